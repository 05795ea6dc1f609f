package netbp.network;

import java.util.Arrays;

/**
 * The forward pass at a block of points: a neuron's values at the points of a block lie side by side,
 * so that the inner loops run over points. Every sum has the order of {@link BackPropagation}; the
 * outputs are the same bits.
 */
final class BlockForward {

    /** The most points of a block. */
    static final int BLOCK = 64;

    /** a[l][j][i]: neuron j of layer l at point i of a block. */
    private final double[][][] a;
    private final Sigmoids sigmoids = new Sigmoids(BLOCK);

    /** For networks of the shape of {@code shape}. */
    BlockForward(Network shape) {
        int L = shape.depth();
        a = new double[L + 1][][];
        for (int l = 1; l <= L; l++) {
            a[l] = new double[shape.width(l)][BLOCK];
        }
    }

    /** n_L. */
    int outputs() {
        return output().length;
    }

    /** F_j at point i of the last block stands in entry [j][i]. */
    double[][] output() {
        return a[a.length - 1];
    }

    /** a_j[l] at point i of the last block stands in entry [j][i]. */
    double[][] layer(int l) {
        return a[l];
    }

    /** Computes a[2..L] at the block of the points k[from], k[from+1], ..., and returns their count. */
    int points(Network network, LabelledPoints points, int[] k, int from) {
        int count = Math.min(BLOCK, k.length - from);
        for (int i = 0; i < count; i++) {
            take(points.x(k[from + i]), i);
        }
        forward(network, count);
        activateOutput(network, count);
        return count;
    }

    /** Computes F at the block of points that begins with {@code from}, and returns their count. */
    int points(Network network, LabelledPoints points, int from) {
        int count = beforeOutput(network, points, from);
        activateOutput(network, count);
        return count;
    }

    /** The same, but what stands in {@link #output} is z[L]. */
    int beforeOutput(Network network, LabelledPoints points, int from) {
        int count = Math.min(BLOCK, points.size() - from);
        for (int i = 0; i < count; i++) {
            take(points.x(from + i), i);
        }
        forward(network, count);
        return count;
    }

    private void take(double[] x, int i) {
        for (int j = 0; j < x.length; j++) {
            a[1][j][i] = x[j];
        }
    }

    /** Computes F at the points (x1[from], x2), (x1[from+1], x2), ... of the plane, and returns their count. */
    int row(Network network, double[] x1, int from, double x2) {
        int count = Math.min(BLOCK, x1.length - from);
        System.arraycopy(x1, from, a[1][0], 0, count);
        Arrays.fill(a[1][1], 0, count, x2);
        forward(network, count);
        activateOutput(network, count);
        return count;
    }

    private void activateOutput(Network network, int count) {
        network.activation(a.length - 1).applyToLayer(output(), count, sigmoids);
    }

    /** Computes a[2..L-1] and z[L] from a[1] for a block of {@code count} points. */
    private void forward(Network network, int count) {
        Scaling scaling = network.scaling;
        for (int k = 0; scaling != null && k < a[1].length; k++) {
            for (int i = 0; i < count; i++) {
                a[1][k][i] = scaling.apply(a[1][k][i], k);
            }
        }
        for (int l = 2; l < a.length; l++) {
            for (int j = 0; j < a[l].length; j++) {
                affine(network.W[l], j, a[l].length, network.b[l][j], a[l - 1], a[l][j], count);
            }
            if (l < a.length - 1) {
                network.activation(l).applyToLayer(a[l], count, sigmoids);
            }
        }
    }

    /**
     * Row j of z = W x + b at every point of the block, W of so many rows. The first two products, then four at a
     * time, and the last with the bias share a pass over the points: fewer passes matter where points are few.
     */
    private static void affine(double[] W, int j, int rows, double bj, double[][] x, double[] z, int count) {
        int last = x.length - 1;
        if (last == 0) {
            product(W[j], x[0], bj, z, count);
        } else if (last == 1) {
            products(W[j], x[0], W[j + rows], x[1], bj, z, count);
        } else {
            products(W[j], x[0], W[j + rows], x[1], z, count);
            int k = 2;
            for (; k + 3 < last; k += 4) {
                int c = j + k * rows;
                addProducts(W[c], x[k], W[c + rows], x[k + 1], W[c + 2 * rows], x[k + 2], W[c + 3 * rows], x[k + 3], z,
                        count);
            }
            for (; k < last; k++) {
                addProduct(W[j + k * rows], x[k], z, count);
            }
            addProduct(W[j + last * rows], x[last], bj, z, count);
        }
    }

    private static void product(double w, double[] x, double b, double[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = w * x[i] + b;
        }
    }

    private static void products(double w0, double[] x0, double w1, double[] x1, double[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.fma(w1, x1[i], w0 * x0[i]);
        }
    }

    private static void products(double w0, double[] x0, double w1, double[] x1, double b, double[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.fma(w1, x1[i], w0 * x0[i]) + b;
        }
    }

    private static void addProducts(double w0, double[] x0, double w1, double[] x1, double w2, double[] x2, double w3,
            double[] x3, double[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.fma(w3, x3[i], Math.fma(w2, x2[i], Math.fma(w1, x1[i], Math.fma(w0, x0[i], z[i]))));
        }
    }

    private static void addProduct(double w, double[] x, double[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.fma(w, x[i], z[i]);
        }
    }

    private static void addProduct(double w, double[] x, double b, double[] z, int count) {
        for (int i = 0; i < count; i++) {
            z[i] = Math.fma(w, x[i], z[i]) + b;
        }
    }
}
