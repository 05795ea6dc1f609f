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
            Exponential.sigmoids(z, from, to);
        }

        @Override
        void backward(double[] W, double[] delta, double[] a, double[] v) {
            SigmoidLayer.backward(W, delta, a, v);
        }

        @Override
        void apply(double[] z, int count, Sigmoids sigmoids) {
            sigmoids.apply(z, count);
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
            double greatest = z[from];
            for (int j = from + 1; j < to; j++) {
                greatest = Math.max(greatest, z[j]);
            }
            double sum = 0;
            for (int j = from; j < to; j++) {
                z[j] = Exponential.exp(z[j] - greatest);
                sum += z[j];
            }
            for (int j = from; j < to; j++) {
                z[j] /= sum;
            }
        }

        @Override
        void applyToLayer(double[][] z, int count, Sigmoids sigmoids) {
            double[] column = new double[z.length];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < z.length; j++) {
                    column[j] = z[j][i];
                }
                apply(column, 0, column.length);
                for (int j = 0; j < z.length; j++) {
                    z[j][i] = column[j];
                }
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

        @Override
        void multiplyLayerByDerivative(double[][] a, double[][] v, int count) {
            double[] aColumn = new double[a.length];
            double[] column = new double[a.length];
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < a.length; j++) {
                    aColumn[j] = a[j][i];
                    column[j] = v[j][i];
                }
                multiplyByDerivative(aColumn, column);
                for (int j = 0; j < a.length; j++) {
                    v[j][i] = column[j];
                }
            }
        }
    };

    /** The slope of {@link #LEAKY_RELU} for z &lt;= 0. */
    public static final double LEAK = 0.01;

    /**
     * Replaces z[j] by sigma(z[j]) for j = from..to-1.
     *
     * @param z takes sigma(z)
     * @param from the first entry
     * @param to the entry after the last
     */
    public abstract void apply(double[] z, int from, int to);

    /** v = (da/dz)' W' delta for a whole layer, given a = sigma(z). */
    void backward(double[] W, double[] delta, double[] a, double[] v) {
        MatrixProducts.multiplyByTranspose(W, delta, v);
        multiplyByDerivative(a, v);
    }

    /** The same for j = 0..count-1, some dozen or hundred numbers. */
    void apply(double[] z, int count, Sigmoids sigmoids) {
        apply(z, 0, count);
    }

    /**
     * The same for a layer at some dozen or hundred points, or of as many networks: z[j][i] is neuron j at
     * point i, i = 0..count-1.
     */
    void applyToLayer(double[][] z, int count, Sigmoids sigmoids) {
        for (double[] row : z) {
            apply(row, count, sigmoids);
        }
    }

    /**
     * {@return sigma'(z), given a = sigma(z)}
     *
     * @param a sigma(z)
     * @throws UnsupportedOperationException for softmax
     */
    public abstract double derivative(double a);

    /** v = (da/dz)' v for a whole layer, given a = sigma(z). */
    void multiplyByDerivative(double[] a, double[] v) {
        for (int j = 0; j < v.length; j++) {
            v[j] = derivative(a[j]) * v[j];
        }
    }

    /** The same at many points: neuron j at point i in [j][i], i = 0..count-1. */
    void multiplyLayerByDerivative(double[][] a, double[][] v, int count) {
        for (int j = 0; j < v.length; j++) {
            double[] aj = a[j];
            double[] vj = v[j];
            for (int i = 0; i < count; i++) {
                vj[i] = derivative(aj[i]) * vj[i];
            }
        }
    }

    /** {@return whether a_j depends on z_j only, as it must in a hidden layer} */
    public boolean isEntrywise() {
        return this != SOFTMAX;
    }

    /** {@return the name in commands and files: sigmoid, tanh, relu, leaky-relu, linear, softmax} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return all names, for messages} */
    public static String words() {
        return Arrays.stream(values()).map(Activation::word).collect(Collectors.joining(", "));
    }

    /**
     * {@return sigma(z) of a layer of one neuron}
     *
     * @param z the argument
     */
    public double apply(double z) {
        double[] a = {z};
        apply(a, 0, 1);
        return a[0];
    }
}
