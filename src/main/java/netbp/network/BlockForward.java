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

    private final int[] n;
    /** a[l][j * count + i]: neuron j of layer l at point i of a block of {@code count} points. */
    private final double[][] a;

    /** For networks of the shape of {@code shape}. */
    BlockForward(Network shape) {
        int L = shape.depth();
        n = new int[L + 1];
        a = new double[L + 1][];
        for (int l = 1; l <= L; l++) {
            n[l] = shape.width(l);
            a[l] = new double[n[l] * BLOCK];
        }
    }

    /** n_L. */
    int outputs() {
        return n[n.length - 1];
    }

    /** F_j at point i of the last block, of {@code count} points, stands in entry {@code j * count + i}. */
    double[] output() {
        return a[a.length - 1];
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
            double[] x = points.x(from + i);
            for (int j = 0; j < x.length; j++) {
                a[1][j * count + i] = x[j];
            }
        }
        forward(network, count);
        return count;
    }

    /** Computes F at the points (x1[from], x2), (x1[from+1], x2), ... of the plane, and returns their count. */
    int row(Network network, double[] x1, int from, double x2) {
        int count = Math.min(BLOCK, x1.length - from);
        System.arraycopy(x1, from, a[1], 0, count);
        Arrays.fill(a[1], count, 2 * count, x2);
        forward(network, count);
        activateOutput(network, count);
        return count;
    }

    private void activateOutput(Network network, int count) {
        network.activation(n.length - 1).applyToLayer(output(), outputs(), count);
    }

    /** Computes a[2..L-1] and z[L] from a[1] for a block of {@code count} points. */
    private void forward(Network network, int count) {
        for (int l = 2; l < n.length; l++) {
            for (int j = 0; j < n[l]; j++) {
                affine(network.W[l], j, network.b[l][j], a[l - 1], n[l], n[l - 1], a[l], count);
            }
            if (l < n.length - 1) {
                network.activation(l).apply(a[l], 0, n[l] * count);
            }
        }
    }

    /**
     * Row j of z = W x + b at every point of the block. The first two products and the last with the
     * bias share a pass over the points: three passes fewer matter in a small network.
     */
    private static void affine(double[] W, int j, double bj, double[] x, int rows, int columns, double[] z, int count) {
        int row = j * count;
        double w0 = W[j];
        if (columns == 1) {
            for (int i = 0; i < count; i++) {
                z[row + i] = w0 * x[i] + bj;
            }
            return;
        }
        double w1 = W[j + rows];
        if (columns == 2) {
            for (int i = 0; i < count; i++) {
                z[row + i] = Math.fma(w1, x[count + i], w0 * x[i]) + bj;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            z[row + i] = Math.fma(w1, x[count + i], w0 * x[i]);
        }
        int last = columns - 1;
        for (int k = 2; k < last; k++) {
            double wk = W[j + k * rows];
            int in = k * count;
            for (int i = 0; i < count; i++) {
                z[row + i] = Math.fma(wk, x[in + i], z[row + i]);
            }
        }
        double wLast = W[j + last * rows];
        int in = last * count;
        for (int i = 0; i < count; i++) {
            z[row + i] = Math.fma(wLast, x[in + i], z[row + i]) + bj;
        }
    }
}
