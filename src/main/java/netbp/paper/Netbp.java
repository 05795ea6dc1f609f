package netbp.paper;

import java.util.LinkedHashMap;
import java.util.Map;

import netbp.matlab.Matrix;
import netbp.matlab.RandomStream;
import netbp.network.BackPropagation;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;
import netbp.training.CostHistory;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.Training;
import netbp.training.TrainingMonitor;

/**
 * The paper's netbp.m: stochastic gradient with back propagation on the 2-2-3-2 network of sigmoids,
 * Figures 7 to 9.
 *
 * <pre>
 * rng(SEED); W2, W3, W4, b2, b3, b4 = 0.5*randn
 * for counter = 1:NITER
 *     k = randi(N); forward pass, deltas and gradient step on point k
 *     savecost(counter) = cost over all N points
 * end
 * </pre>
 */
public final class Netbp {

    /** The argument of {@code rng}. */
    public static final long SEED = 5000;
    /** eta. */
    public static final double ETA = 0.05;
    /** Niter. */
    public static final long NITER = 1_000_000;
    /** n_1, ..., n_4. */
    private static final int[] LAYERS = {2, 2, 3, 2};

    private final LabelledPoints points;
    private final double eta;
    private final long Niter;
    private final Network network;
    private final StochasticGradient method;
    private CostHistory savecost;

    /** The run of the paper: seed 5000, eta 0.05, 10^6 iterations. */
    public Netbp(LabelledPoints points) {
        this(points, SEED, ETA, NITER);
    }

    /**
     * The same with other settings, ready to run.
     *
     * @param points of dimension 2, in two categories
     * @throws IllegalArgumentException if eta is not positive and finite or the seed out of range
     */
    public Netbp(LabelledPoints points, long seed, double eta, long Niter) {
        this.points = points;
        this.eta = eta;
        this.Niter = Niter;
        RandomStream stream = new RandomStream(seed);
        network = new Network(LAYERS);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        method = new StochasticGradient(network, points,
                PointOrder.withReplacement(stream, points.size()), LearningRate.constant(eta));
    }

    /** Does all iterations on the calling thread and those that are free; to be called once. */
    public Netbp run() {
        return run(TrainingMonitor.NONE, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Does all iterations; to be called once.
     *
     * @param monitor told of every cost
     * @param threads at least 1; the results do not depend on it
     * @throws IllegalArgumentException if Niter or threads is not positive
     */
    public Netbp run(TrainingMonitor monitor, int threads) {
        savecost = new Training(method, Niter, 1, null, monitor, threads).run().history();
        return this;
    }

    /** The training points. */
    public LabelledPoints points() {
        return points;
    }

    /** The network, with the parameters as they are now. */
    public Network network() {
        return network;
    }

    /** The cost after each iteration, once {@link #run} is done. */
    public CostHistory savecost() {
        return savecost;
    }

    /** Where F_1 > F_2 on [0,1]^2: category 0, on the grid 0:1/500:1. */
    public Region region() {
        return new Classifier(network).unitSquare();
    }

    /** The workspace that netbp.m saves in costvec.mat, by the listing's names. */
    public Map<String, Matrix> workspace() {
        Map<String, Matrix> workspace = new LinkedHashMap<>();
        int N = points.size();
        double[] x1 = new double[N];
        double[] x2 = new double[N];
        double[] y = new double[2 * N];
        for (int i = 0; i < N; i++) {
            x1[i] = points.x(i)[0];
            x2[i] = points.x(i)[1];
            System.arraycopy(points.y(i), 0, y, 2 * i, 2);
        }
        workspace.put("x1", Matrix.row(x1));
        workspace.put("x2", Matrix.row(x2));
        workspace.put("y", new Matrix(2, N, y));
        workspace.putAll(NetworkVariables.of(network));
        workspace.put("eta", Matrix.scalar(eta));
        workspace.put("Niter", Matrix.scalar(Niter));
        workspace.put("savecost", Matrix.column(savecost.costs()));
        workspace.put("counter", Matrix.scalar(method.iterations()));
        workspace.put("k", Matrix.scalar(method.point() + 1));
        BackPropagation pass = method.pass();
        workspace.put("x", Matrix.column(pass.activations(1)));
        for (int l = 2; l <= network.depth(); l++) {
            workspace.put("a" + l, Matrix.column(pass.activations(l)));
        }
        for (int l = 2; l <= network.depth(); l++) {
            workspace.put("delta" + l, Matrix.column(pass.errors(l)));
        }
        workspace.put("newcost", Matrix.scalar(savecost.last()));
        return workspace;
    }
}
