package netbp.figures;

import java.awt.Color;
import java.util.List;

/**
 * A pair of axes and what lies between them: drawn by {@link PlotDrawing}, shown in a window by XChart.
 *
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param letters the size of the tick labels, in points
 * @param heading stands above the box; may be empty
 * @param legend whether the names of the layers are listed
 * @param layers what is drawn, the lowest first; the axes stand above all but the series
 */
public record Plot(Axis x, Axis y, double letters, String heading, boolean legend, List<Layer> layers) {

    /** Something drawn in the axes; those of one name share an entry of the legend, those of none have no entry. */
    public sealed interface Layer {

        /** What it is called in the legend. */
        String name();
    }

    /** The whole box in one colour. */
    public record Ground(String name, Color color) implements Layer {}

    /** The inside of closed polygons by the even-odd rule, so that holes stay open. */
    public record Area(String name, List<double[][]> rings, Color color) implements Layer {}

    /** Lines through points; one that ends where it starts is closed. */
    public record Outline(String name, List<double[][]> lines, Pen pen) implements Layer {}

    /** Points with marks or a line; where a y is NaN the line is interrupted. The arrays are not copied. */
    public record Series(String name, double[] x, double[] y, Pen pen) implements Layer {}

    /** Copies the list of layers. */
    public Plot {
        layers = List.copyOf(layers);
    }

    /** A plot without heading and legend. */
    public Plot(Axis x, Axis y, double letters, List<? extends Layer> layers) {
        this(x, y, letters, "", false, List.copyOf(layers));
    }

    List<Series> series() {
        return layers.stream().filter(Series.class::isInstance).map(Series.class::cast).toList();
    }
}
