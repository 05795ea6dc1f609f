package netbp.study;

import static netbp.study.Finding.g;

import java.util.ArrayList;
import java.util.List;

import netbp.figures.RegionFigure;
import netbp.figures.ShareFigure;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.report.HtmlPage;
import netbp.report.Page;
import netbp.report.Quartiles;
import netbp.report.Table;

/**
 * The report on a comparison as one HTML page. All of it but the section {@code times} at its end is
 * the same for the same settings.
 *
 * @param settings what was compared, name and value
 * @param points the training points
 * @param planned how many runs there were to be
 * @param runs those that were begun
 * @param target the cost that counts as success
 */
public record ComparisonReport(List<List<String>> settings, LabelledPoints points, int planned,
        List<ComparedRun> runs, double target) {

    private static final double[] TARGETS = {1e-1, 1e-2, 1e-3, 1e-6, 1e-9};

    /** The page. */
    public String html() {
        List<MethodRuns> methods = MethodRuns.of(runs);
        HtmlPage page = new HtmlPage("Stochastic gradient against least squares");
        long complete = runs.stream().filter(ComparedRun::isComplete).count();
        if (complete < planned) {
            page.warning("Interrupted: " + complete + " of " + planned + " runs were completed. What follows is about "
                    + "those only, so that the methods may not have had the same starts.");
        }
        Table facts = new Table().words("Setting", "Value");
        settings.forEach(setting -> facts.row(setting.toArray()));
        page.table(facts);
        if (complete == 0) {
            return page.text();
        }
        ComparisonFigures figures = new ComparisonFigures(methods, target);
        Findings findings = new Findings(methods.stream().filter(m -> !m.runs().isEmpty()).toList(), target);
        page.heading("Findings");
        for (Finding finding : findings.all()) {
            page.subheading(finding.title());
            page.paragraph(finding.text());
        }
        page.heading("Cost against work");
        page.paragraph("Work is counted in forward passes of the network over one point. Residuals at N points are N "
                + "passes, a Jacobian by forward differences N for each unknown; the gradient at one point, or one row of "
                + "a Jacobian by back propagation, counts as " + Work.GRADIENT + ". The costs that stochastic gradient "
                + "computes to be looked at and the linear algebra of least squares are not counted.");
        figures.costAgainstWork().ifPresent(page::figure);
        figures.successAgainstWork().ifPresent(page::figure);
        page.table(table(methods));
        page.heading("The spread over the starts");
        figures.finalCosts().ifPresent(page::figure);
        regions(page, methods);
        page.section("times", times -> times(times, figures, findings, methods));
        return page.text();
    }

    private Table table(List<MethodRuns> methods) {
        Table table = new Table().words("Method").numbers("Runs", "All points right");
        for (double t : TARGETS) {
            table.numbers("Cost \u2264 " + NumberFormat.general(t, 3));
        }
        table.numbers("Median final cost", "Median passes", "Median passes to " + g(target));
        for (MethodRuns m : methods) {
            List<Object> row = new ArrayList<>(List.of(m.method(), m.runs().size(), m.allRight().k()));
            for (double t : TARGETS) {
                row.add(m.reached(t).k());
            }
            row.add(g(m.quartiles(ComparedRun::cost).median()));
            row.add(g(m.quartiles(run -> run.outcome().passes()).median()));
            row.add(g(m.quartiles(run -> run.passesTo(target)).median()));
            table.row(row.toArray());
        }
        return table;
    }

    private void regions(Page page, List<MethodRuns> methods) {
        if (points.dimension() != 2) {
            return;
        }
        List<MethodRuns> begun = methods.stream().filter(m -> !m.runs().isEmpty()).toList();
        page.heading("Final regions");
        page.sideBySide(side -> {
            for (MethodRuns m : begun) {
                ComparedRun first = m.runs().get(0);
                side.figure(new RegionFigure(first.region(), points), m.method() + ", seed " + first.seed() + ": cost "
                        + g(first.cost()) + ", accuracy " + g(first.accuracy()) + ".");
            }
        });
        page.paragraph("The same over all starts: the darker a point, the more runs give it to category "
                + points.name(0) + ".");
        PlaneGrid grid = PlaneGrid.around(points);
        page.sideBySide(side -> begun.forEach(m -> side.figure(
                new ShareFigure(grid.x1(), grid.x2(), m.shareOfFirstCategory(), points, List.of()),
                m.method() + ", " + m.runs().size() + " starts.")));
    }

    private static void times(Page page, ComparisonFigures figures, Findings findings, List<MethodRuns> methods) {
        page.heading("Measured times");
        page.paragraph("This section differs from run to run and from machine to machine.");
        page.paragraph(findings.time().text());
        figures.costAgainstTime().ifPresent(page::figure);
        Table table = new Table().words("Method").numbers("Lower quartile, s a run", "Median", "Upper quartile");
        for (MethodRuns m : methods) {
            Quartiles seconds = m.quartiles(ComparedRun::seconds);
            table.row(m.method(), g(seconds.low()), g(seconds.median()), g(seconds.high()));
        }
        page.table(table);
    }
}
