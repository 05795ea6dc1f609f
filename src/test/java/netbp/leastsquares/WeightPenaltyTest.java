package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import netbp.network.Activation;
import netbp.network.BackPropagation;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightPenaltyTest {

    private static final double LAMBDA = 0.01;
    private static final LabelledPoints POINTS = LabelledPoints.paper();

    private static Network network() {
        Network network = new Network(new int[] {2, 3, 2}, Activation.TANH, Activation.SIGMOID);
        network.setParameters(new Random(4).doubles(network.parameterCount(), -1, 1).toArray());
        return network;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("||r||^2 and its gradient are 2N times those of the penalised cost of stochastic gradient")
    void sameCost(ResidualForm form) {
        Network network = network();
        double[] p = network.parameters();
        Problem problem = WeightPenalty.added(form.problem(network, POINTS), network, POINTS.size(), LAMBDA);
        double[] r = problem.residuals().evaluate(p);
        double squares = 0;
        for (int l = 2; l <= 3; l++) {
            squares += Arrays.stream(network.weights(l)).map(w -> w * w).sum();
        }
        double expected = new Evaluation(network).cost(network, POINTS) + POINTS.size() * LAMBDA * squares;
        assertEquals(expected, Arrays.stream(r).map(v -> v * v).sum(), 1e-14 * expected);

        double[] g = new double[p.length];
        BackPropagation pass = new BackPropagation(network);
        for (int i = 0; i < POINTS.size(); i++) {
            pass.forward(POINTS.x(i));
            pass.backward(POINTS.y(i));
            pass.addGradient(g);
        }
        network.addWeights(POINTS.size() * LAMBDA, g);
        double[][] J = problem.jacobian().evaluate(p);
        assertEquals(r.length, J.length);
        for (int k = 0; k < p.length; k++) {
            double product = 0;
            for (int i = 0; i < r.length; i++) {
                product += J[i][k] * r[i];
            }
            assertEquals(g[k], product, 1e-13, "parameter " + k);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("at the solver's minimum the penalised gradient vanishes, and the weights are smaller than without")
    void minimum(ResidualForm form) {
        Network network = network();
        Options options = Options.DEFAULTS.withSpecifyObjectiveGradient(true)
                .withFunctionTolerance(1e-14).withStepTolerance(1e-14).withMaxFunctionEvaluations(10_000);
        Problem problem = WeightPenalty.added(form.problem(network, POINTS), network, POINTS.size(), LAMBDA);
        Solution solution = SolverChoice.MATLAB.solver().solve(problem, network.parameters(), options, SolverMonitor.NONE);
        network.setParameters(solution.parameters());
        double[] g = new double[network.parameterCount()];
        BackPropagation pass = new BackPropagation(network);
        for (int i = 0; i < POINTS.size(); i++) {
            pass.forward(POINTS.x(i));
            pass.backward(POINTS.y(i));
            pass.addGradient(g);
        }
        double without = Arrays.stream(g).map(Math::abs).max().orElseThrow();
        network.addWeights(POINTS.size() * LAMBDA, g);
        double with = Arrays.stream(g).map(Math::abs).max().orElseThrow();
        assertTrue(with < 1e-2 * without, with + " of " + without);
    }
}
