package netbp.drawing;

import java.awt.Shape;
import java.awt.geom.Point2D;
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

    /**
     * The path cut into dashes.
     *
     * @param pattern the lengths of dashes and gaps in turn, positive, an even number of them; null for a solid line
     */
    Flat dashed(float[] pattern) {
        if (pattern == null) {
            return this;
        }
        Builder dashes = new Builder();
        for (int part = 0; part < parts.size(); part++) {
            cut(parts.get(part), closed.get(part), pattern, dashes);
        }
        return dashes.flat;
    }

    private static void cut(double[] p, boolean closed, float[] pattern, Builder dashes) {
        int phase = 0;
        double left = pattern[0];
        int n = p.length / 2;
        dashes.add(p[0], p[1]);
        for (int k = 0; k < (closed ? n : n - 1); k++) {
            int l = (k + 1) % n;
            double dx = p[2 * l] - p[2 * k];
            double dy = p[2 * l + 1] - p[2 * k + 1];
            double segment = Math.sqrt(dx * dx + dy * dy);
            double at = 0;
            while (segment - at > left) {
                at += left;
                dashes.add(p[2 * k] + dx * at / segment, p[2 * k + 1] + dy * at / segment);
                dashes.endDash(phase);
                phase = (phase + 1) % pattern.length;
                left = pattern[phase];
                dashes.add(p[2 * k] + dx * at / segment, p[2 * k + 1] + dy * at / segment);
            }
            left -= segment - at;
            dashes.add(p[2 * l], p[2 * l + 1]);
        }
        dashes.endDash(phase);
    }

    private static final class Builder implements PathWriter {

        private final Flat flat = new Flat(new ArrayList<>(), new ArrayList<>());
        private double[] points = new double[32];
        private int length;

        @Override
        public void segment(char word, double... p) {
            switch (word) {
                case 'M' -> {
                    end(false);
                    add(p[0], p[1]);
                }
                case 'L' -> add(p[0], p[1]);
                case 'C' -> cubic(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> end(true);
            }
        }

        /** The chords of a quarter circle stay within a twentieth of a pixel, whatever its radius. */
        private void cubic(double x1, double y1, double x2, double y2, double x, double y) {
            double x0 = points[length - 2];
            double y0 = points[length - 1];
            double length = Point2D.distance(x0, y0, x1, y1) + Point2D.distance(x1, y1, x2, y2)
                    + Point2D.distance(x2, y2, x, y);
            int chords = (int) Math.ceil(2 * Math.sqrt(length));
            for (int i = 1; i < chords; i++) {
                double t = (double) i / chords;
                add(bezier(t, x0, x1, x2, x), bezier(t, y0, y1, y2, y));
            }
            add(x, y);
        }

        private static double bezier(double t, double a, double b, double c, double d) {
            double s = 1 - t;
            return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
        }

        /** Ends a part; one of a single point is dropped. */
        void end(boolean close) {
            boolean returned = close && length > 2
                    && points[0] == points[length - 2] && points[1] == points[length - 1];
            int used = returned ? length - 2 : length;
            if (used > 2) {
                flat.parts.add(Arrays.copyOf(points, used));
                flat.closed.add(close);
            }
            length = 0;
        }

        /** Ends a dash or, at an odd phase, a gap. */
        void endDash(int phase) {
            length = phase % 2 == 0 ? length : 0;
            end(false);
        }

        void add(double x, double y) {
            if (length > 0 && points[length - 2] == x && points[length - 1] == y) {
                return;
            }
            if (length == points.length) {
                points = Arrays.copyOf(points, 2 * length);
            }
            points[length++] = x;
            points[length++] = y;
        }
    }
}
