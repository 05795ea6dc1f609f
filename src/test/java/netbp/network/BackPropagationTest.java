package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackPropagationTest {

    /** Rounding of sums of at most a dozen products, relative to the largest entry of the gradient. */
    private static final double TOLERANCE = 1e-14;

    @ParameterizedTest(name = "layers {0}")
    @MethodSource("shapes")
    @DisplayName("the gradient of C is that of automatic differentiation")
    void automaticDifferentiation(int[] layers) {
        Random random = new Random(Arrays.hashCode(layers));
        for (int repetition = 0; repetition < 20; repetition++) {
            Network network = random(random, Activation.SIGMOID, layers);
            double[] x = random.doubles(layers[0], -2, 2).toArray();
            double[] y = random.doubles(layers[layers.length - 1]).toArray();

            double[] g = gradient(network, x, y);

            double[] expected = AutomaticGradient.cost(network, Loss.SQUARED, 0, null, x, y).getGradient();
            double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < g.length; i++) {
                assertEquals(expected[i], g[i], TOLERANCE * scale, "parameter " + i + " of layers " + Arrays.toString(layers));
            }
        }
    }

    static Stream<Arguments> shapes() {
        return Stream.of(new int[] {2, 2}, new int[] {3, 1}, new int[] {2, 3, 2}, new int[] {1, 5, 4},
                new int[] {2, 2, 3, 2}, new int[] {4, 3, 4, 5, 2}, new int[] {2, 7, 1, 6, 3}, new int[] {9, 11, 8, 2}).map(Arguments::of);
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("the gradient of C agrees with central differences for every activation")
    void centralDifferences(Activation activation) {
        Random random = new Random(7);
        Network network = random(random, activation, 2, 4, 3, 2);
        double[] x = {0.3, 0.8};
        double[] y = {1, 0};
        double[] g = gradient(network, x, y);
        double[] p = network.parameters();
        double h = 1e-6;
        for (int i = 0; i < p.length; i++) {
            double[] shifted = p.clone();
            shifted[i] = p[i] + h;
            network.setParameters(shifted);
            double above = halfSquaredResidual(network, x, y);
            shifted[i] = p[i] - h;
            network.setParameters(shifted);
            double below = halfSquaredResidual(network, x, y);
            assertEquals((above - below) / (2 * h), g[i], 1e-8, "parameter " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 16, 17, 40})
    @DisplayName("a step is p - eta g, of small matrices and others")
    void descend(int width) {
        Random random = new Random(3);
        Network network = random(random, Activation.SIGMOID, 2, width, width, 2);
        double[] x = {0.1, 0.9};
        double[] y = {0, 1};
        double[] p = network.parameters();
        double[] g = gradient(network, x, y);
        BackPropagation pass = new BackPropagation(network);
        pass.forward(x);
        pass.backward(y);
        pass.descend(0.25);
        for (int i = 0; i < p.length; i++) {
            // a power of 2 as eta: no rounding beside the last
            p[i] -= 0.25 * g[i];
        }
        assertArrayEquals(p, network.parameters(), 0);
    }

    @ParameterizedTest(name = "layers {0}")
    @MethodSource("shapes")
    @DisplayName("back propagation and step in one pass have the bits of one after the other")
    void descendWithTarget(int[] layers) {
        Random random = new Random(17);
        Network network = random(random, Activation.SIGMOID, layers);
        Network other = new Network(layers);
        other.setParameters(network.parameters());
        double[] x = random.doubles(layers[0], -1, 1).toArray();
        double[] y = random.doubles(layers[layers.length - 1]).toArray();
        double[][] f = IntStream.rangeClosed(0, layers.length).mapToObj(l -> random.doubles(l == 0 ? 0 : layers[l - 1]).toArray())
                .toArray(double[][]::new);
        BackPropagation pass = new BackPropagation(network);
        BackPropagation otherPass = new BackPropagation(other);
        for (int step = 0; step < 4; step++) {
            if (step == 2) {
                pass.setFactors(f);
                otherPass.setFactors(f);
            }
            pass.forward(x);
            pass.backward(y);
            pass.descend(0.7);
            otherPass.forward(x);
            otherPass.descend(y, 0.7);
            assertArrayEquals(network.parameters(), other.parameters());
            for (int l = 2; l <= layers.length; l++) {
                assertArrayEquals(pass.errors(l), otherPass.errors(l));
            }
        }
    }

    @ParameterizedTest(name = "layers {0}")
    @MethodSource("shapes")
    @DisplayName("many points at once give the bits of one at a time")
    void evaluationBits(int[] layers) {
        Random random = new Random(11);
        Network network = random(random, Activation.SIGMOID, layers);
        int outputs = layers[layers.length - 1];
        double[][] x = random.doubles(200).mapToObj(u -> random.doubles(layers[0], -5, 5).toArray()).toArray(double[][]::new);
        LabelledPoints points = new LabelledPoints(x, new double[200][outputs]);
        double[][] F = new double[200][outputs];
        new Evaluation(network).outputs(network, points, F);
        BackPropagation pass = new BackPropagation(network);
        for (int i = 0; i < 200; i++) {
            assertArrayEquals(pass.forward(x[i]), F[i], 0, "point " + i);
        }
    }

    @Test
    @DisplayName("the cost does not depend on the order of the points, to rounding")
    void costOfPermutedPoints() {
        Network network = random(new Random(5), Activation.SIGMOID, 2, 3, 2);
        LabelledPoints points = LabelledPoints.paper();
        double[][] x = new double[10][];
        int[] category = new int[10];
        for (int i = 0; i < 10; i++) {
            x[i] = points.x(9 - i);
            category[i] = points.category(9 - i);
        }
        LabelledPoints reversed = new LabelledPoints(x, category, List.of("A", "B"));
        Evaluation evaluation = new Evaluation(network);
        double cost = evaluation.cost(network, points);
        assertEquals(cost, evaluation.cost(network, reversed), 4 * Math.ulp(cost));
        assertTrue(cost > 0);
    }

    private static Network random(Random random, Activation activation, int... layers) {
        Network network = new Network(layers, activation, Activation.SIGMOID);
        network.setParameters(random.doubles(network.parameterCount(), -1.5, 1.5).toArray());
        return network;
    }

    private static double[] gradient(Network network, double[] x, double[] y) {
        BackPropagation pass = new BackPropagation(network);
        pass.forward(x);
        pass.backward(y);
        double[] g = new double[network.parameterCount()];
        pass.addGradient(g);
        return g;
    }

    private static double halfSquaredResidual(Network network, double[] x, double[] y) {
        double[] F = new BackPropagation(network).forward(x);
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            sum += (y[j] - F[j]) * (y[j] - F[j]);
        }
        return sum / 2;
    }

    @Test
    @DisplayName("a pass leaves x in a[1] and the last outputs in a[L], and a bookmark brings all of it back")
    void bookmark() {
        Random random = new Random(13);
        Network network = random(random, Activation.TANH, 2, 4, 3, 2);
        BackPropagation pass = new BackPropagation(network);
        double[] x = {0.3, -0.8};
        double[] F = pass.forward(x).clone();
        pass.backward(new double[] {0, 1});
        assertArrayEquals(x, pass.activations(1));
        assertArrayEquals(F, pass.activations(4));
        double[][] a = IntStream.rangeClosed(1, 4).mapToObj(l -> pass.activations(l).clone()).toArray(double[][]::new);
        double[][] delta = IntStream.rangeClosed(2, 4).mapToObj(l -> pass.errors(l).clone()).toArray(double[][]::new);
        Runnable back = pass.bookmark();
        pass.forward(new double[] {1, 1});
        pass.backward(new double[] {1, 0});
        for (int l = 2; l <= 4; l++) {
            assertFalse(Arrays.equals(a[l - 1], pass.activations(l)));
            assertFalse(Arrays.equals(delta[l - 2], pass.errors(l)));
        }
        back.run();
        for (int l = 1; l <= 4; l++) {
            assertArrayEquals(a[l - 1], pass.activations(l));
        }
        for (int l = 2; l <= 4; l++) {
            assertArrayEquals(delta[l - 2], pass.errors(l));
        }
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    @DisplayName("back propagation from dC/da[L] = a[L] - y is that of the squared loss")
    void backwardFrom(Activation output) {
        Network network = new Network(new int[] {2, 4, 3}, Activation.TANH, output);
        network.setParameters(new Random(14).doubles(network.parameterCount(), -1, 1).toArray());
        double[] x = {0.4, 0.9};
        double[] y = {0, 1, 0};
        double[] expected = gradient(network, x, y);
        BackPropagation pass = new BackPropagation(network);
        double[] v = pass.forward(x).clone();
        for (int j = 0; j < v.length; j++) {
            v[j] -= y[j];
        }
        pass.backwardFrom(v);
        double[] g = new double[network.parameterCount()];
        pass.addGradient(g);
        assertArrayEquals(expected, g);
    }
}
