package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.CurvesFigure;
import netbp.figures.Figure;
import netbp.figures.RegionFigure;
import netbp.io.Csv;
import netbp.io.WholeFile;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Region;
import netbp.study.CostCurve;
import netbp.study.FitFigure;
import netbp.study.PlaneGrid;

/**
 * What {@code train --figures} writes: cost, region or region-1, ..., for targets that are numbers fit or
 * fit-1, ..., and summary.csv.
 *
 * @param loss whose cost is drawn
 * @param planned the number of runs
 */
record TrainingPictures(FigureOptions options, Path folder, LabelledPoints points, Loss loss,
        int planned) {

    private static final String SUMMARY = "summary.csv";
    private static final String COST = "cost";
    private static final String REGION = "region";
    private static final String FIT = "fit";

    /**
     * To be called before any work is done.
     *
     * @throws InputException if a file cannot be written or the region cannot be drawn
     */
    void prepare() {
        List<String> names = new ArrayList<>(List.of(SUMMARY));
        names.addAll(options.fileNames(COST));
        for (int i = 1; isPlane() && i <= planned; i++) {
            names.addAll(options.fileNames(numbered(REGION, i)));
        }
        for (int i = 1; !points.areClassified() && i <= planned; i++) {
            names.addAll(options.fileNames(numbered(FIT, i)));
        }
        OutputPaths.prepareFolder("--figures", folder, names);
        if (isPlane()) {
            PlaneGrid grid = PlaneGrid.around(points);
            int[][] empty = new int[grid.x2().length][grid.x1().length];
            options.require("--figures", new RegionFigure(
                    new Region(grid.x1(), grid.x2(), empty, points.categories()), points));
        }
    }

    /** Writes them for the runs that were done and says so. */
    void write(List<FinishedRun> runs, PrintWriter out) throws IOException {
        WholeFile.write(folder.resolve(SUMMARY), summary(runs));
        Map<String, Figure> figures = new LinkedHashMap<>();
        costs(runs).ifPresent(figure -> figures.put(COST, figure));
        List<Figure> regions = regions(runs);
        for (int i = 0; i < regions.size(); i++) {
            figures.put(numbered(REGION, runs.get(i).run().number()), regions.get(i));
        }
        for (FinishedRun run : points.areClassified() ? List.<FinishedRun>of() : runs) {
            figures.put(numbered(FIT, run.run().number()), FitFigure.of(run.outcome().network(), points));
        }
        options.write(figures, folder);
        out.println("wrote " + folder.resolve(SUMMARY) + (figures.isEmpty() ? "" : "; ")
                + options.files(folder, figures.keySet()));
        if (points.areClassified() && !isPlane()) {
            out.println("no region: it is drawn for points of the plane, and these have dimension " + points.dimension());
        }
        if (!figures.containsKey(COST)) {
            out.println("no cost curve: no positive cost was kept");
        }
    }

    /** The regions of the runs; none unless the points lie in the plane. */
    List<Figure> regions(List<FinishedRun> runs) {
        List<Figure> regions = new ArrayList<>();
        for (FinishedRun run : isPlane() ? runs : List.<FinishedRun>of()) {
            Region region = PlaneGrid.around(points).region(run.outcome().network());
            regions.add(new RegionFigure(region, points).of((planned == 1 ? "" : "run " + run.run().number() + ": ")
                    + run.run().label()));
        }
        return regions;
    }

    private boolean isPlane() {
        return points.dimension() == 2 && points.areClassified();
    }

    private String numbered(String name, int number) {
        return planned == 1 ? name : name + "-" + number;
    }

    /** The cost curves; empty where there is no cost to draw. */
    private Optional<Figure> costs(List<FinishedRun> runs) {
        List<Curve> curves = new ArrayList<>();
        for (FinishedRun run : runs) {
            CostCurve curve = run.outcome().curve();
            if (curve.size() > 0) {
                curves.add(new Curve(run.run().label(), Arrays.stream(curve.iteration()).asDoubleStream().toArray(),
                        curve.cost(), Curve.Look.LINE));
            }
        }
        double[] costs = curves.stream().flatMapToDouble(c -> DoubleStream.of(c.y())).toArray();
        if (Arrays.stream(costs).noneMatch(cost -> cost > 0)) {
            return Optional.empty();
        }
        // as in the paper's figure, the first iteration stands at 0
        double[] iterations = curves.stream().flatMapToDouble(c -> DoubleStream.of(c.x())).map(t -> t == 1 ? 0 : t).toArray();
        String what = loss == Loss.SQUARED ? "Value of the cost function" : capital(loss.costName());
        return Optional.of(new CurvesFigure(what,
                what + " against the iteration number for each run. The vertical axis is logarithmic.",
                Axis.linearAround("Iteration Number", iterations),
                Axis.logAround(loss == Loss.SQUARED ? "Value of cost function" : what, costs), curves));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String summary(List<FinishedRun> runs) {
        String cost = loss.costName().replaceAll("[ -]", "_");
        Csv csv = new Csv(cost + " is "
                + (loss == Loss.SQUARED ? "the sum over the points of ||y - F(x)||^2" : "over the training points")
                + "; forward_passes as counted by netbp compare; runs done: " + runs.size() + " of " + planned,
                "run", "layers", "eta", "method", "iterations", "stopped", cost, "accuracy", "forward_passes",
                "measured_seconds");
        for (FinishedRun run : runs) {
            csv.row(run.run().number(), run.run().layers(),
                    Double.isNaN(run.run().eta()) ? "" : NumberFormat.shortest(run.run().eta()),
                    run.run().method().name(), run.outcome().iterations(), run.outcome().ending().word(),
                    NumberFormat.shortest(run.outcome().curve().last()),
                    Double.isNaN(run.accuracy()) ? "" : NumberFormat.shortest(run.accuracy()),
                    run.outcome().passes(), NumberFormat.general(run.seconds(), 4));
        }
        return csv.toString();
    }
}
