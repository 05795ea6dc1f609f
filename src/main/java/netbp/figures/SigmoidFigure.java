package netbp.figures;

import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Page;
import netbp.io.Csv;

/** The paper's Figure 1: above sigma(x) = 1/(1+exp(-x)), below sigma(3(x-5)), both on [-10,10]. */
public final class SigmoidFigure implements Figure {

    private static final int STEPS = 400;
    private static final double LETTERS = 12;

    private final double[] x = new double[STEPS + 1];
    private final double[] upper = new double[STEPS + 1];
    private final double[] lower = new double[STEPS + 1];

    /** The figure of the paper. */
    public SigmoidFigure() {
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
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        Page.Box box = MatlabFrame.place(page);
        double height = Math.round(0.3412 * page.height());
        plot(drawing, new Page.Box(box.left(), box.top(), box.width(), height), upper, style);
        plot(drawing, new Page.Box(box.left(), box.bottom() - height, box.width(), height), lower, style);
        return drawing;
    }

    private void plot(Drawing drawing, Page.Box box, double[] y, Style style) {
        Axis across = Axis.linear("", -10, 10);
        MatlabFrame frame = MatlabFrame.in(drawing, box, across, Axis.linear("", 0, 1), LETTERS);
        frame.axes();
        frame.series(List.of(new Trace(x, y, Trace.Pen.line(style.curve(), 2))));
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
