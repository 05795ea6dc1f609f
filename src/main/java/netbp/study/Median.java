package netbp.study;

import java.util.Arrays;

/** The median. */
final class Median {

    private Median() {
    }

    /** The middle value, or the mean of the two in the middle; NaN if there is none. */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
