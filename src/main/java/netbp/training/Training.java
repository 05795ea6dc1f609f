package netbp.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

import netbp.network.Network;

/**
 * A run of the stochastic gradient method with its cost history.
 *
 * <p>The path itself is sequential. Its parameters are copied into blocks, and the costs of a block
 * are computed by whichever thread is free. The result does not depend on the number of threads.
 */
public final class Training {

    /** Blocks begun and not yet recorded, at the most. */
    private static final int BLOCKS_IN_FLIGHT = 4;
    private static final int SNAPSHOTS_PER_BLOCK = 1024;
    /** Bounds the memory of a block of a large network, in doubles. */
    private static final int DOUBLES_PER_BLOCK = 1 << 16;
    /** Bound the time between two looks at {@link TrainingMonitor#stopRequested}: in steps, and in parameters times points. */
    private static final int STEPS_PER_BLOCK = 4096;
    private static final long WORK_PER_BLOCK = 1 << 26;

    private final StochasticGradient method;
    private final long iterations;
    private final CostHistory history;
    private final AccuracyGoal goal;
    private final TrainingMonitor monitor;
    private final int threads;
    private final long stepsPerBlock;

    private final Deque<SnapshotBlock> free = new ArrayDeque<>();
    private final Deque<Evaluated> inFlight = new ArrayDeque<>();
    private final Network lastRecorded;
    private StopReason reason;
    private long stoppedAt;
    private long lastIteration;

    /** A block and the task that computes its costs. */
    private record Evaluated(SnapshotBlock block, FutureTask<Void> task) {
    }

    /**
     * @param method ready to do its first iteration; its network ends with the parameters of the last
     * @param iterations Niter, positive
     * @param stride s: the costs of iterations 1, 1+s, 1+2s, ... and of the last are computed and kept
     * @param goal ends the run at the first kept iteration that meets it; null for none
     * @param monitor told of every kept cost
     * @param threads at least 1
     * @throws IllegalArgumentException if a number is not positive or more than 2^31 costs would be kept
     */
    public Training(StochasticGradient method, long iterations, long stride, AccuracyGoal goal,
            TrainingMonitor monitor, int threads) {
        requirePositive("iterations", iterations);
        requirePositive("stride", stride);
        requirePositive("threads", threads);
        if ((iterations - 1) / stride >= Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("stride must keep fewer than 2^31 costs: " + stride);
        }
        this.method = method;
        this.iterations = iterations;
        this.history = new CostHistory(stride, iterations);
        this.goal = goal;
        this.monitor = monitor;
        this.threads = threads;
        this.lastRecorded = method.network().copy();
        long parameters = method.network().parameterCount();
        long capacity = Math.max(1, Math.min(SNAPSHOTS_PER_BLOCK, Math.min(DOUBLES_PER_BLOCK / parameters,
                WORK_PER_BLOCK / (parameters * method.points().size()))));
        stepsPerBlock = Math.max(1, Math.min(STEPS_PER_BLOCK, WORK_PER_BLOCK / (parameters * method.batchSize())));
        for (int i = 0; i < BLOCKS_IN_FLIGHT; i++) {
            free.add(new SnapshotBlock(method.network(), method.points(), goal, (int) capacity));
        }
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }

    /** Does the iterations. To be called once. */
    public TrainingResult run() {
        ExecutorService workers = threads == 1 ? null : Executors.newFixedThreadPool(threads - 1, work -> {
            Thread thread = new Thread(work, "cost");
            thread.setDaemon(true);
            return thread;
        });
        try {
            while (reason == null && method.iterations() < iterations) {
                SnapshotBlock block = free.poll();
                fill(block);
                submit(block, workers);
                recordFinished();
                if (free.isEmpty()) {
                    // this thread has run ahead: it lends a hand with the newest block
                    inFlight.getLast().task().run();
                    recordFirst();
                }
                if (reason == null && monitor.stopRequested()) {
                    break;
                }
            }
            while (reason == null && !inFlight.isEmpty()) {
                inFlight.getLast().task().run();
                recordFirst();
            }
        } finally {
            if (workers != null) {
                workers.shutdownNow();
            }
        }
        if (reason == null) {
            recordLast();
        }
        if (reason == null) {
            boolean complete = method.iterations() == iterations;
            reason = complete ? StopReason.ITERATIONS : StopReason.INTERRUPTED;
            stoppedAt = method.iterations();
        }
        return new TrainingResult(history, stoppedAt, reason);
    }

    /** The cost after the last iteration, where an interruption came between two that are kept. */
    private void recordLast() {
        if (method.iterations() > lastIteration) {
            SnapshotBlock block = free.poll();
            block.clear();
            block.add(method.iterations(), method.network());
            block.run();
            record(block);
        }
    }

    private void fill(SnapshotBlock block) {
        block.clear();
        long end = Math.min(iterations, method.iterations() + stepsPerBlock);
        while (method.iterations() < end && !block.isFull()) {
            method.step();
            long t = method.iterations();
            if ((t - 1) % history.stride() == 0 || t == iterations) {
                block.add(t, method.network());
            }
        }
    }

    private void submit(SnapshotBlock block, ExecutorService workers) {
        FutureTask<Void> task = new FutureTask<>(block, null);
        inFlight.add(new Evaluated(block, task));
        if (workers == null) {
            task.run();
        } else {
            workers.execute(task);
        }
    }

    private void recordFinished() {
        while (reason == null && !inFlight.isEmpty() && inFlight.getFirst().task().isDone()) {
            recordFirst();
        }
    }

    private void recordFirst() {
        Evaluated first = inFlight.removeFirst();
        await(first.task());
        record(first.block());
        free.add(first.block());
    }

    private static void await(FutureTask<Void> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void record(SnapshotBlock block) {
        for (int i = 0; i < block.size(); i++) {
            if (!Double.isFinite(block.cost(i))) {
                if (i > 0) {
                    block.restore(i - 1, lastRecorded);
                }
                stop(StopReason.DIVERGED, block.iteration(i));
                return;
            }
            history.add(block.iteration(i), block.cost(i));
            lastIteration = block.iteration(i);
            monitor.cost(block.iteration(i), block.cost(i));
            if (block.goalReached(i)) {
                block.restore(i, lastRecorded);
                stop(StopReason.GOAL, block.iteration(i));
                return;
            }
        }
        if (block.size() > 0) {
            block.restore(block.size() - 1, lastRecorded);
        }
    }

    /** Ends the run with the parameters last recorded. */
    private void stop(StopReason why, long iteration) {
        reason = why;
        stoppedAt = iteration;
        method.network().set(lastRecorded);
    }

    /** Why a run ended. */
    public enum StopReason {
        /** All iterations were done. */
        ITERATIONS,
        /** The accuracy goal was met; the network has the parameters of that iteration. */
        GOAL,
        /** The cost became infinite or NaN; the network has the parameters of the last cost kept before. */
        DIVERGED,
        /** The monitor asked for it. */
        INTERRUPTED
    }
}
