package netbp.network;

import java.util.Arrays;

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
 * for the cost C = ||y - a[L]||^2 / 2 of one point, with the roundings of {@link MatrixProducts}. Another
 * {@link Loss} has another delta[L].
 *
 * <p>Given a[1..L], the gradient agrees with automatic differentiation to 1e-13 of its largest entry. Where a neuron
 * saturates, the rounding of a itself costs more: sigma' = a(1 - a), as in the paper's codes, and a - 1 then have a
 * relative error of up to 2^-53/(1 - a), and so has the derivative of softmax.
 *
 * <p>An instance holds the arrays that a pass needs and allocates nothing afterwards. Not safe for
 * use by several threads at once.
 */
public final class BackPropagation {

    /** From here on the sigmoids of a layer are worth loops of their own, see {@link Sigmoids}. */
    private static final int WIDE = 16;

    final Network network;
    final Loss loss;
    private final double[][] a;
    private final double[][] delta;
    private final Sigmoids sigmoids;
    /** sigma(z[l]) where a[l] is that times the factors. */
    private double[][] sigma = {};
    private double[][] factors;
    /** null until a minibatch is worth it. */
    private BatchGradient batch;

    /**
     * Works on the parameters of {@code network} as they are at each call, for the paper's loss.
     *
     * @param network whose parameters are read at each pass
     */
    public BackPropagation(Network network) {
        this(network, Loss.SQUARED);
    }

    /**
     * The same for any loss.
     *
     * @param network whose parameters are read at each pass
     * @param loss C
     * @throws IllegalArgumentException if it does not fit the last layer
     */
    public BackPropagation(Network network, Loss loss) {
        loss.requireFits(network);
        this.network = network;
        this.loss = loss;
        int L = network.depth();
        a = new double[L + 1][];
        delta = new double[L + 1][];
        for (int l = 1; l <= L; l++) {
            a[l] = new double[network.width(l)];
            delta[l] = new double[network.width(l)];
        }
        sigmoids = new Sigmoids(Arrays.stream(network.layers()).max().orElseThrow());
    }

    /**
     * {@return a[l], l = 1..L, of the last forward pass; overwritten by the next}
     *
     * @param l the layer
     */
    public double[] activations(int l) {
        return a[l];
    }

    /**
     * {@return delta[l], l = 2..L, of the last back propagation; overwritten by the next}
     *
     * @param l the layer
     */
    public double[] errors(int l) {
        return delta[l];
    }

    /** {@return an action that restores the present values of a[1..L] and delta[2..L]} */
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

    /**
     * From now on a[l] = f[l] o sigma(z[l]) in the hidden layers, as dropout requires.
     *
     * @param f f[l] of n_l entries, l = 2..L-1, read at each pass
     */
    public void setFactors(double[][] f) {
        factors = f;
        if (sigma.length == 0) {
            sigma = new double[network.depth()][];
            for (int l = 2; l < network.depth(); l++) {
                sigma[l] = new double[network.width(l)];
            }
        }
    }

    private void multiplyByFactors(int l) {
        System.arraycopy(a[l], 0, sigma[l], 0, a[l].length);
        for (int j = 0; j < a[l].length; j++) {
            a[l][j] *= factors[l][j];
        }
    }

    /**
     * Computes a[1..L] at x, of n_1 coordinates, and returns a[L] = F(x), which the next pass overwrites.
     *
     * @param x the point
     * @return F(x), which the next pass overwrites
     */
    public double[] forward(double[] x) {
        int L = network.depth();
        Scaling scaling = network.scaling;
        for (int k = 0; k < a[1].length; k++) {
            a[1][k] = scaling == null ? x[k] : scaling.apply(x[k], k);
        }
        for (int l = 2; l <= L; l++) {
            MatrixProducts.affine(network.W[l], a[l - 1], network.b[l], a[l]);
            if (a[l].length < WIDE) {
                network.activation(l).apply(a[l], 0, a[l].length);
            } else {
                network.activation(l).apply(a[l], a[l].length, sigmoids);
            }
            if (factors != null && l < L) {
                multiplyByFactors(l);
            }
        }
        return a[L];
    }

    /**
     * Computes delta[L..2] for the target y, of n_L entries, after {@link #forward}.
     *
     * @param y the target, n_L entries
     */
    public void backward(double[] y) {
        int L = network.depth();
        loss.outputError(network.activation(L), a[L], y, delta[L]);
        propagateBack();
    }

    /**
     * The same for any C of which (dC/da[L])' is v: computes delta[L] = (da[L]/dz[L])' v, and delta[L-1..2].
     *
     * @param v n_L entries
     */
    public void backwardFrom(double[] v) {
        int L = network.depth();
        System.arraycopy(v, 0, delta[L], 0, v.length);
        network.activation(L).multiplyByDerivative(a[L], delta[L]);
        propagateBack();
    }

    /** Computes delta[L-1..2] from delta[L]. */
    private void propagateBack() {
        for (int l = network.depth() - 1; l >= 2; l--) {
            propagateBackTo(l);
        }
    }

    /** Computes delta[l] from delta[l+1]. */
    private void propagateBackTo(int l) {
        double[] sigmaOfZ = factors == null ? a[l] : sigma[l];
        network.activation(l).backward(network.W[l + 1], delta[l + 1], sigmaOfZ, delta[l]);
        if (factors != null) {
            for (int j = 0; j < delta[l].length; j++) {
                delta[l][j] *= factors[l][j];
            }
        }
    }

    /**
     * The steepest-descent step W[l] = W[l] - eta delta[l] a[l-1]', b[l] = b[l] - eta delta[l].
     *
     * @param eta the learning rate
     */
    public void descend(double eta) {
        for (int l = 2; l <= network.depth(); l++) {
            descend(eta, l);
        }
    }

    private void descend(double eta, int l) {
        MatrixProducts.descend(network.W[l], network.b[l], eta, delta[l], a[l - 1]);
    }

    /**
     * {@link #backward} and {@link #descend(double)} in one pass from layer L to 2, with the same bits: W[l] is updated as
     * soon as delta[l-1] is known, which the processor does while it waits for delta[l-2].
     *
     * @param y the target, n_L entries
     * @param eta the learning rate
     */
    public void descend(double[] y, double eta) {
        int L = network.depth();
        loss.outputError(network.activation(L), a[L], y, delta[L]);
        for (int l = L; l > 2; l--) {
            propagateBackTo(l - 1);
            descend(eta, l);
        }
        descend(eta, 2);
    }

    /**
     * Adds the gradient of C, in the order of {@link Network#parameters()}, to g.
     *
     * @param g the vector, as long as the parameters
     */
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

    /**
     * Adds the gradients of C at the points k_1, ..., k_m, in this order, to g. Afterwards a[l] and delta[l] are those of
     * the last of them.
     *
     * @param points the points
     * @param k numbers of points, from 0, at least one
     * @param g the vector, as long as the parameters
     */
    public void addGradients(LabelledPoints points, int[] k, double[] g) {
        if (factors == null && k.length >= BatchGradient.WORTH_IT) {
            if (batch == null) {
                batch = new BatchGradient(this);
            }
            batch.add(points, k, g);
            return;
        }
        for (int i : k) {
            forward(points.x(i));
            backward(points.y(i));
            addGradient(g);
        }
    }
}
