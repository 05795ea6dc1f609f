package netbp.network;

/**
 * The exponential function as fdlibm computes it, with the bits of {@link StrictMath#exp}, which are also MATLAB's.
 * The rare cases are left to it, so that the compiler can optimise the rest. The error is below 1 ulp.
 *
 * <p>With r = z + k ln2, |r| &lt;= ln2/2, and c = r + r^2 p(r^2), p a polynomial of degree 4,
 *
 * <pre>exp(-z) = 2^k (1 - r + r c/(2 + c)).</pre>
 *
 * <p>Source: fdlibm 5.3, e_exp.c, for the method and its constants, there with all signs of r and c turned. That MATLAB's
 * is this one and not one rounded better, its stored run in {@code matlab-reference/matlab/runs} shows.
 */
final class Exponential {

    /**
     * From TINY on fdlibm does not return 1 + x; up to LARGEST 2^k is a normal number. In between means
     * {@code abs(abs(x) - MIDDLE) <= REACH}; twice TINY, for the rounding of the difference.
     */
    private static final double TINY = 0x1p-28;
    private static final double LARGEST = 708;
    private static final double MIDDLE = LARGEST / 2;
    private static final double REACH = MIDDLE - 2 * TINY;
    /** Where x/ln2 is nearer to half an integer, it may round to another k than fdlibm's, which compares 20 bits. */
    private static final double CLEAR_OF_HALF = 0.49999;
    /** Up to here r is clear of ln2/2 in the same way. */
    private static final double CLEAR_OF_HALF_LN2 = 0.34656;
    /** 1.5 * 2^52 + 1023: adding it rounds to an integer k, and leaves k + 1023, the exponent of 2^k, in the low bits. */
    static final double SHIFT = 0x1.8p52 + 1023;

    static final double ONE_OVER_LN2 = 0x1.71547652b82fep0;
    /** ln2 to 33 bits, so that its product with k is exact, and the rest. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final double P1 = 0x1.555555555553ep-3;
    private static final double P2 = -0x1.6c16c16bebd93p-9;
    private static final double P3 = 0x1.1566aaf25de2cp-14;
    private static final double P4 = -0x1.bbd41c5d26bf1p-20;
    private static final double P5 = 0x1.6376972bea4d0p-25;

    private Exponential() {
    }

    /** exp(x); NaN for NaN. */
    static double exp(double x) {
        double quotient = ONE_OVER_LN2 * x;
        double shifted = quotient + SHIFT;
        double k = shifted - SHIFT;
        if (Math.abs(Math.abs(x) - MIDDLE) <= REACH && Math.abs(quotient - k) <= CLEAR_OF_HALF) {
            return significand(-x, k) * power(shifted);
        }
        return StrictMath.exp(x);
    }

    /**
     * z[j] = 1/(1 + exp(-z[j])), j = from..to-1, with the bits of that formula and of {@link #exp}; NaN for NaN. A call in
     * the loop of the usual cases would make the compiler store their constants each time, and so they are left for each
     * rare one.
     */
    static void sigmoids(double[] z, int from, int to) {
        int j = usualSigmoids(z, from, to);
        while (j < to) {
            z[j] = 1 / (1 + StrictMath.exp(-z[j]));
            j = usualSigmoids(z, j + 1, to);
        }
    }

    /**
     * The same as far as the first rare case; returns its index, or {@code to}. Where a product is exact, which k times
     * 33 bits of ln2 and 2^k times a significand are, it shares its instruction with the sum that it goes into, and the
     * result is the same and there sooner; k may be another only where r is not clear of ln2/2.
     */
    private static int usualSigmoids(double[] z, int from, int to) {
        for (int j = from; j < to; j++) {
            double shifted = Math.fma(z[j], -ONE_OVER_LN2, SHIFT);
            double k = shifted - SHIFT;
            double high = Math.fma(k, LN2_HIGH, z[j]);
            double low = k * LN2_LOW;
            if (!(Math.abs(Math.abs(z[j]) - MIDDLE) <= REACH && Math.abs(high + low) <= CLEAR_OF_HALF_LN2)) {
                return j;
            }
            z[j] = 1 / Math.fma(expOfMinus(high, low), power(shifted), 1);
        }
        return to;
    }

    /** Positive or NaN where {@link #exp} leaves x to StrictMath. */
    static double rare(double x, double quotient, double k) {
        return Math.max(Math.abs(Math.abs(x) - MIDDLE) - REACH, Math.abs(quotient - k) - CLEAR_OF_HALF);
    }

    /** exp(-z)/2^k. */
    static double significand(double z, double k) {
        return expOfMinus(z + k * LN2_HIGH, k * LN2_LOW);
    }

    /** exp(-r) for r = high + low. */
    private static double expOfMinus(double high, double low) {
        double r = high + low;
        double t = r * r;
        double c = r + t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        return 1 - (low - r * c / (2 + c) + high);
    }

    /** 2^k, for k + SHIFT = {@code shifted}. */
    static double power(double shifted) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(shifted) << 52);
    }
}
