package netbp.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;

/**
 * Points from a MAT-file that holds x1, x2, ... and y or, for the values of a function, y1, y2, ...; or X and
 * Y, or points and labels.
 *
 * <p>x1, x2, ... are vectors of N entries. X and points are n x N, a point a column as in the paper, or
 * N x n. The last of each set gives the classes: {@link MatLabels}. Where N fits both ways, points are
 * taken as columns.
 */
final class MatPoints {

    private static final String[][] SETS = {{"X", "Y"}, {"points", "labels"}};

    private final Path file;
    private final MatContents contents;

    private MatPoints(MatContents contents) {
        this.file = contents.file();
        this.contents = contents;
    }

    static PointsFile read(Path file) throws IOException {
        return new MatPoints(MatContents.read(file)).read();
    }

    private PointsFile read() throws DataException {
        if (contents.has("x1")) {
            return fromCoordinates();
        }
        for (String[] set : SETS) {
            if (contents.has(set[0])) {
                return fromMatrix(set[0], new MatLabels(contents, set[1]));
            }
        }
        throw DataException.at(file, "must hold x1, x2, ... and y, or X and Y, or points and labels, as real matrices",
                contents.variables().matrices().isEmpty() ? "none" : DataException.listed(contents.variables().matrices().keySet()));
    }

    private PointsFile fromCoordinates() throws DataException {
        double[][] x = rows("x", contents.matrix("x1").orElseThrow().values().length);
        int n = x.length == 0 ? 1 : x[0].length;
        String from = n == 1 ? "x1" : "x1 to x" + n;
        if (!contents.has("y1")) {
            return labelled(x, from, new MatLabels(contents, "y"));
        }
        if (contents.has("y")) {
            throw DataException.at(file, "must hold classes y or numbers y1, y2, ..., not both", "both");
        }
        requireFinite(x, from);
        double[][] targets = rows("y", x.length);
        String names = PointsFile.targetNames(targets[0].length);
        requireFinite(targets, names);
        return new PointsFile(file, x, new int[0], List.of(), targets, "y1",
                x.length + " points of dimension " + n + " from " + from + ", targets " + names);
    }

    /** The vectors name1, name2, ..., of N entries each, as the columns of the rows. */
    private double[][] rows(String name, int N) throws DataException {
        List<double[]> columns = new ArrayList<>();
        for (int k = 1; contents.has(name + k); k++) {
            Matrix column = contents.matrix(name + k).orElseThrow();
            if (!column.isVector() || column.values().length != N) {
                throw DataException.at(file, name + k + " must be a vector of " + N + " entries", "is " + column.shape());
            }
            columns.add(column.values());
        }
        return IntStream.range(0, N).mapToObj(i -> columns.stream().mapToDouble(column -> column[i]).toArray())
                .toArray(double[][]::new);
    }

    private PointsFile fromMatrix(String name, MatLabels labels) throws DataException {
        Matrix X = contents.matrix(name).orElseThrow();
        boolean columns = labels.areOfColumns(X.rows(), X.columns());
        double[][] x = IntStream.range(0, columns ? X.columns() : X.rows())
                .mapToObj(i -> MatLabels.line(X, columns, i)).toArray(double[][]::new);
        return labelled(x, "the " + (columns ? "columns" : "rows") + " of " + name, labels);
    }

    private PointsFile labelled(double[][] x, String from, MatLabels labels) throws DataException {
        requireFinite(x, from);
        return labels.of(x, x.length + " points of dimension " + x[0].length + " from " + from);
    }

    private void requireFinite(double[][] x, String from) throws DataException {
        if (x.length == 0 || x[0].length == 0) {
            throw DataException.at(file, from + " must hold at least one point", "empty");
        }
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < x[i].length; k++) {
                if (!Double.isFinite(x[i][k])) {
                    throw DataException.at(file, "coordinate " + (k + 1) + " of point " + (i + 1) + " from " + from
                            + " must be a finite number", NumberFormat.full(x[i][k]));
                }
            }
        }
    }
}
