package netbp.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;

import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.figures.Style;

/** A page that needs no other file: no script, nothing fetched, figures inside as SVG. */
public final class HtmlPage implements Page {

    private static final String STYLE = "report.css";

    /** Half the width of MATLAB's page with letters of the same size, to be read where two figures share a line. */
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
        body.append('<').append(tag).append('>').append(escaped(text)).append("</").append(tag).append(">\n");
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
        body.append("<p class=\"warning\">").append(escaped(text)).append("</p>\n");
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
        boolean folds = facts && columns.size() > 2;
        body.append("<div class=\"wide\"><table").append(facts ? " class=\"facts" + (folds ? " fold" : "") + "\"" : "")
                .append(">\n<tr>");
        columns.forEach(column -> cell("th", column, "", Text.of(column.title())));
        body.append("</tr>\n");
        for (List<Text> row : table.rows()) {
            body.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                // on a narrow page, where a row is folded, each fact carries the title of its column
                String title = folds ? " data-column=\"" + escaped(columns.get(i).title()) + '"' : "";
                cell("td", columns.get(i), title, row.get(i));
            }
            body.append("</tr>\n");
        }
        body.append("</table></div>\n");
    }

    private void cell(String tag, Table.Column column, String attribute, Text text) {
        body.append('<').append(tag).append(column.numbers() ? "" : " class=\"words\"").append(attribute).append('>')
                .append(inline(List.of(text))).append("</").append(tag).append('>');
    }

    @Override
    public void figure(Figure figure, String caption) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            new FigureWriter(page, Style.MATLAB).write(figure, PictureFormat.SVG, svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        body.append("<figure><img alt=\"").append(escaped(figure.caption())).append("\" src=\"data:image/svg+xml;base64,")
                .append(Base64.getEncoder().encodeToString(svg.toByteArray())).append("\">\n<figcaption>")
                .append(escaped(caption)).append("</figcaption></figure>\n");
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
        body.append("<section id=\"").append(escaped(id)).append("\">\n");
        content.accept(this);
        body.append("</section>\n");
    }

    private static String inline(List<Text> pieces) {
        StringBuilder html = new StringBuilder();
        for (Text piece : pieces) {
            String text = escaped(piece.text());
            html.append(switch (piece.role()) {
                case PLAIN -> text;
                // a file name may break after a slash
                case CODE -> "<code>" + text.replace("/", "/<wbr>") + "</code>";
                case STRONG -> "<strong>" + text + "</strong>";
                case ALARM -> "<strong class=\"fails\">" + text + "</strong>";
                case LINK -> "<a href=\"" + escaped(piece.target()) + "\">" + text + "</a>";
            });
        }
        return html.toString();
    }

    /** The document. */
    public String text() {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                // an empty icon: browsers ask for one otherwise, and complain
                + "<link rel=\"icon\" href=\"data:,\">\n<title>" + escaped(title) + "</title>\n<style>\n" + style()
                + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    /** Text with HTML's special characters escaped. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
