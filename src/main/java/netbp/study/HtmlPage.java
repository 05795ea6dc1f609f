package netbp.study;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

import netbp.figures.Figure;
import netbp.figures.FigureFormat;
import netbp.figures.FigureWriter;

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

    private final FigureWriter writer = FigureWriter.matlab();
    private final StringBuilder body = new StringBuilder();
    private final String title;

    HtmlPage(String title) {
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    HtmlPage heading(String text) {
        body.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    HtmlPage subheading(String text) {
        body.append("<h3>").append(escaped(text)).append("</h3>\n");
        return this;
    }

    HtmlPage paragraph(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    HtmlPage warning(String text) {
        body.append("<p class=\"warning\">").append(escaped(text)).append("</p>\n");
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
        header.forEach(cell -> body.append("<th>").append(escaped(cell)).append("</th>"));
        body.append("</tr>\n");
        for (List<String> row : rows) {
            body.append("<tr>");
            row.forEach(cell -> body.append("<td>").append(escaped(cell)).append("</td>"));
            body.append("</tr>\n");
        }
        body.append("</table></div>\n");
        return this;
    }

    HtmlPage figure(Figure figure) throws IOException {
        return figure(figure, figure.caption());
    }

    HtmlPage figure(Figure figure, String caption) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        writer.write(figure, FigureFormat.SVG, svg);
        body.append("<figure><img alt=\"").append(escaped(figure.caption())).append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(svg.toByteArray())).append("\"><figcaption>").append(escaped(caption)).append("</figcaption></figure>\n");
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
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                // an empty icon: browsers ask for one otherwise, and complain
                + "<link rel=\"icon\" href=\"data:,\">\n<title>" + escaped(title) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
