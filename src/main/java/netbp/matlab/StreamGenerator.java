package netbp.matlab;

import java.util.random.RandomGenerator;

/**
 * MATLAB's stream where Java expects a {@link RandomGenerator}: bounded integers, streams of numbers. With g() the next word of the stream,
 *
 * <pre>
 * nextInt() = g()        nextLong() = 2^32 g() + g(), the first word the high one
 * nextDouble() = rand    nextGaussian() = randn
 * </pre>
 *
 * and the other methods are Java's own upon these. Draws from the stream itself and from here may be mixed. What Java
 * makes of the words, such as {@code nextInt(10)}, is not what MATLAB makes of them: for that there is
 * {@link RandomStream#randi(long)}.
 */
public final class StreamGenerator implements RandomGenerator {

    private final RandomStream stream;

    /**
     * A generator that draws from the stream.
     *
     * @param stream that it draws from
     */
    public StreamGenerator(RandomStream stream) {
        this.stream = stream;
    }

    @Override
    public int nextInt() {
        return stream.word();
    }

    @Override
    public long nextLong() {
        long high = stream.word();
        return high << 32 | Integer.toUnsignedLong(stream.word());
    }

    /** {@code rand}. */
    @Override
    public double nextDouble() {
        return stream.rand();
    }

    /** {@code randn}. */
    @Override
    public double nextGaussian() {
        return stream.randn();
    }

    /** {@code mean + deviation*randn}. */
    @Override
    public double nextGaussian(double mean, double deviation) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException("deviation must not be negative: " + deviation);
        }
        return mean + deviation * stream.randn();
    }
}
