package netbp.report;

import java.util.List;
import java.util.function.Consumer;

import netbp.figures.Figure;

/**
 * A page that is written from top to bottom. What describes a report calls these methods once for each
 * format; {@link HtmlPage} and {@link MarkdownPage} know how each part is marked up and what must be
 * escaped.
 */
public interface Page {

    /** The heading of a part. */
    void heading(String text);

    /** A heading below that. */
    void subheading(String text);

    /** A paragraph. */
    void paragraph(Text... text);

    /** A paragraph without markup. */
    default void paragraph(String text) {
        paragraph(Text.of(text));
    }

    /** A paragraph that stands out. */
    void warning(String text);

    /** A list with a bullet for each item. */
    void bullets(List<List<Text>> items);

    /** A table. */
    void table(Table table);

    /** A figure with its caption; Markdown, which cannot hold a picture, leaves it out. */
    void figure(Figure figure, String caption);

    /** A figure with the caption that it has of its own. */
    default void figure(Figure figure) {
        figure(figure, figure.caption());
    }

    /** Figures side by side where there is room. */
    void sideBySide(Consumer<Page> figures);

    /** A part with a name of its own, to which a link {@code #id} leads. */
    void section(String id, Consumer<Page> content);
}
