package netbp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Learning rates, accuracy goals and point orders: their values, and the ends of their ranges. */
class RateGoalOrderTest {

    @Test
    @DisplayName("each learning rate has the value of its formula")
    void rates() {
        assertEquals(0.05, LearningRate.constant(0.05).at(1_000_000));
        assertEquals(Double.MAX_VALUE, LearningRate.constant(Double.MAX_VALUE).at(0));
        LearningRate decaying = LearningRate.decaying(0.5, 100);
        assertEquals(0.5, decaying.at(0));
        assertEquals(0.25, decaying.at(100));
        assertEquals(2 * 0.9 * 0.9 * 0.9, LearningRate.steps(2, 0.9, 1).at(3), 1e-15);
        assertEquals(2, LearningRate.steps(2, 0.9, 4).at(3));
        assertEquals(2 * 0.9, LearningRate.steps(2, 0.9, 4).at(4));
    }

    @Test
    @DisplayName("a learning rate that is zero, negative, infinite or no number is refused by name")
    void rateRefusals() {
        for (double bad : new double[] {0, -0.05, Double.POSITIVE_INFINITY, Double.NaN}) {
            assertRefused("eta must be positive and finite: " + bad, () -> LearningRate.constant(bad));
            assertRefused("eta must be positive and finite: " + bad, () -> LearningRate.decaying(bad, 1));
            assertRefused("T must be positive and finite: " + bad, () -> LearningRate.decaying(1, bad));
            assertRefused("eta must be positive and finite: " + bad, () -> LearningRate.steps(bad, 1, 1));
            assertRefused("factor must be positive and finite: " + bad, () -> LearningRate.steps(1, bad, 1));
        }
        assertRefused("every must be positive: 0", () -> LearningRate.steps(1, 1, 0));
    }

    @Test
    @DisplayName("a goal is met at its share and level, and not a point above")
    void goals() {
        Network network = new Network(new int[] {1, 2}, Activation.RELU, Activation.RELU);
        // F = (x, 0.5): of the points of A the outputs are 0.25, 0.75, 1, of B's 0.5
        network.setParameters(new double[] {1, 0, 0, 0.5});
        LabelledPoints points = new LabelledPoints(new double[][] {{0.25}, {0.75}, {1}, {0}}, new int[] {0, 0, 0, 1},
                List.of("A", "B"));
        Evaluation evaluation = new Evaluation(network);
        assertTrue(new AccuracyGoal(0.75).isReached(evaluation, network, points));
        assertFalse(new AccuracyGoal(0.76).isReached(evaluation, network, points));
        assertTrue(new AccuracyGoal(0.5, 0.75).isReached(evaluation, network, points));
        assertFalse(new AccuracyGoal(0.51, 0.75).isReached(evaluation, network, points));
        assertTrue(new AccuracyGoal(1, 0.25).isReached(evaluation, network, points));
        assertTrue(new AccuracyGoal(0.25, 1).isReached(evaluation, network, points));
        assertFalse(new AccuracyGoal(0.26, 1).isReached(evaluation, network, points));
    }

    @Test
    @DisplayName("a share or level outside (0,1] is refused by name")
    void goalRefusals() {
        for (double bad : new double[] {0, -0.5, Math.nextUp(1.0), Double.NaN}) {
            assertRefused("accuracy must be in (0,1]: " + bad, () -> new AccuracyGoal(bad));
            assertRefused("accuracy must be in (0,1]: " + bad, () -> new AccuracyGoal(bad, 1));
            assertRefused("output must be in (0,1]: " + bad, () -> new AccuracyGoal(1, bad));
        }
    }

    @Test
    @DisplayName("a minibatch takes randi(N), a sample the beginning of randperm(N), all every point in turn")
    void orders() {
        PointOrder minibatch = PointOrder.minibatch(new RandomStream(3), 10, 10);
        assertEquals(10, minibatch.batchSize());
        long[] drawn = new RandomStream(3).randiValues(10, 50);
        assertArrayEquals(drawn, IntStream.range(0, 50).mapToLong(i -> minibatch.next() + 1).toArray());
        assertEquals(1, PointOrder.withReplacement(new RandomStream(3), 10).batchSize());
        PointOrder epochs = PointOrder.shuffledEpochs(new RandomStream(3), 6);
        assertEquals(1, epochs.batchSize());
        assertArrayEquals(new RandomStream(3).randperm(6), IntStream.range(0, 6).map(i -> epochs.next() + 1).toArray());
        PointOrder sample = PointOrder.sample(new RandomStream(3), 6, 6);
        assertEquals(6, sample.batchSize());
        assertArrayEquals(new RandomStream(3).randperm(6), IntStream.range(0, 6).map(i -> sample.next() + 1).toArray());
        PointOrder all = PointOrder.all(3);
        assertEquals(3, all.batchSize());
        assertArrayEquals(new int[] {0, 1, 2, 0, 1}, IntStream.range(0, 5).map(i -> all.next()).toArray());
    }

    @Test
    @DisplayName("a bookmark in the middle of an epoch, sample or minibatch leads back there")
    void bookmarks() {
        RandomStream stream = new RandomStream(4);
        for (PointOrder order : List.of(PointOrder.minibatch(stream, 7, 3), PointOrder.shuffledEpochs(stream, 7),
                PointOrder.sample(stream, 7, 5), PointOrder.all(7))) {
            IntStream.range(0, 10).forEach(i -> order.next());
            Runnable back = order.bookmark();
            int[] expected = IntStream.range(0, 20).map(i -> order.next()).toArray();
            order.next();
            back.run();
            assertArrayEquals(expected, IntStream.range(0, 20).map(i -> order.next()).toArray());
        }
    }

    @Test
    @DisplayName("a minibatch or sample of none or of more points than there are is refused by name")
    void orderRefusals() {
        RandomStream stream = new RandomStream(1);
        assertEquals(1, PointOrder.sample(stream, 10, 1).batchSize());
        assertEquals(1, PointOrder.minibatch(stream, 10, 1).batchSize());
        for (int m : new int[] {0, 11}) {
            assertRefused("minibatch must be in 1..10, the number of points: " + m,
                    () -> PointOrder.minibatch(stream, 10, m));
            assertRefused("sample must be in 1..10, the number of points: " + m, () -> PointOrder.sample(stream, 10, m));
        }
    }

    @Test
    @DisplayName("the start is half of randn, all weights first or layer by layer")
    void start() {
        double[] half = Arrays.stream(new RandomStream(2).randnValues(12)).map(x -> 0.5 * x).toArray();
        Network network = new Network(1, 2, 2, 1);
        // 2 + 4 + 2 weights, 2 + 2 + 1 biases; the last of them is not among the twelve
        InitialParameters.WEIGHTS_FIRST.draw(new RandomStream(2), network);
        assertArrayEquals(half, Arrays.copyOf(network.parameters(), 12));
        InitialParameters.LAYERWISE.draw(new RandomStream(2), network);
        assertArrayEquals(Arrays.copyOf(half, 2), network.weights(2));
        assertArrayEquals(Arrays.copyOfRange(half, 2, 4), network.biases(2));
        assertArrayEquals(Arrays.copyOfRange(half, 4, 8), network.weights(3));
        assertArrayEquals(Arrays.copyOfRange(half, 8, 10), network.biases(3));
        assertArrayEquals(Arrays.copyOfRange(half, 10, 12), network.weights(4));
    }

    @Test
    @DisplayName("a history holds more costs than were expected of the run")
    void history() {
        CostHistory history = new CostHistory(3, 4);
        for (int i = 0; i < 1000; i++) {
            history.add(1 + 3 * i, i);
        }
        assertEquals(1000, history.size());
        assertArrayEquals(IntStream.range(0, 1000).asDoubleStream().toArray(), history.costs());
        assertEquals(1 + 3 * 998, history.iteration(998));
        assertEquals(998, history.cost(998));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
