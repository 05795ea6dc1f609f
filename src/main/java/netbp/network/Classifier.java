package netbp.network;

import java.util.Arrays;

/**
 * The categories into which a network puts points: the first of the largest outputs wins, but with
 * two outputs, as in the published codes, category 0 only where F_1 > F_2.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Classifier {

    private final Network network;
    private final BlockForward forward;
    private final double[] F;

    /**
     * Works on the parameters of {@code network} as they are at each call.
     *
     * @param network that decides
     */
    public Classifier(Network network) {
        this.network = network;
        this.forward = new BlockForward(network);
        this.F = new double[forward.outputs()];
    }

    /**
     * {@return the category of a point with the outputs F = F(x)}
     *
     * @param F the outputs, n_L entries
     */
    public static int category(double[] F) {
        if (F.length == 2) {
            return F[0] > F[1] ? 0 : 1;
        }
        int winner = 0;
        for (int j = 1; j < F.length; j++) {
            if (F[j] > F[winner]) {
                winner = j;
            }
        }
        return winner;
    }

    /**
     * {@return the share of the points that are put into their own category; NaN for points that are in none}
     *
     * @param points with their categories
     */
    public double accuracy(LabelledPoints points) {
        if (!points.areClassified()) {
            return Double.NaN;
        }
        network.requireFits(points);
        int right = 0;
        for (int from = 0; from < points.size(); from += BlockForward.BLOCK) {
            int count = forward.points(network, points, from);
            for (int i = 0; i < count; i++) {
                if (category(i) == points.category(from + i)) {
                    right++;
                }
            }
        }
        return (double) right / points.size();
    }

    /**
     * {@return the categories on a grid of the plane, for a network with n_1 = 2}
     *
     * @param x1 abscissae, increasing
     * @param x2 ordinates, increasing
     * @throws IllegalArgumentException unless n_1 is 2
     */
    public Region region(double[] x1, double[] x2) {
        if (network.width(1) != 2) {
            throw new IllegalArgumentException("the network of a region must have two inputs: "
                    + network.width(1));
        }
        int[][] category = new int[x2.length][x1.length];
        for (int j = 0; j < x2.length; j++) {
            for (int from = 0; from < x1.length; from += BlockForward.BLOCK) {
                categories(forward.row(network, x1, from, x2[j]), category[j], from);
            }
        }
        return new Region(x1, x2, category, forward.outputs());
    }

    /**
     * How far the network leans to a category at the points of a grid: with two outputs F_1 - F_2, with more the greatest output minus
     * the next. With sigmoids or softmax both are at most 1; where they are 0 the network cannot decide.
     *
     * @param x1 abscissae
     * @param x2 ordinates
     * @return at (x1[i], x2[j]) in row j, column i
     * @throws IllegalArgumentException unless n_1 is 2 and there are two outputs or more
     */
    public double[][] lead(double[] x1, double[] x2) {
        int outputs = forward.outputs();
        if (network.width(1) != 2 || outputs < 2) {
            throw new IllegalArgumentException("the network of a lead must have two inputs and at least two "
                    + "outputs: " + network.width(1) + " and " + outputs);
        }
        double[][] lead = new double[x2.length][x1.length];
        for (int j = 0; j < x2.length; j++) {
            for (int from = 0; from < x1.length; from += BlockForward.BLOCK) {
                int count = forward.row(network, x1, from, x2[j]);
                for (int i = 0; i < count; i++) {
                    lead[j][from + i] = lead(forward.output(), i);
                }
            }
        }
        return lead;
    }

    private static double lead(double[][] output, int i) {
        if (output.length == 2) {
            return output[0][i] - output[1][i];
        }
        double first = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < output.length; j++) {
            double F = output[j][i];
            second = Math.max(second, Math.min(first, F));
            first = Math.max(first, F);
        }
        return first - second;
    }

    /** {@return the square [0,1]^2 on the grid 0:1/500:1 of the published codes} */
    public Region unitSquare() {
        double[] grid = new double[501];
        Arrays.setAll(grid, i -> i / 500.0);
        return region(grid, grid);
    }

    /** category[from + i] = the category of point i of the last block, i = 0..count-1. */
    private void categories(int count, int[] category, int from) {
        for (int i = 0; i < count; i++) {
            category[from + i] = category(i);
        }
    }

    /** The category of point i of the last block. */
    private int category(int i) {
        for (int j = 0; j < F.length; j++) {
            F[j] = forward.output()[j][i];
        }
        return category(F);
    }
}
