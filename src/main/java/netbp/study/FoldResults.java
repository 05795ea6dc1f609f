package netbp.study;

import static netbp.study.Finding.g;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import netbp.statistics.ResampledMean;

/**
 * What became of a cell in a cross validation.
 *
 * @param number of the cell in tables and pictures, from 1
 * @param rows at least one, in the order of the runs
 * @param ratio see {@link CrossValidation#ratio}
 */
record FoldResults(int number, Cell cell, List<FoldRow> rows, double ratio) {

    /** What a 95 % interval misses. */
    static final double LEVEL = 0.05;

    /** The mean over the runs. */
    ResampledMean mean(ToDoubleFunction<FoldRow> value) {
        return ResampledMean.of(rows.stream().mapToDouble(value).toArray(), ratio);
    }

    /** The mean over the runs that were judged by one fold; NaN where there is none. */
    double mean(ToDoubleFunction<FoldRow> value, int fold) {
        return rows.stream().filter(row -> row.fold() == fold).mapToDouble(value).average().orElse(Double.NaN);
    }

    /** How much higher the unseen accuracy is than another's, over the seeds and folds of both. */
    ResampledMean accuracyAbove(FoldResults other) {
        Map<String, Double> others = new HashMap<>();
        other.rows.forEach(row -> others.put(row.seed() + "," + row.fold(), row.unseenAccuracy()));
        double[] differences = rows.stream().filter(row -> others.containsKey(row.seed() + "," + row.fold()))
                .mapToDouble(row -> row.unseenAccuracy() - others.get(row.seed() + "," + row.fold())).toArray();
        return differences.length == 0 ? new ResampledMean(Double.NaN, Double.NaN, 0, ratio)
                : ResampledMean.of(differences, ratio);
    }

    /** The lower end of an interval for a number that cannot be negative. */
    static double low(ResampledMean mean) {
        return Math.max(0, mean.mean() - mean.halfWidth(LEVEL));
    }

    /** The upper end of an interval. @param most that the number can be */
    static double high(ResampledMean mean, double most) {
        return Math.min(most, mean.mean() + mean.halfWidth(LEVEL));
    }

    /** As in "0.9 (95 % interval 0.85 to 0.95)". @param most that the number can be */
    static String words(ResampledMean mean, double most) {
        String interval = mean.isConstant() ? " (the same in every fold)"
                : " (95 % interval " + g(low(mean)) + " to " + g(high(mean, most)) + ")";
        return g(mean.mean()) + (mean.J() < 2 ? "" : interval);
    }

    /** One line: number, cell, unseen accuracy and cost with their intervals, and the accuracy of the seen points. */
    @Override
    public String toString() {
        return number + ": " + cell + ": unseen accuracy " + words(mean(FoldRow::unseenAccuracy), 1) + ", unseen "
                + cell.loss().costName() + (cell.loss().costName().startsWith("mean") ? " " : " a point ")
                + words(mean(FoldRow::unseenCost), Double.POSITIVE_INFINITY)
                + "; training accuracy " + g(mean(FoldRow::accuracy).mean());
    }
}
