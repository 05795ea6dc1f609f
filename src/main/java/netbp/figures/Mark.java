package netbp.figures;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The marks of a plot, with MATLAB's letters. All are drawn with a line and none is filled. */
public enum Mark {
    /** MATLAB's o. */
    CIRCLE("circles", (x, y, size) -> new Ellipse2D.Double(x - size / 2, y - size / 2, size, size)),
    /** MATLAB's x: its arms are as long as those of +. */
    CROSS("crosses", line(Math.sqrt(0.5), -1, -1, 1, 1, Double.NaN, Double.NaN, -1, 1, 1, -1)),
    /** MATLAB's ^. */
    TRIANGLE("triangles", polygon(1, -1, 0.75, 0, -1, 1, 0.75)),
    /** MATLAB's s. */
    SQUARE("squares", polygon(0.84, -1, -1, 1, -1, 1, 1, -1, 1)),
    /** MATLAB's +. */
    PLUS("plus signs", line(1, -1, 0, 1, 0, Double.NaN, Double.NaN, 0, -1, 0, 1)),
    /** MATLAB's d. */
    DIAMOND("diamonds", polygon(1, -1, 0, 0, -1, 1, 0, 0, 1)),
    /** MATLAB's v. */
    TRIANGLE_DOWN("downward triangles", polygon(1, -1, -0.75, 0, 1, 1, -0.75)),
    /** MATLAB's _. */
    DASH("horizontal bars", line(1, -1, 0, 1, 0)),
    /** MATLAB's p. */
    STAR("five-pointed stars", (x, y, size) -> {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double radius = size / 2 * (i % 2 == 0 ? 1.1 : 0.42);
            xy[2 * i] = radius * StrictMath.sin(Math.PI * i / 5);
            xy[2 * i + 1] = -radius * StrictMath.cos(Math.PI * i / 5);
        }
        return path(true, x, y, 1, xy);
    }),
    /** MATLAB's <. */
    TRIANGLE_LEFT("leftward triangles", polygon(1, 0.75, -1, -1, 0, 0.75, 1)),
    /** MATLAB's >. */
    TRIANGLE_RIGHT("rightward triangles", polygon(1, -0.75, -1, 1, 0, -0.75, 1)),
    /** MATLAB's |. */
    BAR("vertical bars", line(1, 0, -1, 0, 1));

    @FunctionalInterface
    private interface Outline {
        Shape at(double x, double y, double size);
    }

    private final String plural;
    private final Outline outline;

    Mark(String plural, Outline outline) {
        this.plural = plural;
        this.outline = outline;
    }

    /** The mark of category or curve k; they repeat. */
    static Mark of(int k) {
        return values()[k % values().length];
    }

    /** What several of them are called. */
    String plural() {
        return plural;
    }

    /** The mark's line, about (x,y); its size is that of MATLAB's MarkerSize. */
    Shape at(double x, double y, double size) {
        return outline.at(x, y, size);
    }

    /** A line through points in units of {@code scale} half sizes. */
    private static Outline line(double scale, double... xy) {
        return (x, y, size) -> path(false, x, y, size / 2 * scale, xy);
    }

    private static Outline polygon(double scale, double... xy) {
        return (x, y, size) -> path(true, x, y, size / 2 * scale, xy);
    }

    /** A line through points about (x,y), in units of h; a point NaN lifts the pen. */
    private static Path2D path(boolean closed, double x, double y, double h, double... xy) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < xy.length; i += 2) {
            if (Double.isNaN(xy[i])) {
                down = false;
            } else if (down) {
                path.lineTo(x + h * xy[i], y + h * xy[i + 1]);
            } else {
                path.moveTo(x + h * xy[i], y + h * xy[i + 1]);
                down = true;
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
