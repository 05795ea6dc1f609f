package netbp.network;

import java.util.Arrays;
import java.util.List;

/**
 * N points x{i} of R^n1, each in one of K categories. The target of a point of category k is the
 * unit vector e_k, so that the paper's y(x) is (1,0) for its category A and (0,1) for B (section 2).
 *
 * <p>Points and categories are numbered from 0. Instances are immutable; the arrays handed out by
 * {@link #x(int)} and {@link #y(int)} are shared and must not be written to.
 */
public final class LabelledPoints {

    private final double[][] x;
    private final int[] category;
    private final List<String> names;
    private final double[][] unit;

    /**
     * @param x point i in row i, at least one row, all of one length, finite
     * @param category the category of point i, in 0..K-1
     * @param names the names of the K categories
     * @throws IllegalArgumentException if a rule above is broken or a category has no point
     */
    public LabelledPoints(double[][] x, int[] category, List<String> names) {
        if (x.length == 0) {
            throw new IllegalArgumentException("points must not be empty");
        }
        if (x.length != category.length) {
            throw new IllegalArgumentException(
                    "points and categories must be equally many: " + x.length + " and " + category.length);
        }
        this.x = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            if (x[i].length == 0 || x[i].length != x[0].length) {
                throw new IllegalArgumentException("point " + (i + 1) + " must have the dimension of the first, "
                        + x[0].length + ": " + x[i].length);
            }
            for (double coordinate : x[i]) {
                if (!Double.isFinite(coordinate)) {
                    throw new IllegalArgumentException("point " + (i + 1) + " must be finite: " + coordinate);
                }
            }
            this.x[i] = x[i].clone();
        }
        this.names = List.copyOf(names);
        this.category = category.clone();
        boolean[] seen = new boolean[names.size()];
        for (int k : category) {
            if (k < 0 || k >= seen.length) {
                throw new IllegalArgumentException("category must be in 0.." + (seen.length - 1) + ": " + k);
            }
            seen[k] = true;
        }
        for (int k = 0; k < seen.length; k++) {
            if (!seen[k]) {
                throw new IllegalArgumentException("category without a point: " + names.get(k));
            }
        }
        this.unit = new double[seen.length][seen.length];
        for (int k = 0; k < seen.length; k++) {
            unit[k][k] = 1;
        }
    }

    /** The ten points of Figure 2: the first five in category A, the others in B. */
    public static LabelledPoints paper() {
        return new LabelledPoints(PAPER, categories(PAPER.length, 5), List.of("A", "B"));
    }

    /** The eleven points of Figures 5 and 9: the ten and (0.3, 0.7), in category B. */
    public static LabelledPoints paperWithExtraPoint() {
        double[][] eleven = Arrays.copyOf(PAPER, PAPER.length + 1);
        eleven[PAPER.length] = new double[] {0.3, 0.7};
        return new LabelledPoints(eleven, categories(eleven.length, 5), List.of("A", "B"));
    }

    /** The paper's ten points with the first {@code inA} of them in category A, the others in B. */
    public static LabelledPoints paperSplitAt(int inA) {
        return new LabelledPoints(PAPER, categories(PAPER.length, inA), List.of("A", "B"));
    }

    private static final double[][] PAPER = {
        {.1, .1}, {.3, .4}, {.1, .5}, {.6, .9}, {.4, .2},
        {.6, .3}, {.5, .6}, {.9, .2}, {.4, .4}, {.7, .6}};

    private static int[] categories(int points, int inA) {
        int[] category = new int[points];
        Arrays.fill(category, inA, points, 1);
        return category;
    }

    /** N, the number of points. */
    public int size() {
        return x.length;
    }

    /** n1, the number of coordinates of a point. */
    public int dimension() {
        return x[0].length;
    }

    /** K, the number of categories. */
    public int categories() {
        return names.size();
    }

    /** The name of category k. */
    public String name(int k) {
        return names.get(k);
    }

    /** Point i; not to be written to. */
    public double[] x(int i) {
        return x[i];
    }

    /** The target e_k of point i, k its category; not to be written to. */
    public double[] y(int i) {
        return unit[category[i]];
    }

    /** The category of point i. */
    public int category(int i) {
        return category[i];
    }
}
