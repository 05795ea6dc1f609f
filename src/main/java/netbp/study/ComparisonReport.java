package netbp.study;

import static netbp.study.Finding.g;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import netbp.figures.MarkedPoints;
import netbp.figures.RegionFigure;
import netbp.figures.ShareFigure;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.report.Page;
import netbp.report.Table;
import netbp.statistics.Quartiles;

/**
 * The report on a comparison, from the files that it wrote. All of it but the section {@code times} at
 * its end is the same for the same settings.
 */
final class ComparisonReport implements Study.Report {

    private static final double[] TARGETS = {1e-1, 1e-2, 1e-3, 1e-6, 1e-9};

    private final Comparison comparison;
    private final double target;
    private final List<ComparedRun> runs;
    private final List<MethodRuns> methods;
    private final List<ShareMap> maps;
    private final List<Finding> findings;

    /** Reads the files. */
    ComparisonReport(Comparison comparison, Path folder) {
        this.comparison = comparison;
        target = comparison.target();
        ComparisonFiles files = new ComparisonFiles(folder, comparison.shape());
        runs = files.runs(target);
        methods = MethodRuns.of(runs, files);
        LabelledPoints points = comparison.points();
        maps = points.dimension() == 2 ? methods.stream().map(m -> ShareMap.of(m, points)).toList() : List.of();
        findings = runs.isEmpty() ? List.of() : new Findings(methods, maps, target).all();
    }

    @Override
    public long rows() {
        return runs.size();
    }

    /** What the runs say, without the clock. */
    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String html(List<List<String>> settings) {
        return StudyPage.text("Stochastic gradient against least squares", this, comparison.size(),
                ", so that the methods may not have had the same starts", settings, this::body);
    }

    private void body(Page page) {
        ComparisonFigures figures = new ComparisonFigures(methods, target);
        page.heading("Cost against work");
        page.paragraph("Work is counted in forward passes of the network over one point. Residuals at N points are N "
                + "passes, a Jacobian by forward differences N for each unknown; the gradient at one point, or one row of "
                + "a Jacobian by back propagation, counts as " + Method.GRADIENT_PASSES + ". The costs that stochastic gradient "
                + "computes only for display, and the linear algebra of least squares, are not counted.");
        figures.costAgainstWork().ifPresent(page::figure);
        figures.successAgainstWork().ifPresent(page::figure);
        page.table(table());
        page.heading("The spread over the starts");
        figures.finalCosts().ifPresent(page::figure);
        if (!maps.isEmpty()) {
            regions(page);
        }
        page.section("times", times -> times(times, figures));
    }

    private Table table() {
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
            row.add(g(m.quartiles(ComparedRun::passes).median()));
            row.add(g(m.quartiles(run -> run.work().toTarget()).median()));
            table.row(row.toArray());
        }
        return table;
    }

    private void regions(Page page) {
        LabelledPoints points = comparison.points();
        page.heading("Final regions");
        page.paragraph(new RegionFigure(maps.get(0).first(), points).caption());
        page.sideBySide(side -> {
            for (int k = 0; k < maps.size(); k++) {
                ComparedRun first = methods.get(k).runs().get(0);
                String run = first.method() + ", seed " + first.seed();
                side.figure(new RegionFigure(maps.get(k).first(), points).of(run), run + ": cost " + g(first.cost())
                        + ", accuracy " + g(first.accuracy()) + ".");
            }
        });
        page.paragraph("The same over all starts: the darker a point, the more runs give it to category "
                + points.name(0) + ".");
        page.sideBySide(side -> {
            for (int k = 0; k < maps.size(); k++) {
                ShareMap map = maps.get(k);
                side.figure(new ShareFigure(map.grid().x1(), map.grid().x2(), map.share(), MarkedPoints.of(points), List.of()),
                        map.method() + ", " + methods.get(k).runs().size() + " starts.");
            }
        });
    }

    private void times(Page page, ComparisonFigures figures) {
        page.heading("Measured times");
        page.paragraph("This section differs from run to run and from machine to machine.");
        page.paragraph(new Findings(methods, maps, target).time().text());
        figures.costAgainstTime().ifPresent(page::figure);
        Table table = new Table().words("Method").numbers("Lower quartile, s a run", "Median", "Upper quartile");
        for (MethodRuns m : methods) {
            Quartiles seconds = m.quartiles(ComparedRun::seconds);
            table.row(m.method(), g(seconds.low()), g(seconds.median()), g(seconds.high()));
        }
        page.table(table);
    }
}
