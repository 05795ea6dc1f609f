package netbp.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import netbp.io.OptionalLibrary;

/**
 * The file formats of pictures. The same drawing gives the same bytes: nothing in a file depends on
 * the time, on the machine or on its fonts.
 */
public enum PictureFormat {
    /** Pixels. */
    PNG(PngFile::write),
    /** Scalable Vector Graphics, for browsers. */
    SVG(SvgFile::write),
    /** Portable Document Format, one page. */
    PDF((drawing, title, description, out) -> PdfFile.write(drawing, title, description, out)),
    /** Encapsulated PostScript, for LaTeX. */
    EPS(EpsFile::write);

    @FunctionalInterface
    private interface Writer {
        void write(Drawing drawing, String title, String description, OutputStream out) throws IOException;
    }

    private final Writer writer;

    PictureFormat(Writer writer) {
        this.writer = writer;
    }

    /** The ending of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes a drawing, with what it shows in a few words and in a sentence or two, to a stream, which stays open. */
    public void write(Drawing drawing, String title, String description, OutputStream out) throws IOException {
        OptionalLibrary.use(name(), () -> {
            writer.write(drawing, title, description, out);
            return null;
        });
    }
}
