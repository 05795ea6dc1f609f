package netbp.figures;

import java.util.function.DoubleFunction;

import netbp.drawing.Drawing;
import netbp.drawing.Page;

/**
 * Where MATLAB puts axes on the page: alone, or as one of several. Where their letters would not have room they become
 * smaller until no label is cut off or touches another.
 */
record FramePlacement(Drawing drawing, Plot plot) {

    /** Room for tick labels and axis label under the box, in letter heights; from MATLAB's cost figure. */
    private static final double FOOT = 3.147;
    /** The least width and height of a box, in pixels. */
    private static final double SMALLEST = 30;
    /** From one tick label to the next, in letter heights. */
    private static final double APART = 0.2;
    /** The height of each of two subplots, of the page's. */
    private static final double SUBPLOT = 0.3412;
    /** The smallest letters, as a fraction of their size in MATLAB. */
    private static final double SMALLEST_LETTERS = 0.15;

    /**
     * The only axes. As in MATLAB, the box shrinks to make room for labels.
     *
     * @param aside pixels to be kept free at the right
     */
    MatlabFrame alone(double aside) {
        return fitting(size -> room(size, aside));
    }

    /** Axes in row k, from 0, of MATLAB's subplot with one column. */
    MatlabFrame row(int k, int rows) {
        Page.Box all = place();
        double height = Math.round(2 * SUBPLOT * drawing.page().height() / rows);
        double top = all.top() + (all.height() - height) * k / (rows - 1);
        return fitting(size -> new Page.Box(all.left(), top, all.width(), height));
    }

    /** Square axes in column k, from 0, of several. */
    MatlabFrame column(int k, int columns) {
        Page page = drawing.page();
        double width = (double) page.width() / columns;
        double side = Math.round(Math.min(0.73 * width, 0.66 * page.height()));
        double left = Math.round((k + 0.57) * width - side / 2);
        double top = Math.round(0.4 * page.height() - side / 2);
        return fitting(size -> new Page.Box(left, top, side, side));
    }

    private MatlabFrame fitting(DoubleFunction<Page.Box> box) {
        Page page = drawing.page();
        for (double scale = 1; scale > SMALLEST_LETTERS; scale -= 0.05) {
            double size = scale * page.pixels(plot.letters());
            MatlabFrame frame = new MatlabFrame(drawing, box.apply(size), plot, size);
            if (fits(frame)) {
                return frame;
            }
        }
        throw new IllegalArgumentException("page must have room for axes and their letters: "
                + page.width() + " x " + page.height() + " pixels at " + page.dpi() + " dpi");
    }

    /** The box of axes without labels: MATLAB's [0.13 0.11 0.775 0.815], on whole pixels. */
    private Page.Box place() {
        Page page = drawing.page();
        double left = Math.round(0.13 * page.width());
        double top = Math.round(0.075 * page.height());
        return new Page.Box(left, top, Math.round(0.905 * page.width()) - left, Math.round(0.89 * page.height()) - top);
    }

    /** What is left of that box by labels in letters of a size. */
    private Page.Box room(double size, double aside) {
        Page page = drawing.page();
        Page.Box box = place();
        Axis x = plot.x();
        Axis y = plot.y();
        double above = y.factor().isEmpty() ? 0 : 2 * MatlabFrame.GAP * size + MatlabFrame.label(y.factor(), size).ascent();
        above = Math.max(above, plot.heading().isEmpty() ? 0 : 1.6 * size);
        double foot = x.label().isEmpty() && x.factor().isEmpty()
                ? MatlabFrame.DROP * size + MatlabFrame.ascent(x, size) + 2 : FOOT * size;
        double beside = MatlabFrame.GAP * size + MatlabFrame.widest(y, size) + (y.label().isEmpty() ? 2
                : MatlabFrame.ASIDE * size + size + MatlabFrame.label(y.label(), size).drop());
        double over = 2;
        for (Axis.Tick t : x.ticks()) {
            double half = MatlabFrame.label(t.label(), size).width() / 2;
            beside = Math.max(beside, half - x.position(t.value()) * box.width());
            over = Math.max(over, half - (1 - x.position(t.value())) * box.width());
        }
        double left = Math.max(box.left(), Math.ceil(beside));
        double top = Math.max(box.top(), Math.ceil(above));
        double right = Math.min(box.right(), Math.floor(page.width() - over)) - aside;
        return new Page.Box(left, top, right - left, Math.min(box.bottom(), page.height() - Math.round(foot)) - top);
    }

    /** Whether every label lies on the page and touches no other. */
    private boolean fits(MatlabFrame frame) {
        Page page = drawing.page();
        Page.Box box = frame.box();
        double size = frame.size();
        double last = Double.NEGATIVE_INFINITY;
        boolean fits = box.width() >= SMALLEST && box.height() >= SMALLEST
                && box.left() >= MatlabFrame.GAP * size + MatlabFrame.widest(plot.y(), size)
                && frame.tickBaseline() < page.height();
        for (Axis.Tick t : plot.x().ticks()) {
            double half = frame.label(t.label()).width() / 2;
            fits &= frame.across(t.value()) - half > last;
            last = frame.across(t.value()) + half + APART * size;
        }
        last = Double.POSITIVE_INFINITY;
        for (Axis.Tick t : plot.y().ticks()) {
            fits &= frame.down(t.value()) < last;
            last = frame.down(t.value()) - 1.1 * frame.label(t.label()).capHeight();
        }
        double half = frame.label(plot.x().label()).width() / 2;
        double middle = box.left() + box.width() / 2;
        double end = plot.x().factor().isEmpty() ? page.width()
                : box.right() - frame.label(plot.x().factor()).width() - APART * size;
        fits &= middle - half >= 0 && middle + half <= end;
        half = frame.label(plot.y().label()).width() / 2;
        middle = box.top() + box.height() / 2;
        return fits && middle - half >= 0 && middle + half <= page.height();
    }
}
