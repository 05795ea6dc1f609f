package netbp.matlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.hipparchus.random.MersenneTwister;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
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
        double[] u = new RandomStream(0).randValues(4);
        assertArrayEquals(new double[] {0.8147, 0.9058, 0.1270, 0.9134}, u, 0.5e-4);
        assertArrayEquals(u, new RandomStream(5489).randValues(4));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 42, 5000, RandomStream.MAX_SEED})
    @DisplayName("a stream continues across kinds of call, and many values are as many calls")
    void continuity(long seed) {
        RandomStream whole = new RandomStream(seed);
        double[] x = whole.randnValues(500);
        double[] u = whole.randValues(7);
        long[] k = whole.randiValues(10, 9);
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
        double[] keys = single.randValues(6);
        for (int i = 1; i < 6; i++) {
            assertTrue(keys[permutation[i - 1] - 1] < keys[permutation[i] - 1], "randperm sorts its uniforms");
        }
        assertEquals(last, single.randn());
    }

    @Test
    @DisplayName("randi and randperm stay in range and reach its ends")
    void ranges() {
        RandomStream stream = new RandomStream(3);
        long[] k = stream.randiValues(10, 10_000);
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
        double[] x = new RandomStream(2).randnValues(count);
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
        IntToDoubleFunction f = i -> StrictMath.exp(-0.5 * ziggurat.edge(i) * ziggurat.edge(i));
        double area = ziggurat.edge(1) * (1 - f.applyAsDouble(1));
        for (int i = 1; i < Ziggurat.STRIPS - 1; i++) {
            double strip = ziggurat.edge(i + 1) * (f.applyAsDouble(i) - f.applyAsDouble(i + 1));
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
        assertMessage("count must not be negative: -1", () -> stream.randnValues(-1));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    @DisplayName("a stream moved back goes on as it did, and on as if it had been drawn from")
    void position() {
        RandomStream stream = new RandomStream(5000);
        stream.randnValues(1000);
        long position = stream.position();
        double[] then = stream.randValues(700);
        assertEquals(position + 1400, stream.position());
        stream.moveTo(position);
        assertArrayEquals(then, stream.randValues(700));
        RandomStream other = new RandomStream(5000);
        other.moveTo(position);
        assertArrayEquals(then, other.randValues(700));
        assertEquals("position must not be negative: -1",
                assertThrows(IllegalArgumentException.class, () -> stream.moveTo(-1)).getMessage());
    }

    @Test
    @DisplayName("rand has all 53 bits of two words, and MATLAB's 15 digits")
    void uniformBits() {
        double[] u = new RandomStream(0).randValues(1000);
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
        assertEquals(0, stream.randValues(0).length);
        assertEquals(new RandomStream(1).randValues(2)[1], stream.randValues(2)[1]);
    }

    @Test
    @DisplayName("the words are Hipparchus' for any seed")
    void peer() {
        for (int seed : new int[] {0, 1, 5489, -1, Integer.MIN_VALUE}) {
            netbp.matlab.MersenneTwister words = new netbp.matlab.MersenneTwister(seed);
            MersenneTwister peer = new MersenneTwister(seed);
            for (int i = 0; i < 2000; i++) {
                assertEquals(peer.nextInt(), words.word(), "seed " + seed + ", word " + i);
            }
        }
    }

    @Test
    @DisplayName("a matrix is its values column by column, and the sizes are MATLAB's")
    void matrices() {
        RandomStream stream = new RandomStream(7);
        Matrix u = stream.rand(2, 3);
        Matrix x = stream.randn(3, 2);
        Matrix k = stream.randi(6, 2, 2);
        Matrix between = stream.randiBetween(-2, 2, 1, 300);
        RandomStream values = new RandomStream(7);
        assertEquals(new Matrix(2, 3, values.randValues(6)), u);
        assertEquals(new Matrix(3, 2, values.randnValues(6)), x);
        assertEquals(new Matrix(2, 2, Arrays.stream(values.randiValues(6, 4)).asDoubleStream().toArray()), k);
        for (double value : between.values()) {
            assertEquals(-3 + values.randi(5), value);
        }
        assertEquals(-2, Arrays.stream(between.values()).min().orElseThrow());
        assertEquals(2, Arrays.stream(between.values()).max().orElseThrow());
        assertEquals(u.get(1, 0), new RandomStream(7).randValues(2)[1]);
        assertEquals(0, stream.rand(0, 3).values().length);
        assertEquals(3, stream.rand(0, 3).columns());
        assertMessage("a matrix must have sizes that are not negative and fewer than 2^31 entries: -1 x 2",
                () -> stream.rand(-1, 2));
        assertMessage("a matrix must have sizes that are not negative and fewer than 2^31 entries: -1 x -1",
                () -> stream.randn(-1, -1));
        assertMessage("a matrix must have sizes that are not negative and fewer than 2^31 entries: 65536 x 65536",
                () -> stream.randn(65536, 65536));
        assertMessage("randi's [a b] must be integers of at most 53 bits, a <= b < a + 2^53 - 1: [3 2]",
                () -> stream.randiBetween(3, 2));
        assertMessage("randi's [a b] must be integers of at most 53 bits, a <= b < a + 2^53 - 1: [-1 9007199254740990]",
                () -> stream.randiBetween(-1, (1L << 53) - 2));
        assertMessage("randi's [a b] must be integers of at most 53 bits, a <= b < a + 2^53 - 1: [9007199254740992 9007199254740992]",
                () -> stream.randiBetween(1L << 53, 1L << 53));
        assertEquals(4, stream.randiBetween(4, 4));
    }

    /** Words 1, 2, 624 and 625 of the state and the sum of the first 624, by NumPy's RandomState(5489).get_state(). */
    private static final double[] STATE_START = {5489, 1301868182, 79981964, 624, 1340069605825.0};
    /** The same after random_sample(350). */
    private static final double[] STATE_700 = {286295693, 210093539, 57151380, 76, 1304210608389.0};

    @Test
    @DisplayName("the state has the words and the position that NumPy has for the seed, from the start and further on")
    void state() {
        RandomStream stream = new RandomStream(0);
        assertState(stream, STATE_START);
        stream.randValues(350);
        assertState(stream, STATE_700);
        assertEquals("[5489 1301868182 2938499221 ... 624], 625 words", new RandomStream(0).state().toString());
        assertEquals("random stream after 700 words", stream.toString());
    }

    private static void assertState(RandomStream stream, double[] firstLastSum) {
        double[] words = stream.state().matrix().values();
        assertEquals(625, words.length);
        assertArrayEquals(firstLastSum, new double[] {words[0], words[1], words[623], words[624],
            Arrays.stream(words, 0, 624).sum()});
    }

    @Test
    @DisplayName("a stream made from a state goes on as the other does, and can be moved about from there")
    void restored() {
        RandomStream stream = new RandomStream(42);
        stream.randnValues(777);
        RngState state = stream.state();
        double[] on = stream.randnValues(2000);
        RandomStream restored = new RandomStream(RngState.of(state.matrix()));
        assertEquals(0, restored.position());
        assertArrayEquals(on, restored.randnValues(2000));
        assertEquals(stream.state(), restored.state());
        restored.moveTo(0);
        assertEquals(state, restored.state());
        assertEquals(state.hashCode(), restored.state().hashCode());
        assertArrayEquals(on, restored.randnValues(2000));
        assertArrayEquals(on, new RandomStream(state).randnValues(2000), "a state does not change with its stream");
    }

    @Test
    @DisplayName("a state goes through a MAT-file")
    void stateInFile(@TempDir Path folder) throws IOException {
        RandomStream stream = new RandomStream(1);
        stream.rand();
        MatFile.write(folder.resolve("state.mat"), Map.of("State", stream.state().matrix()));
        RngState read = RngState.of(MatFile.read(folder.resolve("state.mat")).get("State"));
        assertEquals(stream.state(), read);
        assertEquals(stream.rand(), new RandomStream(read).rand());
    }

    @Test
    @DisplayName("what is no state is refused by its word")
    void noState() {
        assertMessage("a state must have 625 words: 2", () -> RngState.of(Matrix.row(1, 2)));
        double[] words = new RandomStream(1).state().matrix().values();
        for (double bad : new double[] {-1, 0x1p32, 0.5, Double.NaN}) {
            double[] some = words.clone();
            some[623] = bad;
            assertMessage("word 624 of a state must be an integer in 0..4294967295: " + NumberFormat.full(bad),
                    () -> RngState.of(Matrix.column(some)));
        }
        words[624] = 625;
        assertMessage("word 625 of a state must be an integer in 0..624: 625", () -> RngState.of(Matrix.column(words)));
        double[] still = new double[625];
        still[0] = 0x7fffffff;
        still[624] = 624;
        assertMessage("a state must have a word other than 0 besides the first: all are 0",
                () -> RngState.of(Matrix.column(still)));
        still[0] = 0x1p31;
        assertEquals(0x1p31, RngState.of(Matrix.column(still)).matrix().get(0, 0));
    }

    @Test
    @DisplayName("as Java's generator: words, rand and randn")
    void generator() {
        RandomStream stream = new RandomStream(5489);
        RandomGenerator generator = new StreamGenerator(stream);
        MersenneTwister words = new MersenneTwister(5489);
        assertEquals(words.nextInt(), generator.nextInt());
        assertEquals((long) words.nextInt() << 32 | words.nextInt() & 0xffffffffL, generator.nextLong());
        RandomStream same = new RandomStream(5489);
        same.moveTo(3);
        assertEquals(same.rand(), generator.nextDouble());
        assertEquals(same.randn(), generator.nextGaussian());
        assertEquals(3 + 2 * same.randn(), generator.nextGaussian(3, 2));
        assertEquals(same.rand(), stream.rand(), "draws from the stream and from the generator may be mixed");
        assertEquals(IntStream.range(0, 10).mapToDouble(i -> same.rand()).sum(), generator.doubles(10).sum(), 0x1p-50);
        assertTrue(generator.ints(1000, 0, 10).allMatch(k -> k >= 0 && k < 10));
    }

    @Test
    @DisplayName("randi([a b]) takes the ends of its ranges and refuses what lies beyond; so do sizes and deviations")
    void endsOfRanges() {
        RandomStream stream = new RandomStream(1);
        long most = (1L << 53) - 1;
        for (long a : new long[] {5, -5, most, -most}) {
            assertEquals(a, stream.randiBetween(a, a));
        }
        long k = stream.randiBetween(1, most);
        assertTrue(k >= 1 && k <= most);
        for (long[] bad : new long[][] {{most + 1, most + 1}, {most, most + 1}, {-most - 1, -most},
                {1, 0}, {0, most}}) {
            assertMessage("randi's [a b] must be integers of at most 53 bits, a <= b < a + 2^53 - 1: [" + bad[0] + " "
                    + bad[1] + "]", () -> stream.randiBetween(bad[0], bad[1]));
        }
        assertEquals("0 x 3", stream.rand(0, 3).shape());
        assertEquals("3 x 0", stream.randn(3, 0).shape());
        StreamGenerator generator = new StreamGenerator(stream);
        assertEquals(7, generator.nextGaussian(7, 0));
        assertMessage("deviation must not be negative: -0.5", () -> generator.nextGaussian(7, -0.5));
        assertMessage("deviation must not be negative: NaN", () -> generator.nextGaussian(7, Double.NaN));
    }

    @Test
    @DisplayName("states are equal if their words are; of no draws none left the fast path")
    void states() {
        RngState state = new RandomStream(1).state();
        assertEquals(state, RngState.of(state.matrix()));
        assertNotEquals(state, new RandomStream(2).state());
        assertNotEquals(state.hashCode(), new RandomStream(2).state().hashCode());
        assertNotEquals(state, (Object) "a state");
        double[] still = new double[625];
        still[624] = 624;
        assertMessage("a state must have a word other than 0 besides the first: all are 0",
                () -> RngState.of(Matrix.column(still)));
        for (int seed = 1; seed <= 500; seed++) {
            assertEquals(new DrawCases(0, 0), DrawCases.of(seed, 0));
        }
    }
}
