package netbp.cli;

import java.io.PrintWriter;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import netbp.matlab.NumberFormat;
import netbp.training.TrainingMonitor;

/**
 * Shows a run, or several at once: a progress bar on a terminal, the cost of every N-th iteration
 * where asked for.
 */
final class RunMonitor implements TrainingMonitor, AutoCloseable {

    private static final int BAR_STEPS = 1000;

    private final PrintWriter out;
    private final long displayEvery;
    private final long barEvery;
    private final ProgressBar bar;

    /**
     * @param task what runs
     * @param iterations how many in all
     * @param displayEvery N; 0 for no costs
     */
    RunMonitor(PrintWriter out, String task, long iterations, long displayEvery) {
        this.out = out;
        this.displayEvery = displayEvery;
        this.barEvery = Math.max(1, iterations / BAR_STEPS);
        this.bar = Terminal.isInteractive()
                ? new ProgressBarBuilder().setTaskName(task).setInitialMax(iterations).build()
                : null;
    }

    @Override
    public void cost(long iteration, double cost) {
        if (displayEvery > 0 && iteration % displayEvery == 0) {
            out.println(iteration + " " + NumberFormat.full(cost));
        }
        if (bar != null && iteration % barEvery == 0) {
            bar.stepBy(barEvery);
        }
    }

    /** Moves the bar on by so many iterations; for those who do not tell of every cost. */
    void progress(long iterations) {
        if (bar != null) {
            bar.stepBy(iterations);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
