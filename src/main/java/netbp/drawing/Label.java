package netbp.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of text with raised and lowered parts, written {@code 10^{-3}} and {@code w_{43}^{[3]}}.
 * A raised part directly after a lowered one stands above it.
 *
 * @param size the height of the em, pixels
 */
public record Label(String text, Face face, double size) {

    private static final double CAP_HEIGHT = 0.688;
    private static final double DESCENT = 0.3;
    private static final double SCRIPT = 0.7;
    private static final double RAISE = 0.45;
    private static final double LOWER = 0.27;

    /** Where an anchor lies along the text. */
    public enum Anchor { START, MIDDLE, END }

    /** The height of a capital letter or a digit. */
    public double capHeight() {
        return CAP_HEIGHT * size;
    }

    /** The height from the baseline to the top of a raised part, or of a capital if there is none. */
    public double ascent() {
        return text.contains("^{") ? (RAISE + SCRIPT * CAP_HEIGHT) * size : capHeight();
    }

    /** The height from the foot of a lowered part, or of the letters p and q, to the ascent. */
    public double height() {
        return ascent() + DESCENT * size;
    }

    /** How far a lowered part lies below the baseline of the rest; 0 if there is none. */
    public double drop() {
        return text.contains("_{") ? LOWER * size : 0;
    }

    /** The length of the text. */
    public double width() {
        double right = 0;
        for (Part part : parts()) {
            right = Math.max(right, part.x + part.width());
        }
        return right;
    }

    /** Draws the text with its anchor at (x,y) on the baseline. */
    public void draw(Drawing drawing, double x, double y, Anchor anchor, boolean upwards, Color color) {
        double shift = switch (anchor) {
            case START -> 0;
            case MIDDLE -> -width() / 2;
            case END -> -width();
        };
        for (Part part : parts()) {
            double along = shift + part.x;
            double px = upwards ? x - part.raise : x + along;
            double py = upwards ? y - along : y - part.raise;
            drawing.add(new Ink.Word(part.text, face, part.size, px, py, upwards, color));
        }
    }

    /** The same, from left to right. */
    public void draw(Drawing drawing, double x, double y, Anchor anchor, Color color) {
        draw(drawing, x, y, anchor, false, color);
    }

    private record Part(String text, Face face, double size, double x, double raise) {

        double width() {
            return face.width(text) * size;
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        double scriptStart = Double.NaN;
        int i = 0;
        while (i < text.length()) {
            boolean raised = text.startsWith("^{", i);
            boolean script = raised || text.startsWith("_{", i);
            int from = script ? i + 2 : i;
            int to = script ? text.indexOf('}', from) : nextScript(from);
            if (to < 0) {
                throw new IllegalArgumentException("label must close its braces: " + text);
            }
            boolean stacked = script && !Double.isNaN(scriptStart);
            double start = stacked ? scriptStart : x;
            double raise = script ? size * (raised ? RAISE : -LOWER) : 0;
            Part part = new Part(text.substring(from, to), face, script ? SCRIPT * size : size, start, raise);
            parts.add(part);
            x = Math.max(x, start + part.width());
            scriptStart = script && !stacked ? start : Double.NaN;
            i = script ? to + 1 : to;
        }
        return parts;
    }

    private int nextScript(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("^{", i) || text.startsWith("_{", i)) {
                return i;
            }
        }
        return text.length();
    }
}
