package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The products entry by entry, each sum in the order of its index. */
class MatrixProductsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 17, 40})
    @DisplayName("products of any shape have the bits of their definitions")
    void bits(int columns) {
        Random random = new Random(columns);
        for (int rows : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 15, 16, 17, 64}) {
            double[] W = random.doubles(rows * columns, -1, 1).toArray();
            double[] x = random.doubles(columns, -1, 1).toArray();
            double[] b = random.doubles(rows, -1, 1).toArray();
            double[] delta = random.doubles(rows, -1, 1).toArray();
            double[] z = new double[rows];
            double[] y = new double[columns];
            double[] stepped = W.clone();
            double[] steppedB = b.clone();
            for (int j = 0; j < rows; j++) {
                z[j] = W[j] * x[0];
                for (int k = 1; k < columns; k++) {
                    z[j] = Math.fma(W[k * rows + j], x[k], z[j]);
                }
                z[j] += b[j];
                steppedB[j] = b[j] - 0.3 * delta[j];
                for (int k = 0; k < columns; k++) {
                    stepped[k * rows + j] = W[k * rows + j] - 0.3 * delta[j] * x[k];
                }
            }
            for (int k = 0; k < columns; k++) {
                for (int j = 0; j < rows; j++) {
                    y[k] += W[k * rows + j] * delta[j];
                }
            }
            double[] gotZ = new double[rows];
            double[] gotY = new double[columns];
            MatrixProducts.affine(W, x, b, gotZ);
            MatrixProducts.multiplyByTranspose(W, delta, gotY);
            assertArrayEquals(z, gotZ);
            assertArrayEquals(y, gotY);
            double[] byColumns = W.clone();
            double[] otherB = b.clone();
            MatrixProducts.descend(W, b, 0.3, delta, x);
            assertArrayEquals(stepped, W);
            MatrixProducts.descend(byColumns, 0.3, delta, x);
            assertArrayEquals(stepped, byColumns);
            MatrixProducts.descend(otherB, 0.3, delta);
            assertArrayEquals(steppedB, otherB);
            assertArrayEquals(steppedB, b);
        }
    }
}
