package netbp.matlab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.hipparchus.random.MersenneTwister;

/**
 * MATLAB's default random stream: what {@code rng(seed)} followed by {@code rand}, {@code randn},
 * {@code randi} and {@code randperm} gives, bit for bit.
 *
 * <p>The words g() are those of MT19937 seeded by {@code init_genrand(seed)} (M. Matsumoto and
 * T. Nishimura, ACM TOMACS 8, 1998). No word is kept back between calls, so that calls of different
 * kinds can be mixed as in MATLAB. Matrices fill column by column: {@code randn(m,n)} is
 * {@code randn(m*n)}.
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

    private final MersenneTwister words;
    private final int wordSeed;
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
        // the int constructor is init_genrand; the long one is not
        wordSeed = (int) (seed == 0 ? DEFAULT_SEED : seed);
        words = new MersenneTwister(wordSeed);
        this.ziggurat = ziggurat;
    }

    /** The number of words g() drawn since {@code rng(seed)}: where the stream stands. */
    public long position() {
        return position;
    }

    /**
     * Moves the stream to where it stood, or will stand, after {@code position} words; the time that it
     * takes grows with their number.
     *
     * @throws IllegalArgumentException if position is negative
     */
    public void moveTo(long position) {
        if (position < 0) {
            throw new IllegalArgumentException("position must not be negative: " + position);
        }
        if (position < this.position) {
            words.setSeed(wordSeed);
            this.position = 0;
        }
        while (this.position < position) {
            word();
        }
    }

    private int word() {
        position++;
        return words.nextInt();
    }

    /** {@code rand}: uniform on [0,1), a multiple of 2^-53. */
    public double rand() {
        int a = word() >>> 5;
        int b = word() >>> 6;
        return (a * TWO_26 + b) * TWO_MINUS_53;
    }

    /** {@code rand(1,count)}. */
    public double[] rand(int count) {
        double[] u = new double[checkCount(count)];
        Arrays.setAll(u, i -> rand());
        return u;
    }

    /**
     * {@code randi(n)}: uniform on 1..n.
     *
     * @param n in 1..2^53-1
     * @throws IllegalArgumentException if n is out of range
     */
    public long randi(long n) {
        if (n < 1 || n >= 1L << 53) {
            throw new IllegalArgumentException("randi's n must be in 1..2^53-1: " + n);
        }
        return (long) (n * rand()) + 1;
    }

    /** {@code randi(n,1,count)}. */
    public long[] randi(long n, int count) {
        long[] k = new long[checkCount(count)];
        Arrays.setAll(k, i -> randi(n));
        return k;
    }

    /** {@code randperm(n)}: the permutation of 1..n that sorts n successive values of {@link #rand()}. */
    public int[] randperm(int n) {
        double[] u = rand(n);
        return IntStream.range(0, n).boxed()
                .sorted(Comparator.comparingDouble(i -> u[i]))
                .mapToInt(i -> i + 1).toArray();
    }

    /** {@code randn}: standard normal. */
    public double randn() {
        while (true) {
            int a = word();
            int b = word();
            int i = b >>> 24;
            double z = ((double) ((long) (a >>> 3) << 24 | b & 0xffffff)) * 0x1p-52 - 1;
            double x = z * ziggurat.edge(i + 1);
            if (Math.abs(x) < ziggurat.edge(i)) {
                return x;
            }
            if (i == Ziggurat.STRIPS - 1) {
                return Math.copySign(tail(), x);
            }
            if (underDensity(x, i)) {
                return x;
            }
        }
    }

    /** {@code randn(1,count)}. */
    public double[] randn(int count) {
        double[] x = new double[checkCount(count)];
        Arrays.setAll(x, i -> randn());
        return x;
    }

    /** Whether x, in the part of strip i that f cuts, is accepted: u uniform between f(x_{i+1}) and f(x_i). */
    private boolean underDensity(double x, int i) {
        double lower = ziggurat.densityAtEdge(i + 1);
        double upper = ziggurat.densityAtEdge(i);
        return lower + rand() * (upper - lower) < ziggurat.density(x);
    }

    /** A value of the normal tail beyond R (Marsaglia 1964). */
    private double tail() {
        double s;
        double t;
        do {
            s = -StrictMath.log(rand()) / ziggurat.tail();
            t = -StrictMath.log(rand());
        } while (2 * t <= s * s);
        return ziggurat.tail() + s;
    }

    private static int checkCount(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative: " + count);
        }
        return count;
    }
}
