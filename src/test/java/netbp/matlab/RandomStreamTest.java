package netbp.matlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    @Test
    @DisplayName("rand has all 53 bits of two words, and MATLAB's 15 digits")
    void uniformBits() {
        double[] u = new RandomStream(0).rand(1000);
        assertArrayEquals(new double[] {0.814723686393179, 0.905791937075619, 0.126986816293506, 0.913375856139019,
            0.632359246225410}, Arrays.copyOf(u, 5), 0.51e-15);
        MersenneTwister words = new MersenneTwister(5489);
        for (double value : u) {
            long high = Integer.toUnsignedLong(words.nextInt()) >> 5;
            long low = Integer.toUnsignedLong(words.nextInt()) >> 6;
            assertEquals(Math.scalb((double) (high << 26 | low), -53), value);
        }
    }

    @Test
    @DisplayName("randn, its wedges and its tail have the bits of a transliteration of Marsaglia and Tsang")
    void normalBits() {
        Ziggurat ziggurat = new Ziggurat();
        double R = ziggurat.tail();
        RandomStream stream = new RandomStream(2);
        RandomStream words = new RandomStream(2);
        MersenneTwister twister = new MersenneTwister(2);
        int wedges = 0;
        int rejectedWedges = 0;
        int tails = 0;
        int rejectedTails = 0;
        for (int n = 0; n < 500_000; n++) {
            double expected = Double.NaN;
            while (Double.isNaN(expected)) {
                long high = Integer.toUnsignedLong(twister.nextInt()) / 8;
                long low = Integer.toUnsignedLong(twister.nextInt());
                words.moveTo(words.position() + 2);
                int strip = (int) (low >> 24);
                // 53 bits on [-1,1)
                double z = Math.scalb((double) (high * (1 << 24) + low % (1 << 24)), -52) - 1;
                double x = z * ziggurat.edge(strip + 1);
                if (Math.abs(x) < ziggurat.edge(strip)) {
                    expected = x;
                } else if (strip == 255) {
                    tails++;
                    double s = 0;
                    double t = 0;
                    for (int trial = 0; trial == 0 || s * s >= t + t; trial++) {
                        rejectedTails += trial > 0 ? 1 : 0;
                        s = StrictMath.log(uniform(twister)) / -R;
                        t = -StrictMath.log(uniform(twister));
                        words.moveTo(words.position() + 4);
                    }
                    expected = x < 0 ? -(R + s) : R + s;
                } else {
                    wedges++;
                    double bottom = StrictMath.exp(-0.5 * ziggurat.edge(strip + 1) * ziggurat.edge(strip + 1));
                    double top = StrictMath.exp(-0.5 * ziggurat.edge(strip) * ziggurat.edge(strip));
                    double height = bottom + uniform(twister) * (top - bottom);
                    words.moveTo(words.position() + 2);
                    if (height < StrictMath.exp(-0.5 * x * x)) {
                        expected = x;
                    } else {
                        rejectedWedges++;
                    }
                }
            }
            assertEquals(expected, stream.randn(), "value " + (n + 1));
            assertEquals(words.position(), stream.position());
        }
        assertTrue(wedges > 1000 && rejectedWedges > 1000 && tails > 50 && rejectedTails > 0,
                "every branch must be taken");
    }

    private static double uniform(MersenneTwister words) {
        long high = Integer.toUnsignedLong(words.nextInt()) >> 5;
        return Math.scalb((double) (high * (1 << 26) + (Integer.toUnsignedLong(words.nextInt()) >> 6)), -53);
    }

    @Test
    @DisplayName("wedges and tails are as many as a program written apart counts")
    void drawCases() throws IOException {
        try (var in = RandomStreamTest.class.getResourceAsStream("/netbp/matlab-reference/matlab/rng/randn-cases.csv")) {
            long[][] rows = new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> Arrays.stream(line.split(",")).mapToLong(Long::parseLong).toArray()).toArray(long[][]::new);
            assertTrue(rows.length > 10);
            for (long[] row : rows) {
                assertEquals(new DrawCases(row[1], row[2]), DrawCases.of(0, (int) row[0]), row[0] + " values");
            }
        }
    }

    @Test
    @DisplayName("the ends of the ranges are taken, what lies beyond them is refused")
    void ends() {
        RandomStream stream = new RandomStream(1);
        assertEquals(1, stream.randi(1));
        long most = (1L << 53) - 1;
        assertEquals((long) (most * new RandomStream(9).rand()) + 1, new RandomStream(9).randi(most));
        assertMessage("randi's n must be in 1..2^53-1: 9007199254740992", () -> stream.randi(1L << 53));
        stream.moveTo(0);
        assertEquals(0, stream.position());
        assertEquals(0, stream.rand(0).length);
        assertEquals(new RandomStream(1).rand(2)[1], stream.rand(2)[1]);
    }
}
