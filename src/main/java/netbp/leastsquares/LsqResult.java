package netbp.leastsquares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

import netbp.matlab.NumberFormat;

/**
 * What lsqnonlin and lsqcurvefit return, by MATLAB's names. It prints as MATLAB shows a structure.
 */
public final class LsqResult {

    private static final int MOST_PRINTED = 10;
    private static final int DIGITS = 5;

    private final Solution solution;
    private final double[][] jacobian;
    /** Of the iterative display, with the last one of a run that ends on a failed trial. */
    private final List<Iteration> rows;

    private LsqResult(Solution solution, double[][] jacobian, List<Iteration> rows) {
        this.solution = solution;
        this.jacobian = jacobian;
        this.rows = rows;
    }

    static LsqResult of(Problem problem, double[] x0, Options options) {
        List<Iteration> rows = new ArrayList<>();
        LevenbergMarquardt.Run run = new LevenbergMarquardt().run(problem, x0, options, new SolverMonitor() {
            @Override
            public void iteration(Iteration row) {
                rows.add(row);
            }

            @Override
            public void failedTrial(Iteration row) {
                rows.add(row);
            }
        });
        return new LsqResult(run.solution(), run.jacobian(), List.copyOf(rows));
    }

    /** {@return the best point found, n entries} */
    public double[] x() {
        return solution.parameters();
    }

    /** {@return ||fun(x)||^2} */
    public double resnorm() {
        return solution.residualNorm2();
    }

    /** {@return fun(x), m entries; of lsqcurvefit fun(x,xdata) - ydata} */
    public double[] residual() {
        return solution.residuals();
    }

    /** {@return 1, 3 or 4 where a tolerance was met, 0 at a limit, -3 where no step could be computed} */
    public int exitflag() {
        return solution.exitFlag();
    }

    /** {@return why it stopped, a clause} */
    public String message() {
        return solution.reason().sentence();
    }

    /** {@return the number of accepted steps} */
    public int iterations() {
        return solution.iterations();
    }

    /** {@return the number of evaluations of fun, with those of finite differences} */
    public int funcCount() {
        return solution.functionCount();
    }

    /** {@return ||J'r||_inf at x} */
    public double firstorderopt() {
        return solution.firstOrderOptimality();
    }

    /** {@return the norm of the last accepted step; NaN where there was none} */
    public double stepsize() {
        return solution.history().get(iterations()).stepNorm();
    }

    /** {@return J at x, m x n, given or by differences} */
    public double[][] jacobian() {
        return jacobian;
    }

    /** {@return the same with the row of every step, as the solvers give it} */
    public Solution solution() {
        return solution;
    }

    /** {@return MATLAB's iterative display of the run, with the headings of R2015a} */
    public String display() {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(IterationTable.heading());
        rows.forEach(row -> lines.add(IterationTable.row(row)));
        return lines.toString();
    }

    /** Every output with its name, a line each; arrays of more than ten entries by their sizes. */
    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner("\n");
        line(lines, "x", shown(x()));
        line(lines, "resnorm", shown(resnorm()));
        line(lines, "residual", shown(residual()));
        line(lines, "exitflag", Integer.toString(exitflag()));
        line(lines, "iterations", Integer.toString(iterations()));
        line(lines, "funcCount", Integer.toString(funcCount()));
        line(lines, "stepsize", Double.isNaN(stepsize()) ? "[]" : shown(stepsize()));
        line(lines, "firstorderopt", shown(firstorderopt()));
        line(lines, "algorithm", "'levenberg-marquardt'");
        line(lines, "message", message());
        line(lines, "jacobian", "[" + jacobian.length + " x " + x().length + " double]");
        return lines.toString();
    }

    private static void line(StringJoiner lines, String name, String value) {
        lines.add(" ".repeat("firstorderopt".length() - name.length()) + name + ": " + value);
    }

    private static String shown(double value) {
        return NumberFormat.general(value, DIGITS);
    }

    private static String shown(double[] values) {
        return values.length > MOST_PRINTED ? "[" + values.length + " x 1 double]"
                : "[" + String.join(" ", Arrays.stream(values).mapToObj(LsqResult::shown).toList()) + "]";
    }
}
