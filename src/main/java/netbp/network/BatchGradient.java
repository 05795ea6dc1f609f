package netbp.network;

import java.util.Arrays;

/**
 * The gradient of C summed over the points of a minibatch, with the bits of {@link BackPropagation} at one point after
 * the other. As in {@link BlockForward} a neuron's values at the points of a block lie side by side, so that the inner
 * loops run over points however small the network is; every entry of the sum still takes its points in their order.
 *
 * <p>Not safe for use by several threads at once.
 */
final class BatchGradient {

    /** From as many points on it takes less time than one pass after the other; with 50 a half or a third of it. */
    static final int WORTH_IT = 8;

    private final BackPropagation pass;
    private final Network network;
    private final Loss loss;
    private final BlockForward forward;
    /** delta[l][j][i]: neuron j of layer l at point i of a block. */
    private final double[][][] delta;

    /** Works on the network and the loss of {@code pass}, whose a[l] and delta[l] it sets to those of the last point. */
    BatchGradient(BackPropagation pass) {
        this.pass = pass;
        network = pass.network;
        loss = pass.loss;
        forward = new BlockForward(network);
        delta = new double[network.depth() + 1][][];
        for (int l = 2; l <= network.depth(); l++) {
            delta[l] = new double[network.width(l)][BlockForward.BLOCK];
        }
    }

    /** {@link BackPropagation#addGradients}. */
    void add(LabelledPoints points, int[] k, double[] g) {
        int count = 0;
        for (int from = 0; from < k.length; from += count) {
            count = forward.points(network, points, k, from);
            backward(points, k, from, count);
            addGradient(count, g);
        }
        leave(count - 1);
    }

    /** Computes delta[L..2]. */
    private void backward(LabelledPoints points, int[] k, int from, int count) {
        int L = network.depth();
        for (int i = 0; i < count; i++) {
            double[] y = points.y(k[from + i]);
            for (int j = 0; j < y.length; j++) {
                delta[L][j][i] = forward.layer(L)[j][i] - y[j];
            }
        }
        loss.outputErrors(network.activation(L), forward.layer(L), delta[L], count);
        for (int l = L - 1; l >= 2; l--) {
            for (int row = 0; row < delta[l].length; row++) {
                multiplyByColumn(network.W[l + 1], row * delta[l + 1].length, delta[l + 1], delta[l][row], count);
            }
            network.activation(l).multiplyLayerByDerivative(forward.layer(l), delta[l], count);
        }
    }

    /** y = the sum of W[column+j] x[j] over j, at every point; four of them share a pass over the points. */
    private static void multiplyByColumn(double[] W, int column, double[][] x, double[] y, int count) {
        Arrays.fill(y, 0, count, 0);
        int j = 0;
        for (; j + 3 < x.length; j += 4) {
            addProducts(W[column + j], x[j], W[column + j + 1], x[j + 1], W[column + j + 2], x[j + 2],
                    W[column + j + 3], x[j + 3], y, count);
        }
        for (; j < x.length; j++) {
            addProduct(W[column + j], x[j], y, count);
        }
    }

    private static void addProducts(double w0, double[] x0, double w1, double[] x1, double w2, double[] x2, double w3,
            double[] x3, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = y[i] + w0 * x0[i] + w1 * x1[i] + w2 * x2[i] + w3 * x3[i];
        }
    }

    private static void addProduct(double w, double[] x, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] += w * x[i];
        }
    }

    private void addGradient(int count, double[] g) {
        int next = 0;
        for (int l = 2; l <= network.depth(); l++) {
            for (double[] a : forward.layer(l - 1)) {
                addProducts(delta[l], a, count, g, next);
                next += delta[l].length;
            }
        }
        for (int l = 2; l <= network.depth(); l++) {
            for (double[] row : delta[l]) {
                for (int i = 0; i < count; i++) {
                    g[next] += row[i];
                }
                next++;
            }
        }
    }

    /** g[from+j] += the sum of delta[j] a over the points. The sums of four rows do not wait for each other. */
    private static void addProducts(double[][] delta, double[] a, int count, double[] g, int from) {
        int j = 0;
        for (; j + 3 < delta.length; j += 4) {
            double[] d0 = delta[j];
            double[] d1 = delta[j + 1];
            double[] d2 = delta[j + 2];
            double[] d3 = delta[j + 3];
            double g0 = g[from + j];
            double g1 = g[from + j + 1];
            double g2 = g[from + j + 2];
            double g3 = g[from + j + 3];
            for (int i = 0; i < count; i++) {
                double ai = a[i];
                g0 += d0[i] * ai;
                g1 += d1[i] * ai;
                g2 += d2[i] * ai;
                g3 += d3[i] * ai;
            }
            g[from + j] = g0;
            g[from + j + 1] = g1;
            g[from + j + 2] = g2;
            g[from + j + 3] = g3;
        }
        for (; j < delta.length; j++) {
            double[] d = delta[j];
            double sum = g[from + j];
            for (int i = 0; i < count; i++) {
                sum += d[i] * a[i];
            }
            g[from + j] = sum;
        }
    }

    /** Copies a[l] and delta[l] at point i of the block into the pass. */
    private void leave(int i) {
        for (int l = 1; l <= network.depth(); l++) {
            for (int j = 0; j < network.width(l); j++) {
                pass.activations(l)[j] = forward.layer(l)[j][i];
                if (l > 1) {
                    pass.errors(l)[j] = delta[l][j][i];
                }
            }
        }
    }
}
