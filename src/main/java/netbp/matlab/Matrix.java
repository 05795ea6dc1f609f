package netbp.matlab;

/**
 * A real matrix as MATLAB stores it, column by column.
 *
 * @param rows m
 * @param columns n
 * @param values m*n entries; entry (j,k), from 0, is {@code values[j + k*rows]}
 */
public record Matrix(int rows, int columns, double[] values) {

    /** @throws IllegalArgumentException if the values do not fill the shape */
    public Matrix {
        if ((long) rows * columns != values.length) {
            throw new IllegalArgumentException(
                    "a " + rows + " x " + columns + " matrix must have as many entries: " + values.length);
        }
    }

    /** A 1 x 1 matrix. */
    public static Matrix scalar(double value) {
        return new Matrix(1, 1, new double[] {value});
    }

    /** An n x 1 matrix. */
    public static Matrix column(double... values) {
        return new Matrix(values.length, 1, values);
    }

    /** A 1 x n matrix. */
    public static Matrix row(double... values) {
        return new Matrix(1, values.length, values);
    }

    /** Entry (j,k), from 0. */
    public double get(int j, int k) {
        return values[j + k * rows];
    }
}
