package netbp.matlab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

import netbp.io.WholeFile;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.Cell;
import us.hebi.matlab.mat.types.Char;
import us.hebi.matlab.mat.types.MatFile.Entry;
import us.hebi.matlab.mat.types.Sinks;
import us.hebi.matlab.mat.types.Sources;

/**
 * The real matrices and the words of a MAT-file (level 5, what MATLAB's {@code save} and {@code load}
 * use by default and Octave's {@code save -v6} or {@code -v7} write).
 */
public final class MatFile {

    /** Without MFL's time stamp, so that equal contents give equal files. */
    private static final String HEADER = ", written by netbp";
    /** The largest file that is read, in bytes. */
    private static final long LARGEST = 1 << 30;

    private MatFile() {
    }

    /**
     * Writes the variables in the order of the map, uncompressed, whole or not at all.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Map<String, Matrix> variables) throws IOException {
        write(file, new MatVariables(variables, Map.of()));
    }

    /** The same, with words after the matrices: one as a row of characters, several as a cell array. */
    public static void write(Path file, MatVariables variables) throws IOException {
        Mat5File contents = new Mat5File(HEADER) {
        };
        variables.matrices().forEach((name, matrix) -> contents.addArray(name, toMfl(matrix)));
        variables.words().forEach((name, words) -> contents.addArray(name, toMfl(words)));
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
        return readAll(file).matrices();
    }

    /** The same, and the variables that are words. */
    public static MatVariables readAll(Path file) throws IOException {
        byte[] bytes = bytes(file);
        try (Mat5File contents = Mat5.newReader(Sources.wrap(MatElements.checked(bytes)))
                .disableSubsystemProcessing().readMat()) {
            MatVariables variables = new MatVariables(new LinkedHashMap<>(), new LinkedHashMap<>());
            for (Entry entry : contents.getEntries()) {
                add(variables, entry.getName(), entry.getValue());
            }
            return variables;
        } catch (IOException e) {
            boolean ours = e.getMessage() != null && e.getMessage().startsWith("must");
            throw new IOException(file + ": " + (ours ? e.getMessage() : damaged(e)), e);
        } catch (RuntimeException e) {
            // MFL meets a damaged file with exceptions of many kinds
            throw new IOException(file + ": " + damaged(e), e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + (Files.exists(file) ? ": must be a MAT-file: is a folder" : ": no such file"));
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": must have at most " + LARGEST + " bytes: " + Files.size(file));
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IOException(file + ": must be a file that can be read: " + e.getMessage(), e);
        }
    }

    private static String damaged(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "must be a whole MAT-file of level 5 (MATLAB and Octave: save -v7): "
                + String.valueOf(cause.getMessage()).lines().findFirst().orElse("is damaged");
    }

    private static void add(MatVariables variables, String name, Array value) {
        if (value instanceof us.hebi.matlab.mat.types.Matrix matrix && !matrix.isComplex()
                && matrix.getNumDimensions() == 2) {
            variables.matrices().put(name, fromMfl(matrix));
        } else if (value instanceof Char word && isRow(word)) {
            variables.words().put(name, List.of(word.getString()));
        } else if (value instanceof Cell cells) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < cells.getNumElements(); i++) {
                if (!(cells.get(i) instanceof Char word && isRow(word))) {
                    return;
                }
                words.add(((Char) cells.get(i)).getString());
            }
            variables.words().put(name, List.copyOf(words));
        }
    }

    private static boolean isRow(Char word) {
        return word.getNumDimensions() == 2 && word.getNumRows() <= 1;
    }

    private static Array toMfl(List<String> words) {
        if (words.size() == 1) {
            return Mat5.newString(words.get(0));
        }
        Cell cells = Mat5.newCell(1, words.size());
        for (int i = 0; i < words.size(); i++) {
            cells.set(i, Mat5.newString(words.get(i)));
        }
        return cells;
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
