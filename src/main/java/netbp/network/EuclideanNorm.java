package netbp.network;

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
 * which leaves an error near 2^-100. The x87's root lies in an interval about it that is known; where
 * both its ends round to the same double, that is the norm. Elsewhere, in some hundreds of cases one,
 * the x87's operations are done one by one by {@link Extended}.
 */
public final class EuclideanNorm {

    /** The relative rounding error of an {@link Extended} operation. */
    private static final double UNIT = 0x1p-64;
    /** Makes the interval too wide where squares are so small that the pairs lose digits. */
    private static final double LEAST = 0x1p-512;

    private EuclideanNorm() {
    }

    /** {@code norm(v)}; infinite or NaN if an entry is. */
    public static double of(double... v) {
        int n = v.length;
        double high = 0;
        double low = 0;
        for (int i = 0; i < n; i++) {
            double square = v[i] * v[i];
            double sum = high + square;
            low += Math.fma(v[i], v[i], -square) + sumError(high, square, sum);
            high = sum;
        }
        double root = Math.sqrt(high);
        double correction = correction(root, high, low);
        double doubt = doubt(root, n);
        double norm = root + (correction - doubt);
        return norm == root + (correction + doubt) ? norm : extended(v);
    }

    /** (a + b) - sum exactly, for sum = a + b rounded. */
    static double sumError(double a, double b, double sum) {
        double part = sum - a;
        return a - (sum - part) + (b - part);
    }

    /** sqrt(high + low) - root, for root = sqrt(high) rounded; NaN where high is 0 or infinite. */
    static double correction(double root, double high, double low) {
        return (Math.fma(-root, root, high) + low) / (root + root);
    }

    /**
     * How far the x87's root of a sum of n squares may be from the exact one: a square passes through
     * at most (n + 13)/4 roundings up to the sum, whose error the root halves, and the root through one;
     * the last eighth of a unit is for the pairs.
     */
    static double doubt(double root, int n) {
        return root * ((0.125 * n + 2.75) * UNIT) + LEAST;
    }

    /** The same, each operation as the x87 does it. */
    static double extended(double... v) {
        double largest = 0;
        for (double entry : v) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return Double.isFinite(largest) ? sumOfSquares(v).sqrt().doubleValue() : largest;
    }

    private static Extended sumOfSquares(double[] v) {
        int n = v.length;
        Extended[] s = {Extended.ZERO, Extended.ZERO, Extended.ZERO, Extended.ZERO};
        int blocks = n - n % 4;
        for (int i = 0; i < blocks; i++) {
            s[i % 4] = s[i % 4].plus(Extended.square(v[i]));
        }
        s[0] = s[0].plus(s[2]);
        s[1] = s[1].plus(s[3]);
        int pairs = n - n % 2;
        for (int i = blocks; i < pairs; i++) {
            s[i % 2] = s[i % 2].plus(Extended.square(v[i]));
        }
        Extended sum = s[0].plus(s[1]);
        return pairs < n ? sum.plus(Extended.square(v[pairs])) : sum;
    }
}
