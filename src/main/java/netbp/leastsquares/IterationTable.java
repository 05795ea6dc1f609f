package netbp.leastsquares;

import java.util.Locale;

import netbp.matlab.NumberFormat;

/**
 * MATLAB's iterative display of its Levenberg-Marquardt algorithm, in MATLAB's formats
 * {@code %5d %10d %13.6g %12.3g %12.6g %12.6g}.
 */
public final class IterationTable {

    /** A release of MATLAB, by the headings of its table. */
    public enum Release {

        /** R2015a. */
        R2015A("First-Order", "Residual"),
        /** R2025a. */
        R2025A("First-order", "Resnorm");

        private final String firstOrder;
        private final String residual;

        Release(String firstOrder, String residual) {
            this.firstOrder = firstOrder;
            this.residual = residual;
        }
    }

    private IterationTable() {
    }

    /** {@return the two heading lines of R2015a} */
    public static String heading() {
        return heading(Release.R2015A);
    }

    /**
     * {@return the two heading lines of a release}
     *
     * @param release of MATLAB
     */
    public static String heading(Release release) {
        return String.format(Locale.ROOT, "%30s %12s %12s %12s\n%s %s %9s %12s %12s %12s",
                "", release.firstOrder, "", "Norm of",
                "Iteration", "Func-count", release.residual, "optimality", "Lambda", "step");
    }

    /**
     * One row; a column without a number stays blank.
     *
     * @param row the row
     * @return the line
     */
    public static String row(Iteration row) {
        return String.format(Locale.ROOT, "%5s %10s %13s %12s %12s %12s", row.iteration(), row.functionCount(),
                orBlank(row.residual(), 6), orBlank(row.firstOrderOptimality(), 3), orBlank(row.lambda(), 6),
                orBlank(row.stepNorm(), 6)).stripTrailing();
    }

    private static String orBlank(double value, int digits) {
        return Double.isNaN(value) ? "" : NumberFormat.general(value, digits);
    }
}
