package netbp.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Label;
import netbp.drawing.Page;

/**
 * MATLAB's axes: a box with ticks inwards on all four sides, bold labels, the exponents raised. The
 * one place that knows where they stand on the page. Fills come first, then {@link #axes()}, then
 * the series.
 */
final class MatlabFrame {

    private static final double LINE = 0.5;
    private static final double TICK = 0.01;
    /** Room for tick labels and axis label under the box, in letter heights; from MATLAB's cost figure. */
    private static final double FOOT = 3.147;
    /** XChart draws nothing in a box that is narrower, in pixels. */
    private static final double SMALLEST = 30;
    /** In letter heights: from the box to the tick labels at the left and below it, and on to the label. */
    private static final double GAP = 0.3;
    private static final double DROP = 0.48;
    private static final double ASIDE = 0.36;

    private final Drawing drawing;
    private final Page.Box box;
    private final Axis x;
    private final Axis y;
    private final double size;

    private MatlabFrame(Drawing drawing, Page.Box box, Axis x, Axis y, double size) {
        if (box.width() < SMALLEST || box.height() < SMALLEST) {
            Page page = drawing.page();
            throw new IllegalArgumentException("page must have room for axes and their letters: "
                    + page.width() + " x " + page.height() + " pixels at " + page.dpi() + " dpi");
        }
        this.drawing = drawing;
        this.box = box;
        this.x = x;
        this.y = y;
        this.size = size;
    }

    /**
     * The axes of a drawing. As in MATLAB, the box gives way to axis labels.
     *
     * @param points the size of the letters
     */
    static MatlabFrame on(Drawing drawing, Axis x, Axis y, double points) {
        Page page = drawing.page();
        Page.Box box = place(page);
        double size = page.pixels(points);
        double left = box.left();
        double bottom = box.bottom();
        if (!x.label().isEmpty()) {
            bottom = Math.min(bottom, page.height() - Math.round(FOOT * size));
        }
        if (!y.label().isEmpty()) {
            double room = (GAP + ASIDE) * size + size + widest(y, size);
            left = Math.max(left, Math.ceil(room));
        }
        Page.Box rest = new Page.Box(left, box.top(), box.right() - left, bottom - box.top());
        return new MatlabFrame(drawing, rest, x, y, size);
    }

    /** The box of axes without labels: MATLAB's [0.13 0.11 0.775 0.815], on whole pixels. */
    static Page.Box place(Page page) {
        double left = Math.round(0.13 * page.width());
        double top = Math.round(0.075 * page.height());
        return new Page.Box(left, top, Math.round(0.905 * page.width()) - left, Math.round(0.89 * page.height()) - top);
    }

    /** Axes in a given box, as MATLAB's subplot makes them. */
    static MatlabFrame in(Drawing drawing, Page.Box box, Axis x, Axis y, double points) {
        return new MatlabFrame(drawing, box, x, y, drawing.page().pixels(points));
    }

    Page.Box box() {
        return box;
    }

    /** These axes with their right side moved left. */
    MatlabFrame narrowedBy(double pixels) {
        Page.Box narrow = new Page.Box(box.left(), box.top(), box.width() - pixels, box.height());
        return new MatlabFrame(drawing, narrow, x, y, size);
    }

    /** The pixel abscissa of a value. */
    double across(double value) {
        return box.left() + x.position(value) * box.width();
    }

    /** The pixel ordinate of a value. */
    double down(double value) {
        return box.bottom() - y.position(value) * box.height();
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
    void lines(List<double[][]> lines, Trace.Pen pen) {
        if (!lines.isEmpty()) {
            drawing.add(new Ink.Line(path(lines, false), pen.line(drawing.page()), pen.color(), null));
        }
    }

    /** Draws series inside the box. */
    void series(List<Trace> traces) {
        new SeriesPlot(drawing, box, x, y).draw(traces);
    }

    /** Draws the box, its ticks and its labels. */
    void axes() {
        double left = onPixel(box.left());
        double top = onPixel(box.top());
        Rectangle2D sides = new Rectangle2D.Double(
                left, top, onPixel(box.right()) - left, onPixel(box.bottom()) - top);
        drawing.line(sides, LINE, Color.BLACK, BasicStroke.CAP_SQUARE);
        double tick = TICK * Math.max(box.width(), box.height());
        for (Axis.Tick t : x.ticks()) {
            xTick(t.value(), tick);
            label(t.label()).draw(drawing, across(t.value()), tickBaseline(), Label.Anchor.MIDDLE, Color.BLACK);
        }
        for (double t : x.minor()) {
            xTick(t, tick / 2);
        }
        for (Axis.Tick t : y.ticks()) {
            yTick(t.value(), tick);
            Label label = label(t.label());
            double baseline = down(t.value()) + label.capHeight() / 2;
            label.draw(drawing, box.left() - GAP * size, baseline, Label.Anchor.END, Color.BLACK);
        }
        for (double t : y.minor()) {
            yTick(t, tick / 2);
        }
        factors();
        axisLabels();
    }

    private void factors() {
        if (!x.factor().isEmpty()) {
            label(x.factor()).draw(drawing, box.right(), labelBaseline(), Label.Anchor.END, Color.BLACK);
        }
        if (!y.factor().isEmpty()) {
            label(y.factor()).draw(drawing, box.left(), box.top() - GAP * size, Label.Anchor.START, Color.BLACK);
        }
    }

    private void axisLabels() {
        if (!x.label().isEmpty()) {
            double middle = box.left() + box.width() / 2;
            label(x.label()).draw(drawing, middle, labelBaseline(), Label.Anchor.MIDDLE, Color.BLACK);
        }
        if (!y.label().isEmpty()) {
            double baseline = box.left() - (GAP + ASIDE) * size - widest(y, size);
            double middle = box.top() + box.height() / 2;
            label(y.label()).draw(drawing, baseline, middle, Label.Anchor.MIDDLE, true, Color.BLACK);
        }
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

    private double tickBaseline() {
        double ascent = label("0").ascent();
        for (Axis.Tick t : x.ticks()) {
            ascent = Math.max(ascent, label(t.label()).ascent());
        }
        return box.bottom() + DROP * size + ascent;
    }

    private double labelBaseline() {
        return tickBaseline() + 1.3 * size;
    }

    private Label label(String text) {
        return new Label(text, Face.BOLD, size);
    }

    private static double widest(Axis axis, double size) {
        double widest = 0;
        for (Axis.Tick t : axis.ticks()) {
            widest = Math.max(widest, new Label(t.label(), Face.BOLD, size).width());
        }
        return widest;
    }

    private Rectangle2D rectangle() {
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
