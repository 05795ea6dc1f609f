package netbp.paper;

import java.util.Map;

import netbp.matlab.Matrix;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;
import netbp.training.CostHistory;
import netbp.training.Training;
import netbp.training.TrainingMonitor;
import netbp.training.TrainingResult;

/**
 * A run of the paper's netbp.m: stochastic gradient with back propagation on the 2-2-3-2 network of
 * sigmoids, Figures 7 to 9.
 *
 * <pre>
 * rng(SEED); W2, W3, W4, b2, b3, b4 = 0.5*randn
 * for counter = 1:NITER
 *     k = randi(N); forward pass, deltas and gradient step on point k
 *     savecost(counter) = cost over all N points
 * end
 * </pre>
 *
 * <p>The loop stands in {@link NetbpLoop}.
 */
public final class Netbp {

    /** The argument of {@code rng}. */
    public static final long SEED = 5000;
    /** eta. */
    public static final double ETA = 0.05;
    /** Niter. */
    public static final long NITER = 1_000_000;

    private final NetbpLoop loop;
    private final long Niter;
    private final TrainingResult result;

    private Netbp(NetbpLoop loop, long Niter, TrainingResult result) {
        this.loop = loop;
        this.Niter = Niter;
        this.result = result;
    }

    /** The run of the paper: seed 5000, eta 0.05, 10^6 iterations. */
    public static Netbp run(LabelledPoints points) {
        return run(points, SEED, ETA, NITER);
    }

    /** The same with other settings, on the calling thread and those that are free. */
    public static Netbp run(LabelledPoints points, long seed, double eta, long Niter) {
        return run(points, seed, eta, Niter, TrainingMonitor.NONE, Runtime.getRuntime().availableProcessors());
    }

    /**
     * The same.
     *
     * @param points of dimension 2, in two categories
     * @param seed in 0..2^32-1
     * @param eta positive and finite
     * @param Niter positive
     * @param monitor told of every cost; may ask to stop
     * @param threads at least 1; the results do not depend on it
     * @throws IllegalArgumentException if a rule above is broken
     */
    public static Netbp run(LabelledPoints points, long seed, double eta, long Niter, TrainingMonitor monitor,
            int threads) {
        return run(points, seed, eta, Niter, 1, monitor, threads);
    }

    /** The same with the costs of iterations 1, 1 + stride, ... and of the last only, for a picture of these. */
    static Netbp run(LabelledPoints points, long seed, double eta, long Niter, long stride,
            TrainingMonitor monitor, int threads) {
        NetbpLoop loop = new NetbpLoop(points, seed, eta);
        return new Netbp(loop, Niter, new Training(loop, Niter, stride, monitor, threads).run());
    }

    /** The training points. */
    public LabelledPoints points() {
        return loop.points();
    }

    /** The network with the final parameters. */
    public Network network() {
        return loop.network();
    }

    /** How many iterations were done. */
    long iterations() {
        return result.iterations();
    }

    /** The cost after each iteration; of a thinned run, after those that it kept. */
    public CostHistory savecost() {
        return result.history();
    }

    /** Why the run ended: all iterations were done, the cost was no longer finite, or the monitor asked for it. */
    public TrainingResult.StopReason stopReason() {
        return result.reason();
    }

    /** Where F_1 > F_2 on [0,1]^2: category 0, on the grid 0:1/500:1. */
    public Region region() {
        return new Classifier(network()).unitSquare();
    }

    /** The workspace that netbp.m saves in costvec.mat, by the listing's names. */
    public Map<String, Matrix> workspace() {
        return loop.workspace(Niter, savecost().costs());
    }
}
