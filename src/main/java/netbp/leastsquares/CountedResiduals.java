package netbp.leastsquares;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A residual function with the count of its calls, its results copied and its failures named. */
final class CountedResiduals {

    private final Residuals residuals;
    private final BooleanSupplier stop;
    private int evaluations;
    private int m;

    /** @param stop asked before every evaluation that a Jacobian takes */
    CountedResiduals(Residuals residuals, BooleanSupplier stop) {
        this.residuals = residuals;
        this.stop = stop;
    }

    /** @throws IllegalArgumentException if there is no residual, or not as many as at the first call */
    double[] evaluate(double[] p) {
        return call(p).clone();
    }

    /**
     * The residuals in the function's own array, which its next call may overwrite: for a Jacobian.
     *
     * @throws CancellationException if the run shall stop
     */
    double[] evaluateForJacobian(double[] p) {
        if (stop.getAsBoolean()) {
            throw new CancellationException();
        }
        return call(p);
    }

    private double[] call(double[] p) {
        evaluations++;
        double[] r;
        try {
            r = residuals.evaluate(p);
        } catch (RuntimeException e) {
            throw new ResidualException(p, e);
        }
        if (evaluations == 1) {
            m = r.length;
        }
        if (r.length == 0 || r.length != m) {
            throw new IllegalArgumentException("residuals must be "
                    + (m == 0 ? "at least one" : "as many as at the start, " + m) + ": " + r.length);
        }
        return r;
    }

    int evaluations() {
        return evaluations;
    }
}
