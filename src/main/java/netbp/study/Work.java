package netbp.study;

/**
 * The unit in which methods are compared: one forward pass of the network over one point.
 *
 * <p>With P parameters a forward pass takes about P multiplications and additions. Back propagation
 * takes about as many again for W[l+1]' delta[l+1] and as many for delta[l] a[l-1]', so that the
 * gradient at one point, or one row of a Jacobian by back propagation, counts as
 * {@value #GRADIENT} passes, its own forward pass among them. Residuals at N points are N passes and a
 * Jacobian by forward differences N passes for each unknown.
 *
 * <p>Not counted: the cost that stochastic gradient computes to be looked at only, and the linear
 * algebra of least squares, of order N P^2 a step, which time shows and passes do not.
 */
public final class Work {

    /** Passes for the gradient at one point. */
    public static final int GRADIENT = 3;

    private Work() {
    }
}
