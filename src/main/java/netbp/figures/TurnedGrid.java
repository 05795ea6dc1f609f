package netbp.figures;

import java.util.Arrays;

/**
 * A function of two variables on its grid in the unit cube, turned about the vertical.
 *
 * @param x the axis of the edge that leads to the right
 * @param y that of the edge that leads to the left
 * @param xs the grid along x, increasing, in 0..1
 * @param ys along y
 * @param z heights, {@code z[j][i]} at (xs[i], ys[j])
 * @param quarters how many quarters of a turn it was turned by
 */
record TurnedGrid(Side x, Side y, double[] xs, double[] ys, double[][] z, int quarters) {

    /** An axis that may run backwards. */
    record Side(Axis axis, boolean backwards) {

        double position(double value) {
            double p = axis.position(value);
            return backwards ? 1 - p : p;
        }
    }

    /** Turned so that the quarter of the surface that is nearest is the lowest of the four. */
    static TurnedGrid lowest(FieldFigure.Field field) {
        TurnedGrid turned = new TurnedGrid(new Side(field.x(), false), new Side(field.y(), false),
                Arrays.stream(field.x1()).map(field.x()::position).toArray(),
                Arrays.stream(field.x2()).map(field.y()::position).toArray(), field.positions(), 0);
        TurnedGrid best = turned;
        for (int quarter = 1; quarter < 4; quarter++) {
            turned = turned.turn();
            best = turned.nearestQuarter() < best.nearestQuarter() ? turned : best;
        }
        return best;
    }

    /** (x, y) becomes (y, 1 - x). */
    private TurnedGrid turn() {
        int n = xs.length;
        double[] back = new double[n];
        Arrays.setAll(back, k -> 1 - xs[n - 1 - k]);
        double[][] turned = new double[n][ys.length];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < ys.length; i++) {
                turned[j][i] = z[i][n - 1 - j];
            }
        }
        return new TurnedGrid(y, new Side(x.axis, !x.backwards), ys, back, turned, quarters + 1);
    }

    private double nearestQuarter() {
        double sum = 0;
        for (int j = 0; j <= ys.length / 2; j++) {
            for (int i = 0; i <= xs.length / 2; i++) {
                sum += z[j][i];
            }
        }
        return sum / ((ys.length / 2 + 1) * (xs.length / 2 + 1));
    }

    /** A point of the floor, given by values of the function's two variables. */
    double[] at(double first, double second) {
        return quarters % 2 == 0 ? new double[] {x.position(first), y.position(second)}
                : new double[] {x.position(second), y.position(first)};
    }

    /** Whether a point of the floor lies below the surface. */
    boolean contains(double s, double t) {
        return s >= 0 && s <= 1 && t >= 0 && t <= 1;
    }

    /** The point of the surface at (xs[i], ys[j]). */
    double[] corner(int i, int j) {
        return new double[] {xs[i], ys[j], z[j][i]};
    }

    /** The point of the surface above (s, t), bilinear in a cell. */
    double[] above(double s, double t) {
        int i = step(xs, s);
        int j = step(ys, t);
        double a = (s - xs[i]) / (xs[i + 1] - xs[i]);
        double b = (t - ys[j]) / (ys[j + 1] - ys[j]);
        return new double[] {s, t,
            (1 - b) * ((1 - a) * z[j][i] + a * z[j][i + 1]) + b * ((1 - a) * z[j + 1][i] + a * z[j + 1][i + 1])};
    }

    /** The step of a grid that holds a value; the first or last for one outside. */
    static int step(double[] grid, double value) {
        int found = Arrays.binarySearch(grid, value);
        return Math.max(0, Math.min(grid.length - 2, found >= 0 ? found : -found - 2));
    }
}
