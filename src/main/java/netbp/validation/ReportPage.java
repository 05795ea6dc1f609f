package netbp.validation;

import java.util.ArrayList;
import java.util.List;

import netbp.reference.ReferenceException;
import netbp.reference.References;
import netbp.report.HtmlPage;
import netbp.report.MarkdownPage;
import netbp.report.Page;
import netbp.report.Table;
import netbp.report.Text;
import netbp.solvers.RandomStarts;

/** The report as a page. */
record ReportPage(Report report, References references, List<RandomStarts> randomStarts) {

    private static final String TITLE = "netbp checked against MATLAB";

    String markdown() {
        MarkdownPage page = new MarkdownPage(TITLE);
        write(page, List.of());
        return page.text();
    }

    String html(List<ReportFigures.Captioned> figures) {
        HtmlPage page = new HtmlPage(TITLE);
        write(page, figures);
        return page.text();
    }

    private void write(Page page, List<ReportFigures.Captioned> figures) {
        page.paragraph("The program's results beside what MATLAB itself stored, printed or drew, and beside runs of GNU"
                + " Octave in full precision. The table at the end says who made which.");
        page.paragraph("A check takes the largest difference between a stored result and a fresh one, in a stated unit,"
                + " and holds if it is within its tolerance. The reason for the tolerance is given with the check.");
        page.paragraph("netbp.m, netbpfull.m and nlsrun.m with rng(5000) are known from MATLAB only through pictures,"
                + " Figures 4, 7 and 8; the costs stored by MATLAB in doubles are those of another run of the same"
                + " algorithm, with six points in category A. The cost here is the plain sum of ||y - F(x)||^2 over the"
                + " points, as in the published codes.");
        page.paragraph(Text.strong(report.summary()), Text.of(" Written by the command "), Text.code("validate"),
                Text.of("; the figures are in "), Text.code("report.html"), Text.of("."));
        page.table(summary());
        if (!figures.isEmpty()) {
            page.heading("Figures");
            figures.forEach(figure -> page.figure(figure.figure(), figure.caption()));
        }
        page.heading("The checks");
        report.entries().forEach(entry -> page.section(entry.check().name(), section -> check(section, entry)));
        page.heading("Solvers of least squares from random starts");
        page.paragraph("Not a check: how often each solver fits the paper's ten points from " + RandomStarts.SEEDS
                + " starts 0.5*randn(23,1), those of seeds 1 to " + RandomStarts.SEEDS + ", and how many evaluations of"
                + " the residuals it takes, those for differences included.");
        page.table(RandomStarts.table(randomStarts));
        page.heading("The references");
        page.table(origins());
    }

    private Table summary() {
        Table table = new Table().words("check").numbers("measured maximum", "tolerance").words("unit", "verdict");
        for (Report.Entry entry : report.entries()) {
            String name = entry.check().name();
            table.row(Text.link(name, "#" + name), entry.measured(), entry.tolerance(), entry.check().tolerance().unit(),
                    verdict(entry));
        }
        return table;
    }

    private static Text verdict(Report.Entry entry) {
        return entry.outcome().holds() ? Text.of(entry.verdict()) : Text.alarm(entry.verdict());
    }

    private static void check(Page page, Report.Entry entry) {
        Check check = entry.check();
        Check.Outcome outcome = entry.outcome();
        page.subheading(check.name());
        page.paragraph(check.statement());
        List<List<Text>> facts = new ArrayList<>();
        facts.add(List.of(verdict(entry), Text.of(": " + entry.measured() + " against " + entry.tolerance() + " "
                + check.tolerance().unit() + ", " + outcome.compared()
                + (outcome.compared() == 1 ? " comparison." : " comparisons."))));
        facts.add(List.of(Text.of("Tolerance: " + check.tolerance().reason())));
        facts.add(List.of(Text.of(worst(outcome))));
        outcome.remarks().forEach(remark -> facts.add(List.of(Text.of(remark))));
        if (!check.files().isEmpty()) {
            List<Text> files = new ArrayList<>(List.of(Text.of("Reference: ")));
            for (String file : check.files()) {
                files.add(Text.of(files.size() > 1 ? ", " : ""));
                files.add(Text.code(file));
            }
            facts.add(files);
        }
        page.bullets(facts);
    }

    /** Where a check is worst. */
    private static String worst(Check.Outcome outcome) {
        return outcome.worst().map(deviation -> "Largest at " + deviation.sentence() + ".")
                .orElse(outcome.holds() ? "No difference." : "No difference could be taken.");
    }

    private Table origins() {
        Table table = new Table().words("file", "made by", "origin", "checks");
        report.checksByFile().forEach((file, checks) ->
                table.row(Text.code(file), Report.Maker.of(file), origin(file), String.join(", ", checks)));
        return table;
    }

    /** The origin of a reference; what is wrong if it cannot be read. */
    private String origin(String file) {
        try {
            return String.join(" ", references.read(file).origin());
        } catch (ReferenceException e) {
            return e.getMessage();
        }
    }
}
