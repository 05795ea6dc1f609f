package netbp.network;

import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A network of L layers with n_l neurons in layer l: weights W[l], biases b[l] and activation
 * functions, so that
 *
 * <pre>a[1] = x,   z[l] = W[l] a[l-1] + b[l],   a[l] = sigma(z[l]),   l = 2..L,   F(x) = a[L]</pre>
 *
 * (section 3 of the paper). Layers are numbered as in the paper: slots 0 and 1 of
 * {@code W} and {@code b} are unused. W[l] is n_l x n_{l-1}, stored column by column, so that
 * w_jk is {@code W[l][(j-1) + (k-1)*n_l]}.
 *
 * <p>The parameter vector is that of the paper's nlsrun.m: W[2], ..., W[L], each column by column,
 * then b[2], ..., b[L]. The shape is fixed; the parameters can be written to, so that
 * two networks are equal only if they are the same object: compare their {@link #parameters()}.
 */
public final class Network {

    private static final int MOST_PRINTED = 100;

    /** W[l], l = 2..L. */
    final double[][] W;
    /** b[l], l = 2..L. */
    final double[][] b;

    /** W[2], ..., W[L], b[2], ..., b[L]: the parameter vector in its pieces. */
    private final double[][] pieces;
    private final int[] n;
    private final Activation hidden;
    private final Activation output;
    /** null where a[1] = x. */
    final Scaling scaling;
    private final int parameterCount;

    /**
     * A network with all parameters 0.
     *
     * @param layers n_1, ..., n_L, at least two, each positive
     * @param hidden sigma of layers 2..L-1, not softmax
     * @param output sigma of layer L
     * @throws IllegalArgumentException if a rule above is broken
     */
    public Network(int[] layers, Activation hidden, Activation output) {
        this(layers, hidden, output, Optional.empty());
    }

    /**
     * The same with a[1] = (x - mean)/deviation in place of a[1] = x.
     *
     * @param layers n_1, ..., n_L, at least two, each positive
     * @param hidden sigma of layers 2..L-1, not softmax
     * @param output sigma of layer L
     * @param scaling of n_1 coordinates; where it is empty a[1] = x
     * @throws IllegalArgumentException if a rule above is broken
     */
    public Network(int[] layers, Activation hidden, Activation output, Optional<Scaling> scaling) {
        if (layers.length < 2) {
            throw new IllegalArgumentException("a network must have at least two layers: " + layers.length);
        }
        if (!hidden.isEntrywise()) {
            throw new IllegalArgumentException("the activation of a hidden layer must work entry by entry: " + hidden.word());
        }
        int layerCount = layers.length;
        n = new int[layerCount + 1];
        System.arraycopy(layers, 0, n, 1, layerCount);
        W = new double[layerCount + 1][];
        b = new double[layerCount + 1][];
        long count = 0;
        for (int l = 1; l <= layerCount; l++) {
            if (n[l] < 1) {
                throw new IllegalArgumentException("layer " + l + " must have at least one neuron: " + n[l]);
            }
            if (l > 1) {
                count += n[l] * (n[l - 1] + 1L);
            }
        }
        if (count > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a network must have fewer than 2^31 parameters: " + count);
        }
        for (int l = 2; l <= layerCount; l++) {
            W[l] = new double[n[l] * n[l - 1]];
            b[l] = new double[n[l]];
        }
        // by hand: the class library of the browser's compiler refuses a copyOfRange beyond the end
        pieces = new double[2 * (layerCount - 1)][];
        System.arraycopy(W, 2, pieces, 0, layerCount - 1);
        System.arraycopy(b, 2, pieces, layerCount - 1, layerCount - 1);
        this.scaling = scaling.orElse(null);
        if (this.scaling != null && this.scaling.mean().length != layers[0]) {
            throw new IllegalArgumentException("scaling must be of " + layers[0] + " coordinates: "
                    + this.scaling.mean().length);
        }
        this.hidden = hidden;
        this.output = output;
        this.parameterCount = (int) count;
    }

    /**
     * A network with sigmoids in every layer, as in the paper.
     *
     * @param layers n_1, ..., n_L, at least two, each positive
     */
    public Network(int... layers) {
        this(layers, Activation.SIGMOID, Activation.SIGMOID);
    }

    /** {@return the paper's network, 2-2-3-2, with all parameters 0} */
    public static Network paper() {
        return new Network(2, 2, 3, 2);
    }

    /** {@return a network of the same shape with a copy of the parameters} */
    public Network copy() {
        Network copy = new Network(layers(), hidden, output, scaling());
        copy.set(this);
        return copy;
    }

    /** {@return L} */
    public int depth() {
        return n.length - 1;
    }

    /**
     * {@return n_l, l = 1..L}
     *
     * @param l the layer
     */
    public int width(int l) {
        return n[l];
    }

    /** {@return n_1, ..., n_L} */
    public int[] layers() {
        return Arrays.copyOfRange(n, 1, n.length);
    }

    /** {@return what makes a[1] of a point; empty where a[1] = x} */
    public Optional<Scaling> scaling() {
        return Optional.ofNullable(scaling);
    }

    /**
     * {@return sigma of layer l, l = 2..L}
     *
     * @param l the layer
     */
    public Activation activation(int l) {
        return l == depth() ? output : hidden;
    }

    /**
     * Refuses points that the network cannot be trained on or judged by.
     *
     * @param points to be trained on or judged by
     * @throws IllegalArgumentException unless n_1 is the number of coordinates and n_L that of the categories, or
     *     of the entries of a target
     */
    public void requireFits(LabelledPoints points) {
        if (n[1] != points.dimension()) {
            throw new IllegalArgumentException("the first layer must have as many neurons as a point has coordinates, "
                    + points.dimension() + ": " + n[1]);
        }
        if (n[depth()] != points.outputs()) {
            throw new IllegalArgumentException("the last layer must have as many neurons as "
                    + (points.areClassified() ? "there are categories, " : "a target has entries, ")
                    + points.outputs() + ": " + n[depth()]);
        }
    }

    /**
     * {@return W[l], l = 2..L, itself, not a copy: n_l x n_{l-1}, column by column}
     *
     * @param l the layer
     */
    public double[] weights(int l) {
        return W[l];
    }

    /**
     * {@return b[l], l = 2..L, itself, not a copy}
     *
     * @param l the layer
     */
    public double[] biases(int l) {
        return b[l];
    }

    /** {@return the number of parameters, the sum of n_l (n_{l-1} + 1) over l = 2..L; 23 for the paper's network} */
    public int parameterCount() {
        return parameterCount;
    }

    /** {@return a copy of the parameter vector} */
    public double[] parameters() {
        double[] p = new double[parameterCount];
        copyParameters(p, 0);
        return p;
    }

    /**
     * Copies the parameter vector into p, from entry {@code from} on.
     *
     * @param p the parameter vector
     * @param from the entry of p where the parameters begin
     */
    public void copyParameters(double[] p, int from) {
        int next = from;
        for (double[] piece : pieces) {
            System.arraycopy(piece, 0, p, next, piece.length);
            next += piece.length;
        }
    }

    /**
     * Sets the parameters.
     *
     * @param p the parameter vector
     * @throws IllegalArgumentException if p has not {@link #parameterCount()} entries
     */
    public void setParameters(double[] p) {
        if (p.length != parameterCount) {
            throw new IllegalArgumentException("parameters must be " + parameterCount + ": " + p.length);
        }
        setParameters(p, 0);
    }

    /**
     * Sets the parameters to the vector that begins in p with entry {@code from}.
     *
     * @param p the parameter vector
     * @param from the entry of p where the parameters begin
     */
    public void setParameters(double[] p, int from) {
        int next = from;
        for (double[] piece : pieces) {
            System.arraycopy(p, next, piece, 0, piece.length);
            next += piece.length;
        }
    }

    /**
     * Adds factor times the vector g to the parameters.
     *
     * @param factor of it
     * @param g a vector as long as the parameters
     */
    public void addToParameters(double factor, double[] g) {
        int next = 0;
        for (double[] piece : pieces) {
            for (int i = 0; i < piece.length; i++) {
                piece[i] += factor * g[next++];
            }
        }
    }

    /**
     * Adds factor times the weights to the entries of g that belong to them; those of the biases stay.
     *
     * @param factor of it
     * @param g a vector as long as the parameters
     */
    public void addWeights(double factor, double[] g) {
        int next = 0;
        for (int l = 2; l < n.length; l++) {
            for (double w : W[l]) {
                g[next++] += factor * w;
            }
        }
    }

    /**
     * Copies the parameters of a network of the same shape.
     *
     * @param other the network to copy
     */
    public void set(Network other) {
        for (int k = 0; k < pieces.length; k++) {
            System.arraycopy(other.pieces[k], 0, pieces[k], 0, pieces[k].length);
        }
    }

    /** The shape and the parameters, of more than 100 the first three: {@code 2-2-3-2 network, p = [...]}. */
    @Override
    public String toString() {
        StringJoiner shape = new StringJoiner("-", "", " network, ");
        for (int width : layers()) {
            shape.add(Integer.toString(width));
        }
        double[] p = parameters();
        return shape + (p.length <= MOST_PRINTED ? "p = " + Arrays.toString(p)
                : p.length + " parameters, p = " + Arrays.toString(Arrays.copyOf(p, 3)).replace("]", ", ...]"));
    }
}
