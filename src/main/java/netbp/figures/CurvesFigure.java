package netbp.figures;

import java.util.ArrayList;
import java.util.List;

import netbp.io.Csv;

/**
 * Named curves in labelled axes, with a legend inside, where it covers none of them, or else beside the axes.
 *
 * @param title what the figure shows; it goes into the file, not into the picture
 * @param caption the same in a sentence or two
 * @param x the horizontal axis, its label with the unit
 * @param y the vertical axis
 * @param curves at least one
 */
public record CurvesFigure(String title, String caption, Axis x, Axis y, List<Curve> curves) implements Figure {

    private static final double LETTERS = 14;
    private static final double WIDTH = 2;
    private static final double MARK = 8;
    private static final double MARK_WIDTH = 1.5;

    /** @throws IllegalArgumentException if there is no curve */
    public CurvesFigure {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("curves must not be empty");
        }
        curves = List.copyOf(curves);
    }

    @Override
    public List<Plot> plots(Style style) {
        List<Plot.Layer> layers = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            Curve curve = curves.get(k);
            if (curve.look().line()) {
                layers.add(new Plot.Series(curve.name(), curve.x(), curve.y(), style.curve(k, WIDTH)));
            }
            if (curve.look().marks()) {
                layers.add(new Plot.Series(curve.name(), curve.x(), curve.y(), style.curveMarks(k, MARK, MARK_WIDTH)));
            }
        }
        return List.of(new Plot(x, y, LETTERS, "", curves.size() > 1, layers));
    }

    @Override
    public String csv() {
        Csv csv = new Csv(title + "; x is " + x.quantity() + ", y is " + y.quantity(), "curve", "x", "y");
        for (Curve curve : curves) {
            for (int i = 0; i < curve.x().length; i++) {
                csv.row(curve.name(), curve.x()[i], curve.y()[i]);
            }
        }
        return csv.toString();
    }
}
