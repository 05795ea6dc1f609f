package netbp.network;

/**
 * Sigmoids of many numbers, with the bits of {@link Exponential}. The steps of the exponential are loops
 * of their own over all numbers, the only branch, for the rare cases, in one that does nothing else: of
 * the others the compiler makes vector code, the two divisions included. That takes 2.7 to 3 ns a number,
 * in loops of 64 to 1024 numbers, where one loop with the branch inside takes 6.3; in a loop with a third
 * array to write to, with an index of the form row + j, or with z instead of -z in {@link #exponents}, no
 * vector code is made.
 *
 * <p>Not safe for use by several threads at once.
 */
final class Sigmoids {

    private final double[] y;
    private final double[] shifted;
    private final double[] rare;

    /** For at most {@code most} numbers at a time. */
    Sigmoids(int most) {
        y = new double[most];
        shifted = new double[most];
        rare = new double[most];
    }

    /** z[j] = 1/(1 + exp(-z[j])), j = 0..count-1. */
    void apply(double[] z, int count) {
        exponents(z, count);
        significands(z, count);
        multiplyByPowers(count);
        for (int j = 0; j < count; j++) {
            if (!(rare[j] <= 0)) {
                y[j] = StrictMath.exp(-z[j]);
            }
        }
        for (int j = 0; j < count; j++) {
            z[j] = 1 / (1 + y[j]);
        }
    }

    /** k + SHIFT in shifted[j]; rare[j] is positive or NaN where fdlibm goes another way. */
    private void exponents(double[] z, int count) {
        for (int j = 0; j < count; j++) {
            double x = -z[j];
            double quotient = Exponential.ONE_OVER_LN2 * x;
            double sum = quotient + Exponential.SHIFT;
            double k = sum - Exponential.SHIFT;
            shifted[j] = sum;
            rare[j] = Exponential.rare(x, quotient, k);
        }
    }

    /** y[j] = exp(-z[j])/2^k. */
    private void significands(double[] z, int count) {
        for (int j = 0; j < count; j++) {
            y[j] = Exponential.significand(z[j], shifted[j] - Exponential.SHIFT);
        }
    }

    private void multiplyByPowers(int count) {
        for (int j = 0; j < count; j++) {
            y[j] *= Exponential.power(shifted[j]);
        }
    }
}
