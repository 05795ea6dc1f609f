package netbp.figures;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleFunction;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;

/**
 * The unit cube seen as in MATLAB's view(-37.5,30), from far away and stretched to fill a box: the edge of x leads from
 * the nearest corner to the right, that of y to the left. Three walls stand behind the surface; the axes are at the
 * edges of the floor and at the left.
 *
 * @param box on the page
 * @param heights the axis along which they are measured
 * @param size of the letters, pixels
 */
record SurfaceFrame(Drawing drawing, Page.Box box, TurnedGrid turned, Axis heights, double size) {

    private static final double AZIMUTH = 37.5 * Math.PI / 180;
    private static final double ELEVATION = 30 * Math.PI / 180;
    private static final double COS = StrictMath.cos(AZIMUTH);
    private static final double SIN = StrictMath.sin(AZIMUTH);
    private static final double UP = StrictMath.cos(ELEVATION);
    private static final double AWAY = StrictMath.sin(ELEVATION);
    private static final Color WALL = Style.grey(0.85);
    private static final double LINE = 0.5;
    /** In axis lengths. */
    private static final double TICK = 0.02;

    /** The frame of a function on a page, with letters of that size in points. */
    static SurfaceFrame on(Drawing drawing, FieldFigure.Field field, double letters) {
        Page page = drawing.page();
        Page.Box box = new Page.Box(0.17 * page.width(), 0.09 * page.height(), 0.74 * page.width(), 0.8 * page.height());
        return new SurfaceFrame(drawing, box, TurnedGrid.lowest(field), field.scale(), page.pixels(letters));
    }

    /** The abscissa of a point, pixels. */
    double across(double x, double y) {
        return box.left() + (COS * x - SIN * y + SIN) / (COS + SIN) * box.width();
    }

    /** The ordinate of a point, pixels. */
    double down(double x, double y, double z) {
        return box.bottom() - (AWAY * (SIN * x + COS * y) + UP * z) / (AWAY * (SIN + COS) + UP) * box.height();
    }

    /** The line through points (x, y, z). */
    Path2D path(double[]... points) {
        Path2D path = new Path2D.Double();
        for (double[] p : points) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(across(p[0], p[1]), down(p[0], p[1], p[2]));
            } else {
                path.lineTo(across(p[0], p[1]), down(p[0], p[1], p[2]));
            }
        }
        return path;
    }

    /** Draws the walls and the axes. */
    void axes() {
        line(WALL, new double[] {0, 1, 1}, new double[] {1, 1, 1}, new double[] {1, 0, 1}, new double[] {1, 0, 0},
                new double[] {1, 1, 0}, new double[] {0, 1, 0});
        line(WALL, new double[] {1, 1, 0}, new double[] {1, 1, 1});
        for (Axis.Tick tick : turned.x().axis().ticks()) {
            double s = turned.x().position(tick.value());
            line(WALL, new double[] {s, 0, 0}, new double[] {s, 1, 0}, new double[] {s, 1, 1});
        }
        for (Axis.Tick tick : turned.y().axis().ticks()) {
            double t = turned.y().position(tick.value());
            line(WALL, new double[] {0, t, 0}, new double[] {1, t, 0}, new double[] {1, t, 1});
        }
        for (Axis.Tick tick : heights.ticks()) {
            double h = heights.position(tick.value());
            line(WALL, new double[] {0, 1, h}, new double[] {1, 1, h}, new double[] {1, 0, h});
        }
        line(Color.BLACK, new double[] {1, 0, 0}, new double[] {0, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 1, 1});
        double left = across(0, 1);
        for (Axis.Tick tick : heights.ticks()) {
            double h = heights.position(tick.value());
            line(Color.BLACK, new double[] {0, 1, h}, new double[] {-TICK, 1, h});
            Label label = label(tick.label());
            double x = across(-TICK, 1) - 0.3 * size;
            label.draw(drawing, x, down(-TICK, 1, h) + label.capHeight() / 2, Label.Anchor.END, Color.BLACK);
            left = Math.min(left, x - label.width());
        }
        for (double minor : heights.minor()) {
            double h = heights.position(minor);
            line(Color.BLACK, new double[] {0, 1, h}, new double[] {-TICK / 2, 1, h});
        }
        fitting(heights, down(0, 1, 0) - down(0, 1, 1)).draw(drawing, left - 0.7 * size, down(0, 1, 0.5),
                Label.Anchor.MIDDLE, true, Color.BLACK);
        floor(turned.x(), s -> new double[] {s, 0}, s -> new double[] {s, -TICK}, Label.Anchor.START);
        floor(turned.y(), t -> new double[] {0, t}, t -> new double[] {-TICK, t}, Label.Anchor.END);
    }

    /** The label of an axis with its factor, its letters smaller where they would not fit into the room. */
    private Label fitting(Axis axis, double room) {
        String text = axis.label() + (axis.factor().isEmpty() ? "" : ", " + axis.factor());
        double width = label(text).width();
        return new Label(text, Face.BOLD, size * Math.min(1, width == 0 ? 1 : room / width));
    }

    /** An axis on the floor: ticks outwards, numbers beside them, its label below the middle. */
    private void floor(TurnedGrid.Side side, DoubleFunction<double[]> edge, DoubleFunction<double[]> outside, Label.Anchor anchor) {
        double sign = anchor == Label.Anchor.START ? 1 : -1;
        double widest = 0;
        for (Axis.Tick tick : side.axis().ticks()) {
            double[] from = edge.apply(side.position(tick.value()));
            double[] to = outside.apply(side.position(tick.value()));
            line(Color.BLACK, new double[] {from[0], from[1], 0}, new double[] {to[0], to[1], 0});
            Label label = label(tick.label());
            // low enough to leave the foot of the axis of heights its own number
            label.draw(drawing, across(to[0], to[1]) + sign * 0.15 * size,
                    down(to[0], to[1], 0) + 1.8 * label.capHeight(), anchor, Color.BLACK);
            widest = Math.max(widest, label.width());
        }
        double[] middle = outside.apply(0.5);
        double x = across(middle[0], middle[1]) + sign * (widest * 0.6 + 0.5 * size);
        double y = down(middle[0], middle[1], 0) + 3.2 * size;
        double room = sign > 0 ? drawing.page().width() - x - 0.5 * size : x - 0.5 * size;
        fitting(side.axis(), room).draw(drawing, x, y, anchor, Color.BLACK);
    }

    private Label label(String text) {
        return new Label(text, Face.BOLD, size);
    }

    private void line(Color color, double[]... points) {
        drawing.line(path(points), LINE, color);
    }
}
