package netbp.study;

import java.io.Serializable;
import java.util.Locale;

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
 * @param passes the work done, see {@link Work}
 * @param passesToTarget the work until the cost was first at or below the target; NaN if it never was
 */
public record Row(Run run, Ending ending, long iterations, double cost, double accuracy, long passes,
        double passesToTarget) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The file of rows. */
    public static final Ledger.Part FILE = new Ledger.Part("runs.csv", new Csv("cost is the sum over the points of "
            + "||y - F(x)||^2 or, for that loss, the mean cross-entropy, accuracy the share of points in their class, passes are forward passes over one point; a run "
            + "that never reached the target has no passes_to_target",
            "index", "seed", "layers", "activation", "output_activation", "eta", "method", "loss", "stopped", "iterations", "cost",
            "accuracy", "passes", "passes_to_target").toString());

    /** The row's line in {@link #FILE}, with its line feed. */
    public String csv() {
        Cell cell = run.cell();
        return Csv.line(run.index(), run.seed(), cell.shape(), cell.activation().word(), cell.output().word(),
                orEmpty(cell.eta()), cell.method(), cell.loss().word(), ending.word(), iterations, NumberFormat.shortest(cost),
                NumberFormat.shortest(accuracy), passes, orEmpty(passesToTarget));
    }

    private static String orEmpty(double value) {
        return Double.isNaN(value) ? "" : NumberFormat.shortest(value);
    }

    /** The row of a line of {@link #FILE}. @param sweep it belongs to */
    public static Row parse(String line, Sweep sweep) {
        String[] f = line.split(",", -1);
        return new Row(sweep.run(Long.parseLong(f[0])), Ending.valueOf(f[8].toUpperCase(Locale.ROOT)),
                Long.parseLong(f[9]), Numbers.parse(f[10]), Numbers.parse(f[11]), Long.parseLong(f[12]),
                f[13].isEmpty() ? Double.NaN : Numbers.parse(f[13]));
    }
}
