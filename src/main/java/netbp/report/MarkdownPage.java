package netbp.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import netbp.figures.Figure;

/** A page in Markdown, with the tables of GitHub's dialect. Only what would be markup is escaped. */
public final class MarkdownPage implements Page {

    /** What is markup wherever it stands; an underscore within a word and a {@literal <} before a blank are not. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|<(?=[\\p{L}/!?])"
            + "|&(?=#?\\w+;)");
    /** What is markup at the beginning of a line. */
    private static final Pattern BLOCK = Pattern.compile("^(?=#{1,6} |>|[-+] |[-=]+$|~~~)|^(\\d+)(?=[.)] )");

    private final StringBuilder text = new StringBuilder();

    /** A page that begins with its title. */
    public MarkdownPage(String title) {
        text.append("# ").append(escaped(title)).append('\n');
    }

    private void block(String lines) {
        text.append('\n').append(lines).append('\n');
    }

    @Override
    public void heading(String heading) {
        block("## " + escaped(heading));
    }

    @Override
    public void subheading(String heading) {
        block("### " + escaped(heading));
    }

    @Override
    public void paragraph(Text... pieces) {
        block(line(List.of(pieces)));
    }

    @Override
    public void warning(String warning) {
        block("> " + line(List.of(Text.of(warning))));
    }

    @Override
    public void bullets(List<List<Text>> items) {
        block(items.stream().map(item -> "- " + line(item)).collect(Collectors.joining("\n")));
    }

    @Override
    public void table(Table table) {
        StringBuilder lines = new StringBuilder();
        lines.append(row(table.columns().stream().map(column -> Text.of(column.title())).toList())).append("\n|");
        table.columns().forEach(column -> lines.append(column.numbers() ? " ---: |" : " --- |"));
        table.rows().forEach(row -> lines.append('\n').append(row(row)));
        block(lines.toString());
    }

    private static String row(List<Text> cells) {
        return cells.stream().map(cell -> inline(List.of(cell)).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public void figure(Figure figure, String caption) {
        // see Page
    }

    @Override
    public void sideBySide(Consumer<Page> figures) {
        figures.accept(this);
    }

    @Override
    public void section(String id, Consumer<Page> content) {
        content.accept(this);
    }

    /** Pieces at the beginning of a line. */
    private static String line(List<Text> pieces) {
        String line = inline(pieces);
        return pieces.get(0).role() == Text.Role.PLAIN ? BLOCK.matcher(line).replaceFirst("$1\\\\") : line;
    }

    private static String inline(List<Text> pieces) {
        StringBuilder line = new StringBuilder();
        for (Text piece : pieces) {
            line.append(switch (piece.role()) {
                case PLAIN -> escaped(piece.text());
                case CODE -> '`' + piece.text() + '`';
                case STRONG, ALARM -> "**" + escaped(piece.text()) + "**";
                case LINK -> piece.text().equals(piece.target()) ? '<' + piece.target() + '>'
                        : '[' + escaped(piece.text()) + "](" + piece.target() + ')';
            });
        }
        return line.toString();
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }

    /** The document. */
    public String text() {
        return text.toString();
    }
}
