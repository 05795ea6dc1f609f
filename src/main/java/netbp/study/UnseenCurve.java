package netbp.study;

import java.util.Arrays;

/**
 * What becomes of unseen points along a run.
 *
 * @param iteration the iterations, increasing
 * @param accuracy the share of the training points in their class; NaN where targets are numbers
 * @param unseenCost the cost of the unseen points
 * @param unseenAccuracy the share of the unseen points in their class
 */
public record UnseenCurve(long[] iteration, double[] accuracy, double[] unseenCost, double[] unseenAccuracy) {

    /** The entries that {@link CostCurve#thinned} keeps. */
    public UnseenCurve thinned(int most) {
        int[] kept = CostCurve.kept(iteration.length, most);
        return new UnseenCurve(Arrays.stream(kept).mapToLong(i -> iteration[i]).toArray(), at(kept, accuracy),
                at(kept, unseenCost), at(kept, unseenAccuracy));
    }

    private static double[] at(int[] kept, double[] values) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
