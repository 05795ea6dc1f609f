package netbp.leastsquares;

import java.util.Arrays;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

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
 * ||s|| &lt; StepTolerance (sqrt(eps) + ||p||), or p + s rounds to p         exit flag 4
 * MaxIterations or MaxFunctionEvaluations is reached                    exit flag 0
 * </pre>
 *
 * <p>A trial with NaN or infinite residuals counts as failed. Source: MATLAB's documentation of
 * lsqnonlin and the iteration tables in {@code matlab-reference/matlab/lm}.
 */
public final class LevenbergMarquardt implements LeastSquaresSolver {

    private static final double SQRT_EPS = 0x1p-26;
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

    @Override
    public Solution solve(Problem problem, double[] start, Options options, SolverMonitor monitor) {
        double lambda = options.initDamping();
        Search search = new Search(problem, start, options, monitor, lambda);
        boolean failed = false;
        StopReason reason = search.reasonToStop();
        while (reason == null) {
            Point point = search.point();
            double[] s = step(search.jacobian(), point.r(), lambda);
            if (Vectors.firstNotFinite(s) >= 0) {
                return search.solution(StopReason.BREAKDOWN);
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
            if (reason != StopReason.FIRST_ORDER_OPTIMALITY) {
                StopReason tolerance = toleranceMet(point, s, trial, options);
                reason = tolerance != null ? tolerance : reason;
            }
        }
        return search.solution(reason);
    }

    private static StopReason toleranceMet(Point point, double[] s, Point trial, Options options) {
        double decrease = point.norm2() - trial.norm2();
        if (decrease > 0 && decrease <= options.functionTolerance() * point.norm2()) {
            return StopReason.FUNCTION_TOLERANCE;
        }
        boolean shortStep = Vectors.norm(s) < options.stepTolerance() * (SQRT_EPS + Vectors.norm(point.p()));
        return shortStep || Arrays.equals(trial.p(), point.p()) ? StopReason.STEP_TOLERANCE : null;
    }

    private static double[] step(double[][] J, double[] r, double lambda) {
        int m = J.length;
        int n = J[0].length;
        RealMatrix damped = new Array2DRowRealMatrix(m + n, n);
        damped.setSubMatrix(J, 0, 0);
        double root = Math.sqrt(lambda);
        for (int i = 0; i < n; i++) {
            damped.setEntry(m + i, i, root);
        }
        double[] right = new double[m + n];
        for (int k = 0; k < m; k++) {
            right[k] = -r[k];
        }
        return new QRDecomposition(damped).getSolver().solve(new ArrayRealVector(right, false)).toArray();
    }
}
