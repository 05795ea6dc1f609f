package netbp.leastsquares;

import java.util.Arrays;

/** A residual function threw; the message names the point at which it did. */
public final class ResidualException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where the function threw. */
    private final double[] point;

    ResidualException(double[] point, RuntimeException cause) {
        super("residuals failed at p = " + Arrays.toString(point) + ": " + cause.getMessage(), cause);
        this.point = point.clone();
    }

    /** {@return the point at which the function threw} */
    public double[] point() {
        return point.clone();
    }
}
