package netbp.drawing;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/** The contours of one simple glyph of a TrueType font: quadratic splines through points on and off the curve. */
final class GlyphOutline {

    private final int[] end;
    private final byte[] flags;
    private final int[] x;
    private final int[] y;

    /** Reads the glyph's description after its header. */
    GlyphOutline(ByteBuffer in, int contours) {
        end = new int[contours];
        int points = 0;
        for (int c = 0; c < contours; c++) {
            end[c] = in.getShort() & 0xffff;
            points = end[c] + 1;
        }
        int instructions = in.getShort() & 0xffff;
        in.position(in.position() + instructions);
        flags = new byte[points];
        for (int i = 0; i < points; i++) {
            flags[i] = in.get();
            if ((flags[i] & 8) != 0) {
                for (int repeat = in.get() & 0xff; repeat > 0; repeat--) {
                    flags[i + 1] = flags[i];
                    i++;
                }
            }
        }
        x = coordinates(in, 2, 16);
        y = coordinates(in, 4, 32);
    }

    private int[] coordinates(ByteBuffer in, int isByte, int sameOrPositive) {
        int[] value = new int[flags.length];
        int last = 0;
        for (int i = 0; i < value.length; i++) {
            boolean marked = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isByte) != 0) {
                int step = in.get() & 0xff;
                last += marked ? step : -step;
            } else if (!marked) {
                last += in.getShort();
            }
            value[i] = last;
        }
        return value;
    }

    /** The outline in font units, y upwards. Between two points off the curve lies one on it, halfway. */
    Path2D path() {
        Path2D path = new Path2D.Double();
        int first = 0;
        for (int last : end) {
            if (last > first) {
                contour(path, first, last);
            }
            first = last + 1;
        }
        return path;
    }

    private void contour(Path2D path, int first, int last) {
        int n = last - first + 1;
        int start = 0;
        while (start < n && !on(first + start)) {
            start++;
        }
        if (start == n) {
            throw new IllegalStateException("glyph contour without a point on the curve");
        }
        path.moveTo(x[first + start], y[first + start]);
        for (int k = 1; k <= n; k++) {
            int p = first + (start + k) % n;
            if (on(p)) {
                path.lineTo(x[p], y[p]);
                continue;
            }
            int q = first + (start + k + 1) % n;
            if (on(q)) {
                path.quadTo(x[p], y[p], x[q], y[q]);
                k++;
            } else {
                path.quadTo(x[p], y[p], (x[p] + x[q]) / 2.0, (y[p] + y[q]) / 2.0);
            }
        }
        path.closePath();
    }

    private boolean on(int point) {
        return (flags[point] & 1) != 0;
    }
}
