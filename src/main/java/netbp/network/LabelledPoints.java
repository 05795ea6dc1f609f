package netbp.network;

import java.util.Arrays;
import java.util.List;

/**
 * N points x{i} of R^n1 with their targets y(x{i}): each in one of K categories, or each with a vector of
 * numbers, the values of a function. The target of a point of category k is the unit vector e_k, so that
 * the paper's y(x) is (1,0) for its category A and (0,1) for B (section 2).
 *
 * <p>Points and categories are numbered from 0. Instances are immutable; the arrays handed out by
 * {@link #x(int)} and {@link #y(int)} are shared and must not be written to.
 */
public final class LabelledPoints {

    private final double[][] x;
    private final int[] category;
    private final List<String> names;
    private final double[][] y;

    /**
     * @param x point i in row i, at least one row, all of one length, finite
     * @param category the category of point i, in 0..K-1
     * @param names the names of the K categories
     * @throws IllegalArgumentException if a rule above is broken or a category has no point
     */
    public LabelledPoints(double[][] x, int[] category, List<String> names) {
        if (x.length != category.length) {
            throw new IllegalArgumentException(
                    "there must be a category for each point: " + x.length + " points, " + category.length + " categories");
        }
        this.x = rows("point", x);
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
        double[][] unit = new double[seen.length][seen.length];
        for (int k = 0; k < seen.length; k++) {
            unit[k][k] = 1;
        }
        this.y = Arrays.stream(category).mapToObj(k -> unit[k]).toArray(double[][]::new);
    }

    /**
     * Points in no category, whose targets are the values of a function.
     *
     * @param x point i in row i, at least one row, all of one length, finite
     * @param y its target in row i, all of one length, finite
     * @throws IllegalArgumentException if a rule above is broken
     */
    public LabelledPoints(double[][] x, double[][] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "there must be a target for each point: " + x.length + " points, " + y.length + " targets");
        }
        this.x = rows("point", x);
        this.y = rows("target", y);
        category = null;
        names = List.of();
    }

    private static double[][] rows(String name, double[][] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("points must not be empty");
        }
        double[][] rows = new double[values.length][];
        for (int i = 0; i < rows.length; i++) {
            if (values[i].length == 0 || values[i].length != values[0].length) {
                throw new IllegalArgumentException(name + " " + (i + 1) + " must have the dimension of the first, "
                        + values[0].length + ": " + values[i].length);
            }
            for (double value : values[i]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(name + " " + (i + 1) + " must be finite: " + value);
                }
            }
            rows[i] = values[i].clone();
        }
        return rows;
    }

    /** {@return the ten points of Figure 2: the first five in category A, the others in B} */
    public static LabelledPoints paper() {
        return new LabelledPoints(PAPER, categories(PAPER.length, 5), List.of("A", "B"));
    }

    /** {@return the eleven points of Figures 5 and 9: the ten and (0.3, 0.7), in category B} */
    public static LabelledPoints paperWithExtraPoint() {
        double[][] eleven = Arrays.copyOf(PAPER, PAPER.length + 1);
        eleven[PAPER.length] = new double[] {0.3, 0.7};
        return new LabelledPoints(eleven, categories(eleven.length, 5), List.of("A", "B"));
    }

    /**
     * {@return the paper's ten points with the first {@code inA} of them in category A, the others in B}
     *
     * @param inA how many, 1..9
     */
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

    /**
     * {@return the points of these numbers, in their order}
     *
     * @param indices numbers of points, from 0
     * @throws IllegalArgumentException if a category is left without a point
     */
    public LabelledPoints only(int[] indices) {
        double[][] some = Arrays.stream(indices).mapToObj(i -> x[i]).toArray(double[][]::new);
        return areClassified()
                ? new LabelledPoints(some, Arrays.stream(indices).map(i -> category[i]).toArray(), names)
                : new LabelledPoints(some, Arrays.stream(indices).mapToObj(i -> y[i]).toArray(double[][]::new));
    }

    /** {@return N, the number of points} */
    public int size() {
        return x.length;
    }

    /** {@return n1, the number of coordinates of a point} */
    public int dimension() {
        return x[0].length;
    }

    /** {@return n_L of the networks that fit: K, or the number of entries of a target} */
    public int outputs() {
        return y[0].length;
    }

    /** {@return whether the points are in categories} */
    public boolean areClassified() {
        return category != null;
    }

    /** {@return K, the number of categories; 0 where the points are in none} */
    public int categories() {
        return names.size();
    }

    /** {@return the names of the categories; none where the points are in none} */
    public List<String> names() {
        return names;
    }

    /**
     * {@return the name of category k}
     *
     * @param k the category, from 0
     */
    public String name(int k) {
        return names.get(k);
    }

    /**
     * {@return point i; not to be written to}
     *
     * @param i the point, from 0
     */
    public double[] x(int i) {
        return x[i];
    }

    /**
     * {@return the target of point i, e_k where k is its category; not to be written to}
     *
     * @param i the point, from 0
     */
    public double[] y(int i) {
        return y[i];
    }

    /**
     * {@return the category of point i; to be asked of classified points only}
     *
     * @param i the point, from 0
     */
    public int category(int i) {
        return category[i];
    }

    /** Whether the other has the same points with the same targets and names, in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LabelledPoints p && Arrays.deepEquals(x, p.x) && Arrays.deepEquals(y, p.y)
                && names.equals(p.names);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(x) + Arrays.deepHashCode(y);
    }

    /** The number of points and how many of them are in each category: {@code 10 points of R^2, A: 5, B: 5}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(size() + " points of R^" + dimension());
        if (!areClassified()) {
            return text + " with targets in R^" + outputs();
        }
        for (int k = 0; k < categories(); k++) {
            int wanted = k;
            text.append(", ").append(name(k)).append(": ").append(Arrays.stream(category).filter(c -> c == wanted).count());
        }
        return text.toString();
    }
}
