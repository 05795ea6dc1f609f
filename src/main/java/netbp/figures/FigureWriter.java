package netbp.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import netbp.drawing.Drawing;
import netbp.drawing.PictureFormat;
import netbp.io.WholeFile;
import netbp.drawing.Page;

/**
 * Writes figures and their CSV to files, whole or not at all. The same figure gives the same bytes.
 *
 * @param page the page, without the strip that a caption takes
 * @param style the look
 */
public record FigureWriter(Page page, Style style) {

    /** A writer with MATLAB's page and look. */
    public static FigureWriter matlab() {
        return new FigureWriter(Page.matlab(), Style.MATLAB);
    }

    /** What is written for a figure: its drawing, and its caption if the style has one. */
    public Drawing drawing(Figure figure) {
        Drawing drawing = figure.draw(page, style);
        return style.captioned() ? Caption.under(drawing, figure.caption()) : drawing;
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
