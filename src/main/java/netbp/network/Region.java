package netbp.network;

import java.util.Arrays;

/**
 * Categories on a rectangular grid of the plane: what the paper's Figures 4, 5, 8 and 9 shade. The arrays are not copied; two
 * regions are equal if all their numbers are.
 *
 * @param x1 abscissae of the grid, increasing
 * @param x2 ordinates of the grid, increasing
 * @param category {@code category[j][i]} is the category, from 0, at (x1[i], x2[j])
 * @param categories K, the number of categories
 */
public record Region(double[] x1, double[] x2, int[][] category, int categories) {

    /**
     * {@return the share of grid points at which two regions on the same grid differ}
     *
     * @param other on the same grid
     */
    public double difference(Region other) {
        if (x1.length != other.x1.length || x2.length != other.x2.length) {
            throw new IllegalArgumentException("regions must have the same grid: " + x1.length + " x " + x2.length
                    + " and " + other.x1.length + " x " + other.x2.length);
        }
        long different = 0;
        for (int j = 0; j < x2.length; j++) {
            for (int i = 0; i < x1.length; i++) {
                if (category[j][i] != other.category[j][i]) {
                    different++;
                }
            }
        }
        return (double) different / ((long) x1.length * x2.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Region r && categories == r.categories && Arrays.equals(x1, r.x1)
                && Arrays.equals(x2, r.x2) && Arrays.deepEquals(category, r.category);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(new Object[] {x1, x2, category, categories});
    }

    /** The size of the grid and the number of its points in each category. */
    @Override
    public String toString() {
        int[] count = new int[categories];
        for (int[] row : category) {
            for (int k : row) {
                count[k]++;
            }
        }
        return x1.length + " x " + x2.length + " grid, points in each category: " + Arrays.toString(count);
    }
}
