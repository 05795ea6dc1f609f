package netbp.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import netbp.matlab.NumberFormat;
import netbp.report.Html;
import netbp.solvers.RandomStarts;

/** The report as one HTML file: no script, nothing fetched, the figures inside as SVG. */
final class HtmlReport {

    private static final String STYLE = "report.css";

    private final StringBuilder text = new StringBuilder();

    private HtmlReport() {
    }

    static String of(Report report, References references, List<RandomStarts> randomStarts,
            List<ReportFigures.Captioned> figures) {
        HtmlReport html = new HtmlReport();
        html.write(report, references, randomStarts, figures);
        return Html.document(Prose.TITLE, style(), html.text.toString());
    }

    private void write(Report report, References references, List<RandomStarts> randomStarts,
            List<ReportFigures.Captioned> figures) {
        line("<main>");
        line("<h1>" + Prose.TITLE + "</h1>");
        Prose.INTRODUCTION.forEach(paragraph -> line("<p>" + Html.escaped(paragraph) + "</p>"));
        line("<p><strong>" + Html.escaped(report.summary()) + "</strong> Written by the command <code>validate</code>.</p>");
        summary(report);
        line("<h2>Figures</h2>");
        figures.forEach(figure -> text.append(Html.figure(figure.figure(), figure.caption())));
        line("<h2>The checks</h2>");
        report.entries().forEach(this::check);
        solvers(randomStarts);
        references(report, references);
        line("</main>");
    }

    private void summary(Report report) {
        head("check", "measured maximum", "tolerance", "unit", "verdict");
        for (Report.Entry entry : report.entries()) {
            String name = entry.check().name();
            line("<tr>" + cell("check", "<a href=\"#" + name + "\">" + name + "</a>")
                    + cell("measured maximum", entry.measured()) + cell("tolerance", entry.tolerance())
                    + cell("unit", Html.escaped(entry.check().tolerance().unit()))
                    + cell("verdict", verdict(entry)) + "</tr>");
        }
        line("</tbody></table>");
    }

    private void solvers(List<RandomStarts> rows) {
        line("<h2>" + Prose.SOLVERS + "</h2>\n<p>" + Html.escaped(Prose.SOLVERS_COMPARED) + "</p>");
        String reached = "starts that reach ||r||^2 &lt; " + NumberFormat.general(RandomStarts.GOAL, 1);
        head("setting", "solver", reached, "median evaluations", "of those that reach");
        for (RandomStarts row : rows) {
            line("<tr>" + cell("setting", Html.escaped(row.setting().description())) + cell("solver", row.solver().label())
                    + cell(reached, row.reached() + " of " + row.starts())
                    + cell("median evaluations", NumberFormat.general(row.medianEvaluations(), 6))
                    + cell("of those that reach", NumberFormat.general(row.medianEvaluationsOfReached(), 6)) + "</tr>");
        }
        line("</tbody></table>");
    }

    private void references(Report report, References references) {
        line("<h2>The references</h2>");
        head("file", "made by", "origin", "checks");
        for (Map.Entry<String, List<String>> reference : report.checksByFile().entrySet()) {
            String file = reference.getKey();
            line("<tr>" + cell("file", "<code>" + file.replace("/", "/<wbr>") + "</code>")
                    + cell("made by", Maker.of(file).toString())
                    + cell("origin", Html.escaped(Prose.origin(references, file)))
                    + cell("checks", String.join(", ", reference.getValue())) + "</tr>");
        }
        line("</tbody></table>");
    }

    private void head(String... columns) {
        line("<table>\n<thead><tr><th>" + String.join("</th><th>", columns) + "</th></tr></thead>\n<tbody>");
    }

    private static String cell(String column, String content) {
        return "<td data-column=\"" + column + "\">" + content + "</td>";
    }

    private static String verdict(Report.Entry entry) {
        return entry.outcome().holds() ? "holds" : "<strong class=\"fails\">FAILS</strong>";
    }

    private void check(Report.Entry entry) {
        Check check = entry.check();
        line("<section id=\"" + check.name() + "\"><h3>" + check.name() + "</h3>");
        line("<p>" + Html.escaped(check.statement()) + "</p>\n<ul>");
        line("<li>" + verdict(entry) + ": " + entry.measured() + " against " + entry.tolerance() + " "
                + Html.escaped(check.tolerance().unit()) + ". " + Prose.compared(entry.outcome()) + "</li>");
        line("<li>Why this tolerance: " + Html.escaped(check.tolerance().reason()) + "</li>");
        line("<li>" + Html.escaped(Prose.worst(entry.outcome())) + "</li>");
        entry.outcome().remarks().forEach(remark -> line("<li>" + Html.escaped(remark) + "</li>"));
        if (!check.files().isEmpty()) {
            line("<li>Reference: <code>" + String.join("</code>, <code>", check.files()) + "</code></li>");
        }
        line("</ul></section>");
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
