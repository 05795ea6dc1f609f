package netbp.training;

import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.network.SnapshotCosts;

/**
 * The parameters after some iterations in a row, and their costs once {@link #run} has been called.
 * The costs do not depend on each other, so that another core can compute them while the path runs
 * ahead.
 */
final class SnapshotBlock implements Runnable {

    private final LabelledPoints points;
    private final AccuracyGoal goal;
    private final Evaluation evaluation;
    /** Null where it has no use. */
    private final SnapshotCosts snapshotCosts;
    /** Set to one snapshot after the other. */
    private final Network network;
    /** Snapshot i in entries i*P..(i+1)*P-1, P the number of parameters. */
    private final double[] parameters;
    private final long[] iteration;
    private final double[] cost;
    private final boolean[] reached;
    /** null without unseen points; row i for snapshot i: accuracy, unseen cost, unseen accuracy. */
    private final double[][] judged;
    private final LabelledPoints unseen;
    private final Classifier classifier;
    private int size;
    private Runnable bookmark;

    /**
     * @param goal tested at every snapshot; null for none
     * @param unseen points that are judged, too; null for none
     * @param capacity the number of snapshots it can hold
     */
    SnapshotBlock(Network shape, Loss loss, LabelledPoints points, AccuracyGoal goal, LabelledPoints unseen,
            int capacity) {
        this.points = points;
        this.goal = goal;
        evaluation = new Evaluation(shape, loss);
        snapshotCosts = loss == Loss.SQUARED && capacity >= points.size() ? new SnapshotCosts(shape, capacity) : null;
        network = shape.copy();
        parameters = new double[Math.multiplyExact(capacity, shape.parameterCount())];
        iteration = new long[capacity];
        cost = new double[capacity];
        reached = new boolean[capacity];
        this.unseen = unseen;
        judged = unseen == null ? null : new double[capacity][];
        classifier = new Classifier(network);
    }

    /** Empties the block; {@code bookmark} leads back to the state before its iterations. */
    void begin(Runnable bookmark) {
        this.bookmark = bookmark;
        size = 0;
    }

    Runnable bookmark() {
        return bookmark;
    }

    boolean isFull() {
        return size == cost.length;
    }

    void add(long t, Network trained) {
        iteration[size] = t;
        trained.copyParameters(parameters, size++ * trained.parameterCount());
    }

    @Override
    public void run() {
        // whichever are more lie side by side in the inner loops, the snapshots or the points
        boolean together = snapshotCosts != null && size >= points.size();
        if (together) {
            snapshotCosts.costs(parameters, size, points, cost);
        }
        for (int i = 0; i < size && !(together && goal == null && unseen == null); i++) {
            network.setParameters(parameters, i * network.parameterCount());
            if (!together) {
                cost[i] = evaluation.cost(network, points);
            }
            if (goal != null) {
                reached[i] = goal.isReached(evaluation, network, points);
            }
            if (unseen != null) {
                judged[i] = new double[] {classifier.accuracy(points), evaluation.cost(network, unseen),
                    classifier.accuracy(unseen)};
            }
        }
    }

    int size() {
        return size;
    }

    long iteration(int i) {
        return iteration[i];
    }

    double cost(int i) {
        return cost[i];
    }

    /** Accuracy, unseen cost, unseen accuracy. */
    double[] judged(int i) {
        return judged[i];
    }

    boolean goalReached(int i) {
        return reached[i];
    }
}
