package netbp.figures;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Label;
import netbp.drawing.Page;

/**
 * The names of the curves, each after a piece of its line: inside the box where no curve passes, or beside it.
 *
 * @param size of the letters, pixels
 * @param columns in which the entries stand
 */
record Legend(Drawing drawing, double size, int columns, List<Legend.Entry> entries) {

    private static final double LEADING = 1.35;
    private static final double SAMPLE = 2.6;
    private static final double PAD = 0.5;
    private static final double FRAME = 0.5;
    /** Places tried along each side of the box. */
    private static final int PLACES = 9;

    record Entry(String name, List<Plot.Layer> layers) {}

    /** The legend of what has a name, in letters of a size in points. */
    Legend(Drawing drawing, double points, List<Plot.Layer> layers) {
        this(drawing, drawing.page().pixels(points), 1, entries(layers));
    }

    private static List<Entry> entries(List<Plot.Layer> layers) {
        Map<String, List<Plot.Layer>> named = new LinkedHashMap<>();
        // in the order of the series: areas lie from the last category to the first
        layers.stream().filter(Plot.Series.class::isInstance).forEach(s -> named.put(s.name(), new ArrayList<>()));
        layers.forEach(layer -> named.computeIfAbsent(layer.name(), name -> new ArrayList<>()).add(layer));
        named.remove("");
        return named.entrySet().stream().map(entry -> new Entry(entry.getKey(), entry.getValue())).toList();
    }

    /** This legend within a width and a height, in columns and smaller letters where it must be. */
    Legend within(double width, double height) {
        Legend best = this;
        double largest = 0;
        for (int c = 1; c <= entries.size(); c++) {
            Legend legend = new Legend(drawing, size, c, entries);
            double fitting = size * Math.min(1, Math.min(width / legend.width(), height / legend.height()));
            if (fitting > largest) {
                largest = fitting;
                best = new Legend(drawing, fitting, c, entries);
            }
        }
        return best;
    }

    double width() {
        double width = PAD * size;
        for (int c = 0; c < columns; c++) {
            width += columnWidth(c);
        }
        return width;
    }

    private double columnWidth(int column) {
        double widest = 0;
        for (int k = column * rows(); k < Math.min(entries.size(), (column + 1) * rows()); k++) {
            widest = Math.max(widest, label(entries.get(k)).width());
        }
        return widest + (SAMPLE + 2 * PAD) * size;
    }

    double height() {
        return (rows() * LEADING + PAD) * size;
    }

    private int rows() {
        return (entries.size() + columns - 1) / columns;
    }

    /** A place inside the axes that no series crosses, near a corner if possible. */
    Optional<Page.Box> clearPlace(MatlabFrame frame, List<Plot.Series> series) {
        Page.Box box = frame.box();
        double margin = PAD * size;
        double right = box.width() - width() - 2 * margin;
        double down = box.height() - height() - 2 * margin;
        Page.Box best = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < PLACES && right >= 0 && down >= 0; j++) {
            for (int i = 0; i < PLACES; i++) {
                double u = 1 - (double) i / (PLACES - 1);
                double v = (double) j / (PLACES - 1);
                double toCorner = Math.min(u, 1 - u) + Math.min(v, 1 - v);
                Page.Box place = new Page.Box(
                        box.left() + margin + u * right, box.top() + margin + v * down, width(), height());
                if (toCorner < nearest && isClear(place, frame, series)) {
                    nearest = toCorner;
                    best = place;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The place to the right of a box. */
    Page.Box beside(Page.Box box) {
        return new Page.Box(box.right() + PAD * size, box.top(), width(), height());
    }

    private boolean isClear(Page.Box place, MatlabFrame frame, List<Plot.Series> all) {
        double room = 0.6 * size;
        Rectangle2D area = new Rectangle2D.Double(
                place.left() - room, place.top() - room, place.width() + 2 * room, place.height() + 2 * room);
        for (Plot.Series series : all) {
            boolean joined = series.pen().width() > 0;
            for (int i = 0; i < series.x().length; i++) {
                double x = frame.across(series.x()[i]);
                double y = frame.down(series.y()[i]);
                if (area.contains(x, y)) {
                    return false;
                }
                if (joined && i > 0) {
                    double x0 = frame.across(series.x()[i - 1]);
                    double y0 = frame.down(series.y()[i - 1]);
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
            double baseline = place.top() + (k % rows() * LEADING + PAD / 2 + 1) * size;
            double middle = baseline - label(entry).capHeight() / 2;
            for (Plot.Layer layer : entry.layers()) {
                sample(layer, left, middle);
            }
            label(entry).draw(drawing, left + (SAMPLE + PAD) * size, baseline, Label.Anchor.START, Color.BLACK);
            if (k % rows() == rows() - 1) {
                left += columnWidth(k / rows());
            }
        }
    }

    private void sample(Plot.Layer layer, double left, double y) {
        if (layer instanceof Plot.Ground ground) {
            swatch(ground.color(), left, y);
        } else if (layer instanceof Plot.Area area) {
            swatch(area.color(), left, y);
        } else if (layer instanceof Plot.Outline outline) {
            sample(outline.pen(), left, y);
        } else if (layer instanceof Plot.Series series && series.x().length > 0) {
            sample(series.pen(), left, y);
        }
    }

    private void swatch(Color color, double left, double y) {
        Rectangle2D plate = new Rectangle2D.Double(left, y - 0.5 * size, SAMPLE * size, size);
        drawing.fill(plate, color);
        drawing.line(plate, FRAME, Color.BLACK);
    }

    /** The mark as large as in the picture if a row has room for it. */
    private void sample(Pen pen, double left, double y) {
        double right = left + SAMPLE * size;
        Page page = drawing.page();
        if (pen.width() > 0) {
            drawing.add(new Ink.Line(new Line2D.Double(left, y, right, y), pen.line(page), pen.color()));
        }
        Pen small = pen.scaled(Math.min(1, size / page.pixels(pen.markSize() + pen.markWidth())));
        pen.mark().ifPresent(mark -> drawing.add(new Ink.Line(mark.at((left + right) / 2, y,
                page.pixels(small.markSize())), small.markLine(page), pen.color())));
    }

    private Label label(Entry entry) {
        return new Label(entry.name(), Face.REGULAR, size);
    }
}
