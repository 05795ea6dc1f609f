package netbp.figures;

import java.awt.BasicStroke;
import java.awt.Color;

import netbp.drawing.Page;

/**
 * One series as it is drawn.
 *
 * @param x abscissae, on the axis
 * @param y ordinates; NaN interrupts the line
 * @param pen how it looks
 */
record Trace(double[] x, double[] y, Pen pen) {

    /**
     * @param width of the line joining the points, in points; 0 for none
     * @param dash lengths of dashes and gaps, in points; empty for a solid line
     * @param mark the mark at each point, or null
     * @param markSize in points
     * @param markWidth of the mark's line, in points
     */
    record Pen(Color color, double width, double[] dash, Mark mark, double markSize, double markWidth) {

        /** The pen of the line, for a page. */
        BasicStroke line(Page page) {
            float[] pixels = new float[dash.length];
            for (int i = 0; i < dash.length; i++) {
                pixels[i] = (float) page.pixels(dash[i]);
            }
            return new BasicStroke((float) page.pixels(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                    dash.length == 0 ? null : pixels, 0);
        }

        /** The pen of the marks, for a page. */
        BasicStroke markLine(Page page) {
            return new BasicStroke((float) page.pixels(markWidth), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }

        static Pen line(Color color, double width, double... dash) {
            return new Pen(color, width, dash, null, 0, 0);
        }

        static Pen marks(Color color, Mark mark, double size, double width) {
            return new Pen(color, 0, new double[0], mark, size, width);
        }
    }
}
