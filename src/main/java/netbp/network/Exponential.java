package netbp.network;

/**
 * The exponential function in plain IEEE arithmetic: the same bits on every JVM and CPU, faster than
 * {@link StrictMath#exp} and within 0.52 ulp of exp(x).
 *
 * <p>Table-driven reduction (P. T. P. Tang, ACM TOMS 15, 1989): with x = (128 m + i) ln2/128 + r and
 * |r| <= ln2/256,
 *
 * <pre>exp(x) = 2^m 2^(i/128) (1 + p(r)),   p(r) = r + r^2/2 + r^3/6 + r^4/24 + r^5/120.</pre>
 *
 * The first term left out is r^6/720, below 2^-60. The entries 2^(i/128) are kept as a double and a
 * relative correction, so that the only rounding of weight is the last one.
 */
final class Exponential {

    private static final int TABLE_BITS = 7;
    private static final int SIZE = 1 << TABLE_BITS;

    /** Between these every product below is a normal number; beyond them {@link StrictMath} takes over. */
    private static final double LOWEST = -670;
    private static final double HIGHEST = 709;

    private static final double SIZE_OVER_LN2 = 0x1.71547652b82fep7;
    /** ln2/128 to 35 bits, so that its product with the 18-bit integer 128 m + i is exact, and the rest. */
    private static final double LN2_OVER_SIZE_HIGH = 0x1.62e42fefcp-8;
    private static final double LN2_OVER_SIZE_LOW = -0x1.c610ca86c3899p-44;
    /** 1.5 * 2^52: adding it rounds to an integer, which then stands in the low bits. */
    private static final double TO_INTEGER = 0x1.8p52;

    /** 2^(1/128) as an unevaluated sum. */
    private static final double ROOT_HIGH = 0x1.0163da9fb3335p0;
    private static final double ROOT_LOW = 0x1.b61299ab8cdb7p-54;

    /** The bits of 2^(i/128) rounded to a double, less i 2^45, so that adding (128 m + i) 2^45 scales them by 2^m. */
    private static final long[] BITS = new long[SIZE];
    /** The relative error of that double. */
    private static final double[] CORRECTION = new double[SIZE];

    static {
        double high = 1;
        double low = 0;
        for (int i = 0; i < SIZE; i++) {
            BITS[i] = Double.doubleToRawLongBits(high) - ((long) i << 52 - TABLE_BITS);
            CORRECTION[i] = low / high;
            double product = high * ROOT_HIGH;
            double error = Math.fma(high, ROOT_HIGH, -product) + (high * ROOT_LOW + low * ROOT_HIGH);
            high = product + error;
            low = error - (high - product);
        }
    }

    private Exponential() {
    }

    /** exp(x); NaN for NaN. */
    static double exp(double x) {
        if (!(x >= LOWEST && x <= HIGHEST)) {
            return StrictMath.exp(x);
        }
        double shifted = x * SIZE_OVER_LN2 + TO_INTEGER;
        double n = shifted - TO_INTEGER;
        double r = x - n * LN2_OVER_SIZE_HIGH - n * LN2_OVER_SIZE_LOW;
        long k = Double.doubleToRawLongBits(shifted);
        int i = (int) k & SIZE - 1;
        double scale = Double.longBitsToDouble(BITS[i] + (k << 52 - TABLE_BITS));
        double r2 = r * r;
        double p = CORRECTION[i] + r + r2 * (0.5 + r * (1.0 / 6)) + r2 * r2 * (1.0 / 24 + r * (1.0 / 120));
        return scale + scale * p;
    }
}
