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
        void jacobian(Residuals residuals, double[] p, double[] r, double[][] J) {
            double[] shifted = p.clone();
            for (int i = 0; i < p.length; i++) {
                double h = (p[i] < 0 ? -SQRT_EPS : SQRT_EPS) * Math.max(Math.abs(p[i]), 1);
                shifted[i] = p[i] + h;
                double[] rShifted = residuals.evaluate(shifted);
                for (int k = 0; k < r.length; k++) {
                    J[k][i] = (rShifted[k] - r[k]) / h;
                }
                shifted[i] = p[i];
            }
        }
    },

    /** (r(p + h e_i) - r(p - h e_i))/(2h), h = eps^(1/3) max(|p_i|,1): 2n evaluations. */
    CENTRAL {
        @Override
        void jacobian(Residuals residuals, double[] p, double[] r, double[][] J) {
            double[] shifted = p.clone();
            for (int i = 0; i < p.length; i++) {
                double h = CUBE_ROOT_EPS * Math.max(Math.abs(p[i]), 1);
                shifted[i] = p[i] + h;
                double[] above = residuals.evaluate(shifted).clone();
                shifted[i] = p[i] - h;
                double[] below = residuals.evaluate(shifted);
                for (int k = 0; k < r.length; k++) {
                    J[k][i] = (above[k] - below[k]) / (2 * h);
                }
                shifted[i] = p[i];
            }
        }
    };

    private static final double SQRT_EPS = 0x1p-26;
    private static final double CUBE_ROOT_EPS = StrictMath.cbrt(0x1p-52);

    /** Puts J(p) by differences into J, m x n, given r = r(p). */
    abstract void jacobian(Residuals residuals, double[] p, double[] r, double[][] J);

    /** The number of evaluations of a Jacobian with n unknowns. */
    int evaluations(int n) {
        return this == FORWARD ? n : 2 * n;
    }
}
