package netbp.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import netbp.matlab.MatFile;
import netbp.matlab.MatVariables;
import netbp.matlab.Matrix;
import netbp.network.LabelledPoints;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatPointsTest {

    private static final Matrix X = new Matrix(2, 3, new double[] {1, 2, 3, 4, 5, 6});
    private static final Matrix X_TRANSPOSED = new Matrix(3, 2, new double[] {1, 3, 5, 2, 4, 6});
    private static final Matrix TARGETS = new Matrix(2, 3, new double[] {0, 1, 1, 0, 0, 1});
    private static final Matrix TARGETS_TRANSPOSED = new Matrix(3, 2, new double[] {0, 1, 0, 1, 0, 1});

    @TempDir
    Path folder;

    @Test
    @DisplayName("the paper's x1, x2, y, as costvec.mat holds them")
    void coordinates() throws IOException {
        PointsFile file = read("x1", Matrix.row(1, 3, 5), "x2", Matrix.column(2, 4, 6), "y", TARGETS);
        assertEquals("3 points of dimension 2 from x1 to x2, 2 classes from the rows of y", file.taken());
        assertPoints(file, List.of("1", "2"), 1, 0, 1);
    }

    @Test
    @DisplayName("X and Y, points and labels, in rows or columns, targets or labels")
    void shapes() throws IOException {
        assertPoints(read("X", X, "Y", TARGETS), List.of("1", "2"), 1, 0, 1);
        assertPoints(read("X", X_TRANSPOSED, "Y", TARGETS_TRANSPOSED), List.of("1", "2"), 1, 0, 1);
        assertPoints(read("X", X_TRANSPOSED, "Y", TARGETS), List.of("1", "2"), 1, 0, 1);
        assertPoints(read("points", X, "labels", Matrix.row(7, -1, 7)), List.of("-1", "7"), 1, 0, 1);
        assertPoints(read("points", X_TRANSPOSED, "labels", Matrix.column(1, 0, 1)), List.of("0", "1"), 1, 0, 1);
        assertEquals("3 points of dimension 2 from the rows of X, classes 0, 1 from the labels in Y",
                read("X", X_TRANSPOSED, "Y", Matrix.column(1, 0, 1)).taken());
        assertEquals("3 points of dimension 2 from the rows of points, no classes",
                read("points", X_TRANSPOSED).taken());
    }

    @Test
    @DisplayName("a cell array of words names the classes in order of first appearance")
    void words() throws IOException {
        Path file = folder.resolve("words.mat");
        MatFile.write(file, new MatVariables(Map.of("points", X), Map.of("labels", List.of("yes", "no", "yes"))));
        PointsFile points = PointsFile.read(file);
        assertPoints(points, List.of("yes", "no"), 0, 1, 0);
        assertEquals("3 points of dimension 2 from the columns of points, classes yes, no from the words in labels",
                points.taken());
        MatFile.write(file, new MatVariables(Map.of("points", X), Map.of("labels", List.of("yes", "no\tnot", "no"))));
        assertEquals(file + ": labels{2} must be a word without control characters: no<U+0009>not",
                assertThrows(IOException.class, () -> PointsFile.read(file)).getMessage());
        MatFile.write(file, new MatVariables(Map.of("points", X), Map.of("labels", List.of("yes", "no", "no", "no"))));
        assertEquals(file + ": labels must have a word or a character for each of the 2 points of dimension 3 from the rows of points: 4",
                assertThrows(IOException.class, () -> PointsFile.read(file)).getMessage());
    }

    @Test
    @DisplayName("a row of characters has a class for each point")
    void characters() throws IOException {
        Path file = folder.resolve("characters.mat");
        MatFile.write(file, new MatVariables(Map.of("X", X), Map.of("Y", List.of("BAB"))));
        assertPoints(PointsFile.read(file), List.of("B", "A"), 0, 1, 0);
        MatFile.write(file, new MatVariables(Map.of("X", X), Map.of("Y", List.of("BABA"))));
        assertEquals(file + ": Y must have a word or a character for each of the 2 points of dimension 3 from the rows of X: 4",
                assertThrows(IOException.class, () -> PointsFile.read(file)).getMessage());
    }

    @Test
    @DisplayName("a variable of another kind is told, not taken for a missing one")
    void otherKinds() throws IOException {
        Path file = folder.resolve("kinds.mat");
        MatFile.write(file, Map.of("X", X));
        byte[] whole = Files.readAllBytes(file);
        int flags = 128 + 8 + 8;
        for (var kind : Map.of(0x806, "is complex", 5, "is sparse", 2, "is a struct").entrySet()) {
            byte[] changed = whole.clone();
            changed[flags] = (byte) (int) kind.getKey();
            changed[flags + 1] = (byte) (kind.getKey() >> 8);
            assertRefused(changed, "X must be a real matrix: " + kind.getValue());
        }
        MatFile.write(file, new MatVariables(Map.of("x1", Matrix.row(1, 2)), Map.of("x2", List.of("a", "b"))));
        assertEquals(file + ": x2 must be a real matrix: is characters",
                assertThrows(IOException.class, () -> PointsFile.read(file)).getMessage());
    }

    @Test
    @DisplayName("malformed: file, variable, rule, value")
    void malformed() {
        assertRefused("must hold x1, x2, ... and y, or X and Y, or points and labels, as real matrices: z",
                "z", X);
        assertRefused("x2 must be a vector of 3 entries: is 1 x 2", "x1", Matrix.row(1, 2, 3), "x2", Matrix.row(1, 2));
        assertRefused("coordinate 2 of point 1 from x1 to x2 must be a finite number: NaN",
                "x1", Matrix.row(1, 2), "x2", Matrix.row(Double.NaN, 2), "y", Matrix.row(0, 1));
        assertRefused("Y must have a label or a target for each of the 3 points of dimension 2 from the rows of X: is 1 x 4",
                "X", X_TRANSPOSED, "Y", Matrix.row(1, 2, 3, 4));
        assertRefused("y: must name the class of each point: no classes", "x1", Matrix.row(1, 2));
        assertRefused("labels: must name at least two classes: 3", "points", X, "labels", Matrix.row(3, 3, 3));
        assertRefused("Y(2) must be a finite number: Inf", "X", X, "Y", Matrix.row(1, Double.POSITIVE_INFINITY, 2));
        assertRefused("column 2 of Y must have one 1 and zeros otherwise: [0.5, 0.5]",
                "X", X, "Y", new Matrix(2, 3, new double[] {1, 0, .5, .5, 0, 1}));
        assertRefused("row 2 of Y must be the class of at least one point: none",
                "X", X, "Y", new Matrix(2, 3, new double[] {1, 0, 1, 0, 1, 0}));
        assertRefused("the rows of X must hold at least one point: empty", "X", new Matrix(0, 0, new double[0]),
                "Y", Matrix.row(1));
    }

    @Test
    @DisplayName("a file of version 7.3, Octave's text, a file cut in half, an empty one")
    void otherFiles() throws IOException {
        byte[] v73 = Arrays.copyOf(("MATLAB 7.3 MAT-file, Platform: GLNXA64, HDF5 schema 1.00 .")
                .getBytes(StandardCharsets.US_ASCII), 2048);
        assertRefused(v73, "must be a whole MAT-file of level 5 (MATLAB: save -v7): is of version 7.3");
        assertRefused("# Created by Octave\n# name: x1\n".getBytes(StandardCharsets.US_ASCII),
                "must be a whole MAT-file of level 5 (MATLAB and Octave: save -v7): has no such header");
        assertRefused(new byte[0], "must be a whole MAT-file of level 5 (MATLAB and Octave: save -v7): is empty");
        Path file = folder.resolve("whole.mat");
        MatFile.write(file, Map.of("X", new Matrix(2, 100, new double[200])));
        byte[] whole = Files.readAllBytes(file);
        assertRefused(Arrays.copyOf(whole, whole.length / 2),
                "must be a whole MAT-file: the element at byte 128 needs 1648 bytes where there are 756");
    }

    @Test
    @DisplayName("a length that promises gigabytes is refused before they are asked for")
    void gigabytes() throws IOException {
        Path file = folder.resolve("whole.mat");
        MatFile.write(file, Map.of("X", new Matrix(2, 2, new double[4])));
        byte[] whole = Files.readAllBytes(file);
        int dimensions = 128 + 8 + 16 + 8;
        whole[dimensions + 3] = 0x40;
        whole[dimensions + 7] = 0x40;
        Files.write(file, whole);
        String message = assertThrows(IOException.class, () -> PointsFile.read(file)).getMessage();
        assertTrue(message.contains("needs 1073741826 entries where there are"), message);
    }

    @Test
    @DisplayName("numbers y1, y2, ... in place of classes")
    void targets() throws IOException {
        PointsFile file = read("x1", Matrix.column(1, 2, 3), "y1", Matrix.column(.5, -1, 7));
        assertEquals("3 points of dimension 1 from x1, targets y1", file.taken());
        assertArrayEquals(new double[] {-1}, file.labelled().y(1));
        assertRefused("y1 must be a vector of 3 entries: is 2 x 1", "x1", Matrix.column(1, 2, 3), "y1", Matrix.column(.5, -1));
        assertRefused("coordinate 1 of point 1 from y1 must be a finite number: NaN", "x1", Matrix.column(1), "y1",
                Matrix.column(Double.NaN));
        assertRefused("must hold classes y or numbers y1, y2, ..., not both: both", "x1", Matrix.column(1), "y1",
                Matrix.column(1), "y", Matrix.column(1));
    }

    private void assertPoints(PointsFile file, List<String> classes, int... category) throws IOException {
        LabelledPoints points = file.labelled();
        assertEquals(classes, file.classes());
        assertArrayEquals(category, file.category());
        for (int i = 0; i < 3; i++) {
            assertArrayEquals(new double[] {2 * i + 1, 2 * i + 2}, points.x(i));
        }
    }

    private void assertRefused(String message, Object... variables) {
        IOException e = assertThrows(IOException.class, () -> read(variables).labelled());
        assertEquals(folder.resolve("points.mat") + ": " + message, e.getMessage());
    }

    private void assertRefused(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("other.mat"), bytes);
        assertEquals(file + ": " + message, assertThrows(IOException.class, () -> PointsFile.read(file)).getMessage());
    }

    private PointsFile read(Object... variables) throws IOException {
        Map<String, Matrix> map = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i += 2) {
            map.put((String) variables[i], (Matrix) variables[i + 1]);
        }
        Path file = folder.resolve("points.mat");
        MatFile.write(file, map);
        return PointsFile.read(file);
    }
}
