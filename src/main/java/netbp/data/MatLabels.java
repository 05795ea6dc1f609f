package netbp.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;

/**
 * The classes of N points in a variable of a MAT-file: a vector of N numbers, whose distinct values in
 * increasing order are the classes; N words in a cell array or in the rows of characters, or a row of N
 * characters; or K x N, or N x K, with a target e_k for each point, taken by columns where both fit.
 */
final class MatLabels {

    private final Path file;
    private final String name;
    /** null where the variable holds words or is not there. */
    private final Matrix Y;
    /** null where the variable holds numbers or is not there. */
    private final List<String> words;

    /** @param name of the variable, which need not be there */
    MatLabels(MatContents contents, String name) throws DataException {
        this.file = contents.file();
        this.name = name;
        boolean named = contents.variables().words().containsKey(name);
        this.Y = named ? null : contents.matrix(name).orElse(null);
        this.words = named ? characters(contents.words(name).orElseThrow()) : null;
    }

    /** In a single row of characters each is the class of a point. */
    private static List<String> characters(List<String> words) {
        return words.size() != 1 ? words : words.get(0).codePoints().mapToObj(Character::toString).toList();
    }

    /**
     * Whether the points are the columns of an m x n matrix rather than its rows: those of the two that
     * have labels; without labels, the shorter side holds the coordinates.
     */
    boolean areOfColumns(int m, int n) {
        if (words != null) {
            return words.size() == n;
        }
        if (Y == null) {
            return m <= n;
        }
        if (Y.isVector()) {
            return Y.values().length == n;
        }
        boolean fitsColumns = Y.columns() == n || Y.rows() == n;
        return areTargetsFor(n) || fitsColumns && !areTargetsFor(m);
    }

    /** Adds the classes to the points. @param points the points in words */
    PointsFile of(double[][] x, String points) throws DataException {
        if (words != null) {
            return named(x, points);
        }
        if (Y == null) {
            return new PointsFile(file, x, new int[0], List.of(), name, points + ", no classes");
        }
        if (Y.isVector() ? Y.values().length != x.length : Y.columns() != x.length && Y.rows() != x.length) {
            throw DataException.at(file, name + " must have a label or a target for each of the " + points,
                    "is " + Y.shape());
        }
        return Y.isVector() ? numbered(x, points) : targets(x, points);
    }

    private PointsFile named(double[][] x, String points) throws DataException {
        if (words.size() != x.length) {
            throw DataException.at(file, name + " must have a word or a character for each of the " + points,
                    String.valueOf(words.size()));
        }
        for (int i = 0; i < x.length; i++) {
            if (!PointsFile.isWord(words.get(i))) {
                throw DataException.at(file, name + "{" + (i + 1) + "} must be a word without control characters",
                        words.get(i));
            }
        }
        Map<String, Integer> classes = new LinkedHashMap<>();
        int[] category = words.stream().mapToInt(word -> classes.computeIfAbsent(word, name -> classes.size())).toArray();
        requireFew(classes.size());
        return new PointsFile(file, x, category, List.copyOf(classes.keySet()), name,
                points + ", classes " + DataException.listed(classes.keySet()) + " from the words in " + name);
    }

    private PointsFile numbered(double[][] x, String points) throws DataException {
        TreeSet<Double> values = new TreeSet<>();
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(label(i))) {
                throw DataException.at(file, name + "(" + (i + 1) + ") must be a finite number",
                        NumberFormat.full(label(i)));
            }
            values.add(label(i));
        }
        requireFew(values.size());
        List<Double> sorted = List.copyOf(values);
        int[] category = IntStream.range(0, x.length).map(i -> sorted.indexOf(label(i))).toArray();
        List<String> classes = sorted.stream().map(NumberFormat::shortest).toList();
        return new PointsFile(file, x, category, classes, name,
                points + ", classes " + DataException.listed(classes) + " from the labels in " + name);
    }

    /** The label of point i; -0 is 0. */
    private double label(int i) {
        return Y.values()[i] + 0.0;
    }

    private PointsFile targets(double[][] x, String points) throws DataException {
        boolean columns = Y.columns() == x.length && (Y.rows() != x.length || areTargets(true));
        int K = columns ? Y.rows() : Y.columns();
        requireFew(K);
        int[] category = new int[x.length];
        int[] members = new int[K];
        for (int i = 0; i < x.length; i++) {
            double[] target = line(Y, columns, i);
            category[i] = unit(target);
            if (category[i] < 0) {
                throw DataException.at(file, (columns ? "column " : "row ") + (i + 1) + " of " + name
                        + " must have one 1 and zeros otherwise", Arrays.toString(target));
            }
            members[category[i]]++;
        }
        for (int k = 0; k < K; k++) {
            if (members[k] == 0) {
                throw DataException.at(file, (columns ? "row " : "column ") + (k + 1) + " of " + name
                        + " must be the class of at least one point", "none");
            }
        }
        List<String> classes = IntStream.rangeClosed(1, K).mapToObj(Integer::toString).toList();
        return new PointsFile(file, x, category, classes, name,
                points + ", " + K + " classes from the " + (columns ? "rows" : "columns") + " of " + name);
    }

    private void requireFew(int K) throws DataException {
        if (K > PointsFile.MOST_CLASSES) {
            throw DataException.at(file, name + " must have at most " + PointsFile.MOST_CLASSES + " classes",
                    String.valueOf(K));
        }
    }

    private boolean areTargetsFor(int N) {
        return Y.columns() == N && areTargets(true) || Y.rows() == N && areTargets(false);
    }

    /** Whether every column, or every row, is a target e_k. */
    private boolean areTargets(boolean columns) {
        return IntStream.range(0, columns ? Y.columns() : Y.rows()).allMatch(i -> unit(line(Y, columns, i)) >= 0);
    }

    /** Column i, or row i. */
    static double[] line(Matrix matrix, boolean column, int i) {
        double[] line = new double[column ? matrix.rows() : matrix.columns()];
        Arrays.setAll(line, k -> column ? matrix.get(k, i) : matrix.get(i, k));
        return line;
    }

    /** k where the target is e_k, else -1. */
    private static int unit(double[] target) {
        int one = -1;
        for (int k = 0; k < target.length; k++) {
            if (target[k] == 1 && one < 0) {
                one = k;
            } else if (target[k] != 0) {
                return -1;
            }
        }
        return one;
    }
}
