package netbp.leastsquares;

/** The Jacobian of a residual function. */
@FunctionalInterface
public interface Jacobian {

    /**
     * J(p), m x n: row i holds the derivatives of r_i. The array returned may be the same at every
     * call. p must not be written to.
     */
    double[][] evaluate(double[] p);
}
