package netbp.leastsquares;

/**
 * {@code FiniteDifferenceType} of MATLAB's optimoptions.
 *
 * <p>The difference is divided by h itself, not by the rounded (p + h) - p: with h, and not with the other, every
 * printed figure of MATLAB's table for forward differences is reproduced.
 */
public enum FiniteDifferences {

    /** (r(p + h e_i) - r(p))/h, h = sqrt(eps) sign(p_i) max(|p_i|,1), sign(0) = 1: n evaluations. */
    FORWARD {
        @Override
        double step(double pi) {
            return (pi < 0 ? -Search.SQRT_EPS : Search.SQRT_EPS) * Math.max(Math.abs(pi), 1);
        }
    },

    /** (r(p + h e_i) - r(p - h e_i))/(2h), h = eps^(1/3) max(|p_i|,1): 2n evaluations. */
    CENTRAL {
        @Override
        double step(double pi) {
            return CUBE_ROOT_EPS * Math.max(Math.abs(pi), 1);
        }
    };

    private static final double CUBE_ROOT_EPS = StrictMath.cbrt(0x1p-52);

    /** h. */
    abstract double step(double pi);

    /** Puts J(p) by differences into J, m x n, given r = r(p). */
    void jacobian(Residuals residuals, double[] p, double[] r, double[][] J) {
        double[] shifted = p.clone();
        for (int i = 0; i < p.length; i++) {
            double h = step(p[i]);
            shifted[i] = p[i] + h;
            double[] above = residuals.evaluate(shifted);
            double[] below = r;
            double apart = h;
            if (this == CENTRAL) {
                above = above.clone();
                shifted[i] = p[i] - h;
                below = residuals.evaluate(shifted);
                apart = 2 * h;
            }
            for (int k = 0; k < r.length; k++) {
                J[k][i] = (above[k] - below[k]) / apart;
            }
            shifted[i] = p[i];
        }
    }
}
