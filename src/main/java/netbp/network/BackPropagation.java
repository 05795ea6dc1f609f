package netbp.network;

/**
 * Forward pass and back propagation for one point (section 5 of the paper, Lemma 5.1):
 *
 * <pre>
 * a[1] = x,  a[l] = sigma(W[l] a[l-1] + b[l]),                          l = 2..L
 * delta[L] = sigma'(z[L]) o (a[L] - y)
 * delta[l] = sigma'(z[l]) o (W[l+1]' delta[l+1]),                       l = L-1..2
 * dC/db[l] = delta[l],   dC/dW[l] = delta[l] a[l-1]'
 * </pre>
 *
 * for the cost C = ||y - a[L]||^2 / 2 of one point. Every sum runs in the order of its index, those
 * of W[l] a[l-1] with fused multiply-adds, those of W[l+1]' delta[l+1] without; the bias is added
 * last, and a product of three runs from left to right. These are the roundings of MATLAB on the
 * paper's network: with them, and with none of some dozens of others, a run that MATLAB stored comes
 * out bit for bit (the check six-four-cost).
 *
 * <p>An instance holds the arrays that a pass needs and allocates nothing afterwards. Not safe for
 * use by several threads at once.
 */
public final class BackPropagation {

    private final Network network;
    private final double[][] a;
    private final double[][] delta;

    /** Works on the parameters of {@code network} as they are at each call. */
    public BackPropagation(Network network) {
        this.network = network;
        int L = network.depth();
        a = new double[L + 1][];
        delta = new double[L + 1][];
        for (int l = 1; l <= L; l++) {
            a[l] = new double[network.width(l)];
            delta[l] = new double[network.width(l)];
        }
    }

    /** a[l], l = 1..L, of the last forward pass; overwritten by the next. */
    public double[] activations(int l) {
        return a[l];
    }

    /** delta[l], l = 2..L, of the last back propagation; overwritten by the next. */
    public double[] errors(int l) {
        return delta[l];
    }

    /** What brings a[1..L] and delta[2..L] back to their values of now. */
    public Runnable bookmark() {
        double[][] aThen = new double[a.length][];
        double[][] deltaThen = new double[a.length][];
        for (int l = 1; l < a.length; l++) {
            aThen[l] = a[l].clone();
            deltaThen[l] = delta[l].clone();
        }
        return () -> {
            for (int l = 1; l < a.length; l++) {
                System.arraycopy(aThen[l], 0, a[l], 0, a[l].length);
                System.arraycopy(deltaThen[l], 0, delta[l], 0, delta[l].length);
            }
        };
    }

    /** Computes a[1..L] at x, of n_1 coordinates, and returns a[L] = F(x), which the next pass overwrites. */
    public double[] forward(double[] x) {
        int L = network.depth();
        System.arraycopy(x, 0, a[1], 0, a[1].length);
        for (int l = 2; l <= L; l++) {
            affine(network.W[l], a[l - 1], network.b[l], a[l]);
            network.activation(l).apply(a[l], 0, a[l].length);
        }
        return a[L];
    }

    /** Computes delta[L..2] for the target y, of n_L entries, after {@link #forward}. */
    public void backward(double[] y) {
        int L = network.depth();
        Activation sigma = network.activation(L);
        for (int j = 0; j < delta[L].length; j++) {
            delta[L][j] = sigma.derivative(a[L][j]) * (a[L][j] - y[j]);
        }
        propagateBack();
    }

    /**
     * The same from any delta[L] = dC/dz[L], which the caller has put into {@link #errors errors(L)}:
     * for a C other than the one above.
     */
    public void propagateBack() {
        for (int l = network.depth() - 1; l >= 2; l--) {
            multiplyByTranspose(network.W[l + 1], delta[l + 1], delta[l]);
            Activation sigma = network.activation(l);
            for (int j = 0; j < delta[l].length; j++) {
                delta[l][j] = sigma.derivative(a[l][j]) * delta[l][j];
            }
        }
    }

    /** The steepest-descent step W[l] = W[l] - eta delta[l] a[l-1]', b[l] = b[l] - eta delta[l]. */
    public void descend(double eta) {
        for (int l = 2; l <= network.depth(); l++) {
            subtractOuterProduct(network.W[l], eta, delta[l], a[l - 1]);
            double[] b = network.b[l];
            for (int j = 0; j < b.length; j++) {
                b[j] -= eta * delta[l][j];
            }
        }
    }

    /** Adds the gradient of C, in the order of {@link Network#parameters()}, to g. */
    public void addGradient(double[] g) {
        int next = 0;
        for (int l = 2; l <= network.depth(); l++) {
            for (int k = 0; k < a[l - 1].length; k++) {
                for (int j = 0; j < delta[l].length; j++) {
                    g[next++] += delta[l][j] * a[l - 1][k];
                }
            }
        }
        for (int l = 2; l <= network.depth(); l++) {
            for (int j = 0; j < delta[l].length; j++) {
                g[next++] += delta[l][j];
            }
        }
    }

    /** z = W x + b. Four columns share a pass over the rows; each entry still sums in the order of k. */
    private static void affine(double[] W, double[] x, double[] b, double[] z) {
        int rows = z.length;
        int columns = x.length;
        firstColumns(W, x, z);
        int k = Math.min(2, columns);
        for (; k + 3 < columns; k += 4) {
            double x0 = x[k];
            double x1 = x[k + 1];
            double x2 = x[k + 2];
            double x3 = x[k + 3];
            int c0 = k * rows;
            int c1 = c0 + rows;
            int c2 = c1 + rows;
            int c3 = c2 + rows;
            for (int j = 0; j < rows; j++) {
                z[j] = Math.fma(W[c3 + j], x3, Math.fma(W[c2 + j], x2,
                        Math.fma(W[c1 + j], x1, Math.fma(W[c0 + j], x0, z[j]))));
            }
        }
        for (; k < columns; k++) {
            double xk = x[k];
            int column = k * rows;
            for (int j = 0; j < rows; j++) {
                z[j] = Math.fma(W[column + j], xk, z[j]);
            }
        }
        for (int j = 0; j < rows; j++) {
            z[j] += b[j];
        }
    }

    /** z = the part of W x that comes from the first two columns, or the first if there is one only. */
    private static void firstColumns(double[] W, double[] x, double[] z) {
        int rows = z.length;
        double x0 = x[0];
        if (x.length == 1) {
            for (int j = 0; j < rows; j++) {
                z[j] = W[j] * x0;
            }
            return;
        }
        double x1 = x[1];
        for (int j = 0; j < rows; j++) {
            z[j] = Math.fma(W[rows + j], x1, W[j] * x0);
        }
    }

    /** y = W' x. Four columns at a time: their sums, each in the order of j, do not wait for each other. */
    private static void multiplyByTranspose(double[] W, double[] x, double[] y) {
        int rows = x.length;
        int columns = y.length;
        int k = 0;
        for (; k + 3 < columns; k += 4) {
            int c0 = k * rows;
            int c1 = c0 + rows;
            int c2 = c1 + rows;
            int c3 = c2 + rows;
            double y0 = 0;
            double y1 = 0;
            double y2 = 0;
            double y3 = 0;
            for (int j = 0; j < rows; j++) {
                double xj = x[j];
                y0 += W[c0 + j] * xj;
                y1 += W[c1 + j] * xj;
                y2 += W[c2 + j] * xj;
                y3 += W[c3 + j] * xj;
            }
            y[k] = y0;
            y[k + 1] = y1;
            y[k + 2] = y2;
            y[k + 3] = y3;
        }
        for (; k < columns; k++) {
            int column = k * rows;
            double sum = 0;
            for (int j = 0; j < rows; j++) {
                sum += W[column + j] * x[j];
            }
            y[k] = sum;
        }
    }

    /** W = W - (eta delta) a'. */
    private static void subtractOuterProduct(double[] W, double eta, double[] delta, double[] a) {
        int rows = delta.length;
        for (int k = 0; k < a.length; k++) {
            double ak = a[k];
            int column = k * rows;
            for (int j = 0; j < rows; j++) {
                W[column + j] -= eta * delta[j] * ak;
            }
        }
    }
}
