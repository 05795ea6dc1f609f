package netbp.network;

/**
 * The norms of many vectors of the same length, each with the bits of {@link EuclideanNorm}. Entry j of
 * all vectors lies side by side, and every operation is done on all vectors before the next, so that the
 * compiler makes vector code of it; the doubtful ones are looked for at the end.
 *
 * <p>Not safe for use by several threads at once.
 */
final class EuclideanNorms {

    private final double[] high;
    private final double[] low;

    /** For at most {@code most} vectors at a time. */
    EuclideanNorms(int most) {
        high = new double[most];
        low = new double[most];
    }

    /** norms[from + i] = the norm of column i of v, i = 0..count-1. */
    void of(double[][] v, int count, double[] norms, int from) {
        squares(v[0], count);
        for (int j = 1; j < v.length; j++) {
            addSquares(v[j], count);
        }
        ends(v.length, count);
        for (int i = 0; i < count; i++) {
            norms[from + i] = low[i];
            if (low[i] != high[i]) {
                decide(v, i, norms, from);
            }
        }
    }

    private void squares(double[] v, int count) {
        for (int i = 0; i < count; i++) {
            double square = v[i] * v[i];
            high[i] = square;
            low[i] = Math.fma(v[i], v[i], -square);
        }
    }

    private void addSquares(double[] v, int count) {
        for (int i = 0; i < count; i++) {
            double square = v[i] * v[i];
            double sum = high[i] + square;
            low[i] += Math.fma(v[i], v[i], -square) + Extended.sumError(high[i], square, sum);
            high[i] = sum;
        }
    }

    /** Puts the two ends of the interval of the root of the x87's sum, rounded as it does, into low and high. */
    private void ends(int n, int count) {
        double relative = EuclideanNorm.doubt(n);
        for (int i = 0; i < count; i++) {
            double sum = high[i] + low[i];
            double root = Math.sqrt(sum);
            double correction = EuclideanNorm.correction(root, sum, low[i] - (sum - high[i]));
            double doubt = relative * root + EuclideanNorm.LEAST;
            low[i] = EuclideanNorm.rounded(root, correction - doubt);
            high[i] = EuclideanNorm.rounded(root, correction + doubt);
        }
    }

    /** The norm of column i by the x87's operations: a thousand times as rare as the rest. */
    private static void decide(double[][] v, int i, double[] norms, int from) {
        double[] column = new double[v.length];
        for (int j = 0; j < column.length; j++) {
            column[j] = v[j][i];
        }
        norms[from + i] = EuclideanNorm.extended(column);
    }
}
