package netbp.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Label;
import netbp.drawing.Page;

/**
 * MATLAB's axes: a box with ticks inwards on all four sides, bold labels, the exponents raised. {@link FramePlacement}
 * says where on the page. Fills come first, then {@link #axes()}, then the series.
 *
 * @param box where they stand
 * @param size of the letters, pixels
 */
record MatlabFrame(Drawing drawing, Page.Box box, Plot plot, double size) {

    private static final double LINE = 0.5;
    private static final double TICK = 0.01;
    /** In letter heights: from the box to the tick labels at the left and below it, and on to the label. */
    static final double GAP = 0.3;
    static final double DROP = 0.48;
    static final double ASIDE = 0.36;

    /** The pixel abscissa of a value. */
    double across(double value) {
        return box.left() + plot.x().position(value) * box.width();
    }

    /** The pixel ordinate of a value. */
    double down(double value) {
        return box.bottom() - plot.y().position(value) * box.height();
    }

    /** Fills the whole box. */
    void fill(Color color) {
        drawing.fill(rectangle(), color);
    }

    /** Fills the inside of closed polygons, even-odd, so that holes stay open. */
    void fill(List<double[][]> rings, Color color) {
        if (!rings.isEmpty()) {
            drawing.fill(path(rings, true), color);
        }
    }

    /** Draws lines through points; one that ends where it starts is closed. */
    void lines(List<double[][]> lines, Pen pen) {
        if (!lines.isEmpty()) {
            drawing.add(new Ink.Line(path(lines, false), pen.line(drawing.page()), pen.color()));
        }
    }

    /** Draws the box, its ticks and its labels. */
    void axes() {
        drawing.line(onPixels(box.left(), box.top(), onPixel(box.right()) - onPixel(box.left()), box.bottom()), LINE,
                Color.BLACK, BasicStroke.CAP_SQUARE);
        double tick = TICK * Math.max(box.width(), box.height());
        for (Axis.Tick t : plot.x().ticks()) {
            xTick(t.value(), tick);
            label(t.label()).draw(drawing, across(t.value()), tickBaseline(), Label.Anchor.MIDDLE, Color.BLACK);
        }
        for (double t : plot.x().minor()) {
            xTick(t, tick / 2);
        }
        for (Axis.Tick t : plot.y().ticks()) {
            yTick(t.value(), tick);
            Label label = label(t.label());
            double baseline = down(t.value()) + label.capHeight() / 2;
            label.draw(drawing, box.left() - GAP * size, baseline, Label.Anchor.END, Color.BLACK);
        }
        for (double t : plot.y().minor()) {
            yTick(t, tick / 2);
        }
        labels();
    }

    /** Factors, labels and heading; of one that is empty nothing is drawn. */
    private void labels() {
        label(plot.x().factor()).draw(drawing, box.right(), labelBaseline(), Label.Anchor.END, Color.BLACK);
        label(plot.y().factor()).draw(drawing, box.left(), box.top() - GAP * size, Label.Anchor.START, Color.BLACK);
        double middle = box.left() + box.width() / 2;
        label(plot.x().label()).draw(drawing, middle, labelBaseline(), Label.Anchor.MIDDLE, Color.BLACK);
        double baseline = box.left() - (GAP + ASIDE) * size - widest(plot.y(), size) - label(plot.y().label()).drop();
        label(plot.y().label()).draw(drawing, baseline, box.top() + box.height() / 2, Label.Anchor.MIDDLE, true, Color.BLACK);
        Label fitting = label(plot.heading(), size * Math.min(0.9, box.width() / label(plot.heading()).width()));
        fitting.draw(drawing, middle, box.top() - 0.5 * size, Label.Anchor.MIDDLE, Color.BLACK);
    }

    private void xTick(double value, double length) {
        double at = onPixel(across(value));
        drawing.line(new Line2D.Double(at, box.bottom(), at, box.bottom() - length), LINE, Color.BLACK);
        drawing.line(new Line2D.Double(at, box.top(), at, box.top() + length), LINE, Color.BLACK);
    }

    private void yTick(double value, double length) {
        double at = onPixel(down(value));
        drawing.line(new Line2D.Double(box.left(), at, box.left() + length, at), LINE, Color.BLACK);
        drawing.line(new Line2D.Double(box.right(), at, box.right() - length, at), LINE, Color.BLACK);
    }

    /** The middle of the pixel that holds a coordinate: MATLAB puts axes and marks there. */
    static double onPixel(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }

    /** The ordinate of the baseline of the tick labels under the box. */
    double tickBaseline() {
        return box.bottom() + DROP * size + ascent(plot.x(), size);
    }

    /** The height of an axis's tick labels. */
    static double ascent(Axis axis, double size) {
        return Math.max(label("0", size).ascent(), most(axis, size, Label::ascent));
    }

    /** A rectangle whose corner and foot lie in the middles of pixels. */
    static Rectangle2D onPixels(double left, double top, double width, double bottom) {
        double y = onPixel(top);
        return new Rectangle2D.Double(onPixel(left), y, width, onPixel(bottom) - y);
    }

    private double labelBaseline() {
        return tickBaseline() + 1.3 * size;
    }

    Label label(String text) {
        return label(text, size);
    }

    static Label label(String text, double size) {
        return new Label(text, Face.BOLD, size);
    }

    /** The length of an axis's longest tick label. */
    static double widest(Axis axis, double size) {
        return most(axis, size, Label::width);
    }

    /** The largest measure of an axis's tick labels; 0 if it has none. */
    private static double most(Axis axis, double size, ToDoubleFunction<Label> measure) {
        return axis.ticks().stream().map(tick -> label(tick.label(), size)).mapToDouble(measure).max().orElse(0);
    }

    /** The box. */
    Rectangle2D rectangle() {
        return new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height());
    }

    private Path2D path(List<double[][]> lines, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[][] line : lines) {
            int last = line.length - 1;
            boolean ring = closed || line[0][0] == line[last][0] && line[0][1] == line[last][1];
            path.moveTo(across(line[0][0]), down(line[0][1]));
            for (int i = 1; i <= last; i++) {
                if (i < last || !ring) {
                    path.lineTo(across(line[i][0]), down(line[i][1]));
                }
            }
            if (ring) {
                path.closePath();
            }
        }
        return path;
    }
}
