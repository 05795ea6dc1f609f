package netbp.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import netbp.drawing.Drawing;
import netbp.drawing.Page;
import netbp.io.Csv;

/**
 * A figure made of its parts.
 *
 * @param title what the figure shows; it goes into the file, not into the picture
 * @param caption the same in a sentence or two
 * @param plots for the style of the picture
 * @param table makes the CSV that they are drawn from
 * @param beside whether they stand side by side, as squares, rather than one above the other
 */
public record PlotsFigure(String title, String caption, Function<Style, List<Plot>> plots, Supplier<String> table,
        boolean beside) implements Figure {

    private static final double CURVE_LETTERS = 14;

    /** One plot, or several one above the other. */
    public PlotsFigure(String title, String caption, Function<Style, List<Plot>> plots, Supplier<String> table) {
        this(title, caption, plots, table, false);
    }

    /**
     * Named curves in labelled axes, with a legend inside, where it covers none of them, or else beside the axes.
     *
     * @param x the horizontal axis, its label with the unit
     * @param curves at least one
     * @throws IllegalArgumentException if there is no curve
     */
    public static PlotsFigure ofCurves(String title, String caption, Axis x, Axis y, List<Curve> curves) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("curves must not be empty");
        }
        return new PlotsFigure(title, caption,
                style -> List.of(new Plot(x, y, CURVE_LETTERS, "", curves.size() > 1, layers(curves, style))),
                () -> csv(title + "; x is " + x.quantity() + ", y is " + y.quantity(), curves));
    }

    private static List<Plot.Layer> layers(List<Curve> curves, Style style) {
        List<Plot.Layer> layers = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            Curve curve = curves.get(k);
            if (curve.look().line()) {
                layers.add(new Plot.Series(curve.name(), curve.x(), curve.y(), style.curve(k, 2)));
            }
            if (curve.look().marks()) {
                layers.add(new Plot.Series(curve.name(), curve.x(), curve.y(), style.curveMarks(k, 8, 1.5)));
            }
        }
        return layers;
    }

    private static String csv(String comment, List<Curve> curves) {
        Csv csv = new Csv(comment, "curve", "x", "y");
        for (Curve curve : curves) {
            for (int i = 0; i < curve.x().length; i++) {
                csv.row(curve.name(), curve.x()[i], curve.y()[i]);
            }
        }
        return csv.toString();
    }

    @Override
    public String csv() {
        return table.get();
    }

    @Override
    public List<Plot> plots(Style style) {
        return plots.apply(style);
    }

    @Override
    public Drawing draw(Page page, Style style) {
        if (!beside) {
            return Figure.super.draw(page, style);
        }
        Drawing drawing = new Drawing(page);
        List<Plot> all = plots(style);
        for (int k = 0; k < all.size(); k++) {
            new PlotDrawing(drawing, all.get(k)).in(new FramePlacement(drawing, all.get(k)).column(k, all.size()));
        }
        Plot last = all.get(all.size() - 1);
        if (last.legend()) {
            Legend names = new Legend(drawing, last.letters(), last.layers())
                    .within(0.9 * page.width(), 2 * page.pixels(last.letters()));
            names.draw(new Page.Box((page.width() - names.width()) / 2, 0.85 * page.height(), names.width(), names.height()));
        }
        return drawing;
    }
}
