package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;
import netbp.network.BackPropagation;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/** A network fitted to a function: over the coordinate if there is one only, else its outputs against the targets. */
public final class FitFigure {

    private static final int ABSCISSAE = 501;

    private FitFigure() {
    }

    /** The picture. @param points whose targets are numbers */
    public static Figure of(Network network, LabelledPoints points) {
        return points.dimension() == 1 ? overCoordinate(network, points) : againstTargets(network, points);
    }

    private static Figure overCoordinate(Network network, LabelledPoints points) {
        double[] x = each(points.size(), i -> points.x(i)[0]);
        double min = Arrays.stream(x).min().orElseThrow();
        double max = Arrays.stream(x).max().orElseThrow();
        double[] abscissae = each(ABSCISSAE, i -> min + (max - min) * (i / (ABSCISSAE - 1.0)));
        BackPropagation pass = new BackPropagation(network);
        double[][] F = new double[ABSCISSAE][];
        for (int i = 0; i < ABSCISSAE; i++) {
            F[i] = pass.forward(new double[] {abscissae[i]}).clone();
        }
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < points.outputs(); k++) {
            int j = k;
            curves.add(new Curve("y" + number(points, j), x, each(x.length, i -> points.y(i)[j]), Curve.Look.MARKS));
            curves.add(new Curve("F" + number(points, j) + "(x)", abscissae, each(ABSCISSAE, i -> F[i][j]), Curve.Look.LINE));
        }
        return PlotsFigure.ofCurves("The network's output over the data", "The targets y at the training points, and the "
                + "network's output F(x).", Axis.linearAround("x", x), Axis.linearAround("y", ordinates(curves)), curves);
    }

    private static Figure againstTargets(Network network, LabelledPoints points) {
        double[][] F = new double[points.size()][points.outputs()];
        new Evaluation(network).outputs(network, points, F);
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < points.outputs(); k++) {
            int j = k;
            curves.add(new Curve("F" + number(points, j) + " against y" + number(points, j), each(F.length, i -> points.y(i)[j]),
                    each(F.length, i -> F[i][j]), Curve.Look.MARKS));
        }
        double[] targets = curves.stream().flatMapToDouble(c -> DoubleStream.of(c.x())).toArray();
        double[] ends = {Arrays.stream(targets).min().orElseThrow(), Arrays.stream(targets).max().orElseThrow()};
        curves.add(new Curve("F = y", ends, ends, Curve.Look.LINE));
        return PlotsFigure.ofCurves("The network's outputs against the targets", "The network's output F(x) at each training "
                + "point against its target y; on the line they agree.", Axis.linearAround("y", targets),
                Axis.linearAround("F(x)", ordinates(curves)), curves);
    }

    /** The number of an output where there are several. */
    private static String number(LabelledPoints points, int j) {
        return points.outputs() == 1 ? "" : Integer.toString(j + 1);
    }

    private static double[] ordinates(List<Curve> curves) {
        return curves.stream().flatMapToDouble(c -> DoubleStream.of(c.y())).toArray();
    }

    private static double[] each(int n, IntToDoubleFunction value) {
        return IntStream.range(0, n).mapToDouble(value).toArray();
    }
}
