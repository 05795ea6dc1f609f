package netbp.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Activation functions sigma, each with its derivative as a function of the value a = sigma(z). All but
 * {@link #SOFTMAX} work entry by entry.
 *
 * <p>At z = 0, where ReLU and leaky ReLU have no derivative, the one from the left is taken: 0 and
 * {@value #LEAK}.
 */
public enum Activation {

    /** sigma(z) = 1/(1 + exp(-z)), sigma' = a(1 - a). */
    SIGMOID {
        @Override
        public void apply(double[] z, int from, int to) {
            for (int j = from; j < to; j++) {
                z[j] = Exponential.exp(-z[j]);
            }
            // a loop of its own: the compiler divides several at a time
            for (int j = from; j < to; j++) {
                z[j] = 1 / (1 + z[j]);
            }
        }

        @Override
        public double derivative(double a) {
            return a * (1 - a);
        }
    },

    /** sigma(z) = tanh(z), sigma' = 1 - a^2. */
    TANH {
        @Override
        public void apply(double[] z, int from, int to) {
            for (int j = from; j < to; j++) {
                z[j] = StrictMath.tanh(z[j]);
            }
        }

        @Override
        public double derivative(double a) {
            return 1 - a * a;
        }
    },

    /** sigma(z) = max(z, 0), sigma' = 1 for z > 0, else 0. */
    RELU {
        @Override
        public void apply(double[] z, int from, int to) {
            for (int j = from; j < to; j++) {
                z[j] = Math.max(z[j], 0);
            }
        }

        @Override
        public double derivative(double a) {
            return a > 0 ? 1 : 0;
        }
    },

    /** sigma(z) = z for z > 0, else {@value #LEAK} z; sigma' accordingly. */
    LEAKY_RELU {
        @Override
        public void apply(double[] z, int from, int to) {
            for (int j = from; j < to; j++) {
                z[j] = z[j] > 0 ? z[j] : LEAK * z[j];
            }
        }

        @Override
        public double derivative(double a) {
            return a > 0 ? 1 : LEAK;
        }
    },

    /** sigma(z) = z, sigma' = 1: outputs for targets that are any numbers. */
    LINEAR {
        @Override
        public void apply(double[] z, int from, int to) {
            // a = z
        }

        @Override
        public double derivative(double a) {
            return 1;
        }
    },

    /**
     * a_j = exp(z_j)/sum_k exp(z_k), for the last layer only: outputs that are positive and sum to 1. Its
     * derivative is a matrix, da_j/dz_k = a_j ([j = k] - a_k).
     *
     * <p>Source: J. S. Bridle, Probabilistic interpretation of feedforward classification network outputs,
     * Neurocomputing, NATO ASI F 68, 1990. The greatest z is subtracted first, so that nothing overflows.
     */
    SOFTMAX {
        @Override
        public void apply(double[] z, int from, int to) {
            softmax(z, from, 1, to - from);
        }

        @Override
        void applyToLayer(double[] z, int n, int count) {
            for (int i = 0; i < count; i++) {
                softmax(z, i, count, n);
            }
        }

        @Override
        public double derivative(double a) {
            throw new UnsupportedOperationException("softmax has no derivative entry by entry");
        }

        @Override
        void multiplyByDerivative(double[] a, double[] v) {
            double mean = 0;
            for (int j = 0; j < v.length; j++) {
                mean += a[j] * v[j];
            }
            for (int j = 0; j < v.length; j++) {
                v[j] = a[j] * (v[j] - mean);
            }
        }
    };

    /** The slope of {@link #LEAKY_RELU} for z &lt;= 0. */
    public static final double LEAK = 0.01;

    /** Replaces z[j] by sigma(z[j]) for j = from..to-1. */
    public abstract void apply(double[] z, int from, int to);

    /**
     * The same for a layer of n neurons at {@code count} points: neuron j at point i stands in entry
     * {@code j * count + i}.
     */
    void applyToLayer(double[] z, int n, int count) {
        apply(z, 0, n * count);
    }

    /**
     * sigma'(z), given a = sigma(z).
     *
     * @throws UnsupportedOperationException for softmax
     */
    public abstract double derivative(double a);

    /** v = (da/dz)' v for a whole layer, given a = sigma(z). */
    void multiplyByDerivative(double[] a, double[] v) {
        for (int j = 0; j < v.length; j++) {
            v[j] = derivative(a[j]) * v[j];
        }
    }

    /** Whether a_j depends on z_j only, as it must in a hidden layer. */
    public boolean isEntrywise() {
        return this != SOFTMAX;
    }

    /** The name in commands and files: sigmoid, tanh, relu, leaky-relu, linear, softmax. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All names, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Activation::word).collect(Collectors.joining(", "));
    }

    /** The softmax of the n entries z[from], z[from + apart], ..., summed in this order. */
    private static void softmax(double[] z, int from, int apart, int n) {
        double greatest = z[from];
        for (int j = 1; j < n; j++) {
            greatest = Math.max(greatest, z[from + j * apart]);
        }
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double exp = Exponential.exp(z[from + j * apart] - greatest);
            z[from + j * apart] = exp;
            sum += exp;
        }
        for (int j = 0; j < n; j++) {
            z[from + j * apart] /= sum;
        }
    }

    /** sigma(z) of a layer of one neuron. */
    public double apply(double z) {
        double[] a = {z};
        apply(a, 0, 1);
        return a[0];
    }
}
