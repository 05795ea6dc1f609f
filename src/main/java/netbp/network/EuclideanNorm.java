package netbp.network;

/**
 * The Euclidean norm of a vector, computed with twice the precision and rounded once, as MATLAB's
 * norm comes out: its library sums in extended precision.
 *
 * <p>The squares are summed as unevaluated pairs (Dekker; T. Ogita, S. M. Rump and S. Oishi, SIAM J.
 * Sci. Comput. 26, 2005, Dot2), and a Newton step corrects the root of the sum. Vectors with entries
 * below 1e-146 lose that precision.
 */
final class EuclideanNorm {

    /** Keeps 0/0 from the correction of a zero root, and changes no other. */
    private static final double LEAST = Double.MIN_NORMAL;

    private EuclideanNorm() {
    }

    /** ||v|| of the first n entries. */
    static double of(double[] v, int n) {
        double high = 0;
        double low = 0;
        for (int i = 0; i < n; i++) {
            double square = v[i] * v[i];
            double sum = high + square;
            low += Math.fma(v[i], v[i], -square) + sumError(high, square, sum);
            high = sum;
        }
        return root(high, low);
    }

    /** (a + b) - sum exactly, for sum = a + b rounded. */
    static double sumError(double a, double b, double sum) {
        double part = sum - a;
        return a - (sum - part) + (b - part);
    }

    /** The square root of high + low. */
    static double root(double high, double low) {
        double root = Math.sqrt(high);
        return root + (Math.fma(-root, root, high) + low) / (root + root + LEAST);
    }
}
