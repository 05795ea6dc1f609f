package netbp.matlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

import netbp.io.WholeFile;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatFile.Entry;
import us.hebi.matlab.mat.types.Sinks;

/**
 * The real matrices of a MAT-file (level 5, what MATLAB's {@code save} and {@code load} use by default
 * and Octave's {@code save -v6} or {@code -v7} write).
 */
public final class MatFile {

    /** Without MFL's time stamp, so that equal contents give equal files. */
    private static final String HEADER = ", written by netbp";

    private MatFile() {
    }

    /**
     * Writes the variables in the order of the map, uncompressed, whole or not at all.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Map<String, Matrix> variables) throws IOException {
        Mat5File contents = new Mat5File(HEADER) {
        };
        variables.forEach((name, matrix) -> contents.addArray(name, toMfl(matrix)));
        WholeFile.write(file, out -> Mat5.newWriter(Sinks.wrapNonSeeking(out))
                .setDeflateLevel(Deflater.NO_COMPRESSION)
                .writeMat(contents));
    }

    /**
     * Reads the variables that are real matrices of numbers; others are passed over.
     *
     * @throws IOException if there is no such file or it is no whole MAT-file of level 5, with a message that
     *         names the file
     */
    public static Map<String, Matrix> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + (Files.exists(file) ? ": must be a file" : ": no such file"));
        }
        Map<String, Matrix> variables = new LinkedHashMap<>();
        try (Mat5File contents = Mat5.readFromFile(file.toFile())) {
            for (Entry entry : contents.getEntries()) {
                if (entry.getValue() instanceof us.hebi.matlab.mat.types.Matrix matrix
                        && !matrix.isComplex() && matrix.getNumDimensions() == 2) {
                    variables.put(entry.getName(), fromMfl(matrix));
                }
            }
        } catch (IOException | RuntimeException e) {
            // MFL meets a damaged file with exceptions of many kinds
            throw new IOException(file + ": must be a whole MAT-file of level 5 (MATLAB: save -v7): "
                    + firstLine(e), e);
        }
        return variables;
    }

    private static String firstLine(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
    }

    private static us.hebi.matlab.mat.types.Matrix toMfl(Matrix matrix) {
        us.hebi.matlab.mat.types.Matrix copy = Mat5.newMatrix(matrix.rows(), matrix.columns());
        double[] values = matrix.values();
        for (int i = 0; i < values.length; i++) {
            copy.setDouble(i, values[i]);
        }
        return copy;
    }

    private static Matrix fromMfl(us.hebi.matlab.mat.types.Matrix matrix) {
        double[] values = new double[matrix.getNumElements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.getDouble(i);
        }
        return new Matrix(matrix.getNumRows(), matrix.getNumCols(), values);
    }
}
