package netbp.figures;

import java.awt.Color;

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

        static Pen line(Color color, double width, double... dash) {
            return new Pen(color, width, dash, null, 0, 0);
        }

        static Pen marks(Color color, Mark mark, double size, double width) {
            return new Pen(color, 0, new double[0], mark, size, width);
        }
    }
}
