package netbp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.BackPropagation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Minibatches whose points are taken together, against the points one by one. */
class BatchTest {

    private static final int N = 150;
    private static final int STEPS = 200;
    private static final double ETA = 0.1;
    private static final LabelledPoints POINTS = points();

    private static LabelledPoints points() {
        Random random = new Random(4);
        double[][] x = IntStream.range(0, N).mapToObj(i -> random.doubles(2).toArray()).toArray(double[][]::new);
        return new LabelledPoints(x, IntStream.range(0, N).map(i -> x[i][0] > x[i][1] * x[i][1] ? 1 : 0).toArray(),
                List.of("A", "B"));
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                order("minibatch of some points", s -> PointOrder.minibatch(s, N, 5)),
                order("minibatch", s -> PointOrder.minibatch(s, N, 11)),
                order("minibatch of many points", s -> PointOrder.minibatch(s, N, 100)),
                order("sample", s -> PointOrder.sample(s, N, 20)),
                order("all", s -> PointOrder.all(N)));
    }

    private static Arguments order(String name, Function<RandomStream, PointOrder> order) {
        return Arguments.of(name, order);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    @DisplayName("steps have the bits of p - (eta/m) sum grad C, the gradients added one by one")
    void onePointAfterTheOther(String name, Function<RandomStream, PointOrder> order) {
        for (Activation output : new Activation[] {Activation.SIGMOID, Activation.SOFTMAX}) {
            for (Loss loss : Loss.values()) {
                StochasticGradient method = method(order, output, new Variant(loss));
                RandomStream stream = new RandomStream(8);
                Network network = start(stream, output);
                PointOrder drawn = order.apply(stream);
                int m = drawn.batchSize();
                BackPropagation pass = new BackPropagation(network, loss);
                int last = -1;
                for (int t = 0; t < STEPS; t++) {
                    double[] sum = new double[network.parameterCount()];
                    for (int i = 0; i < m; i++) {
                        last = drawn.next();
                        pass.forward(POINTS.x(last));
                        pass.backward(POINTS.y(last));
                        pass.addGradient(sum);
                    }
                    network.addToParameters(-ETA / m, sum);
                    method.step();
                }
                assertArrayEquals(network.parameters(), method.network().parameters());
                assertEquals(last, method.point());
                for (int l = 2; l <= 4; l++) {
                    assertArrayEquals(pass.activations(l), method.pass().activations(l));
                    assertArrayEquals(pass.errors(l), method.pass().errors(l));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    @DisplayName("a rule with a memory and a penalty gets the same mean gradient")
    void rules(String name, Function<RandomStream, PointOrder> order) {
        Variant variant = new Variant(Loss.CROSS_ENTROPY, UpdateRule.adam(0.9, 0.999, 1e-8), 1e-3, 0);
        StochasticGradient method = method(order, Activation.SOFTMAX, variant);
        RandomStream stream = new RandomStream(8);
        Network network = start(stream, Activation.SOFTMAX);
        PointOrder drawn = order.apply(stream);
        int m = drawn.batchSize();
        BackPropagation pass = new BackPropagation(network, variant.loss());
        UpdateRule.Update update = variant.update().begin(network.parameterCount());
        for (int t = 0; t < STEPS; t++) {
            double[] g = new double[network.parameterCount()];
            for (int i = 0; i < m; i++) {
                int k = drawn.next();
                pass.forward(POINTS.x(k));
                pass.backward(POINTS.y(k));
                pass.addGradient(g);
            }
            for (int i = 0; i < g.length; i++) {
                g[i] /= m;
            }
            network.addWeights(variant.l2(), g);
            double[] p = network.parameters();
            update.step(p, g, ETA);
            network.setParameters(p);
            method.step();
        }
        assertArrayEquals(network.parameters(), method.network().parameters());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    @DisplayName("a bookmark brings back the point, a[l], delta[l] and all that follows")
    void bookmark(String name, Function<RandomStream, PointOrder> order) {
        StochasticGradient method = method(order, Activation.SIGMOID, Variant.PAPER);
        run(method, 30);
        int point = method.point();
        double[] a = method.pass().activations(3).clone();
        double[] delta = method.pass().errors(3).clone();
        Runnable back = method.bookmark();
        run(method, 30);
        double[] expected = method.network().parameters();
        back.run();
        assertEquals(point, method.point());
        assertArrayEquals(a, method.pass().activations(3));
        assertArrayEquals(delta, method.pass().errors(3));
        run(method, 30);
        assertArrayEquals(expected, method.network().parameters());
    }

    private static void run(StochasticGradient method, int steps) {
        for (int i = 0; i < steps; i++) {
            method.step();
        }
    }

    private static Network start(RandomStream stream, Activation output) {
        Network network = new Network(new int[] {2, 7, 4, 2}, Activation.TANH, output);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        return network;
    }

    private static StochasticGradient method(Function<RandomStream, PointOrder> order, Activation output, Variant variant) {
        RandomStream stream = new RandomStream(8);
        Network network = start(stream, output);
        return new StochasticGradient(network, POINTS, order.apply(stream), LearningRate.constant(ETA), variant);
    }
}
