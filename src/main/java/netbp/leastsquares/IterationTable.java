package netbp.leastsquares;

import netbp.matlab.NumberFormat;

/**
 * MATLAB's iterative display of its Levenberg-Marquardt algorithm, in MATLAB's formats
 * {@code %5d %10d %13.6g %12.3g %12.6g %12.6g}.
 */
public final class IterationTable {

    private IterationTable() {
    }

    /** The two heading lines. */
    public static String heading() {
        return String.format("%5s %10s %13s %12s %12s %12s\n%5s %10s %13s %12s %12s %12s",
                "", "", "", "First-Order", "", "Norm of",
                "Iter", "Func-count", "Residual", "optimality", "Lambda", "step");
    }

    /** One row; a column without a number stays blank. */
    public static String row(Iteration row) {
        return String.format("%5d %10d %13s %12s %12s %12s", row.iteration(), row.functionCount(),
                NumberFormat.general(row.residual(), 6), NumberFormat.general(row.firstOrderOptimality(), 3),
                orBlank(row.lambda()), orBlank(row.stepNorm())).stripTrailing();
    }

    private static String orBlank(double value) {
        return Double.isNaN(value) ? "" : NumberFormat.general(value, 6);
    }
}
