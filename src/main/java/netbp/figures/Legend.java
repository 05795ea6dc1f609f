package netbp.figures;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Label;
import netbp.drawing.Page;

/** The names of the curves, each behind a piece of its line: in the box where no curve passes, or beside it. */
final class Legend {

    private static final double LEADING = 1.35;
    private static final double SAMPLE = 2.6;
    private static final double PAD = 0.5;
    private static final double FRAME = 0.5;
    /** Places tried along each side of the box. */
    private static final int PLACES = 9;

    private record Entry(String name, List<Trace.Pen> pens) {}

    private final Drawing drawing;
    private final double size;
    private final List<Entry> entries = new ArrayList<>();

    /** A legend in letters whose em has the given pixels. */
    Legend(Drawing drawing, double size) {
        this.drawing = drawing;
        this.size = size;
    }

    void add(String name, List<Trace.Pen> pens) {
        entries.add(new Entry(name, pens));
    }

    double width() {
        double widest = 0;
        for (Entry entry : entries) {
            widest = Math.max(widest, label(entry).width());
        }
        return widest + (SAMPLE + 3 * PAD) * size;
    }

    private double height() {
        return (entries.size() * LEADING + PAD) * size;
    }

    /** A place inside the axes that no curve crosses, near a corner if possible; null if there is none. */
    Page.Box clearPlace(MatlabFrame frame, List<Trace> traces) {
        Page.Box box = frame.box();
        double margin = PAD * size;
        double right = box.width() - width() - 2 * margin;
        double down = box.height() - height() - 2 * margin;
        if (right < 0 || down < 0) {
            return null;
        }
        Page.Box best = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < PLACES; j++) {
            for (int i = 0; i < PLACES; i++) {
                double u = 1 - (double) i / (PLACES - 1);
                double v = (double) j / (PLACES - 1);
                double toCorner = Math.min(u, 1 - u) + Math.min(v, 1 - v);
                Page.Box place = new Page.Box(
                        box.left() + margin + u * right, box.top() + margin + v * down, width(), height());
                if (toCorner < nearest && isClear(place, frame, traces)) {
                    nearest = toCorner;
                    best = place;
                }
            }
        }
        return best;
    }

    /** The place to the right of the axes. */
    Page.Box beside(MatlabFrame frame) {
        return new Page.Box(frame.box().right() + PAD * size, frame.box().top(), width(), height());
    }

    private boolean isClear(Page.Box place, MatlabFrame frame, List<Trace> traces) {
        double room = 0.6 * size;
        Rectangle2D area = new Rectangle2D.Double(
                place.left() - room, place.top() - room, place.width() + 2 * room, place.height() + 2 * room);
        for (Trace trace : traces) {
            boolean joined = trace.pen().width() > 0;
            for (int i = 0; i < trace.x().length; i++) {
                double x = frame.across(trace.x()[i]);
                double y = frame.down(trace.y()[i]);
                if (area.contains(x, y)) {
                    return false;
                }
                if (joined && i > 0) {
                    double x0 = frame.across(trace.x()[i - 1]);
                    double y0 = frame.down(trace.y()[i - 1]);
                    if (Double.isFinite(x0 + y0 + x + y) && area.intersectsLine(x0, y0, x, y)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    void draw(Page.Box place) {
        Rectangle2D plate = new Rectangle2D.Double(
                MatlabFrame.onPixel(place.left()), MatlabFrame.onPixel(place.top()),
                Math.rint(place.width()), Math.rint(place.height()));
        drawing.fill(plate, Color.WHITE);
        drawing.line(plate, FRAME, Color.BLACK);
        double left = place.left() + PAD * size;
        for (int k = 0; k < entries.size(); k++) {
            Entry entry = entries.get(k);
            double baseline = place.top() + (k * LEADING + PAD / 2 + 1) * size;
            double middle = baseline - label(entry).capHeight() / 2;
            for (Trace.Pen pen : entry.pens()) {
                sample(pen, left, middle);
            }
            label(entry).draw(drawing, left + (SAMPLE + PAD) * size, baseline, Label.Anchor.START, Color.BLACK);
        }
    }

    private void sample(Trace.Pen pen, double left, double y) {
        double right = left + SAMPLE * size;
        Page page = drawing.page();
        if (pen.width() > 0) {
            drawing.add(new Ink.Line(new Line2D.Double(left, y, right, y), pen.line(page), pen.color(), null));
        }
        if (pen.mark() != null) {
            drawing.add(new Ink.Line(pen.mark().at((left + right) / 2, y, page.pixels(pen.markSize())),
                    pen.markLine(page), pen.color(), null));
        }
    }

    private Label label(Entry entry) {
        return new Label(entry.name(), Face.REGULAR, size);
    }
}
