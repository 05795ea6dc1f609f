package netbp.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;

/**
 * Points from a MAT-file that holds x1, x2, ... and y, or X and Y, or points and labels.
 *
 * <p>x1, x2, ... are vectors of N entries. X and points are n x N, a point a column as in the paper,
 * or N x n. The last of each set is a vector of N labels, whose distinct values in increasing order
 * are the classes, or K x N, or N x K, with a target e_k for each point. Where N fits both ways,
 * points are taken as columns.
 */
final class MatPoints {

    private final Path file;
    private final Map<String, Matrix> variables;

    private MatPoints(Path file, Map<String, Matrix> variables) {
        this.file = file;
        this.variables = variables;
    }

    static PointsFile read(Path file) throws IOException {
        return new MatPoints(file, MatFile.read(file)).read();
    }

    private PointsFile read() throws DataException {
        if (variables.containsKey("x1")) {
            return fromCoordinates();
        }
        for (String[] names : new String[][] {{"X", "Y"}, {"points", "labels"}}) {
            if (variables.containsKey(names[0])) {
                return fromMatrix(names[0], names[1]);
            }
        }
        throw DataException.inMatFile(file, "must hold x1, x2, ... and y, or X and Y, or points and labels, as real matrices",
                variables.isEmpty() ? "none" : CsvPoints.listed(variables.keySet()));
    }

    private PointsFile fromCoordinates() throws DataException {
        List<Matrix> coordinates = new ArrayList<>();
        for (int i = 1; variables.containsKey("x" + i); i++) {
            Matrix xi = variables.get("x" + i);
            int N = coordinates.isEmpty() ? xi.values().length : coordinates.get(0).values().length;
            if (xi.rows() != 1 && xi.columns() != 1 || xi.values().length != N) {
                throw DataException.inMatFile(file, "x" + i + " must be a vector of " + N + " entries", shape(xi));
            }
            coordinates.add(xi);
        }
        int n = coordinates.size();
        int N = coordinates.get(0).values().length;
        double[][] x = new double[N][n];
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < N; i++) {
                x[i][k] = coordinates.get(k).values()[i];
            }
        }
        return labelled(x, n == 1 ? "x1" : "x1 to x" + n, "y");
    }

    private PointsFile fromMatrix(String name, String labels) throws DataException {
        Matrix X = variables.get(name);
        Matrix Y = variables.get(labels);
        boolean columns = Y == null ? X.rows() <= X.columns()
                : X.columns() == numberOfPoints(Y, X.columns(), X.rows());
        double[][] x = new double[columns ? X.columns() : X.rows()][columns ? X.rows() : X.columns()];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < x[i].length; k++) {
                x[i][k] = columns ? X.get(k, i) : X.get(i, k);
            }
        }
        return labelled(x, "the " + (columns ? "columns" : "rows") + " of " + name, labels);
    }

    /** The one of two numbers that Y has as its length or as a number of targets; else, as a size at all. */
    private static int numberOfPoints(Matrix Y, int first, int second) {
        if (isVector(Y)) {
            return Y.values().length == first ? first : second;
        }
        for (int N : new int[] {first, second}) {
            if (Y.columns() == N && areTargets(Y, true) || Y.rows() == N && areTargets(Y, false)) {
                return N;
            }
        }
        return Y.columns() == first || Y.rows() == first ? first : second;
    }

    private static boolean isVector(Matrix Y) {
        return Y.rows() == 1 || Y.columns() == 1;
    }

    /** Whether every column, or every row, is a target e_k. */
    private static boolean areTargets(Matrix Y, boolean columns) {
        return IntStream.range(0, columns ? Y.columns() : Y.rows()).allMatch(i -> unit(target(Y, columns, i)) >= 0);
    }

    private static double[] target(Matrix Y, boolean columns, int i) {
        double[] target = new double[columns ? Y.rows() : Y.columns()];
        Arrays.setAll(target, k -> columns ? Y.get(k, i) : Y.get(i, k));
        return target;
    }

    private PointsFile labelled(double[][] x, String from, String labels) throws DataException {
        requirePoints(x, from);
        String points = x.length + " points of dimension " + x[0].length + " from " + from;
        Matrix Y = variables.get(labels);
        if (Y == null) {
            return new PointsFile(file, x, null, List.of(), points + ", no classes");
        }
        boolean vector = isVector(Y);
        if (vector ? Y.values().length != x.length : Y.columns() != x.length && Y.rows() != x.length) {
            throw DataException.inMatFile(file, labels + " must have a label or a target for each of the " + x.length
                    + " points from " + from, shape(Y));
        }
        return vector ? numbered(x, Y, labels, points) : targets(x, Y, labels, points);
    }

    private void requirePoints(double[][] x, String from) throws DataException {
        if (x.length == 0 || x[0].length == 0) {
            throw DataException.inMatFile(file, from + " must hold at least one point", "empty");
        }
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < x[i].length; k++) {
                if (!Double.isFinite(x[i][k])) {
                    throw DataException.inMatFile(file, "coordinate " + (k + 1) + " of point " + (i + 1) + " from "
                            + from + " must be a finite number", NumberFormat.full(x[i][k]));
                }
            }
        }
    }

    private PointsFile numbered(double[][] x, Matrix Y, String labels, String points) throws DataException {
        TreeSet<Double> values = new TreeSet<>();
        for (int i = 0; i < x.length; i++) {
            double label = Y.values()[i] + 0.0;
            if (!Double.isFinite(label)) {
                throw DataException.inMatFile(file, labels + "(" + (i + 1) + ") must be a finite number",
                        NumberFormat.full(label));
            }
            values.add(label);
            if (values.size() > PointsFile.MOST_CLASSES) {
                throw DataException.inMatFile(file, labels + " must have at most " + PointsFile.MOST_CLASSES
                        + " distinct labels", "more");
            }
        }
        List<Double> sorted = List.copyOf(values);
        int[] category = IntStream.range(0, x.length).map(i -> sorted.indexOf(Y.values()[i] + 0.0)).toArray();
        List<String> classes = sorted.stream().map(NumberFormat::full).toList();
        return new PointsFile(file, x, category, classes,
                points + ", classes " + CsvPoints.listed(classes) + " from the labels in " + labels);
    }

    private PointsFile targets(double[][] x, Matrix Y, String labels, String points) throws DataException {
        boolean columns = Y.columns() == x.length && (Y.rows() != x.length || areTargets(Y, true));
        int K = columns ? Y.rows() : Y.columns();
        if (K > PointsFile.MOST_CLASSES) {
            throw DataException.inMatFile(file, labels + " must have at most " + PointsFile.MOST_CLASSES + " classes",
                    String.valueOf(K));
        }
        int[] category = new int[x.length];
        int[] members = new int[K];
        for (int i = 0; i < x.length; i++) {
            double[] target = target(Y, columns, i);
            category[i] = unit(target);
            if (category[i] < 0) {
                throw DataException.inMatFile(file, (columns ? "column " : "row ") + (i + 1) + " of " + labels
                        + " must have one 1 and zeros otherwise", Arrays.toString(target));
            }
            members[category[i]]++;
        }
        for (int k = 0; k < K; k++) {
            if (members[k] == 0) {
                throw DataException.inMatFile(file, (columns ? "row " : "column ") + (k + 1) + " of " + labels
                        + " must be the class of at least one point", "none");
            }
        }
        List<String> classes = IntStream.rangeClosed(1, K).mapToObj(Integer::toString).toList();
        return new PointsFile(file, x, category, classes, points + ", " + K + " classes from the "
                + (columns ? "rows" : "columns") + " of " + labels);
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

    private static String shape(Matrix matrix) {
        return "is " + matrix.rows() + " x " + matrix.columns();
    }
}
