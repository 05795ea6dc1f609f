package netbp.validation;

import java.util.List;
import java.util.function.Function;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Netbp;
import netbp.training.InitialParameters;

/** The runs of the stochastic gradient method that the checks share. */
enum GradientRun {

    /** netbp.m on the ten points: Figures 7 and 8. */
    NETBP_10(subject -> subject.netbp(LabelledPoints.paper(), Netbp.SEED, Netbp.ETA, Netbp.NITER)),
    /** netbp.m on the eleven points: Figure 9. */
    NETBP_11(subject -> subject.netbp(LabelledPoints.paperWithExtraPoint(), Netbp.SEED, Netbp.ETA, Netbp.NITER)),
    /** netbp.m on the ten points after {@code rng('default')}, 5*10^5 iterations. */
    DEFAULT_SEED(subject -> subject.netbp(LabelledPoints.paper(), Runs.DEFAULT_SEED, Netbp.ETA, 500_000)),
    /** The run stored in {@code matlab/runs}: six points in A, eta 0.2, 10^5 iterations, the start drawn layerwise. */
    SIX_FOUR(subject -> subject.netbpLayerwise(LabelledPoints.paperSplitAt(6), Netbp.SEED, 0.2, 100_000)),
    /** The same from a start whose first parameter, w_11 of W[2], is one ulp larger. */
    SIX_FOUR_NEIGHBOUR(GradientRun::sixFourNeighbour),
    /** Wider networks on fourteen points, every {@link #STRIDE}-th cost from the first, and the last. */
    RATE_0_1(subject -> wide(subject, 0.1, 2, 10, 16, 2)),
    RATE_0_05(subject -> wide(subject, 0.05, 2, 10, 16, 2)),
    RATE_0_01(subject -> wide(subject, 0.01, 2, 10, 16, 2)),
    SEVEN_FIFTY(subject -> wide(subject, 1, 2, 7, 50, 2)),
    /** Deeper networks, 2-5-5-5-2, on the ten points. */
    DEEP_SIGMOID(subject -> deep(subject, Activation.SIGMOID, 0.05)),
    DEEP_RELU(subject -> deep(subject, Activation.RELU, 0.0025));

    /** The iterations from one kept cost of the wider networks to the next. */
    static final int STRIDE = 1000;

    private final Function<Subject, Subject.Trained> run;

    GradientRun(Function<Subject, Subject.Trained> run) {
        this.run = run;
    }

    /** Does it. */
    Subject.Trained of(Subject subject) {
        return run.apply(subject);
    }

    private static Subject.Trained sixFourNeighbour(Subject subject) {
        RandomStream stream = subject.stream(Netbp.SEED);
        Network network = Network.paper();
        InitialParameters.LAYERWISE.draw(stream, network);
        network.weights(2)[0] = Math.nextUp(network.weights(2)[0]);
        return subject.train(network, stream, LabelledPoints.paperSplitAt(6), 0.2, 100_000, 1);
    }

    private static Subject.Trained wide(Subject subject, double eta, int... layers) {
        Network network = new Network(layers, Activation.SIGMOID, Activation.SIGMOID);
        return subject.train(network, fourteenPoints(), Netbp.SEED, eta, 1_000_000, STRIDE);
    }

    private static Subject.Trained deep(Subject subject, Activation activation, double eta) {
        Network network = new Network(new int[] {2, 5, 5, 5, 2}, activation, activation);
        return subject.train(network, LabelledPoints.paper(), Runs.DEFAULT_SEED, eta, 300_000, STRIDE);
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
