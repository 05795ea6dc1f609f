package netbp.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EuclideanNormTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 200})
    @DisplayName("the norm is the x87's, bit for bit")
    void x87(int n) {
        Random random = new Random(n);
        for (int repetition = 0; repetition < 20_000 / (n + 10); repetition++) {
            double spread = repetition % 3 == 0 ? 0 : 8;
            double[] v = random.doubles(n)
                    .map(u -> (u - 0.5) * StrictMath.pow(10, -spread * random.nextDouble())).toArray();
            assertEquals(X87.norm(v), EuclideanNorm.of(v), () -> Arrays.toString(v));
            assertEquals(X87.norm(v), EuclideanNorm.extended(v), () -> Arrays.toString(v));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 50})
    @DisplayName("and so it is at the middle of two doubles, where a norm rounded once is another")
    void nearTheMiddle(int n) {
        Random random = new Random(n);
        int other = 0;
        for (int repetition = 0; repetition < 400; repetition++) {
            double[] v = nearMiddle(random, n);
            double norm = X87.norm(v);
            assertEquals(norm, EuclideanNorm.of(v), () -> Arrays.toString(v));
            other += norm == exact(v).doubleValue() ? 0 : 1;
        }
        assertTrue(other > 20, "cases in which the rounding shows: " + other);
    }

    /** Entries whose norm lies within some 2^-65 of the middle of two doubles: the last, small one moves it there. */
    private static double[] nearMiddle(Random random, int n) {
        while (true) {
            double[] v = random.doubles(n, 0.1, 1).toArray();
            v[n - 1] = 0;
            BigDecimal norm = exact(v);
            double nearest = norm.doubleValue();
            BigDecimal middle = new BigDecimal(nearest).add(new BigDecimal(Math.ulp(nearest) / 2));
            if (middle.compareTo(norm) > 0) {
                v[n - 1] = middle.pow(2).subtract(norm.pow(2)).sqrt(new MathContext(50)).doubleValue();
                return v;
            }
        }
    }

    private static BigDecimal exact(double[] v) {
        return Arrays.stream(v).mapToObj(entry -> new BigDecimal(entry).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add).sqrt(new MathContext(60));
    }

    @Test
    @DisplayName("the order of the sum shows in the norm of ten entries")
    void order() {
        Random random = new Random(1);
        int other = 0;
        for (int repetition = 0; repetition < 300; repetition++) {
            double[] v = nearMiddle(random, 10);
            double[] reversed = IntStream.range(0, 10).mapToDouble(i -> v[9 - i]).toArray();
            other += EuclideanNorm.of(v) == EuclideanNorm.of(reversed) ? 0 : 1;
        }
        assertNotEquals(0, other);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 5e-100, 1e150, 3e-160, 1e-290, 1.7e308})
    @DisplayName("the norm of one entry is its size")
    void oneEntry(double entry) {
        assertEquals(entry, EuclideanNorm.of(-entry));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 1024})
    @DisplayName("next to powers of two, where a root fills its 64 bits")
    void nextToPowersOfTwo(double size) {
        Random random = new Random(3);
        for (int repetition = 0; repetition < 5_000; repetition++) {
            double angle = random.nextDouble();
            double[] v = {size * StrictMath.cos(angle), size * StrictMath.sin(angle)};
            assertEquals(X87.norm(v), EuclideanNorm.of(v), () -> Arrays.toString(v));
            assertEquals(X87.norm(v), EuclideanNorm.extended(v), () -> Arrays.toString(v));
        }
    }

    @Test
    @DisplayName("squares neither overflow nor underflow")
    void range() {
        for (double scale : List.of(0x1p-1000, 0x1p-700, 0x1p-470, 0x1p-455, 0x1p500, 0x1p520, 0x1p1000)) {
            double[] v = {0.3 * scale, 0.4 * scale, 0.5 * scale};
            assertEquals(X87.norm(v), EuclideanNorm.of(v), "times " + scale);
            assertEquals(scale * X87.norm(0.3, 0.4, 0.5), EuclideanNorm.of(v), Math.ulp(scale), "times " + scale);
        }
        assertEquals(Double.POSITIVE_INFINITY, EuclideanNorm.of(1.6e308, 1.6e308));
        assertEquals(Double.POSITIVE_INFINITY, EuclideanNorm.of(1, Double.NEGATIVE_INFINITY));
        assertEquals(Double.NaN, EuclideanNorm.of(Double.NaN, 1));
    }

    /** Squares whose sums round the same way again and again, beside the usual. */
    private static double[] roundingDown(Random random, int n) {
        double size = 0x1p-31 * StrictMath.sqrt(random.nextDouble());
        return IntStream.range(0, n).mapToDouble(i -> i < 4 ? 1 - random.nextDouble() / 4 : size).toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 10, 22, 40, 200, 1000})
    @DisplayName("the root of the x87's sum is within the doubt of the exact one, where roundings add up, too")
    void doubt(int n) {
        Random random = new Random(n);
        MathContext digits = new MathContext(60);
        for (int repetition = 0; repetition < 200; repetition++) {
            double[] v = repetition % 2 == 0 ? random.doubles(n).toArray() : roundingDown(random, n);
            BigDecimal exact = exact(v);
            double error = X87.sum(v).value().sqrt(digits).subtract(exact).abs().divide(exact, digits).doubleValue();
            assertTrue(error <= EuclideanNorm.doubt(n), () -> Arrays.toString(v));
        }
    }

    @Test
    @DisplayName("a root is rounded to 64 bits, then to a double")
    void twoRoundings() {
        double half = 0x1p-53;
        double last = 0x1p-63;
        for (double up : List.of(0.0, last / 4, -last / 4)) {
            assertEquals(1, EuclideanNorm.rounded(1, half + up), "to the middle, then to even");
            assertEquals(1 + 4 * half, EuclideanNorm.rounded(1 + 2 * half, half + up), "to the middle, then to even");
        }
        assertEquals(1, EuclideanNorm.rounded(1, half - last));
        assertEquals(1 + 2 * half, EuclideanNorm.rounded(1, half + last));
        assertEquals(1 + 2 * half, EuclideanNorm.rounded(1, half + 0.75 * last));
    }

    @Test
    @DisplayName("the interval counts the roundings that a square passes through: those of the sum done with counters")
    void doubt() {
        for (int n = 1; n < 64; n++) {
            int[] lane = new int[4];
            int[] pair = new int[2];
            int single = 0;
            for (int i = 0; i < n; i++) {
                if (i < n - n % 4) {
                    lane[i % 4] = roundings(lane[i % 4], 1);
                } else if (i < n - n % 2) {
                    pair[i % 2] = 1;
                } else {
                    single = 1;
                }
            }
            int even = roundings(roundings(lane[0], lane[2]), pair[0]);
            int odd = roundings(roundings(lane[1], lane[3]), pair[1]);
            int all = roundings(roundings(even, odd), single);
            assertEquals((all / 2.0 + 0.0625) * 0x1p-64, EuclideanNorm.doubt(n), n + " squares");
        }
    }

    /** Those of a sum of numbers with so many behind them, the most of any path; 0 for no number. */
    private static int roundings(int a, int b) {
        return a == 0 || b == 0 ? a + b : Math.max(a, b) + 1;
    }
}
