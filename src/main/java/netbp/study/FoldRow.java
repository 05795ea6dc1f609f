package netbp.study;

import java.util.List;
import java.util.stream.Stream;

import netbp.io.Csv;
import netbp.io.Ledger;
import netbp.matlab.NumberFormat;

/**
 * A run of a cross validation when it is done.
 *
 * @param index of the run
 * @param seed of the start and of the folds
 * @param fold that it was judged by, from 1
 * @param cell what was trained
 * @param ending why it ended
 * @param iterations the number of the iteration that ended it
 * @param cost the mean over the training points
 * @param accuracy the share of the training points in their own class
 * @param unseenCost the mean over the unseen points
 * @param unseenAccuracy the share of the unseen points in their own class
 * @param passes the work done, see {@link Method}
 */
record FoldRow(long index, long seed, int fold, Cell cell, Ending ending, long iterations, double cost, double accuracy,
        double unseenCost, double unseenAccuracy, long passes) {

    /** The file of rows. */
    static final Ledger.Part FILE = new Ledger.Part("folds.csv", new Csv("costs are means over the points, of "
            + "||y - F(x)||^2 or, for that loss, of the cross-entropy; accuracies are shares of points in their class; unseen"
            + " points are those of the fold, the others were trained on; passes are forward passes over one point",
            Stream.of(List.of("index", "seed", "fold"), Cell.COLUMNS, List.of("stopped", "iterations", "cost", "accuracy",
                    "unseen_cost", "unseen_accuracy", "passes")).flatMap(List::stream).toArray(String[]::new)).toString());

    /** The row's line in {@link #FILE}, with its line feed. */
    String csv() {
        return Csv.line(Stream.of(List.of(index, seed, fold), cell.columns(), List.of(ending.word(), iterations,
                NumberFormat.shortest(cost), NumberFormat.shortest(accuracy), NumberFormat.shortest(unseenCost),
                NumberFormat.shortest(unseenAccuracy), passes)).flatMap(List::stream).toArray());
    }

    /** The row of a line of {@link #FILE}. */
    static FoldRow parse(String line, CrossValidation study) {
        String[] f = line.split(",", -1);
        int k = 3 + Cell.COLUMNS.size();
        List<Cell> cells = study.sweep().cells();
        long index = Long.parseLong(f[0]);
        return new FoldRow(index, Long.parseLong(f[1]), Integer.parseInt(f[2]), cells.get((int) (index % cells.size())),
                Ending.of(f[k]), Long.parseLong(f[k + 1]), NumberFormat.parse(f[k + 2]),
                NumberFormat.parse(f[k + 3]), NumberFormat.parse(f[k + 4]), NumberFormat.parse(f[k + 5]), Long.parseLong(f[k + 6]));
    }
}
