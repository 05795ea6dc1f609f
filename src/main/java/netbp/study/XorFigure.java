package netbp.study;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.FieldFigure;
import netbp.figures.Figure;
import netbp.figures.Pen;
import netbp.figures.Plot;
import netbp.figures.PlotsFigure;
import netbp.figures.Style;
import netbp.io.Csv;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/** The four points of exclusive or before and after the hidden layer of a network of the shape of {@link Xor}. */
public final class XorFigure {

    private static final double LETTERS = 12;
    private static final Pen HALF = Pen.line(Color.BLACK, 1, 4.0, 3.0);
    private static final int SIDE = 401;

    private XorFigure() {
    }

    /** The figure of a network; the dashed line is where its output is 1/2. */
    public static Figure of(String name, Network network) {
        LabelledPoints points = Xor.points();
        double[][] x = IntStream.range(0, points.size()).mapToObj(points::x).toArray(double[][]::new);
        double[][] a = Xor.hidden(network);
        double[] w = network.weights(3);
        double b = network.biases(3)[0];
        Axis[] before = {Axis.linear("x_{1}", -0.5, 1.5), Axis.linear("x_{2}", -0.5, 1.5)};
        Axis[] after = {around("a_{1}", a, 0), around("a_{2}", a, 1)};
        List<double[][]> halfBefore = crossings(before, (u, v) -> output(network, u, v));
        List<double[][]> halfAfter = crossings(after, (u, v) -> w[0] * u + w[1] * v + b);
        return new PlotsFigure("Exclusive or before and after the hidden layer, " + name,
                "The four points of exclusive or, left as they are given, right as the hidden layer of the network maps them. "
                        + "Circles: target 0; crosses: target 1. Dashed: where the output is 1/2.",
                style -> List.of(plot(before, "before the hidden layer, x", x, halfBefore, style),
                        plot(after, "after it, a = a^{[2]}", a, halfAfter, style)),
                () -> csv(name, network, x, a, halfBefore, halfAfter), true);
    }

    private static double output(Network network, double x1, double x2) {
        double[] W = network.weights(2);
        double[] c = network.biases(2);
        double[] w = network.weights(3);
        double first = Math.max(0, W[0] * x1 + W[2] * x2 + c[0]);
        double second = Math.max(0, W[1] * x1 + W[3] * x2 + c[1]);
        return w[0] * first + w[1] * second + network.biases(3)[0];
    }

    private static Plot plot(Axis[] axes, String heading, double[][] x, List<double[][]> half, Style style) {
        List<Plot.Layer> layers = new ArrayList<>();
        layers.add(new Plot.Outline("output 1/2", half, HALF));
        for (int target = 0; target < 2; target++) {
            int one = target;
            int[] members = IntStream.range(0, x.length).filter(i -> Xor.points().y(i)[0] == one).toArray();
            layers.add(new Plot.Series("target " + target, IntStream.of(members).mapToDouble(i -> x[i][0]).toArray(),
                    IntStream.of(members).mapToDouble(i -> x[i][1]).toArray(), style.points(target)));
        }
        return new Plot(axes[0], axes[1], LETTERS, heading, true, layers);
    }

    private static Axis around(String label, double[][] a, int k) {
        double most = Arrays.stream(a).mapToDouble(row -> row[k]).max().orElse(1);
        double size = most > 0 ? most : 1;
        return Axis.linear(label, -0.25 * size, 1.25 * size);
    }

    /** Where a function is 1/2. */
    private static List<double[][]> crossings(Axis[] axes, DoubleBinaryOperator output) {
        PlaneGrid grid = PlaneGrid.rectangle(new double[] {axes[0].min(), axes[0].max()},
                new double[] {axes[1].min(), axes[1].max()}, SIDE);
        double[][] value = new double[SIDE][SIDE];
        for (int j = 0; j < SIDE; j++) {
            for (int i = 0; i < SIDE; i++) {
                value[j][i] = output.applyAsDouble(grid.x1()[i], grid.x2()[j]);
            }
        }
        return FieldFigure.contour(grid.x1(), grid.x2(), value, 0.5);
    }

    private static String csv(String name, Network network, double[][] x, double[][] a, List<double[][]> before,
            List<double[][]> after) {
        Csv csv = new Csv("Exclusive or, " + name + ". Rows: the four points before and after the hidden layer with the "
                + "output; the vertices of the lines where the output is 1/2", "kind", "number", "x_or_a1", "x_or_a2", "value");
        double[] F = Xor.outputs(network);
        for (int i = 0; i < x.length; i++) {
            csv.row("point before", i + 1, x[i][0], x[i][1], Xor.points().y(i)[0]);
        }
        for (int i = 0; i < a.length; i++) {
            csv.row("point after", i + 1, a[i][0], a[i][1], F[i]);
        }
        FieldFigure.rows(csv, "line before", before, 0.5);
        FieldFigure.rows(csv, "line after", after, 0.5);
        return csv.toString();
    }
}
