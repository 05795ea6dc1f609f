package netbp.study;

import static netbp.study.Finding.g;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import netbp.figures.Figure;
import netbp.figures.RegionFigure;
import netbp.figures.ShareFigure;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;

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
    public String html() throws IOException {
        List<MethodRuns> methods = MethodRuns.of(runs);
        HtmlPage page = new HtmlPage("Stochastic gradient against least squares");
        long complete = runs.stream().filter(ComparedRun::isComplete).count();
        if (complete < planned) {
            page.warning("Interrupted: " + complete + " of " + planned + " runs were completed. What follows is about "
                    + "those only, so that the methods may not have had the same starts.");
        }
        page.facts(List.of("Setting", "Value"), settings);
        if (complete == 0) {
            return page.text();
        }
        ComparisonFigures figures = new ComparisonFigures(methods, target);
        Findings findings = new Findings(methods.stream().filter(m -> !m.runs().isEmpty()).toList(), target);
        page.heading("Findings");
        for (Finding finding : findings.all()) {
            page.subheading(finding.title()).paragraph(finding.text());
        }
        page.heading("Cost against work");
        page.paragraph("Work is counted in forward passes of the network over one point. Residuals at N points are N "
                + "passes, a Jacobian by forward differences N for each unknown; the gradient at one point, or one row of "
                + "a Jacobian by back propagation, counts as " + Work.GRADIENT + ". The costs that stochastic gradient "
                + "computes to be looked at and the linear algebra of least squares are not counted.");
        add(page, figures.costAgainstWork());
        add(page, figures.successAgainstWork());
        table(page, methods);
        page.heading("The spread over the starts");
        add(page, figures.finalCosts());
        regions(page, methods);
        times(page, figures, findings, methods);
        return page.text();
    }

    private static void add(HtmlPage page, Optional<Figure> figure) throws IOException {
        if (figure.isPresent()) {
            page.figure(figure.get());
        }
    }

    private void table(HtmlPage page, List<MethodRuns> methods) {
        List<String> header = new ArrayList<>(List.of("Method", "Runs", "All points right"));
        for (double t : TARGETS) {
            header.add("Cost \u2264 " + NumberFormat.general(t, 3));
        }
        header.addAll(List.of("Median final cost", "Median passes", "Median passes to " + g(target)));
        List<List<String>> rows = new ArrayList<>();
        for (MethodRuns m : methods) {
            List<String> row = new ArrayList<>(List.of(m.method(), Integer.toString(m.runs().size()),
                    Integer.toString(m.allRight().k())));
            for (double t : TARGETS) {
                row.add(Integer.toString(m.reached(t).k()));
            }
            row.add(g(m.quartiles(ComparedRun::cost).median()));
            row.add(g(m.quartiles(run -> run.outcome().passes()).median()));
            row.add(g(m.quartiles(run -> run.passesTo(target)).median()));
            rows.add(row);
        }
        page.table(header, rows);
    }

    private void regions(HtmlPage page, List<MethodRuns> methods) throws IOException {
        if (points.dimension() != 2) {
            return;
        }
        page.heading("Final regions");
        page.beginSide();
        for (MethodRuns m : methods) {
            if (!m.runs().isEmpty()) {
                ComparedRun first = m.runs().get(0);
                page.figure(new RegionFigure(first.region(), points), m.method() + ", seed " + first.seed() + ": cost "
                        + g(first.cost()) + ", accuracy " + g(first.accuracy()) + ".");
            }
        }
        page.endSide();
        page.paragraph("The same over all starts: the darker a point, the more runs give it to category "
                + points.name(0) + ".");
        page.beginSide();
        for (MethodRuns m : methods) {
            double[][] share = m.shareOfFirstCategory();
            if (share != null) {
                PlaneGrid grid = PlaneGrid.around(points);
                page.figure(new ShareFigure(grid.x1(), grid.x2(), share, points, List.of()),
                        m.method() + ", " + m.runs().size() + " starts.");
            }
        }
        page.endSide();
    }

    private static void times(HtmlPage page, ComparisonFigures figures, Findings findings, List<MethodRuns> methods)
            throws IOException {
        page.beginSection("times").heading("Measured times");
        page.paragraph("This section differs from run to run and from machine to machine.");
        page.paragraph(findings.time().text());
        add(page, figures.costAgainstTime());
        List<List<String>> rows = new ArrayList<>();
        for (MethodRuns m : methods) {
            Quartiles seconds = m.quartiles(ComparedRun::seconds);
            rows.add(List.of(m.method(), g(seconds.low()), g(seconds.median()), g(seconds.high())));
        }
        page.table(List.of("Method", "Lower quartile, s a run", "Median", "Upper quartile"), rows);
        page.endSection();
    }
}
