package netbp.leastsquares;

import java.util.ArrayList;
import java.util.List;

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
 * ||J'r||_inf &lt; 1e-4 FunctionTolerance max(||J0'r0||_inf, sqrt(eps))      exit flag 1
 * the decrease of ||r||^2 is at most FunctionTolerance ||r||^2           exit flag 3
 * ||s|| &lt; StepTolerance (sqrt(eps) + ||p||)                             exit flag 4
 * MaxIterations or MaxFunctionEvaluations is reached                    exit flag 0
 * </pre>
 *
 * <p>A trial with NaN or infinite residuals counts as failed. Source: MATLAB's documentation of
 * lsqnonlin and the iteration tables in {@code matlab-reference/matlab/lm}.
 */
public final class LevenbergMarquardt implements LeastSquaresSolver {

    private static final double SQRT_EPS = 0x1p-26;
    private static final double DAMPING_FACTOR = 10;

    private final double dampingFactor;

    /** MATLAB's schedule. */
    public LevenbergMarquardt() {
        this(DAMPING_FACTOR);
    }

    /** The schedule with another factor than 10, for tests that must see the difference. */
    LevenbergMarquardt(double dampingFactor) {
        this.dampingFactor = dampingFactor;
    }

    @Override
    public Solution solve(Problem problem, double[] start, Options options, SolverMonitor monitor) {
        return new Run(problem, start, options, monitor).solve();
    }

    /** The state of one run. */
    private final class Run {

        private final Problem problem;
        private final Options options;
        private final SolverMonitor monitor;
        private final CountedResiduals residuals;
        private final List<Iteration> history = new ArrayList<>();
        private final int evaluationCap;

        private double[] p;
        private double[] r;
        private double norm2;
        private double[][] J;
        private double optimality;
        private double lambda;

        Run(Problem problem, double[] start, Options options, SolverMonitor monitor) {
            this.problem = problem;
            this.options = options;
            this.monitor = monitor;
            residuals = new CountedResiduals(problem.residuals());
            p = start.clone();
            lambda = options.initDamping();
            evaluationCap = options.evaluationCap(p.length);
        }

        Solution solve() {
            r = residuals.evaluate(p);
            norm2 = squaredNorm(r);
            requireFinite(r);
            linearize();
            record(Double.NaN);
            double optimalityTolerance =
                    1e-4 * options.functionTolerance() * Math.max(optimality, SQRT_EPS);
            StopReason reason = null;
            boolean failed = false;
            while (reason == null) {
                reason = reasonBeforeStep(optimalityTolerance);
                if (reason != null) {
                    break;
                }
                double[] s = step();
                double[] trial = sum(p, s);
                double[] rTrial = residuals.evaluate(trial);
                double trialNorm2 = squaredNorm(rTrial);
                boolean shortStep = norm(s) < options.stepTolerance() * (SQRT_EPS + norm(p));
                if (trialNorm2 < norm2) {
                    if (!failed) {
                        lambda /= dampingFactor;
                    }
                    failed = false;
                    double decrease = norm2 - trialNorm2;
                    boolean smallDecrease = decrease <= options.functionTolerance() * norm2;
                    p = trial;
                    r = rTrial;
                    norm2 = trialNorm2;
                    linearize();
                    record(norm(s));
                    if (optimality < optimalityTolerance) {
                        reason = StopReason.FIRST_ORDER_OPTIMALITY;
                    } else if (smallDecrease) {
                        reason = StopReason.FUNCTION_TOLERANCE;
                    }
                } else {
                    lambda *= dampingFactor;
                    failed = true;
                }
                if (reason == null && shortStep) {
                    reason = StopReason.STEP_TOLERANCE;
                }
            }
            return new Solution(p, r, norm2, optimality, residuals.evaluations(), reason, List.copyOf(history));
        }

        private StopReason reasonBeforeStep(double optimalityTolerance) {
            if (optimality < optimalityTolerance) {
                return StopReason.FIRST_ORDER_OPTIMALITY;
            }
            if (history.size() > options.maxIterations()) {
                return StopReason.MAX_ITERATIONS;
            }
            if (residuals.evaluations() >= evaluationCap) {
                return StopReason.MAX_FUNCTION_EVALUATIONS;
            }
            return monitor.stopRequested() ? StopReason.INTERRUPTED : null;
        }

        private void linearize() {
            J = options.specifyObjectiveGradient() && problem.jacobian() != null
                    ? problem.jacobian().evaluate(p)
                    : options.finiteDifferenceType().jacobian(residuals, p, r);
            optimality = 0;
            for (int i = 0; i < p.length; i++) {
                double gradient = 0;
                for (int k = 0; k < r.length; k++) {
                    gradient += J[k][i] * r[k];
                }
                optimality = Math.max(optimality, Math.abs(gradient));
            }
        }

        private double[] step() {
            int m = r.length;
            int n = p.length;
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

        private void record(double stepNorm) {
            Iteration row = new Iteration(history.size(), residuals.evaluations(), norm2, optimality, lambda, stepNorm);
            history.add(row);
            monitor.iteration(row);
        }
    }

    private static void requireFinite(double[] r) {
        for (int k = 0; k < r.length; k++) {
            if (!Double.isFinite(r[k])) {
                throw new IllegalArgumentException(
                        "residuals at the start must be finite: residual " + (k + 1) + " is " + r[k]);
            }
        }
    }

    private static double[] sum(double[] p, double[] s) {
        double[] sum = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            sum[i] = p[i] + s[i];
        }
        return sum;
    }

    private static double squaredNorm(double[] v) {
        double sum = 0;
        for (double vi : v) {
            sum += vi * vi;
        }
        return sum;
    }

    private static double norm(double[] v) {
        return Math.sqrt(squaredNorm(v));
    }
}
