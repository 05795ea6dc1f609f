package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A layer in one loop has the bits of the product and the derivative one after the other. */
class SigmoidLayerTest {

    private static final int RUNS = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 9})
    @DisplayName("backward, from so many numbers to 1 to 9 neurons")
    void backward(int rows) {
        Random random = new Random(rows);
        for (int run = 0; run < RUNS; run++) {
            int columns = 1 + run % 9;
            double[] W = random.doubles(rows * columns, -9, 9).toArray();
            double[] delta = random.doubles(rows, -1, 1).toArray();
            double[] a = random.doubles(columns).toArray();
            double[] v = new double[columns];
            MatrixProducts.multiplyByTranspose(W, delta, v);
            for (int k = 0; k < columns; k++) {
                v[k] = a[k] * (1 - a[k]) * v[k];
            }
            double[] got = new double[columns];
            SigmoidLayer.backward(W, delta, a, got);
            assertArrayEquals(v, got);
        }
    }

    @Test
    @DisplayName("a sum of nothing but -0 is 0, as in the product")
    void zeros() {
        for (int rows : new int[] {2, 3, 4}) {
            double[] v = new double[1];
            double[] delta = new double[rows];
            Arrays.fill(delta, -1);
            SigmoidLayer.backward(new double[rows], delta, new double[] {0.5}, v);
            assertArrayEquals(new double[] {0}, v);
        }
    }
}
