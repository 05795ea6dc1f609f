package netbp.figures;

import java.awt.geom.Path2D;

import netbp.drawing.Page;

/**
 * The unit cube seen as in MATLAB's view(-37.5,30), from far away and stretched to fill a box: the edge of x leads from
 * the nearest corner to the right, that of y to the left.
 *
 * @param box on the page
 */
record Projection(Page.Box box) {

    private static final double AZIMUTH = 37.5 * Math.PI / 180;
    private static final double ELEVATION = 30 * Math.PI / 180;
    private static final double COS = StrictMath.cos(AZIMUTH);
    private static final double SIN = StrictMath.sin(AZIMUTH);
    private static final double UP = StrictMath.cos(ELEVATION);
    private static final double AWAY = StrictMath.sin(ELEVATION);

    /** The abscissa of a point, pixels. */
    double across(double x, double y) {
        return box.left() + (COS * x - SIN * y + SIN) / (COS + SIN) * box.width();
    }

    /** The ordinate of a point, pixels. */
    double down(double x, double y, double z) {
        return box.bottom() - (AWAY * (SIN * x + COS * y) + UP * z) / (AWAY * (SIN + COS) + UP) * box.height();
    }

    /** The line through points (x, y, z). */
    Path2D path(double[]... points) {
        Path2D path = new Path2D.Double();
        for (double[] p : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(across(p[0], p[1]), down(p[0], p[1], p[2]));
            } else {
                path.lineTo(across(p[0], p[1]), down(p[0], p[1], p[2]));
            }
        }
        return path;
    }
}
