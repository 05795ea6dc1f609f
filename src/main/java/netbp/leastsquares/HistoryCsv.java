package netbp.leastsquares;

import java.util.List;

import netbp.io.Csv;
import netbp.matlab.NumberFormat;

/** A solver's history as CSV, one row an accepted step, numbers with 17 digits, empty where there is none. */
public final class HistoryCsv {

    private HistoryCsv() {
    }

    /**
     * {@return the file's text}
     *
     * @param history the rows
     */
    public static String of(List<Iteration> history) {
        Csv csv = new Csv("residual is ||r||^2, firstOrderOptimality ||J'r||_inf, parameterNorm ||p||",
                "iteration", "functionCount", "residual", "firstOrderOptimality", "lambda", "stepNorm", "parameterNorm");
        for (Iteration row : history) {
            csv.row(row.iteration(), row.functionCount(), number(row.residual()), number(row.firstOrderOptimality()),
                    number(row.lambda()), number(row.stepNorm()), number(Vectors.norm(row.parameters())));
        }
        return csv.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : NumberFormat.full(value);
    }
}
