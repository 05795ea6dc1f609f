package netbp.training;

import java.util.Optional;

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
    private final Optional<AccuracyGoal> goal;
    private final Evaluation evaluation;
    /** Null where it has no use. */
    private final SnapshotCosts snapshotCosts;
    /** Set to each snapshot in turn. */
    private final Network network;
    /** Snapshot i in entries i*P..(i+1)*P-1, P the number of parameters. */
    private final double[] parameters;
    private final long[] iteration;
    private final double[] cost;
    private final boolean[] reached;
    /** Row i for snapshot i, where there are unseen points: accuracy, unseen cost, unseen accuracy. */
    private final double[][] judged;
    private final Optional<LabelledPoints> unseen;
    private final Classifier classifier;
    private int size;
    private Runnable bookmark;

    /**
     * @param goal tested at every snapshot
     * @param unseen points whose cost and accuracy are computed, too
     * @param capacity the number of snapshots it can hold
     */
    SnapshotBlock(Network shape, Loss loss, LabelledPoints points, Optional<AccuracyGoal> goal,
            Optional<LabelledPoints> unseen, int capacity) {
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
        judged = new double[unseen.isPresent() ? capacity : 0][];
        classifier = new Classifier(network);
    }

    /** Empties the block; {@code bookmark} restores the state before its iterations. */
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
        for (int i = 0; i < size && !(together && goal.isEmpty() && unseen.isEmpty()); i++) {
            network.setParameters(parameters, i * network.parameterCount());
            if (!together) {
                cost[i] = evaluation.cost(network, points);
            }
            if (goal.isPresent()) {
                reached[i] = goal.get().isReached(evaluation, network, points);
            }
            if (unseen.isPresent()) {
                judged[i] = new double[] {classifier.accuracy(points), evaluation.cost(network, unseen.get()),
                    classifier.accuracy(unseen.get())};
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
