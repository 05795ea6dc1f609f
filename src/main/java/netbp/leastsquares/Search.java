package netbp.leastsquares;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * What every solver keeps while it runs: the accepted point, the Jacobian there, the history and the
 * count of evaluations; and the reasons to stop that do not depend on the method:
 *
 * <pre>
 * ||J'r||_inf &lt;= 1e-4 FunctionTolerance max(||J0'r0||_inf, sqrt(eps))
 * MaxIterations, MaxFunctionEvaluations, the monitor, a Jacobian that is not finite
 * </pre>
 */
final class Search {

    static final double SQRT_EPS = 0x1p-26;

    /**
     * A point with its residuals.
     *
     * @param p parameters
     * @param r r(p)
     * @param norm2 ||r(p)||^2, NaN or infinite where a residual is
     */
    record Point(double[] p, double[] r, double norm2) {
    }

    private final Problem problem;
    private final Options options;
    private final SolverMonitor monitor;
    private final List<Iteration> history = new ArrayList<>();
    private final int evaluationCap;
    private final double optimalityTolerance;

    private int evaluations;
    private int m;
    private Point point;
    private final double[][] J;
    private boolean jacobianFinite;
    private boolean cancelled;
    private double optimality;

    /**
     * Evaluates residuals and Jacobian at the start.
     *
     * @param lambda the damping, for row 0 of the history; NaN for a method without one
     * @throws IllegalArgumentException if the start, the residuals or the Jacobian there is not finite
     */
    Search(Problem problem, double[] start, Options options, SolverMonitor monitor, double lambda) {
        if (start.length == 0) {
            throw new IllegalArgumentException("start must have at least one entry: 0");
        }
        requireFinite("start", "entry", start);
        this.problem = problem;
        this.options = options;
        this.monitor = monitor;
        evaluationCap = options.evaluationCap(start.length);
        point = evaluate(start.clone());
        requireFinite("residuals at the start", "residual", point.r());
        if (!Double.isFinite(point.norm2())) {
            throw new IllegalArgumentException("||r||^2 at the start must be finite: " + point.norm2());
        }
        J = new double[point.r().length][start.length];
        linearize();
        for (int k = 0; k < J.length && !cancelled; k++) {
            requireFinite("the Jacobian at the start", "row " + (k + 1) + ", column", J[k]);
        }
        optimalityTolerance = 1e-4 * options.functionTolerance() * Math.max(optimality, SQRT_EPS);
        record(lambda, Double.NaN);
    }

    /** The accepted point. */
    Point point() {
        return point;
    }

    /** J at the accepted point. */
    double[][] jacobian() {
        return J;
    }

    /** Whether the run was stopped while J was made: J is not known at the accepted point. */
    boolean cancelled() {
        return cancelled;
    }

    /** Why no further trial may be made, or null if one may. */
    StopReason reasonToStop() {
        if (cancelled) {
            return StopReason.INTERRUPTED;
        }
        if (!jacobianFinite) {
            return StopReason.BREAKDOWN;
        }
        if (optimality <= optimalityTolerance) {
            return StopReason.FIRST_ORDER_OPTIMALITY;
        }
        if (history.size() > options.maxIterations()) {
            return StopReason.MAX_ITERATIONS;
        }
        if (evaluations >= evaluationCap) {
            return StopReason.MAX_FUNCTION_EVALUATIONS;
        }
        return monitor.stopRequested() ? StopReason.INTERRUPTED : null;
    }

    /** Evaluates the residuals at p, which is kept and must not be written to afterwards. */
    Point evaluate(double[] p) {
        double[] r = residuals(p).clone();
        return new Point(p, r, Vectors.squaredNorm(r));
    }

    /** The residuals for a difference, unless the run shall stop; the next call may overwrite them. */
    private double[] residualsUnlessStopped(double[] p) {
        if (monitor.stopRequested()) {
            throw new CancellationException();
        }
        return residuals(p);
    }

    /** Calls the residual function, counts the call and checks what comes back. */
    private double[] residuals(double[] p) {
        evaluations++;
        double[] r;
        try {
            r = problem.residuals().evaluate(p);
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

    /**
     * Makes a trial the accepted point, with its Jacobian and its row in the history.
     *
     * @param lambda the damping for the next step; NaN for a method without one
     */
    void accept(Point trial, double lambda) {
        double stepNorm = Vectors.norm(Vectors.difference(trial.p(), point.p()));
        point = trial;
        linearize();
        record(lambda, stepNorm);
    }

    /** The accepted point as the result. */
    Solution solution(StopReason reason) {
        return new Solution(point.p(), point.r(), point.norm2(), optimality, evaluations, reason,
                List.copyOf(history));
    }

    private void linearize() {
        try {
            if (options.specifyObjectiveGradient() && problem.jacobian() != Jacobian.NONE) {
                copyGivenJacobian();
            } else {
                options.finiteDifferenceType().jacobian(this::residualsUnlessStopped, point.p(), point.r(), J);
            }
        } catch (CancellationException e) {
            cancelled = true;
            optimality = Double.NaN;
            return;
        }
        jacobianFinite = true;
        for (double[] row : J) {
            jacobianFinite &= Vectors.firstNotFinite(row) < 0;
        }
        optimality = Vectors.gradientSize(J, point.r());
        jacobianFinite &= Double.isFinite(optimality);
    }

    private void copyGivenJacobian() {
        int n = point.p().length;
        double[][] given = problem.jacobian().evaluate(point.p(), monitor::stopRequested);
        boolean fits = given.length == J.length;
        for (int k = 0; k < given.length && fits; k++) {
            fits = given[k].length == n;
            if (fits) {
                System.arraycopy(given[k], 0, J[k], 0, n);
            }
        }
        if (!fits) {
            throw new IllegalArgumentException("the Jacobian must be " + J.length + " x " + n + ": " + given.length
                    + " rows" + (given.length == 0 ? "" : ", the first of " + given[0].length));
        }
    }

    /** The row of a failed trial. */
    Iteration failedRow(double stepNorm) {
        return new Iteration(history.size() - 1, evaluations, Double.NaN, Double.NaN, Double.NaN, stepNorm,
                point.p().clone());
    }

    private void record(double lambda, double stepNorm) {
        Iteration row = new Iteration(history.size(), evaluations, point.norm2(), optimality, lambda,
                stepNorm, point.p().clone());
        history.add(row);
        monitor.iteration(row);
    }

    private static void requireFinite(String name, String entry, double[] values) {
        int i = Vectors.firstNotFinite(values);
        if (i >= 0) {
            throw new IllegalArgumentException(
                    name + " must be finite: " + entry + " " + (i + 1) + " is " + values[i]);
        }
    }
}
