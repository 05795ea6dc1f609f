package netbp.training;

import java.util.Arrays;

/** Beside each cost of a {@link CostHistory}: the accuracy, and cost and accuracy of the unseen points. */
public final class UnseenHistory {

    private final Series accuracy = new Series();
    private final Series unseenCost = new Series();
    private final Series unseenAccuracy = new Series();

    void add(double own, double cost, double unseen) {
        accuracy.add(own);
        unseenCost.add(cost);
        unseenAccuracy.add(unseen);
    }

    /** The accuracy on the training points at each kept iteration; NaN where targets are numbers. */
    public double[] accuracy() {
        return accuracy.values();
    }

    /** The cost of the unseen points. */
    public double[] unseenCost() {
        return unseenCost.values();
    }

    /** The accuracy on the unseen points. */
    public double[] unseenAccuracy() {
        return unseenAccuracy.values();
    }

    /** Numbers that grow in number. */
    private static final class Series {

        private double[] values = new double[64];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        double[] values() {
            return Arrays.copyOf(values, size);
        }
    }
}
