package netbp.matlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final Matrix MATRIX = new Matrix(2, 3, new double[] {1, 2, Double.NaN, 4, 0.1, 6});

    @Test
    @DisplayName("matrices are equal if shape and entries are, NaN being equal to NaN and 0 different from -0")
    void equality() {
        Matrix same = new Matrix(2, 3, MATRIX.values().clone());
        assertEquals(MATRIX, same);
        assertEquals(MATRIX.hashCode(), same.hashCode());
        for (Matrix other : List.of(new Matrix(3, 2, MATRIX.values()), new Matrix(6, 1, MATRIX.values()),
                new Matrix(1, 6, MATRIX.values()), new Matrix(2, 3, new double[] {1, 2, Double.NaN, 4, 0.1, 7}))) {
            assertNotEquals(MATRIX, other);
            assertNotEquals(MATRIX.hashCode(), other.hashCode());
        }
        assertNotEquals(new Matrix(0, 3, new double[0]), new Matrix(0, 2, new double[0]));
        assertNotEquals(new Matrix(3, 0, new double[0]), new Matrix(2, 0, new double[0]));
        assertNotEquals(Matrix.scalar(0), Matrix.scalar(-0.0));
        assertNotEquals(Matrix.scalar(0), (Object) "a matrix");
    }

    @Test
    @DisplayName("rows and columns are vectors")
    void vectors() {
        assertTrue(Matrix.row(1, 2).isVector() && Matrix.column(1, 2).isVector() && Matrix.scalar(1).isVector());
        assertFalse(MATRIX.isVector());
    }

    @Test
    @DisplayName("in words: the shape and the rows, of more than 100 entries three")
    void words() {
        assertEquals("2 x 3", MATRIX.shape());
        assertEquals("2 x 3 [1 NaN 0.1; 2 4 6]", MATRIX.toString());
        assertEquals("0 x 3 []", new Matrix(0, 3, new double[0]).toString());
        assertEquals("1 x 100 [" + "0 ".repeat(99) + "0]", Matrix.row(new double[100]).toString());
        assertEquals("1 x 101 [0 0 0 ...]", Matrix.row(new double[101]).toString());
        assertEquals("101 x 1 [0; 0; 0; ...]", Matrix.column(new double[101]).toString());
        assertEquals("3 x 40 [0 0 0 ...; 0 0 0 ...; 0 0 0 ...]", new Matrix(3, 40, new double[120]).toString());
        assertEquals("40 x 3 [0 0 0; 0 0 0; 0 0 0; ...]", new Matrix(40, 3, new double[120]).toString());
    }
}
