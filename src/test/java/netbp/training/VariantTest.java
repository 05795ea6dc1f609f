package netbp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.BackPropagation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each update rule, penalty and dropout against a transliteration of the published formulas. */
class VariantTest {

    private static final LabelledPoints POINTS = LabelledPoints.paper();
    private static final int STEPS = 3_000;
    private static final double ETA = 0.03;
    private static final int M = 3;

    static Stream<Arguments> variants() {
        return Stream.of(UpdateRule.plain(), UpdateRule.momentum(0.9), UpdateRule.nesterov(0.8),
                UpdateRule.adam(0.9, 0.999, 1e-8)).flatMap(rule -> Stream.of(
                        Arguments.of(new Variant(Loss.SQUARED, rule, 1e-3, 0)),
                        Arguments.of(new Variant(Loss.CROSS_ENTROPY, rule, 1e-3, 0.25))));
    }

    private static Network start(RandomStream stream) {
        Network network = new Network(new int[] {2, 4, 3, 2}, Activation.TANH, Activation.SIGMOID);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        return network;
    }

    private static StochasticGradient method(Variant variant) {
        RandomStream stream = new RandomStream(5);
        Network network = start(stream);
        return new StochasticGradient(network, POINTS, PointOrder.minibatch(stream, 10, M), LearningRate.constant(ETA),
                variant, stream);
    }

    @ParameterizedTest
    @MethodSource("variants")
    @DisplayName("3,000 steps have the bits of a transliteration")
    void transliteration(Variant variant) {
        StochasticGradient method = method(variant);
        RandomStream stream = new RandomStream(5);
        Network network = start(stream);
        double[] p = network.parameters();
        int n = p.length;
        double[] v = new double[n];
        double[] first = new double[n];
        double[] second = new double[n];
        String rule = variant.update().getClass().getSimpleName();
        for (int t = 1; t <= STEPS; t++) {
            double mu = variant.update() instanceof Momentum momentum ? momentum.mu() : 0;
            boolean nesterov = variant.update() instanceof Momentum momentum && momentum.looksAhead();
            double[] at = new double[n];
            for (int i = 0; i < n; i++) {
                at[i] = nesterov ? p[i] + mu * v[i] : p[i];
            }
            double[] g = gradient(network, at, variant, stream);
            for (int i = 0; i < n; i++) {
                switch (rule) {
                    case "Plain" -> p[i] = p[i] - ETA * g[i];
                    case "Momentum" -> {
                        v[i] = mu * v[i] - ETA * g[i];
                        p[i] = p[i] + v[i];
                    }
                    case "Adam" -> {
                        first[i] = 0.9 * first[i] + (1 - 0.9) * g[i];
                        second[i] = 0.999 * second[i] + (1 - 0.999) * (g[i] * g[i]);
                        double firstHat = first[i] / (1 - StrictMath.pow(0.9, t));
                        double secondHat = second[i] / (1 - StrictMath.pow(0.999, t));
                        p[i] = p[i] - ETA * firstHat / (Math.sqrt(secondHat) + 1e-8);
                    }
                    default -> throw new IllegalStateException(rule);
                }
            }
            method.step();
            if (t % 1000 == 1 || t == STEPS) {
                assertArrayEquals(p, method.network().parameters(), "step " + t);
            }
        }
    }

    /** The mean over M points of grad C, and lambda W. */
    private static double[] gradient(Network network, double[] p, Variant variant, RandomStream stream) {
        network.setParameters(p);
        double[] sum = new double[p.length];
        for (int i = 0; i < M; i++) {
            int k = (int) stream.randi(10) - 1;
            BackPropagation pass = new BackPropagation(network, variant.loss());
            if (variant.dropout() > 0) {
                double[][] factors = {null, null, new double[4], new double[3]};
                for (int l = 2; l <= 3; l++) {
                    for (int j = 0; j < factors[l].length; j++) {
                        factors[l][j] = stream.rand() >= variant.dropout() ? 1 / (1 - variant.dropout()) : 0;
                    }
                }
                pass.setFactors(factors);
            }
            pass.forward(POINTS.x(k));
            pass.backward(POINTS.y(k));
            pass.addGradient(sum);
        }
        int weights = 2 * 4 + 4 * 3 + 3 * 2;
        for (int i = 0; i < p.length; i++) {
            sum[i] = i < weights ? sum[i] / M + variant.l2() * p[i] : sum[i] / M;
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("variants")
    @DisplayName("a bookmark brings back what the rule remembers and the stream")
    void bookmark(Variant variant) {
        StochasticGradient method = method(variant);
        run(method, 50);
        Runnable back = method.bookmark();
        run(method, 70);
        double[] expected = method.network().parameters();
        run(method, 30);
        back.run();
        assertEquals(50, method.iterations());
        run(method, 70);
        assertArrayEquals(expected, method.network().parameters());
    }

    private static void run(StochasticGradient method, int steps) {
        for (int i = 0; i < steps; i++) {
            method.step();
        }
    }

    @Test
    @DisplayName("dropout leaves out its share of the neurons, and the expected activation unchanged")
    void dropout() {
        Network network = new Network(2, 40, 60, 2);
        Dropout dropout = new Dropout(0.3, new RandomStream(1), network);
        double sum = 0;
        int zeros = 0;
        for (int i = 0; i < 100; i++) {
            double[][] factors = dropout.draw();
            for (int l = 2; l <= 3; l++) {
                for (double factor : factors[l]) {
                    sum += factor;
                    zeros += factor == 0 ? 1 : 0;
                }
            }
        }
        // of 10,000 draws the standard deviation is 0.0046
        assertEquals(0.3, zeros / 1e4, 0.02);
        assertEquals(1, sum / 1e4, 0.03);
    }

    @Test
    @DisplayName("a variant without penalty, dropout and memory is the paper's method")
    void paper() {
        StochasticGradient method = method(new Variant(Loss.SQUARED, UpdateRule.plain(), 0, 0));
        RandomStream stream = new RandomStream(5);
        Network network = start(stream);
        StochasticGradient paper = new StochasticGradient(network, POINTS, PointOrder.minibatch(stream, 10, M),
                LearningRate.constant(ETA));
        run(method, 500);
        run(paper, 500);
        assertArrayEquals(paper.network().parameters(), method.network().parameters());
        assertTrue(Variant.PAPER.isPlain());
    }

    @Test
    @DisplayName("numbers out of range are refused by name")
    void refused() {
        assertRefused("mu must be in [0,1): 1.0", () -> UpdateRule.momentum(1));
        assertRefused("beta2 must be in [0,1): NaN", () -> UpdateRule.adam(0.9, Double.NaN, 1e-8));
        assertRefused("epsilon must be positive and finite: 0.0", () -> UpdateRule.adam(0.9, 0.9, 0));
        assertRefused("mu must be in [0,1): -0.5", () -> UpdateRule.nesterov(-0.5));
        assertRefused("beta1 must be in [0,1): 1.0", () -> UpdateRule.adam(1, 0, 1));
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("l2 must be finite and not negative: " + bad,
                    () -> new Variant(Loss.SQUARED, UpdateRule.plain(), bad, 0));
        }
        assertRefused("dropout must be in [0,1): -0.1", () -> new Variant(Loss.SQUARED, UpdateRule.plain(), 0, -0.1));
        UpdateRule.momentum(0);
        new Variant(Loss.SQUARED, UpdateRule.plain(), Double.MAX_VALUE, 0);
        assertRefused("l2 must be finite and not negative: -1.0", () -> new Variant(Loss.SQUARED, UpdateRule.plain(), -1, 0));
        assertRefused("dropout must be in [0,1): 1.0", () -> new Variant(Loss.SQUARED, UpdateRule.plain(), 0, 1));
        assertRefused("dropout must be 0 without a stream: 0.5", () -> new StochasticGradient(Network.paper(), POINTS,
                PointOrder.all(10), LearningRate.constant(1), new Variant(Loss.SQUARED, UpdateRule.plain(), 0, 0.5)));
    }

    private static void assertRefused(String message, Runnable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    @Test
    @DisplayName("a bookmark brings back the dropout's own stream, and the method its numbers")
    void ownStream() {
        Network network = start(new RandomStream(5));
        RandomStream stream = new RandomStream(6);
        StochasticGradient method = new StochasticGradient(network, POINTS, PointOrder.minibatch(new RandomStream(7), 10, M),
                LearningRate.constant(ETA), new Variant(Loss.CROSS_ENTROPY, UpdateRule.plain(), 0, 0.25), stream);
        assertEquals(Loss.CROSS_ENTROPY, method.loss());
        assertEquals(M, method.batchSize());
        assertSame(POINTS, method.points());
        run(method, 20);
        long position = stream.position();
        double[] a = method.pass().activations(3).clone();
        double[] delta = method.pass().errors(3).clone();
        int point = method.point();
        Runnable back = method.bookmark();
        run(method, 20);
        double[] expected = method.network().parameters();
        back.run();
        assertEquals(position, stream.position());
        assertArrayEquals(a, method.pass().activations(3));
        assertArrayEquals(delta, method.pass().errors(3));
        assertEquals(point, method.point());
        run(method, 20);
        assertArrayEquals(expected, method.network().parameters());
    }

    @Test
    @DisplayName("points that the network does not fit are refused")
    void fits() {
        assertRefused("the last layer must have as many neurons as there are categories, 2: 3",
                () -> new StochasticGradient(new Network(2, 3), POINTS, PointOrder.all(10), LearningRate.constant(1)));
    }

    @Test
    @DisplayName("rules are what their names say, and a variant says in what it differs from the paper's method")
    void words() {
        assertEquals(new Momentum(0.9, false), UpdateRule.momentum(0.9));
        assertEquals(new Momentum(0.8, true), UpdateRule.nesterov(0.8));
        assertEquals(new Adam(0.9, 0.999, 1e-8), UpdateRule.adam(0.9, 0.999, 1e-8));
        assertEquals(List.of("plain", "momentum:0.9", "nesterov:0.8", "adam:0.9:0.999:1e-08"),
                Stream.of(UpdateRule.plain(), UpdateRule.momentum(0.9), UpdateRule.nesterov(0.8),
                        UpdateRule.adam(0.9, 0.999, 1e-8)).map(UpdateRule::word).toList());
        assertEquals("", Variant.PAPER.words());
        assertEquals(", momentum:0.9, \u03bb = 0.01, dropout 0.2",
                new Variant(Loss.CROSS_ENTROPY, UpdateRule.momentum(0.9), 0.01, 0.2).words());
        UpdateRule.plain().begin(1).bookmark().run();
    }
}
