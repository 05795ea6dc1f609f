package netbp.study;

import java.util.Arrays;
import java.util.stream.IntStream;

import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;

/**
 * A rectangular grid of the plane.
 *
 * @param x1 abscissae, increasing
 * @param x2 ordinates, increasing
 */
public record PlaneGrid(double[] x1, double[] x2) {

    private static final int SIDE = 501;
    private static final double MARGIN = 0.05;
    /** Half the size of a mark with its line, as a fraction of the side of MATLAB's box. */
    private static final double INSIDE = 0.025;

    /** The n x n grid on [0,1]^2. */
    public static PlaneGrid unitSquare(int n) {
        return rectangle(new double[] {0, 1}, new double[] {0, 1}, n);
    }

    /**
     * An n x n grid.
     *
     * @param x1 least and greatest abscissa
     * @param x2 least and greatest ordinate
     */
    public static PlaneGrid rectangle(double[] x1, double[] x2, int n) {
        return new PlaneGrid(side(x1[0], x1[1], n), side(x2[0], x2[1], n));
    }

    /**
     * The published codes' grid 0:1/500:1 in both directions where the points lie in [0,1]^2, so far
     * inside that no mark touches the axes; otherwise as fine a grid on the rectangle around them with a
     * margin of 5 %.
     *
     * @param points of the plane
     */
    public static PlaneGrid around(LabelledPoints points) {
        return around(IntStream.range(0, points.size()).mapToObj(points::x).toArray(double[][]::new), SIDE);
    }

    /** The same for any points, with n values in each direction; 0:1/(n-1):1 in place of the codes' grid. */
    public static PlaneGrid around(double[][] points, int n) {
        double[][] range = new double[2][];
        boolean inSquare = true;
        for (int k = 0; k < 2; k++) {
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double[] point : points) {
                min = Math.min(min, point[k]);
                max = Math.max(max, point[k]);
            }
            inSquare &= min >= INSIDE && max <= 1 - INSIDE;
            double margin = max > min ? MARGIN * max - MARGIN * min : Math.max(1, Math.abs(max)) * MARGIN;
            range[k] = new double[] {
                Math.max(-Double.MAX_VALUE, min - margin), Math.min(Double.MAX_VALUE, max + margin)};
        }
        return inSquare ? unitSquare(n) : rectangle(range[0], range[1], n);
    }

    /** n evenly spaced values from min to max. */
    private static double[] side(double min, double max, int n) {
        double[] side = new double[n];
        boolean whole = Double.isFinite(max - min);
        Arrays.setAll(side, i -> whole ? min + (max - min) * (i / (n - 1.0))
                : min * (1 - i / (n - 1.0)) + max * (i / (n - 1.0)));
        return side;
    }

    /** The categories that the network gives to the grid. */
    public Region region(Network network) {
        return new Classifier(network).region(x1, x2);
    }
}
