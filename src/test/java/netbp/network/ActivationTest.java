package netbp.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    @Test
    @DisplayName("the derivative at 0: 1/4, 1, and from the left where there is none")
    void atZero() {
        assertEquals(0.25, Activation.SIGMOID.derivative(Activation.SIGMOID.apply(0)));
        assertEquals(1, Activation.TANH.derivative(Activation.TANH.apply(0)));
        for (double zero : new double[] {0.0, -0.0}) {
            assertEquals(0, Activation.RELU.derivative(Activation.RELU.apply(zero)));
            assertEquals(Activation.LEAK, Activation.LEAKY_RELU.derivative(Activation.LEAKY_RELU.apply(zero)));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("the derivative is that of central differences")
    void derivative(Activation sigma) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1000; i++) {
            double z = random.nextDouble(-6, 6);
            double h = 1e-5;
            if (Math.abs(z) > h) {
                double difference = (sigma.apply(z + h) - sigma.apply(z - h)) / (2 * h);
                assertEquals(difference, sigma.derivative(sigma.apply(z)), 1e-9, "z = " + z);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("NaN stays NaN, so that a diverging run is seen; large arguments do not make one")
    void extremes(Activation sigma) {
        assertTrue(Double.isNaN(sigma.apply(Double.NaN)));
        for (double z : new double[] {1e300, -1e300, 710, -710}) {
            assertTrue(Double.isFinite(sigma.apply(z)), "z = " + z);
            assertTrue(Double.isFinite(sigma.derivative(sigma.apply(z))), "z = " + z);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("back propagation through it agrees with central differences of the cost")
    void gradient(Activation sigma) {
        SplittableRandom random = new SplittableRandom(2);
        Network network = new Network(new int[] {3, 4, 4, 2}, sigma, Activation.SIGMOID);
        double[] p = random.doubles(network.parameterCount(), -1, 1).toArray();
        double[] x = {0.3, -0.8, 0.5};
        double[] y = {0, 1};
        network.setParameters(p);
        BackPropagation pass = new BackPropagation(network);
        pass.forward(x);
        pass.backward(y);
        double[] gradient = new double[p.length];
        pass.addGradient(gradient);
        for (int i = 0; i < p.length; i++) {
            double h = 1e-6;
            double difference = (cost(network, p, i, h, x, y) - cost(network, p, i, -h, x, y)) / (2 * h);
            assertEquals(difference, gradient[i], 1e-9, "parameter " + i);
        }
    }

    private static double cost(Network network, double[] p, int i, double h, double[] x, double[] y) {
        double[] shifted = p.clone();
        shifted[i] += h;
        network.setParameters(shifted);
        double[] F = new BackPropagation(network).forward(x);
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            sum += (y[j] - F[j]) * (y[j] - F[j]);
        }
        return sum / 2;
    }
}
