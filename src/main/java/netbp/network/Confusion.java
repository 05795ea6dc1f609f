package netbp.network;

import java.util.Arrays;

/**
 * The confusion matrix: how many points of each category are put into each. The array is not copied; two are equal if all counts are.
 *
 * @param count {@code count[k][j]}: points of category k that the network puts into category j
 */
public record Confusion(int[][] count) {

    /**
     * Of a network on classified points.
     *
     * @param network the network
     * @param points in categories
     * @return the counts
     */
    public static Confusion of(Network network, LabelledPoints points) {
        int[][] count = new int[points.categories()][points.categories()];
        double[][] F = new double[points.size()][points.outputs()];
        new Evaluation(network).outputs(network, points, F);
        for (int i = 0; i < F.length; i++) {
            count[points.category(i)][Classifier.category(F[i])]++;
        }
        return new Confusion(count);
    }

    /**
     * {@return the precision, the share of category k among the points that are put there; NaN where none are}
     *
     * @param k the category, from 0
     */
    public double precision(int k) {
        int put = 0;
        for (int[] row : count) {
            put += row[k];
        }
        return (double) count[k][k] / put;
    }

    /**
     * {@return the recall, the share of the points of category k that are put there}
     *
     * @param k the category, from 0
     */
    public double recall(int k) {
        int own = 0;
        for (int j : count[k]) {
            own += j;
        }
        return (double) count[k][k] / own;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Confusion c && Arrays.deepEquals(count, c.count);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(count);
    }

    /** The counts, a list for each category. */
    @Override
    public String toString() {
        return Arrays.deepToString(count);
    }
}
