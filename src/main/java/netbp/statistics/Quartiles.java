package netbp.statistics;

import java.util.Arrays;

/**
 * The quartiles of a sample, linear between order statistics: for sorted v_0..v_{n-1} the q-quantile
 * is the value at q(n-1) of the piecewise linear interpolant through (i, v_i).
 *
 * @param low the first
 * @param median the second
 * @param high the third
 */
public record Quartiles(double low, double median, double high) {

    /** Of the values that are not NaN; NaN where there is none. */
    public static Quartiles of(double... values) {
        double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    private static double quantile(double[] sorted, double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = q * (sorted.length - 1);
        int below = (int) at;
        double rest = at - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
