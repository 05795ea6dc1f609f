package netbp.matlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.hipparchus.random.MersenneTwister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

    @Test
    @DisplayName("the words are those of init_genrand(5489): the 10000th is 4123659995 (C++ standard, [rand.predef])")
    void words() {
        MersenneTwister words = new MersenneTwister(5489);
        for (int i = 1; i < 10_000; i++) {
            words.nextInt();
        }
        assertEquals(4123659995L, words.nextInt() & 0xffffffffL);
    }

    @Test
    @DisplayName("rng('default'), rand: 0.8147 0.9058 0.1270 0.9134, as MATLAB's documentation prints")
    void defaultSeed() {
        double[] u = new RandomStream(0).rand(4);
        assertArrayEquals(new double[] {0.8147, 0.9058, 0.1270, 0.9134}, u, 0.5e-4);
        assertArrayEquals(u, new RandomStream(5489).rand(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 5000, RandomStream.MAX_SEED})
    @DisplayName("a stream continues across kinds of call, and many values are as many calls")
    void continuity(long seed) {
        RandomStream whole = new RandomStream(seed);
        double[] x = whole.randn(500);
        double[] u = whole.rand(7);
        long[] k = whole.randi(10, 9);
        int[] permutation = whole.randperm(6);
        double last = whole.randn();

        RandomStream single = new RandomStream(seed);
        for (double value : x) {
            assertEquals(value, single.randn());
        }
        for (double value : u) {
            assertEquals(value, single.rand());
        }
        for (long value : k) {
            assertEquals(value, 1 + (long) (10 * single.rand()));
        }
        double[] keys = single.rand(6);
        for (int i = 1; i < 6; i++) {
            assertTrue(keys[permutation[i - 1] - 1] < keys[permutation[i] - 1], "randperm sorts its uniforms");
        }
        assertEquals(last, single.randn());
    }

    @Test
    @DisplayName("randi and randperm stay in range and reach its ends")
    void ranges() {
        RandomStream stream = new RandomStream(3);
        long[] k = stream.randi(10, 10_000);
        assertEquals(1, Arrays.stream(k).min().orElseThrow());
        assertEquals(10, Arrays.stream(k).max().orElseThrow());
        int[] permutation = stream.randperm(1000);
        assertArrayEquals(IntStream.rangeClosed(1, 1000).toArray(), Arrays.stream(permutation).sorted().toArray());
        assertArrayEquals(new int[0], stream.randperm(0));
    }

    @Test
    @DisplayName("randn is standard normal: moments of 10^5 values to four standard errors, and both tails occur")
    void normality() {
        int count = 100_000;
        double[] x = new RandomStream(2).randn(count);
        // E x^k = 0, 1, 0, 3 with variances 1, 2, 15, 96
        double[] moment = {0, 1, 0, 3};
        double[] variance = {1, 2, 15, 96};
        for (int k = 1; k <= 4; k++) {
            int power = k;
            double mean = Arrays.stream(x).map(v -> IntStream.range(0, power).mapToDouble(i -> v).reduce(1, (a, b) -> a * b))
                    .sum() / count;
            assertEquals(moment[k - 1], mean, 4 * Math.sqrt(variance[k - 1] / count), "moment " + k);
        }
        double tail = new Ziggurat().tail();
        assertTrue(Arrays.stream(x).anyMatch(v -> v > tail));
        assertTrue(Arrays.stream(x).anyMatch(v -> v < -tail));
    }

    @Test
    @DisplayName("the strips have equal area, to the 15 digits of the table")
    void equalAreas() {
        Ziggurat ziggurat = new Ziggurat();
        double area = ziggurat.edge(1) * (1 - ziggurat.densityAtEdge(1));
        for (int i = 1; i < Ziggurat.STRIPS - 1; i++) {
            double strip = ziggurat.edge(i + 1) * (ziggurat.densityAtEdge(i) - ziggurat.densityAtEdge(i + 1));
            assertEquals(area, strip, 2e-12 * area, "strip " + i);
        }
    }

    @Test
    @DisplayName("arguments out of range are refused by name")
    void refusals() {
        assertMessage("seed must be in 0..4294967295: -1", () -> new RandomStream(-1));
        assertMessage("seed must be in 0..4294967295: 4294967296", () -> new RandomStream(1L << 32));
        RandomStream stream = new RandomStream(1);
        assertMessage("randi's n must be in 1..2^53-1: 0", () -> stream.randi(0));
        assertMessage("count must not be negative: -1", () -> stream.randn(-1));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    @DisplayName("a stream moved back goes on as it did, and on as if it had been drawn from")
    void position() {
        RandomStream stream = new RandomStream(5000);
        stream.randn(1000);
        long position = stream.position();
        double[] then = stream.rand(700);
        assertEquals(position + 1400, stream.position());
        stream.moveTo(position);
        assertArrayEquals(then, stream.rand(700));
        RandomStream other = new RandomStream(5000);
        other.moveTo(position);
        assertArrayEquals(then, other.rand(700));
        assertEquals("position must not be negative: -1",
                assertThrows(IllegalArgumentException.class, () -> stream.moveTo(-1)).getMessage());
    }
}
