package netbp.figures;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;

/**
 * The colours of an axis in a bar, with its ticks and its label.
 *
 * @param steps the number of colours
 * @param size of the letters, pixels
 */
record ColorBar(Drawing drawing, Axis scale, int steps, double size) {

    private static final double LINE = 0.5;
    /** In letter heights: the bar, the way to its tick labels, the way on to its label. */
    private static final double WIDTH = 1.4;
    private static final double GAP = 0.35;

    /** With its labels. */
    double width() {
        return (WIDTH + 2 * GAP + (scale.label().isEmpty() ? 0 : 1.3)) * size + ticksWidth();
    }

    private double ticksWidth() {
        return scale.ticks().stream().mapToDouble(tick -> label(tick.label()).width()).max().orElse(0);
    }

    void draw(Page.Box place) {
        double width = Math.rint(WIDTH * size);
        double left = Math.floor(place.left());
        for (int k = 0; k < steps; k++) {
            // each reaches up to the top and is covered by the next, so that no seam shows
            double bottom = place.bottom() - place.height() * k / steps;
            drawing.fill(new Rectangle2D.Double(left, place.top(), width, bottom - place.top()),
                    ColorMap.at((k + 0.5) / steps));
        }
        double x = MatlabFrame.onPixel(left);
        drawing.line(MatlabFrame.onPixels(left, place.top(), width, place.bottom()), LINE, Color.BLACK);
        double labels = left + width + GAP * size;
        for (Axis.Tick tick : scale.ticks()) {
            double at = place.bottom() - scale.position(tick.value()) * place.height();
            double line = MatlabFrame.onPixel(at);
            drawing.line(new Line2D.Double(x + 0.7 * width, line, x + width, line), LINE, Color.BLACK);
            Label label = label(tick.label());
            label.draw(drawing, labels, at + label.capHeight() / 2, Label.Anchor.START, Color.BLACK);
        }
        label(scale.factor()).draw(drawing, left, place.top() - GAP * size, Label.Anchor.START, Color.BLACK);
        double fitting = size * Math.min(1, place.height() / label(scale.label()).width());
        new Label(scale.label(), Face.BOLD, fitting).draw(drawing, labels + ticksWidth() + (GAP + 0.8) * size,
                place.top() + place.height() / 2, Label.Anchor.MIDDLE, true, Color.BLACK);
    }

    private Label label(String text) {
        return new Label(text, Face.BOLD, size);
    }
}
