package netbp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import netbp.data.MadeUpPoints;
import netbp.data.PointsFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where points come from: a file, or a shape such as moons:200:0.1.
 *
 * @param text as it was given
 * @param file empty for a shape
 */
record DataSource(String text, Optional<Path> file) {

    /** Reads or makes up the points; a file is protected from now on. */
    PointsFile read(Session session) throws IOException {
        if (file.isEmpty()) {
            return MadeUpPoints.parse(text).orElseThrow().points();
        }
        if (Files.notExists(file.get()) && text.matches("\\w{2,}:[0-9].*")) {
            throw new InputException(text + ": no such file, and the shapes to make up are " + MadeUpPoints.words());
        }
        return PointsFile.read(session.input(file.get()));
    }

    /** The file's name without its folders, or the shape. */
    String name() {
        return file.map(path -> String.valueOf(path.getFileName())).orElse(text);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The name of a file, or a shape with its numbers; ./xor is a file. */
    static final class Converter implements ITypeConverter<DataSource> {

        @Override
        public DataSource convert(String text) {
            try {
                return new DataSource(text, MadeUpPoints.parse(text).isPresent() ? Optional.empty()
                        : Optional.of(new Converters.FileName().convert(text)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
