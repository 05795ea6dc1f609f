package netbp.statistics;

import java.util.Arrays;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The mean of J numbers that come from overlapping training sets, as those of cross validation do, and an interval for
 * what it estimates:
 *
 * <pre>m = sum_j v_j/J,   s^2 = sum_j (v_j - m)^2/(J-1),   m -+ t sqrt((1/J + n2/n1) s^2),</pre>
 *
 * where n1 points are trained on, n2 are judged, and t is Student's quantile for J-1 degrees of freedom. Without n2/n1
 * the interval would be that of independent numbers and far too short; with it, it is approximate: there is no unbiased
 * estimate of the variance of cross validation (Bengio and Grandvalet, J. Mach. Learn. Res. 5, 2004).
 *
 * <p>Source: C. Nadeau and Y. Bengio, Inference for the generalization error, Machine Learning 52, 2003, section 5; for
 * repeated cross validation R. R. Bouckaert and E. Frank, PAKDD 2004.
 *
 * @param mean m
 * @param deviation s; NaN for one number
 * @param J how many numbers there are
 * @param ratio n2/n1
 */
public record ResampledMean(double mean, double deviation, int J, double ratio) {

    private static final double ROUNDING = 1e-12;

    /** Of at least one number. @param ratio n2/n1, positive */
    public static ResampledMean of(double[] values, double ratio) {
        if (values.length == 0 || !(ratio > 0)) {
            throw new IllegalArgumentException("a resampled mean must have a value and a positive ratio: " + values.length + " and "
                    + ratio);
        }
        int J = values.length;
        double mean = Arrays.stream(values).sum() / J;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return new ResampledMean(mean, Math.sqrt(squares / (J - 1)), J, ratio);
    }

    /** Whether the numbers are all the same, but for rounding. */
    public boolean isConstant() {
        return deviation <= ROUNDING * Math.abs(mean);
    }

    /** Half the length of the interval that misses with probability {@code level}; NaN for one number. */
    public double halfWidth(double level) {
        return J < 2 || Double.isNaN(deviation) ? Double.NaN
                : new TDistribution(J - 1).inverseCumulativeProbability(1 - level / 2)
                        * Math.sqrt((1.0 / J + ratio) * deviation * deviation);
    }
}
