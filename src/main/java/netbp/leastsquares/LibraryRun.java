package netbp.leastsquares;

import java.util.Arrays;

import netbp.leastsquares.Search.Point;

/**
 * What a library's optimizer sees of a problem, and what is kept of its run.
 *
 * <p>The optimizers of Hipparchus and of Commons Math are one translation of MINPACK's lmder. They
 * ask for the residuals at every trial and for the Jacobian only at the trials they accept. At a cap
 * they would throw and lose the point; so the caps are watched here, at every trial, and end the run
 * by {@link Stopped}. They do not say which of their tests ended a run; it is inferred from the last
 * trial.
 */
final class LibraryRun {

    /**
     * initialStepBoundFactor: the first step is at most this times ||D p||. With the libraries'
     * default, 100, the first steps saturate the sigmoids.
     */
    static final double STEP_BOUND_FACTOR = 0.1;
    /** MINPACK's gtol: the largest cosine between residuals and columns of J that counts as zero. */
    static final double ORTHOGONALITY_TOLERANCE = 0x1p-52;
    /** The optimizers throw where a tolerance below this would have to be met. */
    private static final double LEAST_TOLERANCE = 0x1p-52;

    /** Ends a run from within the residual function. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final StopReason reason;

        Stopped(StopReason reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }

    private final Search search;
    private final Options options;
    private Point last;
    private Point best;

    LibraryRun(Problem problem, double[] start, Options options, SolverMonitor monitor) {
        search = new Search(problem, start, options, monitor, Double.NaN);
        this.options = options;
        best = search.point();
    }

    /** MINPACK's ftol. */
    double functionTolerance() {
        return Math.max(options.functionTolerance(), LEAST_TOLERANCE);
    }

    /** MINPACK's xtol. */
    double stepTolerance() {
        return Math.max(options.stepTolerance(), LEAST_TOLERANCE);
    }

    /** Makes a trial; at the first call p is the start, which is evaluated already. */
    void trial(double[] p) {
        if (last == null) {
            last = search.point();
            return;
        }
        StopReason reason = search.reasonToStop();
        if (reason == null && Arrays.equals(p, search.point().p())) {
            reason = StopReason.STEP_TOLERANCE;
        }
        if (reason != null) {
            throw new Stopped(reason);
        }
        last = search.evaluate(p);
        if (last.norm2() < best.norm2()) {
            best = last;
        }
    }

    /** r at the last trial, or at the start. */
    double[] residuals() {
        return last == null ? search.point().r() : last.r();
    }

    /** J at the last trial, which the optimizer has accepted by asking for it. */
    double[][] jacobian() {
        if (last != search.point()) {
            search.accept(last, Double.NaN);
        }
        if (search.cancelled()) {
            throw new Stopped(StopReason.INTERRUPTED);
        }
        return search.jacobian();
    }

    /**
     * Runs the optimizer to its end.
     *
     * @param breakdown what it throws where it cannot factor the Jacobian
     */
    Solution solution(Runnable optimizer, Class<? extends RuntimeException> breakdown) {
        StopReason reason;
        try {
            optimizer.run();
            reason = reasonOfReturn();
        } catch (Stopped e) {
            reason = e.reason;
        } catch (RuntimeException e) {
            if (!breakdown.isInstance(e)) {
                throw e;
            }
            reason = StopReason.BREAKDOWN;
        }
        // the optimizer asked for no Jacobian at its last point, or refused a trial for its small gain
        if (best.norm2() < search.point().norm2()) {
            search.accept(best, Double.NaN);
        }
        return search.solution(reason);
    }

    private StopReason reasonOfReturn() {
        Point accepted = search.point();
        if (last == accepted) {
            return StopReason.FIRST_ORDER_OPTIMALITY;
        }
        boolean unchanged = Math.abs(accepted.norm2() - last.norm2()) <= functionTolerance() * accepted.norm2();
        return unchanged ? StopReason.FUNCTION_TOLERANCE : StopReason.STEP_TOLERANCE;
    }
}
