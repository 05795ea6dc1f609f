package netbp.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingResult.StopReason;

/** Runs judged by points they are not trained on, against the same run done by hand. */
class UnseenTest {

    private static final LabelledPoints POINTS = LabelledPoints.paper();
    /** Near the paper's, with one of them in the other category. */
    private static final LabelledPoints OTHERS = new LabelledPoints(
            new double[][] {{.2, .2}, {.35, .5}, {.55, .8}, {.5, .25}, {.8, .3}, {.45, .5}}, new int[] {0, 0, 0, 0, 1, 1},
            List.of("A", "B"));

    private static StochasticGradient method() {
        RandomStream stream = new RandomStream(5000);
        Network network = new Network(2, 3, 2);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        return new StochasticGradient(network, POINTS, PointOrder.withReplacement(stream, 10), LearningRate.constant(1));
    }

    private static TrainingResult run(StochasticGradient method, long iterations, int stride, Optional<AccuracyGoal> goal,
            long patience, int threads) {
        return new Training(method, iterations, stride, goal, Optional.of(new Unseen(OTHERS, patience)),
                TrainingMonitor.NONE, threads).run();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,2", "7,1", "7,2"})
    @DisplayName("beside each cost kept stand the accuracy, and cost and accuracy of the unseen points")
    void history(int stride, int threads) {
        StochasticGradient alone = method();
        Evaluation evaluation = new Evaluation(alone.network());
        Classifier classifier = new Classifier(alone.network());
        List<double[]> expected = new ArrayList<>();
        for (int t = 1; t <= 2000; t++) {
            alone.step();
            if ((t - 1) % stride == 0 || t == 2000) {
                expected.add(new double[] {evaluation.cost(alone.network(), POINTS), classifier.accuracy(POINTS),
                    evaluation.cost(alone.network(), OTHERS), classifier.accuracy(OTHERS)});
            }
        }
        StochasticGradient method = method();
        TrainingResult result = run(method, 2000, stride, Optional.empty(), 0, threads);
        assertEquals(StopReason.ITERATIONS, result.reason());
        Unseen.History unseen = result.unseen().orElseThrow();
        double[][] kept = {result.history().costs(), unseen.accuracy(), unseen.unseenCost(), unseen.unseenAccuracy()};
        for (int k = 0; k < 4; k++) {
            int column = k;
            assertArrayEquals(expected.stream().mapToDouble(row -> row[column]).toArray(), kept[k]);
        }
        assertArrayEquals(alone.network().parameters(), method.network().parameters());
    }

    @Test
    @DisplayName("a monitor is told each judgement, as it goes into the history; one that only stops says when")
    void monitors() {
        List<double[]> told = new ArrayList<>();
        TrainingResult result = new Training(method(), 100, 7, Optional.empty(), Optional.of(new Unseen(OTHERS, 0)),
                new TrainingMonitor() {

                    @Override
                    public void cost(long iteration, double cost) {
                        // only judgements count
                    }

                    @Override
                    public void judgement(long iteration, double accuracy, double unseenCost, double unseenAccuracy) {
                        told.add(new double[] {accuracy, unseenCost, unseenAccuracy});
                    }
                }, 1).run();
        Unseen.History unseen = result.unseen().orElseThrow();
        assertEquals(result.history().costs().length, told.size());
        for (int i = 0; i < told.size(); i++) {
            assertArrayEquals(new double[] {unseen.accuracy()[i], unseen.unseenCost()[i], unseen.unseenAccuracy()[i]},
                    told.get(i));
        }
        assertTrue(TrainingMonitor.until(() -> true).stopRequested());
        assertFalse(TrainingMonitor.until(() -> false).stopRequested());
    }

    @Test
    @DisplayName("the start 0.5*randn: all weights, column by column, then all biases")
    void weightsFirst() {
        RandomStream stream = new RandomStream(5000);
        Network network = new Network(2, 3, 2);
        InitialParameters.WEIGHTS_FIRST.draw(new RandomStream(5000), network);
        for (double[] entries : List.of(network.weights(2), network.weights(3), network.biases(2), network.biases(3))) {
            for (double entry : entries) {
                assertEquals(0.5 * stream.randn(), entry);
            }
        }
    }

    /** The costs of the unseen points after iterations 1, 2, .... */
    private static double[] unseenCosts(int iterations) {
        StochasticGradient alone = method();
        Evaluation evaluation = new Evaluation(alone.network());
        double[] cost = new double[iterations];
        for (int t = 0; t < iterations; t++) {
            alone.step();
            cost[t] = evaluation.cost(alone.network(), OTHERS);
        }
        return cost;
    }

    private static void assertStateAt(long iteration, StochasticGradient method) {
        StochasticGradient alone = method();
        while (alone.iterations() < iteration) {
            alone.step();
        }
        assertEquals(iteration, method.iterations());
        assertArrayEquals(alone.network().parameters(), method.network().parameters());
    }

    @ParameterizedTest
    @CsvSource({"50,1,1", "50,1,2", "50,7,1", "400,1,2", "400,9,2"})
    @DisplayName("patience ends the run when as many iterations have brought no lower cost, in the state of the lowest")
    void patience(int patience, int stride, int threads) {
        double[] cost = unseenCosts(20_000);
        int best = 1;
        int t = 1;
        while (t - best < patience || cost[t - 1] < cost[best - 1]) {
            best = cost[t - 1] < cost[best - 1] ? t : best;
            t += stride;
        }
        StochasticGradient method = method();
        TrainingResult result = run(method, 20_000, stride, Optional.empty(), patience, threads);
        assertEquals(StopReason.PATIENCE, result.reason());
        assertEquals(best, result.iterations());
        assertEquals((t - 1) / stride + 1, result.history().size());
        assertEquals(result.history().size(), result.unseen().orElseThrow().unseenCost().length);
        assertTrue(best > 1 && t < 20_000);
        assertStateAt(best, method);
    }

    @Test
    @DisplayName("a cost that stays is no lower one")
    void standing() {
        Network network = new Network(2, 3, 2);
        network.setParameters(new RandomStream(1).randnValues(network.parameterCount()));
        StochasticGradient method = new StochasticGradient(network, POINTS, PointOrder.all(10),
                LearningRate.constant(Double.MIN_VALUE));
        TrainingResult result = run(method, 1000, 1, Optional.empty(), 7, 1);
        assertEquals(StopReason.PATIENCE, result.reason());
        assertEquals(1, result.iterations());
        assertEquals(8, result.history().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("with patience a run that does all its iterations is left in the state of the lowest cost, too")
    void allIterations(int threads) {
        double[] cost = unseenCosts(900);
        int best = 1;
        for (int t = 2; t <= 900; t++) {
            best = cost[t - 1] < cost[best - 1] ? t : best;
        }
        assertTrue(best < 900);
        StochasticGradient method = method();
        TrainingResult result = run(method, 900, 1, Optional.empty(), 10_000, threads);
        assertEquals(StopReason.ITERATIONS, result.reason());
        assertEquals(900, result.history().size());
        assertEquals(best, result.iterations());
        assertStateAt(best, method);
    }

    @Test
    @DisplayName("a goal is worth more than the lowest cost: the run is left in the state that meets it")
    void goal() {
        AccuracyGoal goal = new AccuracyGoal(0.8);
        StochasticGradient alone = method();
        do {
            alone.step();
        } while (new Classifier(alone.network()).accuracy(POINTS) < 0.8);
        StochasticGradient method = method();
        TrainingResult result = run(method, 100_000, 1, Optional.of(goal), 100_000, 1);
        assertEquals(StopReason.GOAL, result.reason());
        assertStateAt(alone.iterations(), method);
    }

    @Test
    @DisplayName("a negative patience, and points that the network does not fit, are refused")
    void refusals() {
        assertRefused("patience must not be negative: -1", () -> new Unseen(OTHERS, -1));
        double[][] solid = {{1, 2, 3}};
        Unseen unseen = new Unseen(new LabelledPoints(solid, new double[][] {{1, 0}}), 0);
        assertRefused("the first layer must have as many neurons as a point has coordinates, 3: 2",
                () -> new TrainingLoop(method(), 10, 1, Optional.empty(), Optional.of(unseen), TrainingMonitor.NONE));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
