package netbp.figures;

import java.util.List;

/**
 * The contour of a set of grid points at level 0.5, as {@code contourf} draws it for a 0/1 matrix:
 * marching squares, each crossing halfway between two neighbours. Where the two points of a diagonal
 * are in the set and the two others are not, the cell's mean is 0.5 and counts as inside.
 *
 * @param rings the outline of the set within the grid's rectangle: closed polygons, the last vertex
 *     equal to the first, that with the even-odd rule have the set inside, islands and holes included
 * @param lines the part of the rings that is not on the rectangle's sides
 */
record Contour(List<double[][]> rings, List<double[][]> lines) {

    /** A set of grid points: i counts along x1, j along x2. */
    @FunctionalInterface
    interface GridSet {
        boolean contains(int i, int j);
    }

    static Contour of(double[] x1, double[] x2, GridSet set) {
        return new ContourTracer(x1, x2, set).trace();
    }
}
