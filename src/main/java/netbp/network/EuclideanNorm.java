package netbp.network;

import java.util.Arrays;

/**
 * MATLAB's norm(v): x87 code, in which every square, sum and root is rounded to 64 bits, and the
 * result once more to a double.
 *
 * <p>The order of the sum is s_1 = q_1 + q_5 + ..., s_2 = q_2 + q_6 + ..., s_3, s_4, over the whole
 * blocks of four squares; then s_1 + s_3 and s_2 + s_4, to which a remaining pair of squares is added,
 * one each; then the sum of these two; then a remaining single square. For two and for ten entries
 * this is pinned by MATLAB's output: the 100,000 costs of its stored run come out, and do not in any
 * of some three thousand other orders for ten. For other lengths it is the natural reading of these two.
 *
 * <p>Java has no 80-bit format. The squares are summed as unevaluated pairs (Dekker; T. Ogita,
 * S. M. Rump and S. Oishi, SIAM J. Sci. Comput. 26, 2005, Dot2) and a Newton step corrects the root,
 * which leaves an error near 2^-100. The root of the x87's sum lies in an interval about it that is known; where
 * both its ends, rounded to 64 bits, round to the same double, that is the norm. Elsewhere, in one of more than
 * a thousand cases, the x87's operations are done one by one by {@link Extended}. Two loops, with one place each
 * where numbers are added, keep that short in compiled code.
 */
public final class EuclideanNorm {

    /** The relative rounding error of an {@link Extended} operation. */
    private static final double UNIT = 0x1p-64;
    /** Makes the interval too wide where squares are so small that the pairs lose digits. */
    static final double LEAST = 0x1p-512;
    /** Where the squares go that are left over by the four sums, a pair and a single one. */
    private static final int PAIR = 4;
    private static final int SINGLE = 6;
    /** Which of the sums and left-over squares are then added to which. */
    private static final int[][] ORDER = {{0, 2}, {1, 3}, {0, PAIR}, {1, PAIR + 1}, {0, 1}, {0, SINGLE}};
    /** Entries in between need no scaling in {@link Extended}. */
    private static final double SMALLEST = 0x1p-400;
    private static final double LARGEST = 0x1p400;
    private static final double DOWN = 0x1p-700;

    private EuclideanNorm() {
    }

    /**
     * {@return {@code norm(v)}; infinite or NaN if an entry is}
     *
     * @param v the vector
     */
    public static double of(double... v) {
        int n = v.length;
        double high = 0;
        double low = 0;
        for (int i = 0; i < n; i++) {
            double square = v[i] * v[i];
            double sum = high + square;
            low += Math.fma(v[i], v[i], -square) + Extended.sumError(high, square, sum);
            high = sum;
        }
        double sum = high + low;
        double root = Math.sqrt(sum);
        double correction = correction(root, sum, low - (sum - high));
        double doubt = doubt(n) * root + LEAST;
        double norm = rounded(root, correction - doubt);
        return norm == rounded(root, correction + doubt) ? norm : extended(v);
    }

    /** sqrt(high + low) - root, for root = sqrt(high) rounded; NaN where high is 0 or infinite. */
    static double correction(double root, double high, double low) {
        return (Math.fma(-root, root, high) + low) / (root + root);
    }

    /**
     * How far the root of the x87's sum of n squares may be from the exact one, relatively: a square passes through
     * so many roundings up to the sum, whose error the root halves; the sixteenth of a unit is for the pairs.
     */
    static double doubt(int n) {
        int roundings = Math.min(n, 2 + n / 4 + n % 4 / 2 + n % 2);
        return (0.5 * roundings + 0.0625) * UNIT;
    }

    /**
     * root + correction rounded to 64 bits, then to a double, for root = sqrt(s) rounded and a double s, and
     * root + correction = sqrt(s + t), |t| at most half an ulp of s: both have the exponent of root, or round to it.
     */
    static double rounded(double root, double correction) {
        double shift = Extended.TO_LAST_BIT * unitInTheFirstPlace(root);
        return root + (correction + shift - shift);
    }

    /** The power of two of the first digit, without a look at the bits (S. M. Rump, BIT 52, 2012). */
    private static double unitInTheFirstPlace(double a) {
        double q = 0x1.0000000000001p52 * a;
        return Math.abs(q - 0x1.fffffffffffffp-1 * q);
    }

    /** The same, each operation as the x87 does it. */
    static double extended(double... v) {
        double largest = 0;
        for (double entry : v) {
            largest = Math.max(largest, Math.abs(entry));
        }
        if (largest == 0 || !(largest <= Double.MAX_VALUE)) {
            return largest;
        }
        if (largest > LARGEST || largest < SMALLEST) {
            double scale = largest > LARGEST ? DOWN : 1 / DOWN;
            return extended(Arrays.stream(v).map(entry -> entry * scale).toArray()) / scale;
        }
        return rootOfSquares(v);
    }

    private static double rootOfSquares(double[] v) {
        int blocks = v.length / 4 * 4;
        int pairs = v.length / 2 * 2;
        Extended[] s = new Extended[SINGLE + 1];
        Arrays.fill(s, Extended.ZERO);
        for (int i = 0; i < v.length; i++) {
            int k = i < blocks ? i % 4 : i < pairs ? PAIR + i % 2 : SINGLE;
            s[k] = s[k].plus(Extended.square(v[i]));
        }
        for (int[] sum : ORDER) {
            s[sum[0]] = s[sum[0]].plus(s[sum[1]]);
        }
        return s[0].sqrt().doubleValue();
    }
}
