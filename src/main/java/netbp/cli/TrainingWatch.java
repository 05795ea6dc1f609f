package netbp.cli;

import java.io.PrintWriter;

import netbp.matlab.NumberFormat;
import netbp.training.TrainingMonitor;

/** Shows a run, of which it may hear of every stride-th cost only, and passes Ctrl-C on to it. */
final class TrainingWatch implements TrainingMonitor {

    private final PrintWriter out;
    private final long display;
    private final RunMonitor shown;
    private final Interruption interruption;
    private long previous;

    /** @param display print the cost of every so many iterations, or of the next that is kept; 0 for none */
    TrainingWatch(PrintWriter out, long display, RunMonitor shown, Interruption interruption) {
        this.out = out;
        this.display = display;
        this.shown = shown;
        this.interruption = interruption;
    }

    @Override
    public void cost(long iteration, double cost) {
        if (display > 0 && (iteration % display == 0 || iteration / display > previous / display)) {
            out.println(iteration + " " + NumberFormat.full(cost));
        }
        shown.progress(iteration - previous);
        previous = iteration;
    }

    @Override
    public boolean stopRequested() {
        return interruption.requested();
    }
}
