package netbp.training;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * A run of an iterative method with its cost history, on several threads.
 *
 * <p>The path itself is sequential. Its parameters are copied into blocks, and the costs of a block
 * are computed by whichever thread is free. Neither the result nor the state in which the method is
 * left depends on the number of threads.
 */
public final class Training {

    /** The largest number of blocks begun and not yet recorded. */
    private static final int BLOCKS_IN_FLIGHT = 4;

    private final TrainingLoop loop;
    private final TrainingMonitor monitor;
    private final int threads;

    private final Deque<SnapshotBlock> free = new ArrayDeque<>();
    private final Deque<Evaluated> inFlight = new ArrayDeque<>();

    /** A block and the task that computes its costs. */
    private record Evaluated(SnapshotBlock block, FutureTask<Void> task) {
    }

    /**
     * @param method ready to do its next iteration; it ends in the state of the iteration that the result names
     * @param iterations Niter, positive
     * @param stride s: the costs of iterations 1, 1+s, 1+2s, ... and of the last are computed and kept
     * @param goal ends the run at the first kept iteration that meets it
     * @param unseen points that the run is judged by
     * @param monitor told of every kept cost
     * @param threads at least 1
     * @throws IllegalArgumentException if a number is not positive or more than 2^31 costs would be kept
     */
    public Training(IterativeMethod method, long iterations, long stride, Optional<AccuracyGoal> goal,
            Optional<Unseen> unseen, TrainingMonitor monitor, int threads) {
        TrainingLoop.requirePositive("threads", threads);
        this.monitor = monitor;
        this.threads = threads;
        loop = new TrainingLoop(method, iterations, stride, goal, unseen, monitor);
    }

    /**
     * A run without a goal and unseen points.
     *
     * @param method ready to do its next iteration
     * @param iterations Niter, positive
     * @param stride s: the costs of iterations 1, 1+s, 1+2s, ... and of the last are kept
     * @param monitor told of every kept cost
     * @param threads at least 1
     */
    public Training(IterativeMethod method, long iterations, long stride, TrainingMonitor monitor, int threads) {
        this(method, iterations, stride, Optional.empty(), Optional.empty(), monitor, threads);
    }

    /**
     * Does the iterations. To be called once.
     *
     * @return the costs kept, and why the run ended
     */
    public TrainingResult run() {
        if (threads == 1) {
            while (loop.advanceBlock(Long.MAX_VALUE) && !monitor.stopRequested()) {
                // the monitor is asked after each block
            }
        } else {
            runAhead();
        }
        return loop.finish();
    }

    private void runAhead() {
        for (int i = 0; i < BLOCKS_IN_FLIGHT; i++) {
            free.add(loop.newBlock());
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads - 1, work -> {
            Thread thread = new Thread(work, "cost");
            thread.setDaemon(true);
            return thread;
        });
        try {
            while (!loop.isOver()) {
                SnapshotBlock block = free.poll();
                loop.fill(block, Long.MAX_VALUE);
                FutureTask<Void> task = new FutureTask<>(block, null);
                inFlight.add(new Evaluated(block, task));
                workers.execute(task);
                recordFinished();
                if (free.isEmpty()) {
                    // this thread has run ahead: it helps with the newest block
                    inFlight.getLast().task().run();
                    recordFirst();
                }
                if (!loop.isStopped() && monitor.stopRequested()) {
                    break;
                }
            }
            while (!loop.isStopped() && !inFlight.isEmpty()) {
                inFlight.getLast().task().run();
                recordFirst();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void recordFinished() {
        while (!loop.isStopped() && !inFlight.isEmpty() && inFlight.getFirst().task().isDone()) {
            recordFirst();
        }
    }

    private void recordFirst() {
        Evaluated first = inFlight.removeFirst();
        await(first.task());
        loop.record(first.block());
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
}
