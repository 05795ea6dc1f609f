package netbp.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The cost C of one point with outputs a[L] = sigma(z[L]) and target y, and delta[L] = dC/dz[L], from which
 * back propagation goes on as in Lemma 5.1 of the paper.
 */
public enum Loss {

    /**
     * The paper's (2.3) at one point, C = ||y - a[L]||^2/2, delta[L] = sigma'(z[L]) o (a[L] - y); with softmax
     * outputs (da/dz)'(a[L] - y).
     *
     * <p>What is reported is the codes' {@code cost}, 2N times (2.3): {@link Evaluation#cost}.
     */
    SQUARED("cost") {
        @Override
        void outputError(Activation sigma, double[] a, double[] y, double[] delta) {
            if (sigma.isEntrywise()) {
                for (int j = 0; j < delta.length; j++) {
                    delta[j] = sigma.derivative(a[j]) * (a[j] - y[j]);
                }
            } else {
                for (int j = 0; j < delta.length; j++) {
                    delta[j] = a[j] - y[j];
                }
                sigma.multiplyByDerivative(a, delta);
            }
        }

        @Override
        void outputErrors(Activation sigma, double[][] a, double[][] delta, int count) {
            sigma.multiplyLayerByDerivative(a, delta, count);
        }

        @Override
        public boolean fits(Activation output) {
            return true;
        }

        @Override
        public double perPoint(double reported, int N) {
            return reported / N;
        }
    },

    /**
     * The cross-entropy: with softmax outputs C = -sum_j y_j log a_j[L], with sigmoids
     * C = -sum_j (y_j log a_j[L] + (1 - y_j) log(1 - a_j[L])). For targets that sum to 1 both have
     * delta[L] = a[L] - y, without the factor sigma'(z[L]) that vanishes where a neuron saturates.
     *
     * <p>What is reported is the mean of C over the points.
     *
     * <p>Source: C. M. Bishop, Pattern Recognition and Machine Learning, Springer, 2006, (4.90), (4.108), (4.109).
     */
    CROSS_ENTROPY("mean cross-entropy") {
        @Override
        void outputError(Activation sigma, double[] a, double[] y, double[] delta) {
            for (int j = 0; j < delta.length; j++) {
                delta[j] = a[j] - y[j];
            }
        }

        @Override
        void outputErrors(Activation sigma, double[][] a, double[][] delta, int count) {
            // a[L] - y as it stands
        }

        @Override
        public boolean fits(Activation output) {
            return output == Activation.SOFTMAX || output == Activation.SIGMOID;
        }

        @Override
        public double perPoint(double reported, int N) {
            return reported;
        }
    };

    private final String costName;

    Loss(String costName) {
        this.costName = costName;
    }

    /** Computes delta[L] from a[L], y and sigma of layer L. */
    abstract void outputError(Activation sigma, double[] a, double[] y, double[] delta);

    /** The same at many points, neuron j at point i in [j][i], where delta holds a[L] - y. */
    abstract void outputErrors(Activation sigma, double[][] a, double[][] delta, int count);

    /**
     * {@return whether it can be the loss of a network with this activation function in its last layer}
     *
     * @param output sigma of layer L
     */
    public abstract boolean fits(Activation output);

    /**
     * {@return what is reported for N points, {@link Evaluation#cost}, divided by N where it is a sum over them}
     *
     * @param reported the cost as reported
     * @param N the number of points
     */
    public abstract double perPoint(double reported, int N);

    /** {@return what {@link Evaluation#cost} computes, in words} */
    public String costName() {
        return costName;
    }

    /** {@return the name in commands and files: squared, cross-entropy} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return all names, for messages} */
    public static String words() {
        return Arrays.stream(values()).map(Loss::word).collect(Collectors.joining(", "));
    }

    /**
     * @param network to be trained
     * @throws IllegalArgumentException unless the loss {@link #fits} the last layer of the network
     */
    public void requireFits(Network network) {
        Activation output = network.activation(network.depth());
        if (!fits(output)) {
            throw new IllegalArgumentException("the activation of the last layer must be softmax or sigmoid for the loss "
                    + word() + ": " + output.word());
        }
    }
}
