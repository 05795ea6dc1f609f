package netbp.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EuclideanNormTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 11, 200})
    @DisplayName("the norm of the exact sum of squares, rounded once")
    void roundedOnce(int n) {
        Random random = new Random(n);
        for (int repetition = 0; repetition < 2000; repetition++) {
            double[] v = random.doubles(n).map(u -> (u - 0.5) * StrictMath.pow(10, -8 * random.nextDouble())).toArray();
            BigDecimal sum = BigDecimal.ZERO;
            for (double entry : v) {
                sum = sum.add(new BigDecimal(entry).pow(2));
            }
            assertEquals(sum.sqrt(new MathContext(50)).doubleValue(), EuclideanNorm.of(v, n));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 5e-100, 1e150})
    @DisplayName("the norm of one entry is its size")
    void oneEntry(double entry) {
        assertEquals(entry, EuclideanNorm.of(new double[] {-entry}, 1));
    }
}
