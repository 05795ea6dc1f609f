package netbp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {

    private static final LabelledPoints POINTS = LabelledPoints.paper();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    @DisplayName("costs, parameters and the order in which costs are told do not depend on the threads")
    void threads(int threads) {
        long iterations = 20_011;
        StochasticGradient alone = method(new Network(2, 2, 3, 2), 0.05);
        double[] expected = new double[(int) iterations];
        Evaluation evaluation = new Evaluation(alone.network());
        for (int t = 0; t < iterations; t++) {
            alone.step();
            expected[t] = evaluation.cost(alone.network(), POINTS);
        }

        StochasticGradient method = method(new Network(2, 2, 3, 2), 0.05);
        AtomicLong told = new AtomicLong();
        TrainingResult result = new Training(method, iterations, 1, (t, cost) -> {
            assertEquals(told.incrementAndGet(), t);
            assertEquals(expected[(int) t - 1], cost);
        }, threads).run();

        assertEquals(iterations, told.get());
        assertEquals(TrainingResult.StopReason.ITERATIONS, result.reason());
        assertArrayEquals(expected, result.history().costs());
        assertArrayEquals(alone.network().parameters(), method.network().parameters());
    }

    @Test
    @DisplayName("every cost of a run that MATLAB stored, 100,000 of them, by their SHA-256")
    void matlabsCosts() throws NoSuchAlgorithmException {
        Network network = new Network(2, 2, 3, 2);
        RandomStream stream = new RandomStream(5000);
        InitialParameters.LAYERWISE.draw(stream, network);
        StochasticGradient method = new StochasticGradient(network, LabelledPoints.paperSplitAt(6),
                PointOrder.withReplacement(stream, 10), LearningRate.constant(0.2));
        double[] costs = new Training(method, 100_000, 1, TrainingMonitor.NONE, 2).run().history().costs();

        ByteBuffer bytes = ByteBuffer.allocate(8 * costs.length);
        bytes.asDoubleBuffer().put(costs);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.array());
        // of testing2.mat, the file that matlab-reference/matlab/runs names
        assertEquals("3f9c4d5b764958c9", HexFormat.of().formatHex(hash, 0, 8));
    }

    @ParameterizedTest
    @DisplayName("a stride keeps iterations 1, 1+s, ... and the last, and does not change the path")
    @CsvSource({"1000,1,1000", "1000,7,144", "1000,999,2", "1000,5000,2", "1,10,1", "1001,100,11", "1000,100,11"})
    void stride(long iterations, long stride, int kept) {
        StochasticGradient every = method(new Network(2, 3, 2), 0.1);
        double[] all = new Training(every, iterations, 1, TrainingMonitor.NONE, 1).run().history().costs();
        StochasticGradient method = method(new Network(2, 3, 2), 0.1);

        CostHistory history = new Training(method, iterations, stride, TrainingMonitor.NONE, 2).run().history();

        assertEquals(kept, history.size());
        for (int i = 0; i < kept; i++) {
            assertEquals(i == kept - 1 ? iterations : 1 + i * stride, history.iteration(i));
            assertEquals(all[(int) history.iteration(i) - 1], history.cost(i));
        }
        assertArrayEquals(every.network().parameters(), method.network().parameters());
    }

    @Test
    @DisplayName("an accuracy goal ends the history at the first iteration that meets it, with its parameters")
    void goal() {
        AccuracyGoal goal = new AccuracyGoal(0.9, 0.6);
        StochasticGradient alone = method(new Network(2, 4, 2), 1);
        Evaluation evaluation = new Evaluation(alone.network());
        do {
            alone.step();
        } while (evaluation.shareAtOrAbove(alone.network(), POINTS, 0.6) < 0.9);

        StochasticGradient method = method(new Network(2, 4, 2), 1);
        TrainingResult result = new Training(method, 1_000_000, 1, Optional.of(goal), Optional.empty(),
                TrainingMonitor.NONE, 2).run();

        assertEquals(TrainingResult.StopReason.GOAL, result.reason());
        assertEquals(alone.iterations(), result.iterations());
        assertEquals(alone.iterations(), result.history().size());
        assertArrayEquals(alone.network().parameters(), method.network().parameters());
        assertTrue(result.history().last() > 0);
    }

    @Test
    @DisplayName("a diverging run ends at the first cost that is not finite and keeps the parameters before it")
    void divergence() {
        Network network = new Network(new int[] {2, 4, 2}, Activation.LEAKY_RELU, Activation.LEAKY_RELU);
        StochasticGradient method = new StochasticGradient(network, POINTS,
                PointOrder.withReplacement(new RandomStream(1), 10), LearningRate.constant(10));
        InitialParameters.WEIGHTS_FIRST.draw(new RandomStream(4), network);

        TrainingResult result = new Training(method, 1_000_000, 1, TrainingMonitor.NONE, 2).run();

        assertEquals(TrainingResult.StopReason.DIVERGED, result.reason());
        assertEquals(result.iterations(), result.history().size());
        assertEquals(result.history().last(), new Evaluation(network).cost(network, POINTS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    @DisplayName("after a goal or a divergence the whole state is that of the iteration named, whatever the threads did")
    void stateAfterStop(int threads) {
        AccuracyGoal goal = new AccuracyGoal(0.9, 0.6);
        for (String order : List.of("with replacement", "epochs", "minibatch", "sample", "all")) {
            for (int stride : new int[] {1, 7, 5000}) {
                RandomStream stream = new RandomStream(5000);
                StochasticGradient method = method(new Network(2, 4, 2), order, stream, 1);
                TrainingResult result = new Training(method, 1_000_000, stride, Optional.of(goal), Optional.empty(),
                        TrainingMonitor.NONE, threads).run();
                assertEquals(TrainingResult.StopReason.GOAL, result.reason());
                assertEquals(result.history().last(), new Evaluation(method.network()).cost(method.network(), POINTS));
                assertStateAt(result.iterations(), method, stream, order, 1);
            }
        }
        for (int stride : new int[] {1, 3}) {
            RandomStream stream = new RandomStream(5000);
            StochasticGradient method = method(diverging(), "epochs", stream, 10);
            TrainingResult result = new Training(method, 1_000_000, stride, TrainingMonitor.NONE, threads).run();
            assertEquals(TrainingResult.StopReason.DIVERGED, result.reason());
            assertTrue(result.iterations() > 0);
            assertEquals(result.history().iteration(result.history().size() - 1), result.iterations());
            StochasticGradient alone = method(diverging(), "epochs", new RandomStream(5000), 10);
            while (alone.iterations() < result.iterations()) {
                alone.step();
            }
            assertSameState(alone, method);
        }
    }

    private static Network diverging() {
        return new Network(new int[] {2, 4, 2}, Activation.LEAKY_RELU, Activation.LEAKY_RELU);
    }

    private static StochasticGradient method(Network network, String order, RandomStream stream, double eta) {
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        PointOrder points = switch (order) {
            case "epochs" -> PointOrder.shuffledEpochs(stream, 10);
            case "minibatch" -> PointOrder.minibatch(stream, 10, 3);
            case "sample" -> PointOrder.sample(stream, 10, 4);
            case "all" -> PointOrder.all(10);
            default -> PointOrder.withReplacement(stream, 10);
        };
        return new StochasticGradient(network, POINTS, points, LearningRate.constant(eta));
    }

    private static void assertStateAt(long iteration, StochasticGradient method, RandomStream stream, String order,
            double eta) {
        RandomStream otherStream = new RandomStream(5000);
        StochasticGradient alone = method(new Network(method.network().layers()), order, otherStream, eta);
        while (alone.iterations() < iteration) {
            alone.step();
        }
        assertSameState(alone, method);
        assertEquals(otherStream.position(), stream.position());
        for (int k = 0; k < 1000; k++) {
            alone.step();
            method.step();
        }
        assertSameState(alone, method);
        assertEquals(otherStream.rand(), stream.rand());
    }

    private static void assertSameState(StochasticGradient expected, StochasticGradient got) {
        assertEquals(expected.iterations(), got.iterations());
        assertEquals(expected.point(), got.point());
        assertArrayEquals(expected.network().parameters(), got.network().parameters());
        for (int l = 1; l <= got.network().depth(); l++) {
            assertArrayEquals(expected.pass().activations(l), got.pass().activations(l));
            assertArrayEquals(expected.pass().errors(l), got.pass().errors(l));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("a first cost that is not finite leaves an empty history and the start")
    void divergenceAtOnce(int threads) {
        Network network = new Network(new int[] {1, 3, 2}, Activation.RELU, Activation.RELU);
        LabelledPoints huge = new LabelledPoints(new double[][] {{1e300}, {-1e300}}, new int[] {0, 1}, List.of("A", "B"));
        RandomStream stream = new RandomStream(5000);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        double[] start = network.parameters();
        long position = stream.position();
        StochasticGradient method = new StochasticGradient(network, huge, PointOrder.withReplacement(stream, 2),
                LearningRate.constant(1));

        TrainingResult result = new Training(method, 100_000, 1, TrainingMonitor.NONE, threads).run();

        assertEquals(TrainingResult.StopReason.DIVERGED, result.reason());
        assertEquals(0, result.iterations());
        assertEquals(0, result.history().size());
        assertEquals(0, result.history().costs().length);
        assertEquals(Double.NaN, result.history().last());
        assertArrayEquals(start, network.parameters());
        assertEquals(position, stream.position());
        assertEquals(-1, method.point());
    }

    @Test
    @DisplayName("a sample is the first M of randperm(N), drawn afresh each iteration")
    void sample() {
        RandomStream stream = new RandomStream(3);
        PointOrder order = PointOrder.sample(new RandomStream(3), 10, 4);
        assertEquals(4, order.batchSize());
        for (int iteration = 0; iteration < 50; iteration++) {
            int[] permutation = stream.randperm(10);
            for (int i = 0; i < 4; i++) {
                assertEquals(permutation[i] - 1, order.next());
            }
        }
        assertThrows(IllegalArgumentException.class, () -> PointOrder.sample(stream, 10, 11));
    }

    @Test
    @DisplayName("the goal A is met where a share A of the points is in its own class")
    void goalWithoutLevel() {
        StochasticGradient alone = method(new Network(2, 4, 2), 1);
        Classifier classifier = new Classifier(alone.network());
        do {
            alone.step();
        } while (classifier.accuracy(POINTS) < 0.9);

        StochasticGradient method = method(new Network(2, 4, 2), 1);
        TrainingResult result = new Training(method, 1_000_000, 1, Optional.of(new AccuracyGoal(0.9)),
                Optional.empty(), TrainingMonitor.NONE, 2).run();

        assertEquals(TrainingResult.StopReason.GOAL, result.reason());
        assertEquals(alone.iterations(), result.iterations());
        assertArrayEquals(alone.network().parameters(), method.network().parameters());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 1000, 5000, 1L << 40})
    @DisplayName("a run done in slices on one thread is the same run")
    void slices(long slice) {
        AccuracyGoal goal = new AccuracyGoal(1, 0.7);
        StochasticGradient whole = method(new Network(2, 4, 2), 1);
        TrainingResult expected = new Training(whole, 50_000, 3, Optional.of(goal), Optional.empty(),
                TrainingMonitor.NONE, 2).run();

        StochasticGradient method = method(new Network(2, 4, 2), 1);
        TrainingLoop loop = new TrainingLoop(method, 50_000, 3, Optional.of(goal), Optional.empty(),
                TrainingMonitor.NONE);
        long slices = 1;
        while (loop.advance(slice)) {
            assertEquals(slices * slice, method.iterations());
            slices++;
        }
        TrainingResult result = loop.finish();

        assertEquals(expected.reason(), result.reason());
        assertEquals(expected.iterations(), result.iterations());
        assertArrayEquals(expected.history().costs(), result.history().costs());
        assertSameState(whole, method);
    }

    @Test
    @DisplayName("a run that is ended between two kept costs keeps that of its last iteration")
    void endedBetween() {
        StochasticGradient method = method(new Network(2, 4, 2), 1);
        TrainingLoop loop = new TrainingLoop(method, 1L << 40, 1000, TrainingMonitor.NONE);
        loop.advance(2500);
        assertEquals(3, loop.history().size());
        TrainingResult result = loop.finish();
        assertEquals(TrainingResult.StopReason.INTERRUPTED, result.reason());
        assertEquals(2500, result.iterations());
        assertEquals(2500, result.history().iteration(3));
        assertEquals(new Evaluation(method.network()).cost(method.network(), POINTS), result.history().last());
    }

    @Test
    @DisplayName("a monitor can stop a run; what was done is kept")
    void interruption() {
        StochasticGradient method = method(new Network(2, 2, 3, 2), 0.05);
        AtomicLong told = new AtomicLong();
        TrainingResult result = new Training(method, 1L << 40, 1024, new TrainingMonitor() {
            @Override
            public void cost(long iteration, double cost) {
                told.set(iteration);
            }

            @Override
            public boolean stopRequested() {
                return told.get() > 10_000;
            }
        }, 2).run();
        assertEquals(TrainingResult.StopReason.INTERRUPTED, result.reason());
        assertEquals(method.iterations(), result.iterations());
        assertTrue(result.history().iteration(result.history().size() - 1) > 10_000);
    }

    @Test
    @DisplayName("a run whose thread is interrupted waits for its costs all the same, and is interrupted afterwards, too")
    void interruptedThread() {
        RandomStream stream = new RandomStream(1);
        double[][] x = {stream.randValues(20_000), stream.randValues(20_000)};
        double[][] rows = IntStream.range(0, 20_000).mapToObj(i -> new double[] {x[0][i], x[1][i]}).toArray(double[][]::new);
        LabelledPoints many = new LabelledPoints(rows,
                IntStream.range(0, rows.length).map(i -> i % 2).toArray(), List.of("A", "B"));
        Network network = new Network(2, 2, 3, 2);
        StochasticGradient method = new StochasticGradient(network, many, PointOrder.withReplacement(stream, rows.length),
                LearningRate.constant(0.05));
        // a block of some hundred costs for the other thread, and a last one that leaves this thread waiting
        long iterations = (1L << 26) / (network.parameterCount() * (long) rows.length) + 1;
        Thread.currentThread().interrupt();
        TrainingResult result = new Training(method, iterations, 1, TrainingMonitor.NONE, 2).run();
        assertTrue(Thread.interrupted());
        assertEquals(iterations, result.history().size());
    }

    @Test
    @DisplayName("a minibatch of all points is steepest descent; a batch of one is the plain method")
    void batches() {
        Network network = new Network(2, 3, 2);
        StochasticGradient method = new StochasticGradient(network, POINTS, PointOrder.all(10), LearningRate.constant(0.5));
        InitialParameters.WEIGHTS_FIRST.draw(new RandomStream(6), network);
        Evaluation evaluation = new Evaluation(network);
        double cost = evaluation.cost(network, POINTS);
        for (int i = 0; i < 200; i++) {
            method.step();
            double next = evaluation.cost(network, POINTS);
            assertTrue(next < cost, "steepest descent with a short step descends");
            cost = next;
        }
    }

    @Test
    @DisplayName("every point order draws from all the points there are, and an epoch holds each once")
    void orders() {
        PointOrder epochs = PointOrder.shuffledEpochs(new RandomStream(8), 14);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertEquals(14, IntStream.range(0, 14).map(i -> epochs.next()).distinct().count());
        }
        PointOrder replaced = PointOrder.withReplacement(new RandomStream(8), 14);
        assertEquals(13, IntStream.range(0, 1000).map(i -> replaced.next()).max().orElseThrow());
        assertEquals(5, PointOrder.minibatch(new RandomStream(8), 14, 5).batchSize());
    }

    @Test
    @DisplayName("learning rates: eta/(1+t/T), and steps")
    void learningRates() {
        assertEquals(0.5 / 3, LearningRate.decaying(0.5, 100).at(200));
        LearningRate steps = LearningRate.steps(1, 0.5, 10);
        assertEquals(List.of(1.0, 1.0, 0.5, 0.25), List.of(steps.at(0), steps.at(9), steps.at(10), steps.at(29)));
    }

    private static StochasticGradient method(Network network, double eta) {
        RandomStream stream = new RandomStream(5000);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        return new StochasticGradient(network, POINTS, PointOrder.withReplacement(stream, 10), LearningRate.constant(eta));
    }
}
