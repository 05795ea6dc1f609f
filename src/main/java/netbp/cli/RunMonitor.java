package netbp.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;

import netbp.matlab.NumberFormat;
import netbp.training.TrainingMonitor;

/**
 * Shows a run that may report every stride-th cost only: the cost of every N-th iteration
 * where that is asked for, else a progress bar on a terminal.
 */
final class RunMonitor implements TrainingMonitor, AutoCloseable {

    private static final int BAR_STEPS = 1000;
    /** The bar moves at least once in this many iterations, however long the run. */
    private static final long MOST_BETWEEN = 1 << 16;

    private final PrintWriter out;
    private final long display;
    private final long barEvery;
    private final Progress bar;
    private final TrainingMonitor window;
    private final BooleanSupplier stop;
    private long previous;
    private long onBar;

    /**
     * @param task what runs
     * @param iterations how many in all
     * @param display N: print the cost of every N-th iteration, or of the next that is kept; 0 for none
     * @param window is shown the same costs
     * @param stop asked from time to time whether to stop
     */
    RunMonitor(PrintWriter out, String task, long iterations, long display, TrainingMonitor window,
            BooleanSupplier stop) {
        this.out = out;
        this.display = display;
        this.barEvery = Math.max(1, Math.min(iterations / BAR_STEPS, MOST_BETWEEN));
        this.bar = new Progress(out, task, iterations, 0, display == 0);
        this.window = window;
        this.stop = stop;
    }

    @Override
    public void cost(long iteration, double cost) {
        if (display > 0 && (iteration % display == 0 || iteration / display > previous / display)) {
            out.println(iteration + " " + NumberFormat.full(cost));
        }
        previous = iteration;
        window.cost(iteration, cost);
        if (iteration - onBar >= barEvery) {
            bar.stepBy(iteration - onBar);
            onBar = iteration;
        }
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }

    @Override
    public void close() {
        bar.close();
    }
}
