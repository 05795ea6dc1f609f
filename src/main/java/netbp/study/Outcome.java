package netbp.study;

import java.util.Arrays;
import java.util.Optional;

import netbp.data.ParameterPath;
import netbp.network.Network;

/**
 * What a training run leaves.
 *
 * @param network with its final parameters; after a divergence those of the last finite cost that was kept
 * @param curve the costs that were kept, none beyond the end of the run
 * @param ending why it ended
 * @param iterations the number of the iteration that ended it
 * @param passes the work done, see {@link Method}
 * @param note the solver's own words on why it ended
 * @param unseen what became of unseen points along the run, where there are such
 * @param path parameters along the run, where they were kept
 */
public record Outcome(Network network, CostCurve curve, Ending ending, long iterations, long passes, String note,
        Optional<UnseenCurve> unseen, Optional<ParameterPath> path) {

    /**
     * What becomes of unseen points along a run, a value for each cost of its {@link #curve}.
     *
     * @param accuracy the share of the training points in their class; NaN where targets are numbers
     * @param unseenCost the cost of the unseen points
     * @param unseenAccuracy the share of the unseen points in their class
     */
    public record UnseenCurve(double[] accuracy, double[] unseenCost, double[] unseenAccuracy) {

        private UnseenCurve at(int[] kept) {
            return new UnseenCurve(at(kept, accuracy), at(kept, unseenCost), at(kept, unseenAccuracy));
        }

        private static double[] at(int[] kept, double[] values) {
            return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
        }
    }

    /** A run without unseen points. */
    public Outcome(Network network, CostCurve curve, Ending ending, long iterations, long passes, String note) {
        this(network, curve, ending, iterations, passes, note, Optional.empty(), Optional.empty());
    }

    /** The same with parameters along the run. */
    Outcome with(ParameterPath kept) {
        return new Outcome(network, curve, ending, iterations, passes, note, unseen, Optional.of(kept));
    }

    /** The same without its path, with every s-th cost and the last, with the least s that leaves at most {@code most} and the last. */
    public Outcome thinned(int most) {
        int[] kept = CostCurve.kept(curve.size(), most);
        return new Outcome(network, curve.at(kept), ending, iterations, passes, note,
                unseen.map(judged -> judged.at(kept)), Optional.empty());
    }
}
