package netbp.matlab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import netbp.io.InputFile;
import netbp.io.WholeFile;

/**
 * The real matrices and the words of a MAT-file (level 5, what MATLAB's {@code save} and {@code load}
 * use by default and Octave's {@code save -v6} or {@code -v7} write).
 */
public final class MatFile {

    private MatFile() {
    }

    /**
     * Writes the variables in the order of the map, uncompressed, whole or not at all. Equal contents give
     * equal files: the header has no time in it.
     *
     * @param file the file
     * @param variables by their names
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Map<String, Matrix> variables) throws IOException {
        write(file, new MatVariables(variables, Map.of()));
    }

    /**
     * The same, with words after the matrices: one as a row of characters, several as a cell array.
     *
     * @param file the file
     * @param variables by their names
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, MatVariables variables) throws IOException {
        WholeFile.write(file, out -> new MatWriter(out).write(variables));
    }

    /**
     * Reads the variables that are real matrices of numbers; others are passed over.
     *
     * @param file the file
     * @return the matrices by their names, in the order of the file
     * @throws IOException if there is no such file or it is not a whole MAT-file of level 5, with a message that
     *     names the file
     */
    public static Map<String, Matrix> read(Path file) throws IOException {
        return readAll(file).matrices();
    }

    /**
     * The same, and the variables that are words, and what the others are.
     *
     * @param file the file
     * @return the variables
     * @throws IOException as above
     */
    public static MatVariables readAll(Path file) throws IOException {
        byte[] bytes = InputFile.bytes(file);
        try {
            return new MatReader(bytes).read();
        } catch (MatElements.DamageException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
