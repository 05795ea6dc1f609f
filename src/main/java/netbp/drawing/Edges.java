package netbp.drawing;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** A set of directed edges, and where they cross the lines that a raster looks at. */
final class Edges {

    private double[] ends = new double[256];
    private int length;

    /** Adds the sides of a polygon with the vertices x0, y0, x1, y1, .... */
    void addPolygon(double... p) {
        while (length + 2 * p.length > ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        for (int i = 0; i < p.length; i += 2) {
            int j = (i + 2) % p.length;
            ends[length++] = p[i];
            ends[length++] = p[i + 1];
            ends[length++] = p[j];
            ends[length++] = p[j + 1];
        }
    }

    /** The smallest rectangle around the edges; empty if there are none. */
    Rectangle2D bounds() {
        if (length == 0) {
            return new Rectangle2D.Double();
        }
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = left;
        double bottom = right;
        for (int i = 0; i < length; i += 2) {
            left = Math.min(left, ends[i]);
            right = Math.max(right, ends[i]);
            top = Math.min(top, ends[i + 1]);
            bottom = Math.max(bottom, ends[i + 1]);
        }
        return new Rectangle2D.Double(left, top, right - left, bottom - top);
    }

    /** Where the edges cross the lines first..end-1; line k is at the ordinate (k + 0.5)/16. */
    Crossings crossings(int first, int end) {
        int[] start = new int[end - first + 1];
        for (int e = 0; e < length; e += 4) {
            int last = to(e, end);
            for (int k = from(e, first); k < last; k++) {
                start[k - first + 1]++;
            }
        }
        for (int k = 1; k < start.length; k++) {
            start[k] += start[k - 1];
        }
        long[] crossing = new long[start[start.length - 1]];
        int[] next = start.clone();
        for (int e = 0; e < length; e += 4) {
            double slope = (ends[e + 2] - ends[e]) / (ends[e + 3] - ends[e + 1]);
            int down = ends[e + 3] > ends[e + 1] ? 1 : 0;
            int last = to(e, end);
            for (int k = from(e, first); k < last; k++) {
                double x = ends[e] + ((k + 0.5) / Raster.LINES - ends[e + 1]) * slope;
                crossing[next[k - first]++] = 2 * (long) Math.rint(x * Raster.PARTS) + down;
            }
        }
        return new Crossings(start, crossing);
    }

    /** The crossings of each line: twice the abscissa in parts of pixels, plus one where the edge goes down. */
    record Crossings(int[] start, long[] crossing) {

        /** Up to so many numbers are sorted by insertion. */
        private static final int FEW = 40;

        interface Span {
            void fill(int from, int to);
        }

        void spans(int line, boolean evenOdd, Span span) {
            sort(start[line], start[line + 1]);
            // by the even-odd rule the last bit of the winding number decides, else all
            int bits = evenOdd ? 1 : -1;
            int winding = 0;
            for (int c = start[line]; c < start[line + 1]; c++) {
                if ((winding & bits) != 0) {
                    span.fill(clamped(crossing[c - 1]), clamped(crossing[c]));
                }
                winding += 2 * (int) (crossing[c] & 1) - 1;
            }
        }

        /** Most lines have two or four crossings. */
        private void sort(int from, int to) {
            if (to - from > FEW) {
                Arrays.sort(crossing, from, to);
                return;
            }
            for (int i = from + 1; i < to; i++) {
                long inserted = crossing[i];
                int k = i;
                while (k > from && crossing[k - 1] > inserted) {
                    crossing[k] = crossing[--k];
                }
                crossing[k] = inserted;
            }
        }

        private static int clamped(long crossing) {
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, crossing >> 1));
        }
    }

    private int from(int e, int first) {
        return Math.max(first, (int) Math.ceil(Math.min(ends[e + 1], ends[e + 3]) * Raster.LINES - 0.5));
    }

    private int to(int e, int end) {
        return Math.min(end, (int) Math.ceil(Math.max(ends[e + 1], ends[e + 3]) * Raster.LINES - 0.5));
    }
}
