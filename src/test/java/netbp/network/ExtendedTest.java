package netbp.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The x87's operations against {@link X87}, at the ends of the significands, where roundings tie and carry, and anywhere. */
class ExtendedTest {

    private static final long FIRST_BIT = 1L << 63;
    private static final long[] SIGNIFICANDS = {FIRST_BIT, FIRST_BIT + 1, FIRST_BIT + 2, FIRST_BIT + 3,
        FIRST_BIT + (1L << 10), FIRST_BIT + (1L << 32), 0xaaaaaaaaaaaaaaaaL, 0xb504f333f9de6484L, -1L << 10, -3, -2, -1};

    /** s 2^e for an unsigned s. */
    private static Extended extended(long s, int e) {
        BigDecimal value = X87.of(s, e).value();
        double high = value.doubleValue();
        return new Extended(high, value.subtract(new BigDecimal(high)).doubleValue());
    }

    @Test
    @DisplayName("sums of numbers that overlap, touch or lie apart")
    void sums() {
        for (long s : SIGNIFICANDS) {
            for (long t : SIGNIFICANDS) {
                for (int distance = 0; distance < 70; distance++) {
                    X87 expected = X87.of(s, distance).plus(X87.of(t, 0));
                    String what = Long.toUnsignedString(s) + " 2^" + distance + " + " + Long.toUnsignedString(t);
                    assertSame(expected, extended(s, distance).plus(extended(t, 0)), what);
                    assertSame(expected, extended(t, 0).plus(extended(s, distance)), what);
                }
            }
            assertEquals(extended(s, 5), extended(s, 5).plus(Extended.ZERO));
            assertEquals(extended(s, 5), Extended.ZERO.plus(extended(s, 5)));
        }
    }

    @Test
    @DisplayName("roots, of even and odd exponents, exact and in the middle of two numbers")
    void roots() {
        for (long s : SIGNIFICANDS) {
            for (int e = -3; e <= 3; e++) {
                assertSame(X87.of(s, e).sqrt(), extended(s, e).sqrt(), Long.toUnsignedString(s) + " 2^" + e);
            }
        }
        assertEquals(3, Extended.square(3).sqrt().doubleValue());
        assertEquals(Extended.ZERO, Extended.ZERO.sqrt());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 0x1.fffffffffffffp0, 0x1.6a09e667f3bcdp0, 0x1.6a09e667f3bcdp400, 0x1.fffffffffffffp-400})
    @DisplayName("squares of doubles")
    void squares(double v) {
        assertSame(X87.of(v).times(X87.of(v)), Extended.square(v), Double.toHexString(v));
        assertEquals(v, Extended.square(-v).sqrt().doubleValue());
    }

    @Test
    @DisplayName("sums of three squares and their roots, of numbers with few digits and many")
    void anywhere() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            double u = entry(random);
            double v = entry(random);
            double w = entry(random);
            String what = u + " " + v + " " + w;
            X87 expected = X87.of(u).times(X87.of(u)).plus(X87.of(v).times(X87.of(v)));
            Extended got = Extended.square(u).plus(Extended.square(v));
            assertSame(expected, got, what);
            expected = X87.of(w).times(X87.of(w)).plus(expected);
            got = Extended.square(w).plus(got);
            assertSame(expected, got, what);
            assertSame(expected.sqrt(), got.sqrt(), what);
            assertEquals(expected.sqrt().toDouble(), got.sqrt().doubleValue(), what);
        }
    }

    private static double entry(Random random) {
        double scale = Math.scalb(1.0, random.nextInt(80) - 40);
        return switch (random.nextInt(4)) {
            case 0 -> random.nextDouble() * scale;
            case 1 -> (1 + random.nextInt(8)) * scale;
            case 2 -> (1 + random.nextInt(1 << 12) * 0x1p-32) * scale;
            default -> (1 - random.nextInt(1 << 6) * 0x1p-53) * scale;
        };
    }

    @Test
    @DisplayName("numbers too small to be squared exactly add nothing to one")
    void small() {
        Extended one = Extended.square(1);
        Extended tiny = Extended.square(0x1.123456789abcdp-512);
        assertEquals(one, one.plus(tiny));
        assertEquals(one, tiny.plus(tiny).plus(one));
    }

    private static void assertSame(X87 expected, Extended got, String what) {
        assertEquals(0, expected.value().compareTo(new BigDecimal(got.high()).add(new BigDecimal(got.low()))), what);
        assertTrue(Math.abs(got.low()) <= Math.ulp(got.high()) / 2, what);
    }
}
