package netbp.network;

import java.util.Arrays;

/**
 * The forward pass at many points at once: cost, outputs and categories.
 *
 * <p>Points are taken in blocks, and a neuron's values at the points of a block lie side by side, so
 * that the inner loops run over points. Every sum has the order of {@link BackPropagation}; the
 * outputs are the same bits.
 *
 * <p>An instance holds the arrays that a block needs and allocates nothing afterwards. Not safe for
 * use by several threads at once.
 */
public final class Evaluation {

    private static final int BLOCK = 64;

    private final int[] n;
    /** a[l][j * count + i]: neuron j of layer l at point i of a block of {@code count} points. */
    private final double[][] a;
    private final double[] norms = new double[BLOCK];

    /** For networks of the shape of {@code shape}. */
    public Evaluation(Network shape) {
        int L = shape.depth();
        n = new int[L + 1];
        a = new double[L + 1][];
        for (int l = 1; l <= L; l++) {
            n[l] = shape.width(l);
            a[l] = new double[n[l] * BLOCK];
        }
    }

    /**
     * The cost as the published codes compute it, {@code norm(costvec,2)^2} with the residual norms
     * of {@link #residualNorms} in {@code costvec}: the sum over i of ||y(x{i}) - F(x{i})||^2, which
     * is 2N times the paper's (2.3). The square roots are taken: they decide the last bit.
     */
    public double cost(Network network, LabelledPoints points) {
        double sum = 0;
        for (int from = 0; from < points.size(); from += BLOCK) {
            int count = forward(network, points, from);
            blockResidualNorms(points, from, count);
            for (int i = 0; i < count; i++) {
                sum += norms[i] * norms[i];
            }
        }
        double norm = Math.sqrt(sum);
        return norm * norm;
    }

    /** r[i] = ||y(x{i}) - F(x{i})||, i = 0..N-1: the residuals of nlsrun.m. */
    public void residualNorms(Network network, LabelledPoints points, double[] r) {
        for (int from = 0; from < points.size(); from += BLOCK) {
            int count = forward(network, points, from);
            blockResidualNorms(points, from, count);
            System.arraycopy(norms, 0, r, from, count);
        }
    }

    /** F(x{i}), all points: neuron j of the output layer at point i in F[i][j]. */
    public void outputs(Network network, LabelledPoints points, double[][] F) {
        double[] output = a[a.length - 1];
        for (int from = 0; from < points.size(); from += BLOCK) {
            int count = forward(network, points, from);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < n[n.length - 1]; j++) {
                    F[from + i][j] = output[j * count + i];
                }
            }
        }
    }

    /** The share of the points whose own output, F_k(x) with k the category of x, is at or above {@code level}. */
    public double shareAtOrAbove(Network network, LabelledPoints points, double level) {
        double[] output = a[a.length - 1];
        int reached = 0;
        for (int from = 0; from < points.size(); from += BLOCK) {
            int count = forward(network, points, from);
            for (int i = 0; i < count; i++) {
                if (output[points.category(from + i) * count + i] >= level) {
                    reached++;
                }
            }
        }
        return (double) reached / points.size();
    }

    /** The share of the points that are put into their own category, by the rule of {@link #region}. */
    public double accuracy(Network network, LabelledPoints points) {
        int right = 0;
        for (int from = 0; from < points.size(); from += BLOCK) {
            int count = forward(network, points, from);
            for (int i = 0; i < count; i++) {
                if (winner(i, count) == points.category(from + i)) {
                    right++;
                }
            }
        }
        return (double) right / points.size();
    }

    /**
     * The categories on a grid of the plane, for a network with n_1 = 2: the first of the largest
     * outputs wins, but for two outputs, as in the published codes, category 0 only where F1 > F2.
     *
     * @param x1 abscissae, increasing
     * @param x2 ordinates, increasing
     */
    public Region region(Network network, double[] x1, double[] x2) {
        int[][] category = new int[x2.length][x1.length];
        for (int j = 0; j < x2.length; j++) {
            for (int from = 0; from < x1.length; from += BLOCK) {
                int count = Math.min(BLOCK, x1.length - from);
                System.arraycopy(x1, from, a[1], 0, count);
                Arrays.fill(a[1], count, 2 * count, x2[j]);
                forward(network, count);
                for (int i = 0; i < count; i++) {
                    category[j][from + i] = winner(i, count);
                }
            }
        }
        return new Region(x1, x2, category, n[n.length - 1]);
    }

    /** The square [0,1]^2 on the grid 0:1/500:1 of the published codes. */
    public Region unitSquare(Network network) {
        double[] grid = new double[501];
        Arrays.setAll(grid, i -> i / 500.0);
        return region(network, grid, grid);
    }

    /** The category of a point with the outputs F = F(x), by the rule of {@link #region}. */
    public static int category(double[] F) {
        return winner(F, 0, 1, F.length);
    }

    private int winner(int i, int count) {
        return winner(a[a.length - 1], i, count, n[n.length - 1]);
    }

    /** The same for outputs that stand in {@code output[from]}, {@code output[from + apart]}, .... */
    private static int winner(double[] output, int from, int apart, int outputs) {
        if (outputs == 2) {
            return output[from] > output[from + apart] ? 0 : 1;
        }
        int winner = 0;
        for (int j = 1; j < outputs; j++) {
            if (output[from + j * apart] > output[from + winner * apart]) {
                winner = j;
            }
        }
        return winner;
    }

    /** norms[i] = ||y(x{from+i}) - F(x{from+i})||, i = 0..count-1. */
    private void blockResidualNorms(LabelledPoints points, int from, int count) {
        double[] output = a[a.length - 1];
        for (int i = 0; i < count; i++) {
            double[] y = points.y(from + i);
            double sum = 0;
            for (int j = 0; j < y.length; j++) {
                double difference = y[j] - output[j * count + i];
                sum += difference * difference;
            }
            norms[i] = sum;
        }
        for (int i = 0; i < count; i++) {
            norms[i] = Math.sqrt(norms[i]);
        }
    }

    /** Computes a[1..L] for the block of points that begins with {@code from}, and returns their count. */
    private int forward(Network network, LabelledPoints points, int from) {
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

    /** Computes a[2..L] from a[1] for a block of {@code count} points. */
    private void forward(Network network, int count) {
        for (int l = 2; l < n.length; l++) {
            for (int j = 0; j < n[l]; j++) {
                affine(network.W[l], j, network.b[l][j], a[l - 1], n[l], n[l - 1], a[l], count);
            }
            network.activation(l).apply(a[l], 0, n[l] * count);
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
                z[row + i] = w0 * x[i] + w1 * x[count + i] + bj;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            z[row + i] = w0 * x[i] + w1 * x[count + i];
        }
        int last = columns - 1;
        for (int k = 2; k < last; k++) {
            double wk = W[j + k * rows];
            int in = k * count;
            for (int i = 0; i < count; i++) {
                z[row + i] += wk * x[in + i];
            }
        }
        double wLast = W[j + last * rows];
        int in = last * count;
        for (int i = 0; i < count; i++) {
            z[row + i] = z[row + i] + wLast * x[in + i] + bj;
        }
    }
}
