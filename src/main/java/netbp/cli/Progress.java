package netbp.cli;

import java.io.PrintWriter;
import java.util.Locale;

/**
 * A line on a terminal that says how far a task has come and how long the rest may take; nothing elsewhere. Several threads
 * may move it.
 */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final long REFRESH_NANOS = 100_000_000;

    private final PrintWriter out;
    private final String task;
    private final long steps;
    private final long before;
    private final long start = System.nanoTime();
    private boolean shown;
    private long done;
    private long drawn;
    private int length;

    /** A bar of the given number of steps. */
    Progress(PrintWriter out, String task, long steps) {
        this(out, task, steps, 0, true);
    }

    /**
     * @param before steps that an earlier run did, which take no time now
     * @param wanted false for no bar, not even on a terminal
     */
    Progress(PrintWriter out, String task, long steps, long before, boolean wanted) {
        this.out = out;
        this.task = task;
        this.steps = steps;
        this.before = before;
        this.done = before;
        this.shown = wanted && Terminal.isInteractive();
        this.drawn = start;
    }

    synchronized void stepBy(long more) {
        done += more;
        long now = System.nanoTime();
        if (shown && now - drawn >= REFRESH_NANOS) {
            drawn = now;
            draw(line(task, before, done, steps, (now - start) / 1e9));
        }
    }

    /** Such as {@code train [=========>                    ]  33 %, 2 s, 4 s left}. */
    static String line(String task, long before, long done, long steps, double seconds) {
        double share = Math.min(1, done / (double) steps);
        int filled = (int) (share * WIDTH);
        String bar = "=".repeat(filled) + (filled < WIDTH ? ">" : "") + " ".repeat(Math.max(0, WIDTH - filled - 1));
        return String.format(Locale.ROOT, "%s [%s] %3d %%, %.0f s, %.0f s left", task, bar, (int) (100 * share), seconds,
                done > before ? seconds * Math.max(0, steps - done) / (done - before) : 0);
    }

    private void draw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
        out.flush();
        length = line.length();
    }

    @Override
    public void close() {
        end();
    }

    /** To be called before anything else is printed: the line is wiped away. */
    synchronized void end() {
        if (length > 0) {
            draw("");
            out.print("\r");
            out.flush();
        }
        shown = false;
        length = 0;
    }
}
