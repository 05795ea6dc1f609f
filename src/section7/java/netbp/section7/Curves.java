package netbp.section7;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;
import netbp.io.Csv;

/** The course of a run: objective, top-1 and top-5 error after each epoch, of both sets. */
final class Curves {

    private Curves() {
    }

    /** A row for each epoch. */
    static String csv(List<EpochErrors> history) {
        Csv csv = new Csv("Objective (mean log loss) and errors (shares of the images, 0 to 1) of each epoch: over its training batches,"
                + " each before its step, and on the validation images after it", "epoch", "objective_training", "top1_training",
                "top5_training", "objective_validation", "top1_validation", "top5_validation");
        int epoch = 0;
        for (EpochErrors errors : history) {
            Errors t = errors.training();
            Errors v = errors.validation();
            csv.row(++epoch, t.objective(), t.top1(), t.top5(), v.objective(), v.top1(), v.top5());
        }
        return csv.toString();
    }

    /** The three pictures by their file names. */
    static Map<String, Figure> figures(List<EpochErrors> history) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("objective", figure("Objective", "Objective (mean log loss)", history, Errors::objective));
        figures.put("top-1-error", figure("Top-1 error", "Top-1 error (share of images)", history, Errors::top1));
        figures.put("top-5-error", figure("Top-5 error", "Top-5 error (share of images)", history, Errors::top5));
        return figures;
    }

    private static Figure figure(String title, String label, List<EpochErrors> history, ToDoubleFunction<Errors> measure) {
        List<Curve> curves = List.of(
                curve("training", history, epoch -> measure.applyAsDouble(epoch.training())),
                curve("validation", history, epoch -> measure.applyAsDouble(epoch.validation())));
        List<Double> values = new ArrayList<>(List.of(0.0));
        curves.forEach(curve -> {
            for (double y : curve.y()) {
                values.add(y);
            }
        });
        return PlotsFigure.ofCurves(title, title + " after each epoch: over its training batches, each before its step, and on the validation "
                + "images after it.", Axis.linear("Epoch", 0, Math.max(5, history.size())),
                Axis.linearAround(label, values.stream().mapToDouble(v -> v).toArray()), curves);
    }

    private static Curve curve(String name, List<EpochErrors> history, ToDoubleFunction<EpochErrors> measure) {
        double[] x = new double[history.size()];
        double[] y = new double[history.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = k + 1;
            y[k] = measure.applyAsDouble(history.get(k));
        }
        return new Curve(name, x, y, Curve.Look.LINE_AND_MARKS);
    }
}
