package netbp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource({"0.002, 0.002", "-0.1, -0.1", "0.30000000000000004, 0.30000000000000004", "3, 3", "1e22, 1e22",
        "1.5e-7, 1.5e-7", "4.9e-324, 4.94065645841247e-324", "NaN, NaN", "Infinity, Inf"})
    @DisplayName("a double has the fewest digits, at least 15, that give it back")
    void number(double value, String text) {
        assertEquals(text, Csv.number(value));
    }

    @Test
    @DisplayName("and they are those of the exact value, rounded")
    void digits() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = i % 2 == 0 ? random.nextInt(1_000_000) / 1000.0 + 1e-4 : Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                int digits = 15;
                while (rounded(value, digits).doubleValue() != value) {
                    digits++;
                }
                assertEquals(rounded(value, digits).stripTrailingZeros().toString().replace("E+", "e").replace('E', 'e'),
                        Csv.number(value));
            }
        }
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
