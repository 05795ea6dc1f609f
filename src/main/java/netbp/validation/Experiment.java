package netbp.validation;

import java.util.List;

import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/**
 * Networks of other shapes that were trained with MATLAB and drawn: the start 0.5*randn, weights first,
 * then one point an iteration, {@code randi(N)}. The cost is drawn at every 1000th iteration from 1.
 */
enum Experiment {

    RATE_0_1(Activation.SIGMOID, fourteenPoints(), Experiment.SEED, 0.1, 1_000_000, 2, 10, 16, 2),
    RATE_0_05(Activation.SIGMOID, fourteenPoints(), Experiment.SEED, 0.05, 1_000_000, 2, 10, 16, 2),
    RATE_0_01(Activation.SIGMOID, fourteenPoints(), Experiment.SEED, 0.01, 1_000_000, 2, 10, 16, 2),
    SEVEN_FIFTY(Activation.SIGMOID, fourteenPoints(), Experiment.SEED, 1, 1_000_000, 2, 7, 50, 2),
    DEEP_SIGMOID(Activation.SIGMOID, LabelledPoints.paper(), Runs.DEFAULT_SEED, 0.05, 300_000, 2, 5, 5, 5, 2),
    DEEP_RELU(Activation.RELU, LabelledPoints.paper(), Runs.DEFAULT_SEED, 0.0025, 300_000, 2, 5, 5, 5, 2);

    /** The iterations from one drawn cost to the next. */
    static final int STRIDE = 1000;
    private static final long SEED = 5000;

    private final Activation activation;
    private final LabelledPoints points;
    private final long seed;
    private final double eta;
    private final long iterations;
    private final int[] layers;

    Experiment(Activation activation, LabelledPoints points, long seed, double eta, long iterations, int... layers) {
        this.activation = activation;
        this.points = points;
        this.seed = seed;
        this.eta = eta;
        this.iterations = iterations;
        this.layers = layers;
    }

    /** The run; its savecost holds every {@link #STRIDE}-th cost from the first, and the last. */
    Subject.Trained run(Subject subject) {
        return subject.train(new Network(layers, activation, activation), points, seed, eta, iterations, STRIDE);
    }

    LabelledPoints points() {
        return points;
    }

    /** The iterations whose costs are drawn. */
    long[] drawnIterations() {
        long[] drawn = new long[(int) (iterations / STRIDE)];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = 1 + (long) i * STRIDE;
        }
        return drawn;
    }

    /** The paper's ten points and four more; points 1 to 6 and 13 in A, 7 to 12 and 14 in B. */
    private static LabelledPoints fourteenPoints() {
        double[][] more = {{0.2, 0.3}, {0.5, 0.5}, {0.8, 0.4}, {0.1, 0.3}};
        LabelledPoints paper = LabelledPoints.paper();
        double[][] x = new double[14][];
        int[] category = new int[14];
        for (int i = 0; i < x.length; i++) {
            x[i] = i < 10 ? paper.x(i) : more[i - 10];
            category[i] = i < 6 || i == 12 ? 0 : 1;
        }
        return new LabelledPoints(x, category, List.of("A", "B"));
    }
}
