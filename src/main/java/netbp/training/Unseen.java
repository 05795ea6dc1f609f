package netbp.training;

import java.util.ArrayList;
import java.util.List;

import netbp.network.LabelledPoints;

/**
 * Points that a run is judged by and not trained on.
 *
 * @param points of the training points' dimension, with targets of the same length
 * @param patience N: the run ends when N iterations have brought no lower cost of these points, and in any
 *     case the method is left in the state of the lowest; 0: neither
 */
public record Unseen(LabelledPoints points, long patience) {

    /**
     * @param points of the training points' dimension, with targets of the same length
     * @param patience N, or 0 for none
     * @throws IllegalArgumentException if patience is negative
     */
    public Unseen {
        if (patience < 0) {
            throw new IllegalArgumentException("patience must not be negative: " + patience);
        }
    }

    /** Beside each cost of a {@link CostHistory}: the accuracy, and cost and accuracy of the unseen points. */
    public static final class History {

        private final List<double[]> rows = new ArrayList<>();

        /** @param judged accuracy, unseen cost, unseen accuracy; kept */
        void add(double[] judged) {
            rows.add(judged);
        }

        /** {@return the accuracy on the training points at each kept iteration; NaN where targets are numbers} */
        public double[] accuracy() {
            return column(0);
        }

        /** {@return the cost of the unseen points} */
        public double[] unseenCost() {
            return column(1);
        }

        /** {@return the accuracy on the unseen points} */
        public double[] unseenAccuracy() {
            return column(2);
        }

        private double[] column(int k) {
            return rows.stream().mapToDouble(row -> row[k]).toArray();
        }
    }
}
