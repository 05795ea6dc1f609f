package netbp.training;

import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/**
 * The parameters after some iterations in a row, and their costs once {@link #run} has been called.
 * The costs do not depend on each other, so that another core can compute them while the path runs
 * ahead.
 */
final class SnapshotBlock implements Runnable {

    private final LabelledPoints points;
    private final AccuracyGoal goal;
    private final Evaluation evaluation;
    private final Network[] network;
    private final long[] iteration;
    private final double[] cost;
    private final boolean[] reached;
    private int size;

    /**
     * @param goal tested at every snapshot; null for none
     * @param capacity the number of snapshots it can hold
     */
    SnapshotBlock(Network shape, LabelledPoints points, AccuracyGoal goal, int capacity) {
        this.points = points;
        this.goal = goal;
        evaluation = new Evaluation(shape);
        network = new Network[capacity];
        iteration = new long[capacity];
        cost = new double[capacity];
        reached = new boolean[capacity];
        for (int i = 0; i < capacity; i++) {
            network[i] = shape.copy();
        }
    }

    void clear() {
        size = 0;
    }

    boolean isFull() {
        return size == network.length;
    }

    void add(long t, Network parameters) {
        iteration[size] = t;
        network[size++].set(parameters);
    }

    @Override
    public void run() {
        for (int i = 0; i < size; i++) {
            cost[i] = evaluation.cost(network[i], points);
            if (goal != null) {
                reached[i] = evaluation.shareAtOrAbove(network[i], points, goal.output()) >= goal.share();
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

    boolean goalReached(int i) {
        return reached[i];
    }

    Network network(int i) {
        return network[i];
    }
}
