package netbp.leastsquares;

import java.util.List;

import netbp.matlab.NumberFormat;

/** A solver's history as CSV, one row an accepted step, numbers with 17 digits, empty where there is none. */
public final class HistoryCsv {

    private static final String HEADER =
            "iteration,functionCount,residual,firstOrderOptimality,lambda,stepNorm,parameterNorm\n";

    private HistoryCsv() {
    }

    /** The file's text. */
    public static String of(List<Iteration> history) {
        StringBuilder csv = new StringBuilder(
                "# residual is ||r||^2, firstOrderOptimality ||J'r||_inf, parameterNorm ||p||\n").append(HEADER);
        for (Iteration row : history) {
            csv.append(row.iteration()).append(',').append(row.functionCount());
            double[] values = {row.residual(), row.firstOrderOptimality(), row.lambda(), row.stepNorm(),
                Vectors.norm(row.parameters())};
            for (double value : values) {
                csv.append(',').append(Double.isNaN(value) ? "" : NumberFormat.full(value));
            }
            csv.append('\n');
        }
        return csv.toString();
    }
}
