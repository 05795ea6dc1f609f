package netbp.study;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many of some numbers lie in each of many narrow intervals, of equal width in the logarithm: what is kept
 * of a sample of any size. Quantiles are known to half an interval, a factor of 1.012.
 */
final class Histogram {

    /** Intervals per power of ten. */
    private static final int PER_DECADE = 100;
    /** The interval of what is not positive. */
    private static final int LEAST = Integer.MIN_VALUE;

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long size;

    /** Counts a number; NaN and infinity lie above all others. */
    void add(double value) {
        size++;
        if (value < Double.POSITIVE_INFINITY) {
            int interval = value > 0 ? (int) Math.ceil(PER_DECADE * StrictMath.log10(value)) : LEAST;
            counts.merge(interval, 1L, Long::sum);
        }
    }

    /** The median; NaN if half of the numbers are not finite. */
    double median() {
        long below = 0;
        for (Map.Entry<Integer, Long> count : counts.entrySet()) {
            below += count.getValue();
            if (2 * below >= size) {
                return count.getKey() == LEAST ? 0 : StrictMath.pow(10, (count.getKey() - 0.5) / PER_DECADE);
            }
        }
        return Double.NaN;
    }

    /** How many numbers there are. */
    long size() {
        return size;
    }

    /** The upper ends of the intervals that hold a positive number. */
    double[] ends() {
        return counts.keySet().stream().filter(k -> k != LEAST)
                .mapToDouble(k -> StrictMath.pow(10, k / (double) PER_DECADE)).toArray();
    }

    /** The share of the numbers that lie at or below each of {@link #ends}. */
    double[] shares() {
        long[] below = {counts.getOrDefault(LEAST, 0L)};
        return counts.entrySet().stream().filter(count -> count.getKey() != LEAST)
                .mapToDouble(count -> (double) (below[0] += count.getValue()) / size).toArray();
    }
}
