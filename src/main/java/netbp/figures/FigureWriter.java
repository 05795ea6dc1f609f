package netbp.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import netbp.io.WholeFile;

/**
 * Writes figures and their CSV to files, whole or not at all. The same figure gives the same bytes:
 * nothing in a file depends on the time, on the machine or on its fonts.
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
    public void write(Figure figure, FigureFormat format, Path file) throws IOException {
        WholeFile.write(file, out -> write(figure, format, out));
    }

    /** Writes the picture to a stream, which stays open. */
    public void write(Figure figure, FigureFormat format, OutputStream out) throws IOException {
        Drawing drawing = drawing(figure);
        switch (format) {
            case PNG -> PngFile.write(drawing, figure.title(), figure.caption(), out);
            case SVG -> SvgFile.write(drawing, figure.title(), figure.caption(), out);
            case PDF -> PdfFile.write(drawing, figure.title(), figure.caption(), out);
            case EPS -> EpsFile.write(drawing, figure.title(), figure.caption(), out);
            default -> throw new IllegalStateException(format.name());
        }
    }

    /** Writes what is drawn, in UTF-8. */
    public void writeCsv(Figure figure, Path file) throws IOException {
        WholeFile.write(file, figure.csv());
    }
}
