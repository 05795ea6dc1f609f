package netbp.report;

import java.util.List;
import java.util.function.Consumer;

import netbp.figures.Figure;

/** A page that needs no other file: no script, nothing fetched, figures inside as SVG. */
public final class HtmlPage implements Page {

    private static final String STYLE = """
            body { font: 16px/1.5 Georgia, serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #111; }
            h1, h2, h3 { font-family: Helvetica, Arial, sans-serif; line-height: 1.2; }
            .wide { overflow-x: auto; }
            table { border-collapse: collapse; margin: 1em 0; font-size: 0.85em; }
            th, td { border-bottom: 1px solid #bbb; padding: 0.25em 0.7em; text-align: right; }
            td { white-space: nowrap; }
            .words { text-align: left; }
            .facts td { white-space: normal; }
            figure { margin: 1.5em 0; break-inside: avoid; }
            figure img { width: 100%; max-width: 44em; height: auto; }
            figcaption { font-size: 0.85em; color: #333; }
            .side { display: flex; flex-wrap: wrap; gap: 1em; }
            .side figure { flex: 1 1 20em; max-width: 30em; margin: 0; }
            .warning { border-left: 4px solid #a00; padding-left: 0.8em; }
            """;

    /** Half the width of MATLAB's page with letters as large: they can be read where two figures share a line. */
    private static final netbp.drawing.Page SMALL = new netbp.drawing.Page(584, 438, 110);

    private netbp.drawing.Page page = netbp.drawing.Page.matlab();
    private final StringBuilder body = new StringBuilder();
    private final String title;

    /** A page that begins with its title. */
    public HtmlPage(String title) {
        this.title = title;
        element("h1", title);
    }

    private void element(String tag, String text) {
        body.append('<').append(tag).append('>').append(Html.escaped(text)).append("</").append(tag).append(">\n");
    }

    @Override
    public void heading(String text) {
        element("h2", text);
    }

    @Override
    public void subheading(String text) {
        element("h3", text);
    }

    @Override
    public void paragraph(Text... text) {
        body.append("<p>").append(inline(List.of(text))).append("</p>\n");
    }

    @Override
    public void warning(String text) {
        body.append("<p class=\"warning\">").append(Html.escaped(text)).append("</p>\n");
    }

    @Override
    public void bullets(List<List<Text>> items) {
        body.append("<ul>\n");
        items.forEach(item -> body.append("<li>").append(inline(item)).append("</li>\n"));
        body.append("</ul>\n");
    }

    @Override
    public void table(Table table) {
        List<Table.Column> columns = table.columns();
        boolean facts = columns.stream().noneMatch(Table.Column::numbers);
        body.append("<div class=\"wide\"><table").append(facts ? " class=\"facts\"" : "").append(">\n");
        row("th", columns, columns.stream().map(column -> Text.of(column.title())).toList());
        table.rows().forEach(row -> row("td", columns, row));
        body.append("</table></div>\n");
    }

    private void row(String tag, List<Table.Column> columns, List<Text> cells) {
        body.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            body.append('<').append(tag).append(columns.get(i).numbers() ? ">" : " class=\"words\">")
                    .append(inline(List.of(cells.get(i)))).append("</").append(tag).append('>');
        }
        body.append("</tr>\n");
    }

    @Override
    public void figure(Figure figure, String caption) {
        body.append(Html.figure(figure, caption, page));
    }

    @Override
    public void sideBySide(Consumer<Page> figures) {
        body.append("<div class=\"side\">\n");
        page = SMALL;
        figures.accept(this);
        page = netbp.drawing.Page.matlab();
        body.append("</div>\n");
    }

    @Override
    public void section(String id, Consumer<Page> content) {
        body.append("<section id=\"").append(Html.escaped(id)).append("\">\n");
        content.accept(this);
        body.append("</section>\n");
    }

    private static String inline(List<Text> pieces) {
        StringBuilder html = new StringBuilder();
        for (Text piece : pieces) {
            String text = Html.escaped(piece.text());
            html.append(switch (piece.role()) {
                case PLAIN -> text;
                // a file name may break after a slash
                case CODE -> "<code>" + text.replace("/", "/<wbr>") + "</code>";
                case STRONG -> "<strong>" + text + "</strong>";
                case ALARM -> "<strong class=\"fails\">" + text + "</strong>";
                case LINK -> "<a href=\"" + Html.escaped(piece.target()) + "\">" + text + "</a>";
            });
        }
        return html.toString();
    }

    /** The document. */
    public String text() {
        return Html.document(title, STYLE, body.toString());
    }
}
