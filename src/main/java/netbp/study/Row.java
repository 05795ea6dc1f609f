package netbp.study;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

import netbp.io.Csv;
import netbp.io.Ledger;
import netbp.matlab.NumberFormat;

/**
 * A run of a sweep when it is done.
 *
 * @param run what was done
 * @param ending why it ended
 * @param iterations the number of the iteration that ended it
 * @param cost the last cost; NaN if there is none
 * @param accuracy the share of the training points in their own class
 * @param passes the work done, see {@link Method}
 * @param passesToTarget the work until the cost was first at or below the target; NaN if it never was
 */
public record Row(Sweep.Run run, Ending ending, long iterations, double cost, double accuracy, long passes,
        double passesToTarget) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The file of rows. */
    public static final Ledger.Part FILE = new Ledger.Part("runs.csv", new Csv("cost is the sum over the points of "
            + "||y - F(x)||^2 or, for that loss, the mean cross-entropy, accuracy the share of points in their class, passes"
            + " are forward passes over one point; a run that never reached the target has no passes_to_target",
            Stream.of(List.of("index", "seed"), Cell.COLUMNS, List.of("stopped", "iterations", "cost", "accuracy", "passes",
                    "passes_to_target")).flatMap(List::stream).toArray(String[]::new)).toString());

    private static final int BEHIND_CELL = 2 + Cell.COLUMNS.size();

    /** The row's line in {@link #FILE}, with its line feed. */
    public String csv() {
        return Csv.line(Stream.of(List.of(run.index(), run.seed()), run.cell().columns(), List.of(ending.word(), iterations,
                NumberFormat.shortest(cost), NumberFormat.shortest(accuracy), passes, orEmpty(passesToTarget)))
                .flatMap(List::stream).toArray());
    }

    private static String orEmpty(double value) {
        return Double.isNaN(value) ? "" : NumberFormat.shortest(value);
    }

    /** The row of a line of {@link #FILE}. @param sweep it belongs to */
    public static Row parse(String line, Sweep sweep) {
        String[] f = line.split(",", -1);
        int k = BEHIND_CELL;
        return new Row(sweep.run(Long.parseLong(f[0])), Ending.of(f[k]),
                Long.parseLong(f[k + 1]), NumberFormat.parse(f[k + 2]), NumberFormat.parse(f[k + 3]), Long.parseLong(f[k + 4]),
                f[k + 5].isEmpty() ? Double.NaN : NumberFormat.parse(f[k + 5]));
    }
}
