package netbp.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import netbp.io.OptionalLibrary;
import netbp.network.LabelledPoints;

/**
 * The contents of a file of points. The arrays are not copied and must not be written to.
 *
 * @param file where they come from
 * @param x point i in row i, all of one length, finite
 * @param category the class of point i, in 0..K-1; no entries where the file names no classes
 * @param classes the names of the K classes; empty where the file names none
 * @param targets y1, y2, ... of point i in row i, all of one length, finite; no rows where the file has none
 * @param labels the place in the file where classes stand or should
 * @param taken what was read, in words
 */
public record PointsFile(Path file, double[][] x, int[] category, List<String> classes, double[][] targets,
        String labels, String taken) {

    /** More classes than this are taken for a mistake: K classes give K outputs. */
    public static final int MOST_CLASSES = 1000;

    private static final String MAT_FILE = "MATLAB";

    /** Points with classes or none. */
    PointsFile(Path file, double[][] x, int[] category, List<String> classes, String labels, String taken) {
        this(file, x, category, classes, new double[0][], labels, taken);
    }

    /** Whether this can be the name of a class. */
    static boolean isWord(String name) {
        return !name.isBlank() && name.codePoints().noneMatch(Character::isISOControl);
    }

    /** y1 to ym, in words. */
    static String targetNames(int m) {
        return m == 1 ? "y1" : "y1 to y" + m;
    }

    /**
     * Reads a CSV or a MAT-file; a name in .mat or a first line that begins with MATLAB means the latter.
     *
     * @throws IOException with a message of one line that names the file, the place, the rule and the value
     */
    public static PointsFile read(Path file) throws IOException {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".mat") || beginsAsMatFile(file)) {
            return MatPoints.read(file);
        }
        return OptionalLibrary.use("a CSV file", () -> CsvPoints.read(file));
    }

    private static boolean beginsAsMatFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAT_FILE.length()), StandardCharsets.ISO_8859_1).equals(MAT_FILE);
        } catch (IOException e) {
            // the reader of text files reports it with the file's name
            return false;
        }
    }

    /**
     * The same points with the classes in another order.
     *
     * @throws DataException unless {@code order} has each class of the file once
     */
    public PointsFile withClasses(List<String> order) throws DataException {
        if (targets.length > 0) {
            throw DataException.at(file, labels + ": must name classes where an order of classes is given", "numbers");
        }
        if (order.size() != classes.size() || !new HashSet<>(order).equals(new HashSet<>(classes))) {
            throw DataException.at(file, labels + ": the classes must be "
                    + DataException.listed(order), DataException.listed(classes));
        }
        int[] renumbered = Arrays.stream(category).map(k -> order.indexOf(classes.get(k))).toArray();
        return new PointsFile(file, x, renumbered, List.copyOf(order), labels, taken);
    }

    /** n, the number of coordinates of a point. */
    public int dimension() {
        return x[0].length;
    }

    /** Whether the file names a class for each point. */
    public boolean isLabelled() {
        return category.length > 0;
    }

    /**
     * The points as data to train on.
     *
     * @throws DataException if the file has no targets and names no classes, or one only
     */
    public LabelledPoints labelled() throws DataException {
        if (targets.length > 0) {
            return new LabelledPoints(x, targets);
        }
        if (!isLabelled()) {
            throw DataException.at(file, labels + ": must name the class of each point", "no classes");
        }
        if (classes.size() < 2) {
            throw DataException.at(file, labels + ": must name at least two classes", classes.get(0));
        }
        return new LabelledPoints(x, category, classes);
    }

    /** The file and what was read. */
    @Override
    public String toString() {
        return file + ": " + taken;
    }
}
