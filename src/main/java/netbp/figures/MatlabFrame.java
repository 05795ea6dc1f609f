package netbp.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Label;
import netbp.drawing.Page;

/**
 * MATLAB's axes: a box with ticks inwards on all four sides, bold labels, the exponents raised. The
 * one place that knows where they stand on the page. Fills come first, then {@link #axes()}, then
 * the series.
 *
 * @param box where they stand
 * @param size of the letters, pixels
 */
record MatlabFrame(Drawing drawing, Page.Box box, Plot plot, double size) {

    private static final double LINE = 0.5;
    private static final double TICK = 0.01;
    /** Room for tick labels and axis label under the box, in letter heights; from MATLAB's cost figure. */
    private static final double FOOT = 3.147;
    /** The least width and height of a box, in pixels. */
    private static final double SMALLEST = 30;
    /** In letter heights: from the box to the tick labels at the left and below it, and on to the label. */
    private static final double GAP = 0.3;
    private static final double DROP = 0.48;
    private static final double ASIDE = 0.36;
    /** From one tick label to the next, in letter heights. */
    private static final double APART = 0.2;
    /** The height of each of two subplots, of the page's. */
    private static final double SUBPLOT = 0.3412;
    /** The smallest letters, as a fraction of their size in MATLAB. */
    private static final double SMALLEST_LETTERS = 0.15;

    /**
     * The axes of a drawing. As in MATLAB, the box shrinks to make room for labels; where that is not enough,
     * letters become smaller until no label is cut off or touches another.
     *
     * @param aside pixels to be kept free at the right
     */
    static MatlabFrame on(Drawing drawing, Plot plot, double aside) {
        return fitting(drawing, plot, size -> room(drawing.page(), plot, size, aside));
    }

    /** Axes in row k, from 0, of MATLAB's subplot with one column. */
    static MatlabFrame row(Drawing drawing, Plot plot, int k, int rows) {
        Page.Box all = place(drawing.page());
        double height = Math.round(2 * SUBPLOT * drawing.page().height() / rows);
        double top = all.top() + (all.height() - height) * k / (rows - 1);
        return fitting(drawing, plot, size -> new Page.Box(all.left(), top, all.width(), height));
    }

    /** Square axes in column k, from 0, of several. */
    static MatlabFrame column(Drawing drawing, Plot plot, int k, int columns) {
        Page page = drawing.page();
        double width = (double) page.width() / columns;
        double side = Math.round(Math.min(0.73 * width, 0.66 * page.height()));
        double left = Math.round((k + 0.57) * width - side / 2);
        double top = Math.round(0.4 * page.height() - side / 2);
        return fitting(drawing, plot, size -> new Page.Box(left, top, side, side));
    }

    private static MatlabFrame fitting(Drawing drawing, Plot plot, DoubleFunction<Page.Box> box) {
        Page page = drawing.page();
        for (double scale = 1; scale > SMALLEST_LETTERS; scale -= 0.05) {
            double size = scale * page.pixels(plot.letters());
            MatlabFrame frame = new MatlabFrame(drawing, box.apply(size), plot, size);
            if (frame.fits()) {
                return frame;
            }
        }
        throw new IllegalArgumentException("page must have room for axes and their letters: "
                + page.width() + " x " + page.height() + " pixels at " + page.dpi() + " dpi");
    }

    /** The box of axes without labels: MATLAB's [0.13 0.11 0.775 0.815], on whole pixels. */
    private static Page.Box place(Page page) {
        double left = Math.round(0.13 * page.width());
        double top = Math.round(0.075 * page.height());
        return new Page.Box(left, top, Math.round(0.905 * page.width()) - left, Math.round(0.89 * page.height()) - top);
    }

    /** What is left of that box by labels in letters of a size. */
    private static Page.Box room(Page page, Plot plot, double size, double aside) {
        Page.Box box = place(page);
        Axis x = plot.x();
        double above = plot.y().factor().isEmpty() ? 0 : 2 * GAP * size + label(plot.y().factor(), size).ascent();
        above = Math.max(above, plot.heading().isEmpty() ? 0 : 1.6 * size);
        double foot = x.label().isEmpty() && x.factor().isEmpty() ? DROP * size + ascent(x, size) + 2 : FOOT * size;
        double beside = GAP * size + widest(plot.y(), size) + (plot.y().label().isEmpty() ? 2
                : ASIDE * size + size + label(plot.y().label(), size).drop());
        double over = 2;
        for (Axis.Tick t : x.ticks()) {
            double half = label(t.label(), size).width() / 2;
            beside = Math.max(beside, half - x.position(t.value()) * box.width());
            over = Math.max(over, half - (1 - x.position(t.value())) * box.width());
        }
        double left = Math.max(box.left(), Math.ceil(beside));
        double top = Math.max(box.top(), Math.ceil(above));
        double right = Math.min(box.right(), Math.floor(page.width() - over)) - aside;
        return new Page.Box(left, top, right - left, Math.min(box.bottom(), page.height() - Math.round(foot)) - top);
    }

    /** Whether every label lies on the page and touches no other. */
    private boolean fits() {
        Page page = drawing.page();
        double last = Double.NEGATIVE_INFINITY;
        boolean fits = box.width() >= SMALLEST && box.height() >= SMALLEST
                && box.left() >= GAP * size + widest(plot.y(), size) && tickBaseline() < page.height();
        for (Axis.Tick t : plot.x().ticks()) {
            double half = label(t.label()).width() / 2;
            fits &= across(t.value()) - half > last;
            last = across(t.value()) + half + APART * size;
        }
        last = Double.POSITIVE_INFINITY;
        for (Axis.Tick t : plot.y().ticks()) {
            fits &= down(t.value()) < last;
            last = down(t.value()) - 1.1 * label(t.label()).capHeight();
        }
        double half = label(plot.x().label()).width() / 2;
        double middle = box.left() + box.width() / 2;
        double end = plot.x().factor().isEmpty() ? page.width() : box.right() - label(plot.x().factor()).width() - APART * size;
        fits &= middle - half >= 0 && middle + half <= end;
        half = label(plot.y().label()).width() / 2;
        middle = box.top() + box.height() / 2;
        return fits && middle - half >= 0 && middle + half <= page.height();
    }

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
        double left = onPixel(box.left());
        double top = onPixel(box.top());
        Rectangle2D sides = new Rectangle2D.Double(
                left, top, onPixel(box.right()) - left, onPixel(box.bottom()) - top);
        drawing.line(sides, LINE, Color.BLACK, BasicStroke.CAP_SQUARE);
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

    private double tickBaseline() {
        return box.bottom() + DROP * size + ascent(plot.x(), size);
    }

    private static double ascent(Axis axis, double size) {
        return Math.max(label("0", size).ascent(), most(axis, size, Label::ascent));
    }

    private double labelBaseline() {
        return tickBaseline() + 1.3 * size;
    }

    private Label label(String text) {
        return label(text, size);
    }

    private static Label label(String text, double size) {
        return new Label(text, Face.BOLD, size);
    }

    private static double widest(Axis axis, double size) {
        return most(axis, size, Label::width);
    }

    /** The largest measure of an axis's tick labels; 0 if it has none. */
    private static double most(Axis axis, double size, ToDoubleFunction<Label> measure) {
        return axis.ticks().stream().map(tick -> label(tick.label(), size)).mapToDouble(measure).max().orElse(0);
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
