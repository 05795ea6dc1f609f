package netbp.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Activation functions sigma, each with its derivative as a function of the value a = sigma(z).
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
    };

    /** The slope of {@link #LEAKY_RELU} for z &lt;= 0. */
    public static final double LEAK = 0.01;

    /** Replaces z[j] by sigma(z[j]) for j = from..to-1. */
    public abstract void apply(double[] z, int from, int to);

    /** sigma'(z), given a = sigma(z). */
    public abstract double derivative(double a);

    /** The name in commands and files: sigmoid, tanh, relu, leaky-relu. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All names, for messages. */
    public static String words() {
        return Arrays.stream(values()).map(Activation::word).collect(Collectors.joining(", "));
    }

    /** sigma(z). */
    public double apply(double z) {
        double[] a = {z};
        apply(a, 0, 1);
        return a[0];
    }
}
