package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;

import netbp.data.MadeUpPoints;
import netbp.data.PointsFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where points come from: a file, or a shape such as moons:200:0.1.
 *
 * @param file null for a shape
 * @param madeUp null for a file
 */
record DataSource(String text, Path file, MadeUpPoints madeUp) {

    /** Reads or makes up the points; a file is protected from now on. */
    PointsFile read(Session session) throws IOException {
        return file == null ? madeUp.points() : PointsFile.read(session.input(file));
    }

    /** The file's name without its folders, or the shape. */
    String name() {
        return file == null ? text : String.valueOf(file.getFileName());
    }

    @Override
    public String toString() {
        return text;
    }

    /** The name of a file, or of a shape with what belongs to it; ./xor is a file. */
    static final class Converter implements ITypeConverter<DataSource> {

        @Override
        public DataSource convert(String text) {
            try {
                return MadeUpPoints.parse(text).map(shape -> new DataSource(text, null, shape))
                        .orElseGet(() -> new DataSource(text, new Converters.FileName().convert(text), null));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
