package netbp.figures;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The marks of a plot, with MATLAB's letters. All are drawn with a line and none is filled. */
public enum Mark {
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
            return path(false, x - h, y - h, x + h, y + h, LIFT, LIFT, x - h, y + h, x + h, y - h);
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
            return path(false, x - h, y, x + h, y, LIFT, LIFT, x, y - h, x, y + h);
        }
    },
    /** MATLAB's d. */
    DIAMOND("diamonds") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2;
            return path(true, x - h, y, x, y - h, x + h, y, x, y + h);
        }
    },
    /** MATLAB's v. */
    TRIANGLE_DOWN("downward triangles") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2;
            return path(true, x - h, y - h * 0.75, x, y + h, x + h, y - h * 0.75);
        }
    },
    /** MATLAB's _. */
    DASH("horizontal bars") {
        @Override
        Shape at(double x, double y, double size) {
            return path(false, x - size / 2, y, x + size / 2, y);
        }
    },
    /** MATLAB's p. */
    STAR("five-pointed stars") {
        @Override
        Shape at(double x, double y, double size) {
            double[] xy = new double[20];
            for (int i = 0; i < 10; i++) {
                double radius = size / 2 * (i % 2 == 0 ? 1.1 : 0.42);
                xy[2 * i] = x + radius * StrictMath.sin(Math.PI * i / 5);
                xy[2 * i + 1] = y - radius * StrictMath.cos(Math.PI * i / 5);
            }
            return path(true, xy);
        }
    },
    /** MATLAB's <. */
    TRIANGLE_LEFT("leftward triangles") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2;
            return path(true, x + h * 0.75, y - h, x - h, y, x + h * 0.75, y + h);
        }
    },
    /** MATLAB's >. */
    TRIANGLE_RIGHT("rightward triangles") {
        @Override
        Shape at(double x, double y, double size) {
            double h = size / 2;
            return path(true, x - h * 0.75, y - h, x + h, y, x - h * 0.75, y + h);
        }
    },
    /** MATLAB's |. */
    BAR("vertical bars") {
        @Override
        Shape at(double x, double y, double size) {
            return path(false, x, y - size / 2, x, y + size / 2);
        }
    };

    private static final double DIAGONAL = Math.sqrt(0.5);
    private static final double LIFT = Double.NaN;

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
