package netbp.network;

import java.util.Arrays;

/**
 * The costs of a network at many parameter vectors, the snapshots of a run, with the bits of
 * {@link Evaluation#squaredCost}. The costs do not depend on each other: each operation is done for a hundred
 * snapshots before the next, so that the inner loops are long however small the network is, and the
 * compiler makes vector code of them, see {@link Sigmoids}.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class SnapshotCosts {

    /** With this many at a time the numbers of the paper's network stay in the first-level cache. */
    private static final int MOST_TOGETHER = 128;

    private final int together;
    private final Scaling scaling;
    private final Activation[] sigma;
    /** W[l][j + k * n_l][s]: the weight w_jk of layer l of snapshot s; b[l][j][s] likewise. */
    private final double[][][] W;
    private final double[][][] b;
    /** a[l][j][s]: neuron j of layer l. */
    private final double[][][] a;
    private final Sigmoids sigmoids;
    private final EuclideanNorms norms;
    /** r[i][s]: the residual norm at point i. */
    private double[][] r = {};

    /**
     * For some {@code most} networks at a time, of the shape of {@code shape}.
     *
     * @param shape a network of the shape
     * @param most the most vectors of one call
     */
    public SnapshotCosts(Network shape, int most) {
        together = Math.min(most, MOST_TOGETHER);
        sigmoids = new Sigmoids(together);
        norms = new EuclideanNorms(together);
        scaling = shape.scaling;
        int L = shape.depth();
        sigma = new Activation[L + 1];
        W = new double[L + 1][][];
        b = new double[L + 1][][];
        a = new double[L + 1][][];
        a[1] = new double[shape.width(1)][together];
        for (int l = 2; l <= L; l++) {
            sigma[l] = shape.activation(l);
            W[l] = new double[shape.width(l) * shape.width(l - 1)][together];
            b[l] = new double[shape.width(l)][together];
            a[l] = new double[shape.width(l)][together];
        }
    }

    /**
     * cost[s], s = 0..size-1, for the parameter vectors that stand in {@code parameters} one behind the other.
     *
     * @param parameters the vectors, one after the other
     * @param size how many they are
     * @param points the points
     * @param cost takes their costs
     */
    public void costs(double[] parameters, int size, LabelledPoints points, double[] cost) {
        int N = points.size();
        if (r.length != N) {
            r = new double[N][together];
        }
        double[][] output = a[a.length - 1];
        for (int from = 0; from < size; from += together) {
            int count = Math.min(together, size - from);
            take(parameters, from, count);
            for (int i = 0; i < N; i++) {
                forward(points.x(i), count);
                subtractFrom(points.y(i), output, count);
                norms.of(output, count, r[i], 0);
            }
            norms.of(r, count, cost, from);
            square(cost, from, count);
        }
    }

    private static void square(double[] cost, int from, int count) {
        for (int s = from; s < from + count; s++) {
            cost[s] *= cost[s];
        }
    }

    /** Takes W and b from the parameter vectors, in their order. */
    private void take(double[] parameters, int first, int count) {
        int P = 0;
        for (int l = 2; l < a.length; l++) {
            P += W[l].length + b[l].length;
        }
        int k = first * P;
        for (double[][][] part : new double[][][][] {W, b}) {
            for (int l = 2; l < a.length; l++) {
                for (double[] row : part[l]) {
                    for (int s = 0; s < count; s++) {
                        row[s] = parameters[k + s * P];
                    }
                    k++;
                }
            }
        }
    }

    /** Computes a[1..L] at x, each sum in the order of {@link MatrixProducts}. */
    private void forward(double[] x, int count) {
        for (int k = 0; k < x.length; k++) {
            Arrays.fill(a[1][k], 0, count, scaling == null ? x[k] : scaling.apply(x[k], k));
        }
        for (int l = 2; l < a.length; l++) {
            for (int j = 0; j < a[l].length; j++) {
                affine(W[l], j, b[l][j], a[l - 1], a[l], count);
            }
            sigma[l].applyToLayer(a[l], count, sigmoids);
        }
    }

    /** Row j of z = W x + b. The last product and the bias share a pass. */
    private static void affine(double[][] W, int j, double[] b, double[][] x, double[][] z, int count) {
        int last = x.length - 1;
        if (last == 0) {
            productAndBias(W[j], x[0], b, z[j], count);
            return;
        }
        product(W[j], x[0], z[j], count);
        for (int k = 1; k < last; k++) {
            addProduct(W[j + k * z.length], x[k], z[j], count);
        }
        addProductAndBias(W[j + last * z.length], x[last], b, z[j], count);
    }

    private static void product(double[] w, double[] x, double[] z, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = w[s] * x[s];
        }
    }

    private static void productAndBias(double[] w, double[] x, double[] b, double[] z, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = w[s] * x[s] + b[s];
        }
    }

    private static void addProduct(double[] w, double[] x, double[] z, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = Math.fma(w[s], x[s], z[s]);
        }
    }

    private static void addProductAndBias(double[] w, double[] x, double[] b, double[] z, int count) {
        for (int s = 0; s < count; s++) {
            z[s] = Math.fma(w[s], x[s], z[s]) + b[s];
        }
    }

    /** a = y - a. */
    private static void subtractFrom(double[] y, double[][] a, int count) {
        for (int j = 0; j < y.length; j++) {
            double[] row = a[j];
            double yj = y[j];
            for (int s = 0; s < count; s++) {
                row[s] = yj - row[s];
            }
        }
    }
}
