package netbp.matlab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * MATLAB's default random stream: what {@code rng(seed)} followed by {@code rand}, {@code randn},
 * {@code randi} and {@code randperm} gives, bit for bit.
 *
 * <p>The words g() are those of MT19937 seeded by {@code init_genrand(seed)} (M. Matsumoto and
 * T. Nishimura, ACM TOMACS 8, 1998). No word is kept back between calls, so that calls of different
 * kinds can be mixed as in MATLAB. Matrices fill column by column.
 *
 * <p>Sizes are MATLAB's, {@code randn(m, n)} being an m x n {@link Matrix}; values in an array come by
 * {@link #randnValues(int)} and its like. What is not here: {@code rand(n)}, which is n x n in MATLAB, stands as
 * {@code rand(n, n)}; {@code randperm(n,k)} draws in another way than {@code randperm(n)}, and no output of MATLAB's at
 * hand shows which.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class RandomStream {

    /** The largest seed that MATLAB accepts, 2^32 - 1. */
    public static final long MAX_SEED = 0xffffffffL;

    private static final long DEFAULT_SEED = 5489;
    private static final double TWO_26 = 0x1p26;
    private static final double TWO_MINUS_53 = 0x1p-53;
    private static final Ziggurat MATLAB_ZIGGURAT = new Ziggurat();

    /** The generator at position 0. */
    private final MersenneTwister origin;
    private final MersenneTwister words;
    private final Ziggurat ziggurat;
    private long position;

    /**
     * The stream after {@code rng(seed)}; seed 0 is MATLAB's {@code rng('default')}, that is 5489.
     *
     * @param seed in 0..2^32-1
     * @throws IllegalArgumentException if the seed is out of range
     */
    public RandomStream(long seed) {
        this(seed, MATLAB_ZIGGURAT);
    }

    RandomStream(long seed, Ziggurat ziggurat) {
        if (seed < 0 || seed > MAX_SEED) {
            throw new IllegalArgumentException("seed must be in 0.." + MAX_SEED + ": " + seed);
        }
        origin = new MersenneTwister((int) (seed == 0 ? DEFAULT_SEED : seed));
        words = origin.copy();
        this.ziggurat = ziggurat;
    }

    /**
     * The stream after {@code rng(s)}: it goes on from where another stood, at position 0.
     *
     * @param state of the other
     */
    public RandomStream(RngState state) {
        origin = state.generator();
        words = origin.copy();
        ziggurat = MATLAB_ZIGGURAT;
    }

    /**
     * {@return where the stream stands, {@code s = rng}: a stream made from it draws what this one draws from here on}
     */
    public RngState state() {
        return new RngState(words.state());
    }

    /** {@return the number of words g() drawn since the stream was made} */
    public long position() {
        return position;
    }

    /**
     * Moves the stream to where it stood, or will stand, after {@code position} words; the time that it
     * takes grows with their number.
     *
     * @param position in words since the stream was made
     * @throws IllegalArgumentException if position is negative
     */
    public void moveTo(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position must not be negative: " + position);
        }
        if (position < this.position) {
            words.set(origin);
            this.position = 0;
        }
        while (this.position < position) {
            word();
        }
    }

    /** g(). */
    int word() {
        position++;
        return words.word();
    }

    /** {@return {@code rand}: uniform on [0,1), a multiple of 2^-53} */
    public double rand() {
        int a = word() >>> 5;
        int b = word() >>> 6;
        return (a * TWO_26 + b) * TWO_MINUS_53;
    }

    /**
     * {@code rand(m,n)}.
     *
     * @param m rows, 0 or more
     * @param n columns, 0 or more
     * @return m x n
     * @throws IllegalArgumentException if a size is negative, or 2^31 values or more are asked for
     */
    public Matrix rand(int m, int n) {
        return new Matrix(m, n, randValues(checkSize(m, n)));
    }

    /**
     * The values of {@code rand(1,count)}.
     *
     * @param count how many, 0 or more
     * @return the values
     * @throws IllegalArgumentException if count is negative
     */
    public double[] randValues(int count) {
        return values(count, this::rand);
    }

    /**
     * {@code randi(n)}: uniform on 1..n.
     *
     * @param n in 1..2^53-1
     * @return the value
     * @throws IllegalArgumentException if n is out of range
     */
    public long randi(long n) {
        if (n < 1 || n >= 1L << 53) {
            throw new IllegalArgumentException("randi's n must be in 1..2^53-1: " + n);
        }
        return (long) (n * rand()) + 1;
    }

    /**
     * {@code randi(most,m,n)}, uniform on 1..most.
     *
     * @param most in 1..2^53-1
     * @param m rows, 0 or more
     * @param n columns, 0 or more
     * @return m x n
     * @throws IllegalArgumentException if a rule above is broken, or 2^31 values or more are asked for
     */
    public Matrix randi(long most, int m, int n) {
        return new Matrix(m, n, values(checkSize(m, n), () -> randi(most)));
    }

    /**
     * The values of {@code randi(n,1,count)}.
     *
     * @param n in 1..2^53-1
     * @param count how many, 0 or more
     * @return the values
     * @throws IllegalArgumentException if a rule above is broken
     */
    public long[] randiValues(long n, int count) {
        long[] k = new long[checkCount(count)];
        Arrays.setAll(k, i -> randi(n));
        return k;
    }

    /**
     * {@code randi([a b])}: uniform on a..b, a - 1 + {@code randi(b - a + 1)}.
     *
     * @param a an integer of at most 53 bits
     * @param b an integer of at most 53 bits, a or more, less than a + 2^53 - 1
     * @return the value
     * @throws IllegalArgumentException if a rule above is broken
     */
    public long randiBetween(long a, long b) {
        if (Math.abs(a) >= 1L << 53 || Math.abs(b) >= 1L << 53 || b < a || b - a + 1 >= 1L << 53) {
            throw new IllegalArgumentException(
                    "randi's [a b] must be integers of at most 53 bits, a <= b < a + 2^53 - 1: [" + a + " " + b + "]");
        }
        return a - 1 + randi(b - a + 1);
    }

    /**
     * {@code randi([a b],m,n)}.
     *
     * @param a an integer of at most 53 bits
     * @param b an integer of at most 53 bits, a or more, less than a + 2^53 - 1
     * @param m rows, 0 or more
     * @param n columns, 0 or more
     * @return m x n
     * @throws IllegalArgumentException if a rule above is broken, or 2^31 values or more are asked for
     */
    public Matrix randiBetween(long a, long b, int m, int n) {
        return new Matrix(m, n, values(checkSize(m, n), () -> randiBetween(a, b)));
    }

    /**
     * {@code randperm(n)}: the permutation of 1..n that sorts n successive values of {@link #rand()}.
     *
     * @param n how many, 0 or more
     * @return the permutation
     * @throws IllegalArgumentException if n is negative
     */
    public int[] randperm(int n) {
        double[] u = randValues(n);
        return IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble(i -> u[i]))
                .mapToInt(i -> i + 1).toArray();
    }

    /** {@return {@code randn}: standard normal} */
    public double randn() {
        return ziggurat.draw(this);
    }

    /**
     * {@code randn(m,n)}.
     *
     * @param m rows, 0 or more
     * @param n columns, 0 or more
     * @return m x n
     * @throws IllegalArgumentException if a size is negative, or 2^31 values or more are asked for
     */
    public Matrix randn(int m, int n) {
        return new Matrix(m, n, randnValues(checkSize(m, n)));
    }

    /**
     * The values of {@code randn(1,count)}.
     *
     * @param count how many, 0 or more
     * @return the values
     * @throws IllegalArgumentException if count is negative
     */
    public double[] randnValues(int count) {
        return values(count, this::randn);
    }

    private static double[] values(int count, DoubleSupplier next) {
        double[] values = new double[checkCount(count)];
        Arrays.setAll(values, i -> next.getAsDouble());
        return values;
    }

    private static int checkSize(int m, int n) {
        if (m < 0 || n < 0 || (long) m * n > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a matrix must have sizes that are not negative and fewer than 2^31 entries: " + m + " x " + n);
        }
        return m * n;
    }

    private static int checkCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative: " + count);
        }
        return count;
    }

    /** Where the stream stands, in words: {@code random stream after 128 words}. */
    @Override
    public String toString() {
        return "random stream after " + position + " words";
    }
}
