package netbp.matlab;

import java.util.Arrays;
import java.util.StringJoiner;

/**
 * A real matrix as MATLAB stores it, column by column. Two are equal if shape and entries are, NaN
 * being equal to NaN and 0 different from -0.
 *
 * @param rows m
 * @param columns n
 * @param values m*n entries; entry (j,k), from 0, is {@code values[j + k*rows]}; not copied
 */
public record Matrix(int rows, int columns, double[] values) {

    private static final int MOST_PRINTED = 100;
    /** Rows and columns printed of a larger matrix. */
    private static final int FIRST = 3;

    /**
     * @param rows m
     * @param columns n
     * @param values m*n entries
     * @throws IllegalArgumentException if the values do not fill the shape
     */
    public Matrix {
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException(
                    "a " + rows + " x " + columns + " matrix must have " + (long) rows * columns + " entries: " + values.length);
        }
    }

    /**
     * {@return a 1 x 1 matrix}
     *
     * @param value the entry
     */
    public static Matrix scalar(double value) {
        return new Matrix(1, 1, new double[] {value});
    }

    /**
     * {@return an n x 1 matrix}
     *
     * @param values the entries, not copied
     */
    public static Matrix column(double... values) {
        return new Matrix(values.length, 1, values);
    }

    /**
     * {@return a 1 x n matrix}
     *
     * @param values the entries, not copied
     */
    public static Matrix row(double... values) {
        return new Matrix(1, values.length, values);
    }

    /** {@return whether it is a row or a column} */
    public boolean isVector() {
        return rows == 1 || columns == 1;
    }

    /** {@return its shape in words: {@code 2 x 3}} */
    public String shape() {
        return rows + " x " + columns;
    }

    /**
     * {@return entry (j,k), from 0}
     *
     * @param j the row, from 0
     * @param k the column, from 0
     */
    public double get(int j, int k) {
        return values[j + k * rows];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m && rows == m.rows && columns == m.columns && Arrays.equals(values, m.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(values);
    }

    /**
     * As MATLAB would read it, with its shape: {@code 2 x 2 [1 2; 3 4]}; of more than 100 entries the first three rows and
     * columns: {@code 101 x 1 [0; 0.1; 0.2; ...]}.
     */
    @Override
    public String toString() {
        int most = values.length > MOST_PRINTED ? FIRST : Integer.MAX_VALUE;
        StringJoiner lines = new StringJoiner("; ", shape() + " [", "]");
        for (int j = 0; j < Math.min(rows, most); j++) {
            StringJoiner line = new StringJoiner(" ");
            for (int k = 0; k < Math.min(columns, most); k++) {
                line.add(NumberFormat.shortest(get(j, k)));
            }
            lines.add(columns > most ? line.add("...").toString() : line.toString());
        }
        return rows > most ? lines.add("...").toString() : lines.toString();
    }
}
