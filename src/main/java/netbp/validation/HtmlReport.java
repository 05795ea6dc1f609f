package netbp.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import netbp.figures.FigureFormat;
import netbp.figures.FigureWriter;
import netbp.matlab.NumberFormat;
import netbp.study.RandomStarts;

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
        return html.text.toString();
    }

    private void write(Report report, References references, List<RandomStarts> randomStarts,
            List<ReportFigures.Captioned> figures) {
        line("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        // an empty icon: browsers ask for one otherwise, and complain
        line("<link rel=\"icon\" href=\"data:,\">");
        line("<title>" + Prose.TITLE + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>");
        line("<h1>" + Prose.TITLE + "</h1>");
        Prose.INTRODUCTION.forEach(paragraph -> line("<p>" + escaped(paragraph) + "</p>"));
        line("<p><strong>" + escaped(report.summary()) + "</strong> Written by the command <code>validate</code>.</p>");
        summary(report);
        line("<h2>Figures</h2>");
        figures.forEach(this::figure);
        line("<h2>The checks</h2>");
        report.entries().forEach(this::check);
        solvers(randomStarts);
        references(report, references);
        line("</main>\n</body>\n</html>");
    }

    private void summary(Report report) {
        head("check", "measured maximum", "tolerance", "unit", "verdict");
        for (Report.Entry entry : report.entries()) {
            String name = entry.check().name();
            line("<tr>" + cell("check", "<a href=\"#" + name + "\">" + name + "</a>")
                    + cell("measured maximum", entry.measured()) + cell("tolerance", entry.tolerance())
                    + cell("unit", escaped(entry.check().tolerance().unit()))
                    + cell("verdict", verdict(entry)) + "</tr>");
        }
        line("</tbody></table>");
    }

    private void solvers(List<RandomStarts> rows) {
        line("<h2>" + Prose.SOLVERS + "</h2>\n<p>" + escaped(Prose.SOLVERS_COMPARED) + "</p>");
        String reached = "starts that reach ||r||^2 &lt; " + NumberFormat.general(RandomStarts.GOAL, 1);
        head("setting", "solver", reached, "median evaluations", "of those that reach");
        for (RandomStarts row : rows) {
            line("<tr>" + cell("setting", escaped(row.setting().description())) + cell("solver", row.solver().label())
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
                    + cell("origin", escaped(Prose.origin(references, file)))
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

    private void figure(ReportFigures.Captioned figure) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            FigureWriter.matlab().write(figure.figure(), FigureFormat.SVG, svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line("<figure><img alt=\"" + escaped(figure.caption()) + "\" src=\"data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(svg.toByteArray()) + "\">");
        line("<figcaption>" + escaped(figure.caption()) + "</figcaption></figure>");
    }

    private void check(Report.Entry entry) {
        Check check = entry.check();
        line("<section id=\"" + check.name() + "\"><h3>" + check.name() + "</h3>");
        line("<p>" + escaped(check.statement()) + "</p>\n<ul>");
        line("<li>" + verdict(entry) + ": " + entry.measured() + " against " + entry.tolerance() + " "
                + escaped(check.tolerance().unit()) + ". " + Prose.compared(entry.outcome()) + "</li>");
        line("<li>Why this tolerance: " + escaped(check.tolerance().reason()) + "</li>");
        line("<li>" + escaped(Prose.worst(entry.outcome())) + "</li>");
        entry.outcome().remarks().forEach(remark -> line("<li>" + escaped(remark) + "</li>"));
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

    private static String escaped(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
