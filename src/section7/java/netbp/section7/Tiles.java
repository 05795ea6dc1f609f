package netbp.section7;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;

/** Small square pictures in rows and columns on a page, each with lines of text below it. */
final class Tiles {

    private static final double LETTERS = 9;
    private static final double LEADING = 1.35;
    private static final double SEAM = 0.5;

    /** The colours of a small picture. */
    @FunctionalInterface
    interface Pixels {
        Color at(int row, int column);
    }

    private final Drawing drawing;
    private final int columns;
    private final int side;
    private final int pixel;
    private final double cellWidth;
    private final double cellHeight;
    private final double size;

    /**
     * @param rows of tiles
     * @param columns of tiles
     * @param side of a tile, in its own pixels
     * @param lines of text below each
     */
    Tiles(Page page, int rows, int columns, int side, int lines) {
        drawing = new Drawing(page);
        this.columns = columns;
        this.side = side;
        size = page.pixels(LETTERS);
        double text = lines * LEADING * size;
        cellWidth = (double) page.width() / columns;
        cellHeight = (double) page.height() / rows;
        pixel = (int) Math.floor(Math.min(0.88 * cellWidth, 0.94 * cellHeight - text) / side);
        if (pixel < 1) {
            throw new IllegalArgumentException("page must have room for " + rows + " x " + columns + " pictures of " + side
                    + " pixels: " + page.width() + " x " + page.height());
        }
    }

    /** Draws tile k, counted row by row. */
    void draw(int k, Pixels pixels, String... text) {
        double middle = (k % columns + 0.5) * cellWidth;
        double left = Math.rint(middle - pixel * side / 2.0);
        double top = Math.rint(k / columns * cellHeight + 0.03 * cellHeight);
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                // each reaches under the next, so that no seam shows where a viewer scales the page
                drawing.fill(new Rectangle2D.Double(left + j * pixel, top + i * pixel, pixel + (j + 1 < side ? SEAM : 0),
                        pixel + (i + 1 < side ? SEAM : 0)), pixels.at(i, j));
            }
        }
        double baseline = top + pixel * side + 1.1 * size;
        for (int line = 0; line < text.length; line++) {
            new Label(text[line], line == 0 ? Face.BOLD : Face.REGULAR, size)
                    .draw(drawing, middle, baseline + line * LEADING * size, Label.Anchor.MIDDLE, Color.BLACK);
        }
    }

    Drawing drawing() {
        return drawing;
    }
}
