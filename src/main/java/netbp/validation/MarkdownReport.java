package netbp.validation;

import java.util.List;
import java.util.Map;

import netbp.report.MarkdownPage;
import netbp.solvers.RandomStarts;

/** The report as Markdown, without the figures. */
final class MarkdownReport {

    private final StringBuilder text = new StringBuilder();

    private MarkdownReport() {
    }

    static String of(Report report, References references, List<RandomStarts> randomStarts) {
        MarkdownReport markdown = new MarkdownReport();
        markdown.write(report, references, randomStarts);
        return markdown.text.toString();
    }

    private void write(Report report, References references, List<RandomStarts> randomStarts) {
        line("# " + Prose.TITLE);
        Prose.INTRODUCTION.forEach(paragraph -> line("\n" + paragraph));
        line("\n" + report.summary() + " Written by the command `validate`; the figures are in `report.html`.");
        line("\n| check | measured maximum | tolerance | unit | verdict |");
        line("|---|---|---|---|---|");
        for (Report.Entry entry : report.entries()) {
            line("| " + String.join(" | ", entry.check().name(), entry.measured(), entry.tolerance(),
                    escaped(entry.check().tolerance().unit()), entry.verdict()) + " |");
        }
        line("\n## The checks");
        report.entries().forEach(this::check);
        line("\n## " + Prose.SOLVERS + "\n\n" + escaped(Prose.SOLVERS_COMPARED));
        MarkdownPage solvers = new MarkdownPage("");
        solvers.table(RandomStarts.table(randomStarts));
        text.append(solvers.text().substring("# \n".length()));
        line("\n## The references");
        line("\n| file | made by | origin | checks |");
        line("|---|---|---|---|");
        for (Map.Entry<String, List<String>> reference : report.checksByFile().entrySet()) {
            String file = reference.getKey();
            line("| " + String.join(" | ", file, Maker.of(file).toString(), escaped(Prose.origin(references, file)),
                    String.join(", ", reference.getValue())) + " |");
        }
    }

    private void check(Report.Entry entry) {
        Outcome outcome = entry.outcome();
        line("\n### " + entry.check().name());
        line("\n" + escaped(entry.check().statement()));
        line("\n- " + entry.verdict() + ": " + entry.measured() + " against " + entry.tolerance() + " "
                + escaped(entry.check().tolerance().unit()) + ". " + Prose.compared(outcome));
        line("- Why this tolerance: " + escaped(entry.check().tolerance().reason()));
        line("- " + escaped(Prose.worst(outcome)));
        outcome.remarks().forEach(remark -> line("- " + escaped(remark)));
        if (!entry.check().files().isEmpty()) {
            line("- Reference: " + String.join(", ", entry.check().files()));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String escaped(String s) {
        return s.replaceAll("([|<>*_^\\\\`#])", "\\\\$1");
    }
}
