package netbp.network;

import java.util.Arrays;

import org.hipparchus.analysis.differentiation.Gradient;

/** The cost of one point with its derivatives in all parameters, by Hipparchus' automatic differentiation. */
public final class AutomaticGradient {

    private final Network network;
    private final Sigma sigma;
    private final int parameters;
    private final Gradient[] p;

    private AutomaticGradient(Network network, Sigma sigma) {
        this.network = network;
        this.sigma = sigma;
        double[] values = network.parameters();
        parameters = values.length;
        p = new Gradient[parameters];
        Arrays.setAll(p, i -> Gradient.variable(parameters, i, values[i]));
    }

    /**
     * C of the point x with target y, the penalty lambda/2 times the sum of the squared weights added.
     *
     * @param factors of the neurons of layers 2..L-1; null for none
     */
    public static Gradient cost(Network network, Loss loss, double lambda, double[][] factors, double[] x, double[] y) {
        return cost(network, AutomaticGradient::activated, loss, lambda, factors, x, y);
    }

    /**
     * The same at the values a[l] of a forward pass, rounded as they are, with sigma' formed from them as in
     * {@link Activation}.
     *
     * @param factors each 0 or a power of two, so that a[l] divided by it is sigma(z[l]); null for none
     */
    static Gradient cost(BackPropagation pass, Network network, Loss loss, double lambda, double[][] factors, double[] x,
            double[] y) {
        return cost(network, (l, activation, z) -> given(activation, z, values(pass, l, factors)), loss, lambda, factors, x, y);
    }

    private static double[] values(BackPropagation pass, int l, double[][] factors) {
        double[] values = pass.activations(l).clone();
        if (factors != null && l < factors.length) {
            for (int j = 0; j < values.length; j++) {
                values[j] = factors[l][j] == 0 ? 0 : values[j] / factors[l][j];
            }
        }
        return values;
    }

    private static Gradient[] given(Activation activation, Gradient[] z, double[] a) {
        Gradient[] result = new Gradient[z.length];
        for (int j = 0; j < z.length; j++) {
            if (activation.isEntrywise()) {
                result[j] = z[j].compose(a[j], activation.derivative(a[j]));
            } else {
                Gradient sum = z[j].multiply(a[j] * (1 - a[j]));
                for (int k = 0; k < z.length; k++) {
                    sum = k == j ? sum : sum.subtract(z[k].multiply(a[j] * a[k]));
                }
                result[j] = new Gradient(a[j], sum.getGradient());
            }
        }
        return result;
    }

    /** sigma of a layer. */
    private interface Sigma {

        Gradient[] apply(int l, Activation activation, Gradient[] z);
    }

    private static Gradient cost(Network network, Sigma sigma, Loss loss, double lambda, double[][] factors, double[] x,
            double[] y) {
        AutomaticGradient automatic = new AutomaticGradient(network, sigma);
        Gradient[] F = automatic.outputs(factors, x);
        Gradient cost = loss == Loss.SQUARED ? squared(F, y) : automatic.crossEntropy(F, y);
        for (int i = 0; i < automatic.firstBias(); i++) {
            cost = cost.add(automatic.p[i].multiply(automatic.p[i]).multiply(lambda / 2));
        }
        return cost;
    }

    private int firstBias() {
        int first = parameters;
        for (int l = 2; l <= network.depth(); l++) {
            first -= network.width(l);
        }
        return first;
    }

    private Gradient[] outputs(double[][] factors, double[] x) {
        Gradient[] a = Arrays.stream(x).mapToObj(v -> Gradient.constant(parameters, v)).toArray(Gradient[]::new);
        int weight = 0;
        int bias = firstBias();
        for (int l = 2; l <= network.depth(); l++) {
            int n = network.width(l);
            Gradient[] z = new Gradient[n];
            for (int j = 0; j < n; j++) {
                z[j] = p[bias + j];
                for (int k = 0; k < a.length; k++) {
                    z[j] = z[j].add(p[weight + j + k * n].multiply(a[k]));
                }
            }
            weight += n * a.length;
            bias += n;
            a = sigma.apply(l, network.activation(l), z);
            if (factors != null && l < network.depth()) {
                for (int j = 0; j < n; j++) {
                    a[j] = a[j].multiply(factors[l][j]);
                }
            }
        }
        return a;
    }

    private static Gradient[] activated(int l, Activation sigma, Gradient[] z) {
        if (sigma == Activation.SOFTMAX) {
            Gradient sum = z[0].subtract(z[0]);
            for (Gradient zj : z) {
                sum = sum.add(zj.exp());
            }
            Gradient all = sum;
            return Arrays.stream(z).map(zj -> zj.exp().divide(all)).toArray(Gradient[]::new);
        }
        return Arrays.stream(z).map(zj -> switch (sigma) {
            case SIGMOID -> zj.negate().exp().add(1).reciprocal();
            case TANH -> zj.tanh();
            case RELU -> zj.getValue() > 0 ? zj : zj.subtract(zj);
            case LEAKY_RELU -> zj.getValue() > 0 ? zj : zj.multiply(Activation.LEAK);
            case LINEAR -> zj;
            case SOFTMAX -> throw new IllegalArgumentException();
        }).toArray(Gradient[]::new);
    }

    private static Gradient squared(Gradient[] F, double[] y) {
        Gradient sum = F[0].subtract(F[0]);
        for (int j = 0; j < y.length; j++) {
            Gradient difference = F[j].subtract(y[j]);
            sum = sum.add(difference.multiply(difference));
        }
        return sum.divide(2);
    }

    private Gradient crossEntropy(Gradient[] F, double[] y) {
        boolean softmax = network.activation(network.depth()) == Activation.SOFTMAX;
        Gradient sum = F[0].subtract(F[0]);
        for (int j = 0; j < y.length; j++) {
            sum = sum.subtract(F[j].log().multiply(y[j]));
            if (!softmax) {
                sum = sum.subtract(F[j].negate().add(1).log().multiply(1 - y[j]));
            }
        }
        return sum;
    }
}
