package netbp.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Page;

/** A caption under a picture, in a strip that is added to the page. */
final class Caption {

    private static final double LETTERS = 10;
    private static final double LEADING = 1.3;
    private static final double MARGIN = 0.04;

    private Caption() { }

    /** The drawing with the caption under it. */
    static Drawing under(Drawing drawing, String text) {
        Page page = drawing.page();
        double size = page.pixels(LETTERS);
        List<String> lines = broken(text, (1 - 2 * MARGIN) * page.width() / size);
        int strip = (int) Math.ceil((lines.size() + 1) * LEADING * size);
        Drawing captioned = new Drawing(new Page(page.width(), page.height() + strip, page.dpi()));
        drawing.inks().forEach(captioned::add);
        double y = page.height() + 1.5 * size;
        for (String line : lines) {
            captioned.add(new Ink.Word(line, Face.REGULAR, size, MARGIN * page.width(), y, false, Color.BLACK));
            y += LEADING * size;
        }
        return captioned;
    }

    /** The text in lines no longer than some ems, broken at spaces. */
    private static List<String> broken(String text, double ems) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (Face.REGULAR.width(longer) > ems && !line.isEmpty()) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }
}
