package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialTest {

    private static final int BIT_SAMPLES = 500_000;
    private static final int ULP_SAMPLES = 1_000;
    private static final int NEIGHBOURS = 100;

    @ParameterizedTest
    @DisplayName("exp and sigmoid have the bits of StrictMath, on uniform samples")
    @CsvSource({"-1e-7,1e-7", "-1.1,1.1", "-40,40", "-750,720"})
    void bits(double from, double to) {
        Random random = new Random(1);
        for (int i = 0; i < BIT_SAMPLES; i++) {
            assertBits(from + (to - from) * random.nextDouble());
        }
    }

    @Test
    @DisplayName("the bits of StrictMath for doubles of every exponent")
    void allExponents() {
        Random random = new Random(2);
        for (int i = 0; i < BIT_SAMPLES; i++) {
            assertBits(Double.longBitsToDouble(random.nextLong()));
        }
    }

    @ParameterizedTest
    @DisplayName("the bits of StrictMath around every switch of the algorithm")
    @CsvSource({"0x1p-28", "0x1.62e42fefa39efp-2", "0x1.62e43p-2", "0x1.0a2b23f3bab73p0", "0x1.0a2b2p0", "708"})
    void switches(String at) {
        around(Double.parseDouble(at));
    }

    @Test
    @DisplayName("the bits of StrictMath where x/ln2 is near half an integer")
    void halves() {
        for (int k = 0; k < 1022; k++) {
            around((k + 0.5) * StrictMath.log(2));
        }
    }

    private static void around(double middle) {
        double x = middle;
        for (int i = 0; i < NEIGHBOURS; i++) {
            x = Math.nextDown(x);
        }
        for (int i = 0; i < 2 * NEIGHBOURS; i++) {
            assertBits(x);
            assertBits(-x);
            x = Math.nextUp(x);
        }
    }

    @ParameterizedTest
    @DisplayName("special values")
    @CsvSource({"0,1", "-0.0,1", "Infinity,Infinity", "-Infinity,0", "NaN,NaN", "710,Infinity", "-746,0",
        "4.9e-324,1", "-4.9e-324,1"})
    void specialValues(double x, double expected) {
        assertEquals(expected, Exponential.exp(x));
    }

    @Test
    @DisplayName("within 1 ulp of the 60-digit exponential")
    void errorBound() {
        DfpField field = new DfpField(60);
        Random random = new Random(3);
        double worst = 0;
        for (int i = 0; i < ULP_SAMPLES; i++) {
            double x = 40 * random.nextDouble() - 20;
            Dfp exact = field.newDfp(x).exp();
            Dfp difference = field.newDfp(Exponential.exp(x)).subtract(exact);
            worst = Math.max(worst, Math.abs(difference.divide(field.newDfp(Math.ulp(exact.toDouble()))).toDouble()));
        }
        assertTrue(worst < 1, worst + " ulp");
        assertTrue(worst > 0.5, "fdlibm does not round correctly: " + worst);
    }

    @ParameterizedTest
    @DisplayName("special values of the sigmoid")
    @CsvSource({"0,0.5", "-0.0,0.5", "Infinity,1", "-Infinity,0", "NaN,NaN", "37,1", "-710,0", "-746,0", "4.9e-324,0.5"})
    void specialSigmoids(double z, double expected) {
        assertEquals(expected, sigmoid(z));
    }

    @Test
    @DisplayName("sigmoids among which are rare ones, and from an index to another")
    void sigmoids() {
        double[] z = {0.7, -1e-9, 3, 709, Double.NaN, -2.5, 0, 1};
        for (int from = 0; from <= z.length; from++) {
            for (int to = from; to <= z.length; to++) {
                double[] expected = z.clone();
                for (int j = from; j < to; j++) {
                    expected[j] = 1 / (1 + StrictMath.exp(-z[j]));
                }
                double[] a = z.clone();
                Exponential.sigmoids(a, from, to);
                assertArrayEquals(expected, a);
            }
        }
    }

    private static double sigmoid(double z) {
        double[] a = {z};
        Exponential.sigmoids(a, 0, 1);
        return a[0];
    }

    private static void assertBits(double x) {
        if (Double.doubleToLongBits(StrictMath.exp(x)) != Double.doubleToLongBits(Exponential.exp(x))) {
            assertEquals(StrictMath.exp(x), Exponential.exp(x), "exp(" + Double.toHexString(x) + ")");
        }
        double expected = 1 / (1 + StrictMath.exp(x));
        if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(sigmoid(-x))) {
            assertEquals(expected, sigmoid(-x), "sigmoid(" + Double.toHexString(-x) + ")");
        }
    }
}
