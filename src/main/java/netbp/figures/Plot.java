package netbp.figures;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

import netbp.drawing.Drawing;
import netbp.drawing.Page;
import netbp.io.OptionalLibrary;

/**
 * A pair of axes and what lies between them: drawn by {@link MatlabFrame}, shown in a window by XChart.
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

    /** Draws the plot on its page and returns the box of its axes; several stand one above the other. */
    Page.Box draw(Drawing drawing) {
        FramePlacement placement = new FramePlacement(drawing, this);
        MatlabFrame frame = placement.alone(0);
        if (!legend) {
            return draw(drawing, frame);
        }
        Legend names = new Legend(drawing, letters - 2, layers);
        boolean filled = layers.stream().anyMatch(layer -> layer instanceof Area || layer instanceof Ground);
        Optional<Page.Box> clear = filled ? Optional.empty() : names.clearPlace(frame, series());
        if (clear.isEmpty()) {
            names = names.within(0.4 * drawing.page().width(), frame.box().height());
            frame = placement.alone(names.width());
        }
        Page.Box box = draw(drawing, frame);
        names.draw(clear.isPresent() ? clear.get() : names.beside(box));
        return box;
    }

    /** Draws the plot in axes that have their place. */
    Page.Box draw(Drawing drawing, MatlabFrame frame) {
        for (Layer layer : layers) {
            if (layer instanceof Ground ground) {
                frame.fill(ground.color());
            } else if (layer instanceof Area area) {
                frame.fill(area.rings(), area.color());
            } else if (layer instanceof Outline outline) {
                frame.lines(outline.lines(), outline.pen());
            }
        }
        frame.axes();
        return OptionalLibrary.use("a figure", () -> {
            SeriesPlot plot = new SeriesPlot(drawing, frame);
            series().forEach(plot::draw);
            return frame.box();
        });
    }
}
