package netbp.figures;

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

    /** Where a point is seen. */
    double[] at(double x, double y, double z) {
        return new double[] {across(x, y), down(x, y, z)};
    }
}
