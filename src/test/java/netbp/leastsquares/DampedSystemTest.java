package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import netbp.matlab.RandomStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DampedSystemTest {

    private final RandomStream stream = new RandomStream(11);

    private double[][] jacobian(int m, int n) {
        double[][] J = new double[m][];
        for (int k = 0; k < m; k++) {
            J[k] = stream.randnValues(n);
        }
        return J;
    }

    /** The step by a library's QR decomposition of the whole matrix. */
    private static double[] byLibrary(double[][] J, double[] r, double lambda) {
        int m = J.length;
        int n = J[0].length;
        RealMatrix damped = new Array2DRowRealMatrix(m + n, n);
        damped.setSubMatrix(J, 0, 0);
        double[] right = new double[m + n];
        for (int i = 0; i < n; i++) {
            damped.setEntry(m + i, i, Math.sqrt(lambda));
        }
        for (int k = 0; k < m; k++) {
            right[k] = -r[k];
        }
        return new QRDecomposition(damped).getSolver().solve(new ArrayRealVector(right, false)).toArray();
    }

    @ParameterizedTest
    @DisplayName("the bits of a QR decomposition of [J; sqrt(lambda) I], zeros and all, at any damping")
    @CsvSource({"101, 2", "10, 23", "84, 135", "11, 23", "1, 1", "1, 4", "7, 7", "40, 3", "13, 52"})
    void asItStands(int m, int n) {
        DampedSystem system = new DampedSystem(m, n, () -> false);
        for (double lambda : new double[] {1e8, 1, 0.01, 1e-10, 1e-20, 0x1p-1000}) {
            double[][] J = jacobian(m, n);
            double[] r = stream.randnValues(m);
            double[] s = new double[n];
            system.solve(J, r, lambda, s);
            assertArrayEquals(byLibrary(J, r, lambda), s, 0, "lambda = " + lambda);
        }
    }

    @ParameterizedTest
    @DisplayName("many unknowns a residual: the same step to rounding, also where J has not full rank")
    @CsvSource({"1, 5", "3, 40", "10, 200", "20, 81"})
    void transposed(int m, int n) {
        DampedSystem system = new DampedSystem(m, n, () -> false);
        for (double lambda : new double[] {1e4, 1, 0.01, 1e-6}) {
            double[][] J = jacobian(m, n);
            J[m - 1] = J[0].clone();
            double[] r = stream.randnValues(m);
            double[] s = new double[n];
            system.solve(J, r, lambda, s);
            double[] expected = byLibrary(J, r, lambda);
            double error = Vectors.norm(Vectors.difference(s, expected)) / Vectors.norm(expected);
            // two equal rows with unequal r: the error of either way is the unit roundoff times the square of
            // the condition, about ||J||^2/lambda (Golub and Van Loan, section 5.3)
            assertTrue(error < 1e-13 / Math.min(lambda, 1), "lambda = " + lambda + ": " + error);
        }
    }

    @Test
    @DisplayName("the transposed way holds little more than J: 100,000 unknowns in some megabytes")
    void memory() {
        assertEquals(8.0 * (10 + 100_000) * 10, DampedSystem.bytes(10, 100_000));
        assertEquals(8.0 * (10 + 23) * 24, DampedSystem.bytes(10, 23));
        double[][] J = jacobian(10, 100_000);
        double[] s = new double[100_000];
        double[] r = stream.randnValues(10);
        new DampedSystem(10, 100_000, () -> false).solve(J, r, 1e-8, s);
        for (int k = 0; k < 10; k++) {
            double sum = r[k];
            for (int i = 0; i < s.length; i++) {
                sum += J[k][i] * s[i];
            }
            assertEquals(0, sum, 1e-9);
        }
    }

    @Test
    @DisplayName("a large factorisation looks at the signal while it runs")
    void cancelled() {
        int[] looks = {0};
        DampedSystem system = new DampedSystem(300, 400, () -> ++looks[0] == 3);
        double[][] J = jacobian(300, 400);
        assertThrows(CancellationException.class, () -> system.solve(J, new double[300], 1, new double[400]));
        assertEquals(3, looks[0]);
    }

    @ParameterizedTest
    @DisplayName("it looks every 4 million multiplications")
    @CsvSource({"300, 400, 11", "300, 2000, 43", "50, 800, 0"})
    void looks(int m, int n, int expected) {
        int[] looks = {0};
        double[] s = new double[n];
        new DampedSystem(m, n, () -> ++looks[0] < 0).solve(jacobian(m, n), stream.randnValues(m), 1, s);
        // column k: twice the m + 1 or n + 1 rows below it times the columns from it on
        assertEquals(expected, looks[0], 1);
    }
}
