package netbp.network;

/**
 * Back propagation through a layer of sigmoids, with the bits of {@link MatrixProducts} and {@link Activation}. Sums of
 * two or three products need no loop, and so the derivative fits into the loop over the neurons: a number need not go to
 * the memory and back, for which in a narrow layer the next layer would wait.
 */
final class SigmoidLayer {

    private SigmoidLayer() {
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
