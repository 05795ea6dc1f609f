package netbp.leastsquares;

/**
 * A point with its residuals.
 *
 * @param p parameters
 * @param r r(p)
 * @param norm2 ||r(p)||^2, NaN or infinite where a residual is
 */
record Point(double[] p, double[] r, double norm2) {

    static Point of(double[] p, double[] r) {
        return new Point(p, r, Vectors.squaredNorm(r));
    }
}
