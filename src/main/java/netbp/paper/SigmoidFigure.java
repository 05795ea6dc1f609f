package netbp.paper;

import java.util.List;

import netbp.figures.Axis;
import netbp.figures.Figure;
import netbp.figures.Pen;
import netbp.figures.Plot;
import netbp.figures.Style;
import netbp.io.Csv;

/** The paper's Figure 1: above sigma(x) = 1/(1+exp(-x)), below sigma(3(x-5)), both on [-10,10]. */
final class SigmoidFigure implements Figure {

    private static final int STEPS = 400;
    private static final double LETTERS = 12;

    private final double[] x = new double[STEPS + 1];
    private final double[] upper = new double[STEPS + 1];
    private final double[] lower = new double[STEPS + 1];

    SigmoidFigure() {
        for (int i = 0; i <= STEPS; i++) {
            x[i] = (i - STEPS / 2) / (STEPS / 20.0);
            upper[i] = sigma(x[i]);
            lower[i] = sigma(3 * (x[i] - 5));
        }
    }

    @Override
    public String title() {
        return "Sigmoid function";
    }

    @Override
    public String caption() {
        return "Upper: the sigmoid function \u03c3(x) = 1/(1 + exp(\u2212x)). Lower: the sigmoid shifted and scaled, "
                + "\u03c3(3(x \u2212 5)).";
    }

    @Override
    public List<Plot> plots(Style style) {
        return List.of(plot(upper, style), plot(lower, style));
    }

    private Plot plot(double[] y, Style style) {
        return new Plot(Axis.linear("", -10, 10), Axis.linear("", 0, 1), LETTERS,
                List.of(new Plot.Series("", x, y, Pen.line(style.curve(), 2))));
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Sigmoid function; x, sigma(x) and sigma(3(x-5)) are pure numbers", "x", "upper", "lower");
        for (int i = 0; i < x.length; i++) {
            csv.row(x[i], upper[i], lower[i]);
        }
        return csv.toString();
    }

    private static double sigma(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
