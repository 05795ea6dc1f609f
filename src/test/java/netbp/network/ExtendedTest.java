package netbp.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The x87's operations against {@link X87}, at the ends of the significands, where roundings tie and carry. */
class ExtendedTest {

    private static final long FIRST_BIT = 1L << 63;
    private static final long[] SIGNIFICANDS = {FIRST_BIT, FIRST_BIT + 1, FIRST_BIT + 2, FIRST_BIT + 3,
        FIRST_BIT + (1L << 32), 0xaaaaaaaaaaaaaaaaL, 0xb504f333f9de6484L, -3, -2, -1};

    @Test
    @DisplayName("sums of numbers that overlap, touch or lie apart")
    void sums() {
        for (long s : SIGNIFICANDS) {
            for (long t : SIGNIFICANDS) {
                for (int distance = 0; distance < 70; distance++) {
                    X87 expected = X87.of(s, distance).plus(X87.of(t, 0));
                    String what = Long.toUnsignedString(s) + " 2^" + distance + " + " + Long.toUnsignedString(t);
                    assertSame(expected, new Extended(s, distance).plus(new Extended(t, 0)), what);
                    assertSame(expected, new Extended(t, 0).plus(new Extended(s, distance)), what);
                }
            }
            assertEquals(new Extended(s, 5), new Extended(s, 5).plus(Extended.ZERO));
            assertEquals(new Extended(s, 5), Extended.ZERO.plus(new Extended(s, 5)));
        }
    }

    @Test
    @DisplayName("roots, of even and odd exponents, exact and in the middle of two numbers")
    void roots() {
        for (long s : SIGNIFICANDS) {
            for (int e = -3; e <= 3; e++) {
                assertSame(X87.of(s, e).sqrt(), new Extended(s, e).sqrt(), Long.toUnsignedString(s) + " 2^" + e);
            }
        }
        assertEquals(3, Extended.square(3).sqrt().doubleValue());
        assertEquals(Extended.ZERO, Extended.ZERO.sqrt());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 0x1.fffffffffffffp0, 0x1.6a09e667f3bcdp0, Double.MIN_NORMAL, 0x0.fffffffffffffp-1022,
        Double.MIN_VALUE, Double.MAX_VALUE})
    @DisplayName("squares of doubles, normal or not")
    void squares(double v) {
        assertSame(X87.of(v).times(X87.of(v)), Extended.square(v), Double.toHexString(v));
        assertEquals(v, Extended.square(-v).sqrt().doubleValue());
    }

    private static void assertSame(X87 expected, Extended got, String what) {
        BigDecimal value = X87.of(got.significand(), got.exponent()).value();
        assertEquals(0, expected.value().compareTo(value), what);
        assertEquals(0, Long.numberOfLeadingZeros(got.significand()), what);
    }
}
