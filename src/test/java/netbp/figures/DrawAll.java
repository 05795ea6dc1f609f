package netbp.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import netbp.drawing.PictureFormat;
import netbp.drawing.Page;

/** Writes the paper's figures in every format; run in another JVM by {@link SameBytesTest}. */
final class DrawAll {

    private DrawAll() { }

    public static void main(String[] directory) throws IOException {
        write(Path.of(directory[0]), Style.MATLAB);
    }

    static void write(Path directory, Style style) throws IOException {
        Files.createDirectories(directory);
        FigureWriter writer = new FigureWriter(Page.matlab(), style);
        for (Map.Entry<Integer, Figure> entry : Reference.paperFigures().entrySet()) {
            String name = "figure" + entry.getKey() + ".";
            for (PictureFormat format : PictureFormat.values()) {
                writer.write(entry.getValue(), format, directory.resolve(name + format.extension()));
            }
            writer.writeCsv(entry.getValue(), directory.resolve(name + "csv"));
        }
    }
}
