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
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;
import netbp.figures.RegionFigure;
import netbp.io.Csv;
import netbp.io.WholeFile;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Region;
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
    private static final String ACCURACY = "accuracy";
    private static final String CONFUSION = "confusion";
    private static final String REGION = "region";
    private static final String FIT = "fit";

    /**
     * To be called before any work is done.
     *
     * @throws InputException if a file cannot be written or the region cannot be drawn
     */
    void prepare() {
        List<String> names = new ArrayList<>(List.of(SUMMARY));
        List.of(COST, ACCURACY).forEach(name -> names.addAll(options.fileNames(name)));
        for (int i = 1; i <= planned; i++) {
            if (isPlane()) {
                names.addAll(options.fileNames(numbered(REGION, i)));
            }
            if (points.areClassified()) {
                names.add(numbered(CONFUSION, i) + ".csv");
            } else {
                names.addAll(options.fileNames(numbered(FIT, i)));
            }
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
    void write(List<TrainingRun.Finished> runs, PrintWriter out) throws IOException {
        WholeFile.write(folder.resolve(SUMMARY), summary(runs));
        List<Path> tables = new ArrayList<>(List.of(folder.resolve(SUMMARY)));
        Map<String, Figure> figures = new LinkedHashMap<>();
        costs(runs).ifPresent(figure -> figures.put(COST, figure));
        accuracies(runs).ifPresent(figure -> figures.put(ACCURACY, figure));
        for (TrainingRun.Finished run : runs) {
            int number = run.run().number();
            if (run.judgement().isPresent() && points.areClassified()) {
                Path file = folder.resolve(numbered(CONFUSION, number) + ".csv");
                WholeFile.write(file, run.judgement().get().csv());
                tables.add(file);
            }
            if (isPlane()) {
                figures.put(numbered(REGION, number), region(run));
            }
            if (!points.areClassified()) {
                figures.put(numbered(FIT, number), FitFigure.of(run.outcome().network(), points));
            }
        }
        options.write(figures, folder);
        out.println("wrote " + tables.stream().map(Path::toString).collect(Collectors.joining("; "))
                + (figures.isEmpty() ? "" : "; ") + options.files(folder, figures.keySet()));
        if (points.areClassified() && !isPlane()) {
            out.println("no region: it is drawn for points of the plane, and these have dimension " + points.dimension());
        }
        if (!figures.containsKey(COST)) {
            out.println("no cost curve: no positive cost was kept");
        }
    }

    /** The regions of the runs; none unless the points lie in the plane. */
    List<Figure> regions(List<TrainingRun.Finished> runs) {
        return isPlane() ? runs.stream().map(this::region).toList() : List.of();
    }

    private Figure region(TrainingRun.Finished run) {
        return new RegionFigure(PlaneGrid.around(points).region(run.outcome().network()), points)
                .of((planned == 1 ? "" : "run " + run.run().number() + ": ") + run.run().label());
    }

    private boolean isPlane() {
        return points.dimension() == 2 && points.areClassified();
    }

    private String numbered(String name, int number) {
        return planned == 1 ? name : name + "-" + number;
    }

    /** The cost curves; empty where there is no cost to draw. */
    private Optional<Figure> costs(List<TrainingRun.Finished> runs) {
        List<Curve> curves = new ArrayList<>();
        boolean perPoint = false;
        for (TrainingRun.Finished run : runs) {
            double[] cost = run.outcome().curve().cost();
            if (run.outcome().unseen().isPresent()) {
                perPoint = true;
                addCurve(curves, run, "training", perPoint(cost, points));
                addCurve(curves, run, "unseen",
                        perPoint(run.outcome().unseen().get().unseenCost(), run.judgement().get().points()));
            } else {
                addCurve(curves, run, "", cost);
            }
        }
        double[] costs = curves.stream().flatMapToDouble(c -> DoubleStream.of(c.y())).toArray();
        if (Arrays.stream(costs).noneMatch(cost -> cost > 0)) {
            return Optional.empty();
        }
        String squared = perPoint ? "Cost a point" : "Value of the cost function";
        String what = loss == Loss.SQUARED ? squared : capital(loss.costName());
        return Optional.of(PlotsFigure.ofCurves(what,
                what + " against the iteration number for each run. The vertical axis is logarithmic.",
                iterations(curves), Axis.logAround(what.replace("the cost", "cost"), costs), curves));
    }

    private double[] perPoint(double[] costs, LabelledPoints of) {
        return Arrays.stream(costs).map(c -> loss.perPoint(c, of.size())).toArray();
    }

    /** Adds a curve, if there is anything to draw. @param which of several of the run */
    private void addCurve(List<Curve> curves, TrainingRun.Finished run, String which, double[] values) {
        if (values.length > 0) {
            String name = Stream.of(planned == 1 && !which.isEmpty() ? "" : run.run().label(), which)
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
            curves.add(new Curve(name, Arrays.stream(run.outcome().curve().iteration()).asDoubleStream().toArray(), values,
                    Curve.Look.LINE));
        }
    }

    /** As in the paper's figure, the first iteration stands at 0. */
    private static Axis iterations(List<Curve> curves) {
        return Axis.linearAround("Iteration Number", curves.stream().flatMapToDouble(c -> DoubleStream.of(c.x()))
                .map(t -> t == 1 ? 0 : t).toArray());
    }

    /** The shares of points in their own class; empty without unseen points. */
    private Optional<Figure> accuracies(List<TrainingRun.Finished> runs) {
        List<Curve> curves = new ArrayList<>();
        for (TrainingRun.Finished run : runs) {
            run.outcome().unseen().filter(unseen -> points.areClassified()).ifPresent(unseen -> {
                addCurve(curves, run, "training", unseen.accuracy());
                addCurve(curves, run, "unseen", unseen.unseenAccuracy());
            });
        }
        double least = curves.stream().flatMapToDouble(c -> DoubleStream.of(c.y())).min().orElse(0);
        return curves.isEmpty() ? Optional.empty() : Optional.of(PlotsFigure.ofCurves("Accuracy", "The share of the training "
                + "points and of the unseen points in their own class against the iteration number.",
                iterations(curves), Axis.linear("Accuracy", Math.min(0.9, Math.floor(10 * least) / 10), 1), curves));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String summary(List<TrainingRun.Finished> runs) {
        String cost = loss.costName().replaceAll("[ -]", "_");
        boolean judged = runs.stream().anyMatch(run -> run.judgement().isPresent());
        List<String> header = new ArrayList<>(List.of("run", "layers", "eta", "method", "iterations", "stopped", cost, "accuracy"));
        if (judged) {
            header.addAll(List.of("unseen_" + cost, "unseen_accuracy"));
        }
        header.addAll(List.of("forward_passes", "measured_seconds"));
        Csv csv = new Csv(cost + " is "
                + (loss == Loss.SQUARED ? "the sum over the points of ||y - F(x)||^2" : "over the training points")
                + "; forward_passes as counted by netbp compare; runs done: " + runs.size() + " of " + planned,
                header.toArray(String[]::new));
        for (TrainingRun.Finished run : runs) {
            List<Object> row = new ArrayList<>(List.of(run.run().number(), run.run().layers(),
                    Double.isNaN(run.run().eta()) ? "" : NumberFormat.shortest(run.run().eta()),
                    run.run().method().name(), run.outcome().iterations(), run.outcome().ending().word(),
                    NumberFormat.shortest(run.cost()), share(run.accuracy())));
            run.judgement().ifPresent(unseen ->
                    row.addAll(List.of(NumberFormat.shortest(unseen.cost()), share(unseen.accuracy()))));
            row.addAll(List.of(run.outcome().passes(), NumberFormat.general(run.seconds(), 4)));
            csv.row(row.toArray());
        }
        return csv.toString();
    }

    /** Nothing where targets are numbers. */
    private static String share(double accuracy) {
        return Double.isNaN(accuracy) ? "" : NumberFormat.shortest(accuracy);
    }
}
