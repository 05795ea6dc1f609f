package netbp.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
    SVG(text(SvgFile::of)),
    /** Portable Document Format, one page. */
    PDF((drawing, title, description, out) -> PdfFile.write(drawing, title, description, out)),
    /** Encapsulated PostScript, for LaTeX. */
    EPS(text(EpsFile::of));

    @FunctionalInterface
    private interface Writer {
        void write(Drawing drawing, String title, String description, OutputStream out) throws IOException;
    }

    @FunctionalInterface
    private interface Text {
        String of(Drawing drawing, String title, String description);
    }

    private final Writer writer;

    PictureFormat(Writer writer) {
        this.writer = writer;
    }

    private static Writer text(Text file) {
        return (drawing, title, description, out) ->
                out.write(file.of(drawing, title, description).getBytes(StandardCharsets.UTF_8));
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
