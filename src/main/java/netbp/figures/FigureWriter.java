package netbp.figures;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Page;
import netbp.drawing.PictureFormat;
import netbp.io.WholeFile;

/**
 * Writes figures and their CSV to files, whole or not at all. The same figure gives the same bytes.
 *
 * @param page the page, without the strip that a caption takes
 * @param style the look
 */
public record FigureWriter(Page page, Style style) {

    /** Of a caption: the letters in points, from line to line in letters, the margin in widths of the page. */
    private static final double LETTERS = 10;
    private static final double LEADING = 1.3;
    private static final double MARGIN = 0.04;

    /** A writer with MATLAB's page and look. */
    public static FigureWriter matlab() {
        return new FigureWriter(Page.matlab(), Style.MATLAB);
    }

    /** What is written for a figure: its drawing, and its caption in a strip under it if the style has one. */
    public Drawing drawing(Figure figure) {
        Drawing drawing = figure.draw(page, style);
        return style.captioned() ? captioned(drawing, figure.caption()) : drawing;
    }

    private static Drawing captioned(Drawing drawing, String caption) {
        Page page = drawing.page();
        double size = page.pixels(LETTERS);
        List<String> lines = broken(caption, (1 - 2 * MARGIN) * page.width() / size);
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

    /** Writes the picture. */
    public void write(Figure figure, PictureFormat format, Path file) throws IOException {
        WholeFile.write(file, out -> write(figure, format, out));
    }

    /** Writes the picture to a stream, which stays open. */
    public void write(Figure figure, PictureFormat format, OutputStream out) throws IOException {
        format.write(drawing(figure), figure.title(), figure.caption(), out);
    }

    /** Writes what is drawn, in UTF-8. */
    public void writeCsv(Figure figure, Path file) throws IOException {
        WholeFile.write(file, figure.csv());
    }
}
