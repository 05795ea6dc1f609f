package netbp.training;

import java.util.Optional;

import netbp.training.TrainingResult.StopReason;

/**
 * A run of an iterative method with its cost history, on the calling thread and as many iterations at
 * a time as the caller likes. {@link Training} spreads the same run over threads.
 *
 * <p>The parameters of the iterations whose cost is kept are copied into blocks; the costs of a block
 * are computed together, and then recorded. Where they end the run, the method is brought back to the
 * iteration of the last recorded cost.
 */
public final class TrainingLoop {

    private static final int SNAPSHOTS_PER_BLOCK = 1024;
    /** Bounds the memory of a block of a large network, in doubles. */
    private static final int DOUBLES_PER_BLOCK = 1 << 16;
    /** Bound the time that a block takes: in steps, and in parameters times points. */
    private static final int STEPS_PER_BLOCK = 4096;
    private static final long WORK_PER_BLOCK = 1 << 26;

    private final IterativeMethod method;
    private final long iterations;
    private final CostHistory history;
    private final Optional<AccuracyGoal> goal;
    private final Optional<Unseen> unseen;
    private final Unseen.History unseenHistory = new Unseen.History();
    private final TrainingMonitor monitor;
    private final long stepsPerBlock;
    private final int snapshotsPerBlock;
    private final SnapshotBlock block;

    /** Restores a state from which further steps reach that of the last recorded cost. */
    private Runnable bookmark;
    private long lastRecorded;
    private StopReason reason;

    /** Restores a state from which further steps reach the lowest cost of the unseen points. */
    private Runnable bestBookmark;
    private long bestIteration;
    private double best = Double.POSITIVE_INFINITY;

    /**
     * A run without a goal and unseen points.
     *
     * @param method ready to do its next iteration
     * @param iterations Niter, positive
     * @param stride s: the costs of iterations 1, 1+s, 1+2s, ... and of the last are kept
     * @param monitor told of every kept cost
     */
    public TrainingLoop(IterativeMethod method, long iterations, long stride, TrainingMonitor monitor) {
        this(method, iterations, stride, Optional.empty(), Optional.empty(), monitor);
    }

    /**
     * @param method ready to do its next iteration
     * @param iterations Niter, positive
     * @param stride s: the costs of iterations 1, 1+s, 1+2s, ... and of the last are computed and kept
     * @param goal ends the run at the first kept iteration that meets it
     * @param unseen points that the run is judged by
     * @param monitor told of every kept cost
     * @throws IllegalArgumentException if a number is not positive or more than 2^31 costs would be kept
     */
    public TrainingLoop(IterativeMethod method, long iterations, long stride, Optional<AccuracyGoal> goal,
            Optional<Unseen> unseen, TrainingMonitor monitor) {
        unseen.ifPresent(judges -> method.network().requireFits(judges.points()));
        requirePositive("iterations", iterations);
        requirePositive("stride", stride);
        if ((iterations - 1) / stride >= Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("stride must keep fewer than 2^31 costs: " + stride);
        }
        this.method = method;
        this.iterations = iterations;
        this.history = new CostHistory(stride, iterations);
        this.goal = goal;
        this.unseen = unseen;
        this.monitor = monitor;
        bookmark = method.bookmark();
        lastRecorded = method.iterations();
        long parameters = method.network().parameterCount();
        stepsPerBlock = Math.max(1, Math.min(STEPS_PER_BLOCK, WORK_PER_BLOCK / (parameters * method.batchSize())));
        snapshotsPerBlock = (int) Math.max(1, Math.min(SNAPSHOTS_PER_BLOCK, Math.min(DOUBLES_PER_BLOCK / parameters,
                WORK_PER_BLOCK / (parameters * method.points().size()))));
        block = newBlock();
    }

    static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    /**
     * Does at most this many further iterations, and computes their costs.
     *
     * @param steps the most iterations that are done
     * @return whether there is more to do
     */
    public boolean advance(long steps) {
        long end = steps < iterations - method.iterations() ? method.iterations() + steps : iterations;
        while (!isStopped() && method.iterations() < end) {
            advanceBlock(end - method.iterations());
        }
        return !isOver();
    }

    /** The same for a block of at most this many iterations. */
    boolean advanceBlock(long steps) {
        fill(block, steps);
        block.run();
        record(block);
        return !isOver();
    }

    /** {@return whether all iterations are done, the goal is met or the cost is not finite} */
    public boolean isOver() {
        return reason != null || method.iterations() >= iterations;
    }

    /** {@return the costs kept so far} */
    public CostHistory history() {
        return history;
    }

    /**
     * Ends the run where it stands; to be called once. The cost after the last iteration is always kept.
     *
     * @return the costs kept, and why the run ended
     */
    public TrainingResult finish() {
        if (reason == null && method.iterations() > lastRecorded) {
            block.begin(method.bookmark());
            block.add(method.iterations(), method.network());
            block.run();
            record(block);
        }
        if (reason == null) {
            reason = method.iterations() >= iterations ? StopReason.ITERATIONS : StopReason.INTERRUPTED;
        }
        if (patience() > 0 && bestBookmark != null && reason != StopReason.GOAL) {
            leadTo(bestBookmark, bestIteration);
        }
        return new TrainingResult(history, unseen.map(judges -> unseenHistory), method.iterations(), reason);
    }

    /** An empty block of the size that fits the run. */
    SnapshotBlock newBlock() {
        return new SnapshotBlock(method.network(), method.loss(), method.points(), goal, unseen.map(Unseen::points),
                snapshotsPerBlock);
    }

    /** Does at most this many iterations, until the block is full. */
    void fill(SnapshotBlock target, long steps) {
        target.begin(method.bookmark());
        long end = Math.min(iterations, method.iterations() + Math.min(steps, stepsPerBlock));
        while (method.iterations() < end && !target.isFull()) {
            method.step();
            long t = method.iterations();
            if ((t - 1) % history.stride() == 0 || t == iterations) {
                target.add(t, method.network());
            }
        }
    }

    /** Records the costs of the next block, until one ends the run. */
    void record(SnapshotBlock costs) {
        for (int i = 0; i < costs.size() && reason == null; i++) {
            if (!Double.isFinite(costs.cost(i))) {
                stop(StopReason.DIVERGED);
                return;
            }
            history.add(costs.iteration(i), costs.cost(i));
            bookmark = costs.bookmark();
            lastRecorded = costs.iteration(i);
            monitor.cost(costs.iteration(i), costs.cost(i));
            if (unseen.isPresent()) {
                judge(costs, i);
            }
            if (costs.goalReached(i)) {
                stop(StopReason.GOAL);
            }
        }
    }

    private void judge(SnapshotBlock costs, int i) {
        double[] judged = costs.judged(i);
        unseenHistory.add(judged);
        monitor.judgement(costs.iteration(i), judged[0], judged[1], judged[2]);
        if (judged[1] < best) {
            best = judged[1];
            bestIteration = costs.iteration(i);
            bestBookmark = costs.bookmark();
        } else if (patience() > 0 && costs.iteration(i) - bestIteration >= patience()) {
            stop(StopReason.PATIENCE);
        }
    }

    private long patience() {
        return unseen.map(Unseen::patience).orElse(0L);
    }

    /** Whether a recorded cost has ended the run. */
    boolean isStopped() {
        return reason != null;
    }

    private void stop(StopReason why) {
        reason = why;
        leadTo(bookmark, lastRecorded);
    }

    private void leadTo(Runnable from, long iteration) {
        if (method.iterations() != iteration) {
            from.run();
            while (method.iterations() < iteration) {
                method.step();
            }
        }
    }
}
