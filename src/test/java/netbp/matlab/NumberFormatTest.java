package netbp.matlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @DisplayName("%.6g of C")
    @CsvSource({"0,0", "-0.0,-0", "1,1", "-1.5,-1.5", "100000,100000", "1e6,1e+06", "123456.5,123456",
        "123457.5,123458", "999999.5,1e+06", "0.0001,0.0001", "0.00009999985,9.99998e-05", "0.0001000005,0.0001",
        "1e-5,1e-05", "1e10,1e+10", "-1e-12,-1e-12", "1e-100,1e-100", "3.14159265,3.14159", "1e300,1e+300", "NaN,NaN", "Infinity,Inf", "-Infinity,-Inf"})
    void sixDigits(double value, String expected) {
        assertEquals(expected, NumberFormat.general(value, 6));
    }

    @Test
    @DisplayName("17 digits give the double back")
    void fullRoundTrip() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, NumberFormat.parse(NumberFormat.full(value)));
            }
        }
    }

    @ParameterizedTest
    @DisplayName("the fewest of 15, 16 and 17 digits that give the double back")
    @CsvSource({"0.1,0.1", "0.05,0.05", "0.3333333333333333,0.3333333333333333", "0.30000000000000004,0.30000000000000004",
        "0.1234567890123456,0.1234567890123456", "-1e-7,-1e-07", "-0.0,-0", "NaN,NaN", "Infinity,Inf", "-Infinity,-Inf"})
    void shortest(double value, String expected) {
        assertEquals(expected, NumberFormat.shortest(value));
    }

    @Test
    @DisplayName("the shortest form gives the double back, and no form with fewer digits does")
    void shortestRoundTrip() {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            double value = StrictMath.scalb(random.nextInt(1 << 20) / 1e5 + random.nextInt(3) * 0x1p-50, random.nextInt(40) - 20);
            String text = NumberFormat.shortest(value);
            assertEquals(value, Double.parseDouble(text));
            for (int digits = 15; digits < 17 && !text.equals(NumberFormat.general(value, digits)); digits++) {
                assertNotEquals(value, Double.parseDouble(NumberFormat.general(value, digits)), text);
            }
        }
    }
}
