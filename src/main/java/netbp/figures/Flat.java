package netbp.figures;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A path as polygons: its curves cut into chords, always in the same places. java.awt's own
 * flattening would do, but its strokes and fills differ in the last bit from one Java to the next.
 *
 * @param parts the points x0, y0, x1, y1, ... of each part, none twice in succession
 * @param closed whether each part returns to its first point, which is not repeated
 */
record Flat(List<double[]> parts, List<Boolean> closed) {

    static Flat of(Shape shape) {
        Builder builder = new Builder();
        builder.write(shape);
        builder.end(false);
        return builder.flat;
    }

    private static final class Builder implements PathWriter {

        private final Flat flat = new Flat(new ArrayList<>(), new ArrayList<>());
        private double[] points = new double[32];
        private int length;

        @Override
        public void move(double x, double y) {
            end(false);
            add(x, y);
        }

        @Override
        public void line(double x, double y) {
            if (x != points[length - 2] || y != points[length - 1]) {
                add(x, y);
            }
        }

        /** The chords of a quarter circle stay within a twentieth of a pixel, whatever its radius. */
        @Override
        public void cubic(double x1, double y1, double x2, double y2, double x, double y) {
            double x0 = points[length - 2];
            double y0 = points[length - 1];
            double length = distance(x0, y0, x1, y1) + distance(x1, y1, x2, y2) + distance(x2, y2, x, y);
            int chords = (int) Math.ceil(2 * Math.sqrt(length));
            for (int i = 1; i < chords; i++) {
                double t = (double) i / chords;
                line(bezier(t, x0, x1, x2, x), bezier(t, y0, y1, y2, y));
            }
            line(x, y);
        }

        @Override
        public void close() {
            end(true);
        }

        private static double bezier(double t, double a, double b, double c, double d) {
            double s = 1 - t;
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        }

        private static double distance(double x0, double y0, double x1, double y1) {
            return Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        }

        private void end(boolean close) {
            boolean returned = close && length > 2
                    && points[0] == points[length - 2] && points[1] == points[length - 1];
            int used = returned ? length - 2 : length;
            if (used > 2) {
                flat.parts.add(Arrays.copyOf(points, used));
                flat.closed.add(close);
            }
            length = 0;
        }

        private void add(double x, double y) {
            if (length == points.length) {
                points = Arrays.copyOf(points, 2 * length);
            }
            points[length++] = x;
            points[length++] = y;
        }
    }
}
