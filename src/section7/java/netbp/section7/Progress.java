package netbp.section7;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import netbp.cli.Terminal;

/** What a run says while it goes: a line for each epoch and, on a terminal, one that changes in between. */
final class Progress {

    /** The work of a validation batch, in training batches: the forward pass only. */
    private static final double CHECK = 0.35;
    private static final long REFRESH_NANOS = 200_000_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private final int steps;
    private final int checks;
    private final int firstEpoch;
    private final int lastEpoch;
    private final boolean terminal = Terminal.isInteractive();
    private final long start = System.nanoTime();
    private long shown;
    private volatile int epoch;

    /** A run of the given epochs on so many images. */
    Progress(PrintWriter out, PrintWriter err, ImageData data, int firstEpoch, int lastEpoch) {
        this.out = out;
        this.err = err;
        steps = Schedule.batches(data.training().size());
        checks = Schedule.batches(data.validation().size());
        this.firstEpoch = firstEpoch;
        this.lastEpoch = lastEpoch;
        epoch = firstEpoch;
    }

    /** The epoch under way. */
    int epoch() {
        return epoch;
    }

    void batch(int current, int doneSteps, int doneChecks) {
        epoch = current;
        long now = System.nanoTime();
        if (terminal && now - shown > REFRESH_NANOS) {
            shown = now;
            err.print("\r\033[Kepoch " + current + " of " + lastEpoch + ": batch " + (doneSteps + doneChecks) + " of " + (steps + checks)
                    + ", " + left(current, doneSteps + CHECK * doneChecks) + " left");
            err.flush();
        }
    }

    void epoch(List<EpochErrors> history) {
        int done = history.size();
        EpochErrors last = history.get(done - 1);
        clear();
        out.println("epoch " + done + " of " + lastEpoch + ", eta " + Schedule.eta(done) + ": training " + words(last.training())
                + "; validation " + words(last.validation())
                + (done < lastEpoch ? "; " + left(done + 1, 0) + " left" : ""));
        epoch = Math.min(done + 1, lastEpoch);
    }

    /** Takes the changing line away. */
    void clear() {
        if (terminal) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    private static String words(Errors errors) {
        return String.format(Locale.ROOT, "objective %.4f, top-1 error %.2f %%, top-5 error %.2f %%",
                errors.objective(), 100 * errors.top1(), 100 * errors.top5());
    }

    private String left(int current, double doneInEpoch) {
        double ofEpoch = steps + CHECK * checks;
        double done = (current - firstEpoch) * ofEpoch + doneInEpoch;
        double left = (lastEpoch - firstEpoch + 1) * ofEpoch - done;
        return duration(Math.round((System.nanoTime() - start) / 1e9 / done * left));
    }

    /** A time in words: 45 s, 12 min, 1 h 5 min. */
    static String duration(long seconds) {
        if (seconds < 90) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 90 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
