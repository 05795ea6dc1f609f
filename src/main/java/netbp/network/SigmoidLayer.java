package netbp.network;

/**
 * Forward pass and back propagation through a layer of few sigmoids, with the bits of {@link MatrixProducts} and
 * {@link Activation}. Sums of two or three products need no loop, and so both steps of a pass fit into one loop over
 * the neurons: a number need not go to the memory and back between them, for which in a narrow layer the next layer
 * would wait.
 */
final class SigmoidLayer {

    private SigmoidLayer() {
    }

    /** a = sigma(W x + b). */
    static void forward(double[] W, double[] x, double[] b, double[] a) {
        switch (x.length) {
            case 2 -> forward(W, x[0], x[1], b, a);
            case 3 -> forward(W, x[0], x[1], x[2], b, a);
            default -> {
                MatrixProducts.affine(W, x, b, a);
                Activation.SIGMOID.apply(a, 0, a.length);
            }
        }
    }

    private static void forward(double[] W, double x0, double x1, double[] b, double[] a) {
        int c1 = a.length;
        for (int j = 0; j < a.length; j++) {
            a[j] = Exponential.sigmoid(Math.fma(W[c1 + j], x1, W[j] * x0) + b[j]);
        }
    }

    private static void forward(double[] W, double x0, double x1, double x2, double[] b, double[] a) {
        int c1 = a.length;
        int c2 = c1 + a.length;
        for (int j = 0; j < a.length; j++) {
            a[j] = Exponential.sigmoid(Math.fma(W[c2 + j], x2, Math.fma(W[c1 + j], x1, W[j] * x0)) + b[j]);
        }
    }

    /** v = sigma'(z) o (W' delta), given a = sigma(z). Sums begin with 0, so that none is -0. */
    static void backward(double[] W, double[] delta, double[] a, double[] v) {
        switch (delta.length) {
            case 2 -> backward(W, delta[0], delta[1], a, v);
            case 3 -> backward(W, delta[0], delta[1], delta[2], a, v);
            default -> {
                MatrixProducts.multiplyByTranspose(W, delta, v);
                Activation.SIGMOID.multiplyByDerivative(a, v);
            }
        }
    }

    private static void backward(double[] W, double delta0, double delta1, double[] a, double[] v) {
        for (int k = 0; k < v.length; k++) {
            v[k] = a[k] * (1 - a[k]) * (0 + W[2 * k] * delta0 + W[2 * k + 1] * delta1);
        }
    }

    private static void backward(double[] W, double delta0, double delta1, double delta2, double[] a, double[] v) {
        for (int k = 0; k < v.length; k++) {
            v[k] = a[k] * (1 - a[k]) * (0 + W[3 * k] * delta0 + W[3 * k + 1] * delta1 + W[3 * k + 2] * delta2);
        }
    }
}
