package netbp.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

import netbp.drawing.Page;

/**
 * How a series looks.
 *
 * @param width of the line joining the points, in points; 0 for none
 * @param dash lengths of dashes and gaps, in points; empty for a solid line
 * @param mark the mark at each point, if there is one
 * @param markSize in points
 * @param markWidth of the mark's line, in points
 */
public record Pen(Color color, double width, List<Double> dash, Optional<Mark> mark, double markSize, double markWidth) {

    /** A line without marks. */
    public static Pen line(Color color, double width, Double... dash) {
        return new Pen(color, width, List.of(dash), Optional.empty(), 0, 0);
    }

    /** Marks without a line. */
    public static Pen marks(Color color, Mark mark, double size, double width) {
        return new Pen(color, 0, List.of(), Optional.of(mark), size, width);
    }

    /** The same with marks of another size. */
    Pen scaled(double factor) {
        return new Pen(color, width, dash, mark, factor * markSize, factor * markWidth);
    }

    /** The stroke of the line, for a page. */
    BasicStroke line(Page page) {
        float[] pixels = new float[dash.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) page.pixels(dash.get(i));
        }
        return new BasicStroke((float) page.pixels(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                pixels.length == 0 ? null : pixels, 0);
    }

    /** The stroke of the marks, for a page. */
    BasicStroke markLine(Page page) {
        return new BasicStroke((float) page.pixels(markWidth), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }
}
