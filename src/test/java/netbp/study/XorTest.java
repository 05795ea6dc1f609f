package netbp.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.network.Evaluation;
import netbp.network.Network;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.Variant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XorTest {

    private static final List<Method> METHODS = List.of(
            new StochasticGradientMethod((N, stream) -> PointOrder.withReplacement(stream, N), LearningRate.constant(0.1), Variant.PAPER,
                    2000, 2000),
            LeastSquaresMethod.named("lm", ResidualForm.NORM, Options.DEFAULTS));

    @Test
    @DisplayName("the weights by hand give exclusive or exactly, and map two of the points onto each other")
    void byHand() {
        assertArrayEquals(new double[] {0, 1, 1, 0}, Xor.outputs(Xor.byHand()));
        assertArrayEquals(new double[][] {{0, 0}, {1, 0}, {1, 0}, {2, 1}}, Xor.hidden(Xor.byHand()));
        assertEquals(9, Xor.byHand().parameterCount());
    }

    @Test
    @DisplayName("runs do not depend on the threads; costs are those of the networks; each run is a success or one failure")
    void runs() {
        XorRuns one = XorRuns.of(METHODS, 1, 40, 1, () -> false, () -> { });
        XorRuns many = XorRuns.of(METHODS, 1, 40, 4, () -> false, () -> { });
        assertEquals(one.csv(), many.csv());
        assertEquals(80, one.runs().size());
        for (XorRuns.Run run : one.runs()) {
            assertEquals(new Evaluation(run.network()).squaredCost(run.network(), Xor.points()), run.cost(), 1e-14);
        }
        for (String method : List.of("sgd", "lm")) {
            long successes = one.successes(method, 1e-3);
            long failed = one.failures(method, 1e-3).stream().mapToInt(f -> f.runs().size()).sum();
            assertEquals(40, successes + failed);
            assertTrue(successes > 0 && failed > 0, method + ": " + successes);
        }
    }

    @Test
    @DisplayName("a hidden neuron that is 0 at all four points is counted as silent")
    void silent() {
        Network network = Xor.byHand();
        network.setParameters(new double[] {1, 1, 1, 1, 1, -2, 0, -2, 0});
        assertEquals(1, new XorRuns.Run("sgd", 1, network, 0, Ending.ITERATIONS, 1).silent());
        assertEquals(0, new XorRuns.Run("sgd", 1, Xor.byHand(), 0, Ending.ITERATIONS, 1).silent());
    }

    @Test
    @DisplayName("a run that is stopped is left out")
    void stopped() {
        assertEquals(0, XorRuns.of(METHODS, 1, 3, 1, () -> true, () -> { }).runs().size());
    }
}
