package netbp.figures;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Walks along a path in the words of SVG, PostScript and PDF: move, line, cubic curve, close. */
interface PathWriter {

    void move(double x, double y);

    void line(double x, double y);

    void cubic(double x1, double y1, double x2, double y2, double x, double y);

    void close();

    /** Writes a path; a quadratic curve becomes the same curve as a cubic one. */
    default void write(Shape shape) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int end = 0;
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> move(c[0], c[1]);
                case PathIterator.SEG_LINETO -> line(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> {
                    cubic(x + 2 * (c[0] - x) / 3, y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3, c[3] + 2 * (c[1] - c[3]) / 3, c[2], c[3]);
                    end = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    cubic(c[0], c[1], c[2], c[3], c[4], c[5]);
                    end = 4;
                }
                case PathIterator.SEG_CLOSE -> close();
                default -> throw new IllegalStateException("unknown path segment");
            }
            x = c[end];
            y = c[end + 1];
        }
    }
}
