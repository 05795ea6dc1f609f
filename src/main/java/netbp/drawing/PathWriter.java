package netbp.drawing;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;

/** Takes a path in the words that SVG, PostScript and PDF share: M move, L line, C cubic curve, Z close. */
interface PathWriter {

    /** Takes one segment: no point for Z, one for M and L, three for C; x and y in turn, in pixels. */
    void segment(char word, double... points);

    /** Walks along a path; a quadratic curve becomes the same curve as a cubic one. */
    default void write(Shape shape) {
        double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            int end = 0;
            switch (it.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> segment('M', c[0], c[1]);
                case PathIterator.SEG_LINETO -> segment('L', c[0], c[1]);
                case PathIterator.SEG_QUADTO -> {
                    segment('C', x + 2 * (c[0] - x) / 3, y + 2 * (c[1] - y) / 3,
                            c[2] + 2 * (c[0] - c[2]) / 3, c[3] + 2 * (c[1] - c[3]) / 3, c[2], c[3]);
                    end = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    segment('C', c[0], c[1], c[2], c[3], c[4], c[5]);
                    end = 4;
                }
                case PathIterator.SEG_CLOSE -> segment('Z');
                default -> throw new IllegalStateException("unknown path segment");
            }
            x = c[end];
            y = c[end + 1];
        }
    }

    /** A coordinate in a file: at most three decimals, a thousandth of a pixel. */
    static String decimal(double value) {
        return BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros().toPlainString();
    }
}
