package netbp.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The contour of a set of grid points: marching squares. For a set it is that at level 0.5, as {@code contourf}
 * draws it for a 0/1 matrix, each crossing halfway between two neighbours; for the values of a function each
 * crossing lies where linear interpolation between two neighbours puts it. Where the two points of a diagonal
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
        return new Tracer(x1, x2, set, new double[0][], 0).trace();
    }

    /** Where a function is at or above a level; {@code value[j][i]} at (x1[i], x2[j]) is finite. */
    static Contour above(double[] x1, double[] x2, double[][] value, double level) {
        return new Tracer(x1, x2, (i, j) -> value[j][i] >= level, value, level).trace();
    }

    /**
     * Traces a contour.
     *
     * <p>The grid is surrounded by points outside the set that lie on the rectangle's sides, which closes
     * all rings. A crossing is numbered by its edge: even from (i,j) to (i+1,j), odd from (i,j) to
     * (i,j+1). Rings have the set on their left.
     */
    private static final class Tracer {

        private final double[] x;
        private final double[] y;
        private final int[] next;
        /** The values of a function; none for a set. */
        private final double[][] value;
        private final double level;

        Tracer(double[] x1, double[] x2, GridSet set, double[][] value, double level) {
            this.value = value;
            this.level = level;
            x = padded(x1);
            y = padded(x2);
            next = new int[2 * x.length * y.length];
            Arrays.fill(next, -1);
            boolean[] outside = new boolean[x.length];
            boolean[] lower = outside;
            for (int j = 0; j < y.length - 1; j++) {
                boolean[] upper = j < x2.length ? points(j, set) : outside;
                cells(j, lower, upper);
                lower = upper;
            }
        }

        /** Which points of row j are in the set, with one outside at each end. */
        private boolean[] points(int j, GridSet set) {
            boolean[] inside = new boolean[x.length];
            for (int i = 1; i < inside.length - 1; i++) {
                inside[i] = set.contains(i - 1, j);
            }
            return inside;
        }

        /** The cells between two rows of the surrounded grid; few of them have corners in the set and others that are not. */
        private void cells(int j, boolean[] lower, boolean[] upper) {
            for (int i = 0; i < x.length - 1; i++) {
                int corners = (lower[i] ? 1 : 0) + (lower[i + 1] ? 2 : 0) + (upper[i + 1] ? 4 : 0) + (upper[i] ? 8 : 0);
                if (corners != 0 && corners != 15) {
                    cell(i, j, corners);
                }
            }
        }

        /**
         * Joins the crossings of a cell: a line comes in through a side along which, anticlockwise, the set ends, and goes
         * out through the next along which it begins. Corners, each with the side after it, count from the lower left.
         */
        private void cell(int i, int j, int corners) {
            int after = corners >> 1 | (corners & 1) << 3;
            int ends = corners & ~after;
            int begins = after & ~corners;
            for (int side = 0; ends >> side != 0; side++) {
                if ((ends >> side & 1) != 0) {
                    int to = side + 1;
                    while ((begins >> to % 4 & 1) == 0) {
                        to++;
                    }
                    next[side(i, j, side)] = side(i, j, to % 4);
                }
            }
        }

        private int side(int i, int j, int side) {
            return side % 2 == 0 ? edge(i, j + side / 2, 0) : edge(i + 1 - side / 2, j, 1);
        }

        Contour trace() {
            List<double[][]> rings = new ArrayList<>();
            List<double[][]> lines = new ArrayList<>();
            for (int start = 0; start < next.length; start++) {
                if (next[start] >= 0) {
                    List<double[]> ring = straightened(ring(start));
                    rings.add(ring.toArray(double[][]::new));
                    cut(ring, lines);
                }
            }
            return new Contour(rings, lines);
        }

        /** The crossings of a ring; the two at a corner of the rectangle coincide and count once. */
        private List<double[]> ring(int start) {
            List<double[]> ring = new ArrayList<>();
            int at = start;
            while (next[at] >= 0) {
                double[] p = point(at);
                if (ring.isEmpty() || !Arrays.equals(p, ring.get(ring.size() - 1))) {
                    ring.add(p);
                }
                int to = next[at];
                next[at] = -1;
                at = to;
            }
            if (Arrays.equals(ring.get(0), ring.get(ring.size() - 1))) {
                ring.remove(ring.size() - 1);
            }
            return ring;
        }

        /** The ring closed, without the vertices inside its horizontal and vertical runs. */
        private static List<double[]> straightened(List<double[]> ring) {
            List<double[]> kept = new ArrayList<>();
            int n = ring.size();
            for (int k = 0; k < n; k++) {
                double[] p = ring.get((k + n - 1) % n);
                double[] q = ring.get(k);
                double[] r = ring.get((k + 1) % n);
                boolean straight = p[0] == q[0] && q[0] == r[0] || p[1] == q[1] && q[1] == r[1];
                if (!straight) {
                    kept.add(q);
                }
            }
            kept.add(kept.get(0));
            return kept;
        }

        /** Adds the parts of a closed ring that are not on the rectangle's sides. */
        private void cut(List<double[]> ring, List<double[][]> lines) {
            int n = ring.size() - 1;
            int first = 0;
            while (first < n && !onSide(ring.get(first), ring.get(first + 1))) {
                first++;
            }
            if (first == n) {
                lines.add(ring.toArray(double[][]::new));
                return;
            }
            List<double[]> line = new ArrayList<>();
            for (int k = 1; k <= n; k++) {
                double[] p = ring.get((first + k) % n);
                double[] q = ring.get((first + k + 1) % n);
                if (!onSide(p, q)) {
                    if (line.isEmpty()) {
                        line.add(p);
                    }
                    line.add(q);
                } else if (!line.isEmpty()) {
                    lines.add(line.toArray(double[][]::new));
                    line.clear();
                }
            }
        }

        private boolean onSide(double[] p, double[] q) {
            return p[0] == q[0] && (p[0] == x[0] || p[0] == x[x.length - 1])
                    || p[1] == q[1] && (p[1] == y[0] || p[1] == y[y.length - 1]);
        }

        private double[] point(int edge) {
            int i = edge / 2 % x.length;
            int j = edge / 2 / x.length;
            return edge % 2 == 0
                    ? new double[] {between(x[i], x[i + 1], i, j, i + 1, j), y[j]}
                    : new double[] {x[i], between(y[j], y[j + 1], i, j, i, j + 1)};
        }

        /** The coordinate of the crossing between two neighbours of the surrounded grid. */
        private double between(double from, double to, int i, int j, int nextI, int nextJ) {
            if (value.length == 0 || from == to) {
                return (from + to) / 2;
            }
            double a = value[j - 1][i - 1];
            double b = value[nextJ - 1][nextI - 1];
            return from + (to - from) * ((level - a) / (b - a));
        }

        private int edge(int i, int j, int direction) {
            return 2 * (j * x.length + i) + direction;
        }

        private static double[] padded(double[] grid) {
            double[] padded = new double[grid.length + 2];
            System.arraycopy(grid, 0, padded, 1, grid.length);
            padded[0] = grid[0];
            padded[grid.length + 1] = grid[grid.length - 1];
            return padded;
        }
    }
}
