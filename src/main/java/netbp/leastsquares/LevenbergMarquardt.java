package netbp.leastsquares;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import netbp.leastsquares.Search.Point;

/**
 * The Levenberg-Marquardt method with the damping schedule and the stopping rules of MATLAB's
 * lsqnonlin.
 *
 * <p>The step s from p solves, in the sense of least squares,
 *
 * <pre>[ J ; sqrt(lambda) I ] s = [ -r ; 0 ].</pre>
 *
 * A trial p + s with a smaller ||r||^2 is accepted, and then lambda is divided by 10 if it was the
 * first trial since the last accepted one. A failed trial multiplies lambda by 10; J stays. The run
 * stops when
 *
 * <pre>
 * ||J'r||_inf &lt;= 1e-4 FunctionTolerance max(||J0'r0||_inf, sqrt(eps))     exit flag 1
 * the decrease of ||r||^2 is at most FunctionTolerance ||r||^2           exit flag 3
 * ||s|| &lt; StepTolerance (sqrt(eps) + ||x||), or p + s rounds to p         exit flag 4
 * MaxIterations or MaxFunctionEvaluations is reached                    exit flag 0
 * </pre>
 *
 * <p>Here x is p + s if the trial was accepted and p if it failed: two runs printed by MATLAB R2025a
 * (public repository BlueFifth/Baleka-motor-ID, LSQ/LSQ_motor_model.m, commits fadab7c and ebe5834)
 * give the relative norm of an accepted step with the norm of the point after it.
 *
 * <p>A trial with NaN or infinite residuals counts as failed. Source: MATLAB's documentation of
 * lsqnonlin and the iteration tables in {@code matlab-reference/matlab/lm}.
 */
public final class LevenbergMarquardt implements LeastSquaresSolver {

    private static final double DAMPING_FACTOR = 10;
    /** Below it the squares in the factorisation would underflow. */
    private static final double LEAST_LAMBDA = 0x1p-1000;

    private final double dampingFactor;

    /** MATLAB's schedule. */
    public LevenbergMarquardt() {
        this(DAMPING_FACTOR);
    }

    /** The schedule with another factor than 10, for tests that must see the difference. */
    LevenbergMarquardt(double dampingFactor) {
        this.dampingFactor = dampingFactor;
    }

    /** All of them. */
    @Override
    public boolean honours(OptionName option) {
        return true;
    }

    /** J of the problem, its copy, and the matrix that is factored. */
    @Override
    public double bytes(int residuals, int unknowns) {
        return 2.0 * Double.BYTES * residuals * unknowns + DampedSystem.bytes(residuals, unknowns);
    }

    @Override
    public Solution solve(Problem problem, double[] start, Options options, SolverMonitor monitor) {
        return run(problem, start, options, monitor).solution();
    }

    /** A run's result and the Jacobian at the best point, which is unknown where the run was interrupted. */
    record Run(Solution solution, double[][] jacobian) {

        private static Run of(Search search, StopReason reason) {
            return new Run(search.solution(reason), search.jacobian());
        }
    }

    Run run(Problem problem, double[] start, Options options, SolverMonitor monitor) {
        double lambda = options.initDamping();
        Search search = new Search(problem, start, options, monitor, lambda);
        DampedSystem system = new DampedSystem(search.point().r().length, start.length, monitor::stopRequested);
        double[] s = new double[start.length];
        boolean failed = false;
        StopReason reason = search.reasonToStop();
        while (reason == null) {
            Point point = search.point();
            try {
                system.solve(search.jacobian(), point.r(), lambda, s);
            } catch (CancellationException e) {
                return Run.of(search, StopReason.INTERRUPTED);
            }
            if (Vectors.firstNotFinite(s) >= 0) {
                return Run.of(search, StopReason.BREAKDOWN);
            }
            Point trial = search.evaluate(Vectors.sum(point.p(), s));
            if (trial.norm2() < point.norm2()) {
                if (!failed) {
                    lambda = Math.max(lambda / dampingFactor, LEAST_LAMBDA);
                }
                failed = false;
                search.accept(trial, lambda);
            } else {
                lambda *= dampingFactor;
                failed = true;
            }
            reason = search.reasonToStop();
            if (reason != StopReason.FIRST_ORDER_OPTIMALITY && !search.cancelled()) {
                StopReason tolerance = toleranceMet(point, s, trial, search.point(), options);
                reason = tolerance != null ? tolerance : reason;
            }
        }
        if (failed && reason == StopReason.STEP_TOLERANCE) {
            monitor.failedTrial(search.failedRow(Vectors.norm(s)));
        }
        return Run.of(search, reason);
    }

    private static StopReason toleranceMet(Point point, double[] s, Point trial, Point reached, Options options) {
        double decrease = point.norm2() - trial.norm2();
        if (decrease > 0 && decrease <= options.functionTolerance() * point.norm2()) {
            return StopReason.FUNCTION_TOLERANCE;
        }
        boolean shortStep = Vectors.norm(s) < options.stepTolerance() * (Search.SQRT_EPS + Vectors.norm(reached.p()));
        return shortStep || Arrays.equals(trial.p(), point.p()) ? StopReason.STEP_TOLERANCE : null;
    }
}
