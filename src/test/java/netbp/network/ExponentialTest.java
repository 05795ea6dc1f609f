package netbp.network;

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

    /** The bound that the class promises, in ulps of exp(x). */
    private static final double BOUND = 0.52;
    private static final int SAMPLES = 10_000;

    private final DfpField field = new DfpField(60);

    @ParameterizedTest
    @DisplayName("within 0.52 ulp of the 60-digit exponential, on uniform samples")
    @CsvSource({"-1e-8,1e-8", "-1,1", "-40,40", "-670,709", "0.0027,0.0028"})
    void errorBound(double from, double to) {
        Random random = new Random(1);
        double worst = 0;
        double worstAt = from;
        for (int i = 0; i < SAMPLES; i++) {
            double x = from + (to - from) * random.nextDouble();
            double error = errorInUlps(x);
            if (error > worst) {
                worst = error;
                worstAt = x;
            }
        }
        assertTrue(worst <= BOUND, "error " + worst + " ulp at x = " + worstAt + " = " + Double.toHexString(worstAt));
        assertTrue(worst > 0.4, "a rounded result cannot be this exact on " + SAMPLES + " samples: " + worst);
    }

    @Test
    @DisplayName("within 0.52 ulp at the ends of every interval of the table")
    void tableEnds() {
        for (int k = -1024; k <= 1024; k++) {
            double middle = (k + 0.5) * StrictMath.log(2) / 128;
            for (double x : new double[] {Math.nextDown(middle), middle, Math.nextUp(middle)}) {
                double error = errorInUlps(x);
                assertTrue(error <= BOUND, error + " ulp at " + Double.toHexString(x));
            }
        }
    }

    @ParameterizedTest
    @DisplayName("special values and the ends of the range")
    @CsvSource({"0,1", "-0.0,1", "Infinity,Infinity", "-Infinity,0", "NaN,NaN", "710,Infinity", "-746,0",
        "4.9e-324,1", "-4.9e-324,1"})
    void specialValues(double x, double expected) {
        assertEquals(expected, Exponential.exp(x));
    }

    @Test
    @DisplayName("beyond the table's range it is StrictMath's")
    void beyondRange() {
        for (double x = -745; x < -670; x += 0.37) {
            assertEquals(StrictMath.exp(x), Exponential.exp(x));
        }
    }

    private double errorInUlps(double x) {
        Dfp exact = field.newDfp(x).exp();
        double computed = Exponential.exp(x);
        Dfp difference = field.newDfp(computed).subtract(exact);
        return Math.abs(difference.divide(field.newDfp(Math.ulp(exact.toDouble()))).toDouble());
    }
}
