package netbp.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import netbp.matlab.Matrix;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.TrainingMonitor;
import netbp.training.TrainingResult;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetbpTest {

    private static final LabelledPoints POINTS = LabelledPoints.paper();

    @Test
    @DisplayName("activate, by the listing's names")
    void activate() {
        Matrix W = new Matrix(3, 2, new double[] {1, 2, 3, 4, 5, 6});
        Matrix a = Activate.activate(Matrix.column(0.5, -0.25), W, Matrix.column(0, 1, -1));
        double[] z = {-0.5, 0.75, -1};
        for (int j = 0; j < 3; j++) {
            assertEquals(1 / (1 + StrictMath.exp(-z[j])), a.get(j, 0));
        }
        assertThrows(IllegalArgumentException.class, () -> Activate.activate(Matrix.column(1), W, Matrix.column(0, 1, -1)));
    }

    @Test
    @DisplayName("the listing's loop goes the path of the stochastic gradient method for any network, bit for bit")
    void samePath() {
        RandomStream stream = new RandomStream(7);
        Network network = Network.paper();
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        StochasticGradient method = new StochasticGradient(network, POINTS,
                PointOrder.withReplacement(stream, 10), LearningRate.constant(0.3));
        NetbpLoop loop = new NetbpLoop(POINTS, 7, 0.3);
        Runnable bookmark = loop.bookmark();
        for (int round = 0; round < 2; round++) {
            for (int t = 0; t < 3000; t++) {
                loop.step();
                if (round == 0) {
                    method.step();
                }
            }
            assertArrayEquals(network.parameters(), loop.network().parameters());
            Map<String, Matrix> workspace = loop.workspace(3000, new double[3000]);
            assertEquals(3000, workspace.get("counter").get(0, 0));
            assertEquals(method.point() + 1, workspace.get("k").get(0, 0));
            for (int l = 2; l <= 4; l++) {
                assertArrayEquals(method.pass().activations(l), workspace.get("a" + l).values());
                assertArrayEquals(method.pass().errors(l), workspace.get("delta" + l).values());
            }
            bookmark.run();
        }
    }

    @Test
    @DisplayName("the listing's cost is the one that the run keeps")
    void cost() {
        Netbp netbp = Netbp.run(POINTS, 5000, 0.05, 3000);
        assertEquals(netbp.savecost().last(), netbp.workspace().get("newcost").get(0, 0));
        assertEquals(TrainingResult.StopReason.ITERATIONS, netbp.stopReason());
    }

    @Test
    @DisplayName("a run without the costs that are not drawn has those that are")
    void drawnCosts() {
        NetbpFull full = NetbpFull.of(Netbp.run(POINTS));
        NetbpFull thinned = NetbpFull.run(POINTS, 1);
        assertArrayEquals(full.drawnCosts(), thinned.drawnCosts());
        assertArrayEquals(full.drawnIterations(), thinned.drawnIterations());
        assertEquals(full.netbp().savecost().last(), thinned.netbp().savecost().last());
        assertEquals(full.region(), thinned.region());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("the workspace of an interrupted run is that of its last iteration")
    void interrupted(int threads) {
        Netbp netbp = Netbp.run(POINTS, 5000, 0.05, 1_000_000, new TrainingMonitor() {
            private long iterations;

            @Override
            public void cost(long iteration, double cost) {
                iterations = iteration;
            }

            @Override
            public boolean stopRequested() {
                return iterations > 5000;
            }
        }, threads);
        assertEquals(TrainingResult.StopReason.INTERRUPTED, netbp.stopReason());
        assertConsistent(netbp.workspace());
    }

    /** The workspace is that of a run planned to end there. */
    private static void assertConsistent(Map<String, Matrix> workspace) {
        long counter = (long) workspace.get("counter").get(0, 0);
        assertTrue(counter > 0);
        assertEquals(counter, workspace.get("savecost").rows());
        Map<String, Matrix> planned = Netbp.run(POINTS, 5000, workspace.get("eta").get(0, 0), counter).workspace();
        assertEquals(planned.keySet(), workspace.keySet());
        planned.remove("Niter");
        planned.forEach((name, matrix) -> assertArrayEquals(matrix.values(), workspace.get(name).values(), name));
    }

    @Test
    @DisplayName("what does not fit is refused with rule and value")
    void refused() {
        LabelledPoints three = new LabelledPoints(new double[][] {{0, 0}, {0, 1}, {1, 0}}, new int[] {0, 1, 2},
                List.of("A", "B", "C"));
        LabelledPoints solid = new LabelledPoints(new double[][] {{0, 0, 1}, {0, 1, 0}}, new int[] {0, 1}, List.of("A", "B"));
        assertMessage("the last layer must have as many neurons as there are categories, 3: 2", () -> Netbp.run(three));
        assertMessage("the first layer must have as many neurons as a point has coordinates, 3: 2", () -> Netbp.run(solid));
        assertMessage("the last layer must have as many neurons as there are categories, 3: 2", () -> Nlsrun.run(three));
        assertMessage("the first layer must have as many neurons as a point has coordinates, 3: 2", () -> Nlsrun.run(solid));
        assertMessage("eta must be positive and finite: NaN", () -> Netbp.run(POINTS, 5000, Double.NaN, 10));
        assertMessage("seed must be in 0..4294967295: -1", () -> Netbp.run(POINTS, -1, 0.05, 10));
        assertMessage("iterations must be positive: 0", () -> Netbp.run(POINTS, 1, 0.05, 0));
    }

    private static void assertMessage(String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
