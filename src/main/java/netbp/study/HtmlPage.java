package netbp.study;

import java.util.List;

import netbp.figures.Figure;

/** One HTML page that needs no other file: text, tables, and figures as embedded SVG. */
final class HtmlPage {

    private static final String STYLE = """
            body { font: 16px/1.5 Georgia, serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #111; }
            h1, h2, h3 { font-family: Helvetica, Arial, sans-serif; line-height: 1.2; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; margin: 1em 0; font-size: 0.85em; }
            th, td { border-bottom: 1px solid #bbb; padding: 0.25em 0.7em; text-align: right; }
            th:first-child, td:first-child { text-align: left; }
            .facts td, .facts th { text-align: left; }
            figure { margin: 1.5em 0; break-inside: avoid; }
            figure img { width: 100%; max-width: 44em; height: auto; }
            figcaption { font-size: 0.85em; color: #333; }
            .side { display: flex; flex-wrap: wrap; gap: 1em; }
            .side figure { flex: 1 1 14em; max-width: 22em; margin: 0; }
            .warning { border-left: 4px solid #a00; padding-left: 0.8em; }
            """;

    private final StringBuilder body = new StringBuilder();
    private final String title;

    HtmlPage(String title) {
        this.title = title;
        body.append("<h1>").append(Html.escaped(title)).append("</h1>\n");
    }

    HtmlPage heading(String text) {
        body.append("<h2>").append(Html.escaped(text)).append("</h2>\n");
        return this;
    }

    HtmlPage subheading(String text) {
        body.append("<h3>").append(Html.escaped(text)).append("</h3>\n");
        return this;
    }

    HtmlPage paragraph(String text) {
        body.append("<p>").append(Html.escaped(text)).append("</p>\n");
        return this;
    }

    HtmlPage warning(String text) {
        body.append("<p class=\"warning\">").append(Html.escaped(text)).append("</p>\n");
        return this;
    }

    /** A table of numbers; the first column is set to the left. */
    HtmlPage table(List<String> header, List<List<String>> rows) {
        return table("", header, rows);
    }

    /** A table of words. */
    HtmlPage facts(List<String> header, List<List<String>> rows) {
        return table(" class=\"facts\"", header, rows);
    }

    private HtmlPage table(String kind, List<String> header, List<List<String>> rows) {
        body.append("<div class=\"wide\"><table").append(kind).append(">\n<tr>");
        header.forEach(cell -> body.append("<th>").append(Html.escaped(cell)).append("</th>"));
        body.append("</tr>\n");
        for (List<String> row : rows) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(Html.escaped(cell)).append("</td>"));
            body.append("</tr>\n");
        }
        body.append("</table></div>\n");
        return this;
    }

    HtmlPage figure(Figure figure) {
        return figure(figure, figure.caption());
    }

    HtmlPage figure(Figure figure, String caption) {
        body.append(Html.figure(figure, caption));
        return this;
    }

    /** What follows until {@link #endSide} stands side by side. */
    HtmlPage beginSide() {
        body.append("<div class=\"side\">\n");
        return this;
    }

    HtmlPage endSide() {
        body.append("</div>\n");
        return this;
    }

    /** What follows until {@link #endSection} has a name of its own. */
    HtmlPage beginSection(String id) {
        body.append("<section id=\"").append(id).append("\">\n");
        return this;
    }

    HtmlPage endSection() {
        body.append("</section>\n");
        return this;
    }

    /** The page. */
    String text() {
        return Html.document(title, STYLE, body.toString());
    }
}
