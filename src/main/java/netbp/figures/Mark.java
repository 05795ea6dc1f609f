package netbp.figures;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The marks of a plot, with MATLAB's letters. All are drawn with a line and none is filled. */
enum Mark {
    /** MATLAB's o. */
    CIRCLE("circles") {
        @Override
        Shape at(double x, double y, double size) {
            return new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
        }
    },
    /** MATLAB's x: its arms are as long as those of +. */
    CROSS("crosses") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2 * DIAGONAL;
            return path(false, x - h, y - h, x + h, y + h, Double.NaN, Double.NaN, x - h, y + h, x + h, y - h);
        }
    },
    /** MATLAB's ^. */
    TRIANGLE("triangles") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2;
            return path(true, x - h, y + h * 0.75, x, y - h, x + h, y + h * 0.75);
        }
    },
    /** MATLAB's s. */
    SQUARE("squares") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size * 0.42;
            return path(true, x - h, y - h, x + h, y - h, x + h, y + h, x - h, y + h);
        }
    },
    /** MATLAB's +. */
    PLUS("plus signs") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2;
            return path(false, x - h, y, x + h, y, Double.NaN, Double.NaN, x, y - h, x, y + h);
        }
    },
    /** MATLAB's d. */
    DIAMOND("diamonds") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2;
            return path(true, x - h, y, x, y - h, x + h, y, x, y + h);
        }
    };

    private static final double DIAGONAL = Math.sqrt(0.5);

    private final String plural;

    Mark(String plural) {
        this.plural = plural;
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
    abstract Shape at(double x, double y, double size);

    /** A line through points; a point NaN lifts the pen. */
    private static Path2D path(boolean closed, double... xy) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < xy.length; i += 2) {
            if (Double.isNaN(xy[i])) {
                down = false;
            } else if (down) {
                path.lineTo(xy[i], xy[i + 1]);
            } else {
                path.moveTo(xy[i], xy[i + 1]);
                down = true;
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}
