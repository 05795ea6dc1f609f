package netbp.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** A progress bar on a terminal, nothing elsewhere. Several threads may move it. */
final class Progress implements AutoCloseable {

    private final ProgressBar bar;

    /** A bar of so many steps. */
    Progress(String task, long steps) {
        this(task, steps, true);
    }

    /** @param wanted whether there is to be a bar even on a terminal */
    Progress(String task, long steps, boolean wanted) {
        bar = wanted && Terminal.isInteractive()
                ? new ProgressBarBuilder().setTaskName(task).setInitialMax(steps).build()
                : null;
    }

    void stepBy(long steps) {
        if (bar != null) {
            bar.stepBy(steps);
        }
    }

    /** To be closed before anything else is printed. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
