package netbp.matlab;

import java.util.Arrays;

/**
 * Where a random stream stands: {@code s.State} of MATLAB's {@code s = rng}, the 624 words of the generator and, as the
 * last, how many of them are used up. MATLAB documents 625 words; that they stand in this order, which is that of the
 * generator's authors, is a reading that no output stored here confirms.
 *
 * <p>It goes through a MAT-file as a column of numbers. In MATLAB {@code s = rng; State = s.State; save('state.mat',
 * 'State')} writes it and {@code load state.mat; s = rng; s.State = uint32(State); rng(s)} reads it. Here:
 *
 * <pre>{@code
 * RandomStream stream = new RandomStream(42);
 * MatFile.write(Path.of("state.mat"), Map.of("State", stream.state().matrix()));
 * RandomStream other = new RandomStream(RngState.of(MatFile.read(Path.of("state.mat")).get("State")));
 * System.out.println(stream.randn() == other.randn());                      // true
 * }</pre>
 */
public final class RngState {

    /** The number of words. */
    public static final int SIZE = MersenneTwister.SIZE + 1;

    private final int[] words;

    RngState(int[] words) {
        this.words = words;
    }

    /**
     * A state by its words.
     *
     * @param state 625 integers in 0..2^32-1, of which the last is in 0..624
     * @return the state
     * @throws IllegalArgumentException if a rule above is broken, or the generator would stand still
     */
    public static RngState of(Matrix state) {
        double[] values = state.values();
        if (values.length != SIZE) {
            throw new IllegalArgumentException("a state must have " + SIZE + " words: " + values.length);
        }
        int[] words = new int[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double most = i < MersenneTwister.SIZE ? RandomStream.MAX_SEED : MersenneTwister.SIZE;
            if (!(values[i] >= 0 && values[i] <= most && values[i] == Math.rint(values[i]))) {
                throw new IllegalArgumentException("word " + (i + 1) + " of a state must be an integer in 0.."
                        + NumberFormat.full(most) + ": " + NumberFormat.full(values[i]));
            }
            words[i] = (int) (long) values[i];
        }
        // of the first word only the high bit counts
        boolean still = words[0] >= 0 && Arrays.stream(words, 1, MersenneTwister.SIZE).allMatch(word -> word == 0);
        if (still) {
            throw new IllegalArgumentException("a state must have a word other than 0 besides the first: all are 0");
        }
        return new RngState(words);
    }

    MersenneTwister generator() {
        return new MersenneTwister(Arrays.copyOf(words, MersenneTwister.SIZE), words[MersenneTwister.SIZE]);
    }

    /**
     * {@return the words, 625 x 1, as MATLAB has them}
     */
    public Matrix matrix() {
        return Matrix.column(Arrays.stream(words).mapToDouble(Integer::toUnsignedLong).toArray());
    }

    /** Whether the other is of the same words. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RngState s && Arrays.equals(words, s.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    /** The first words and the last: {@code [5489 1301868182 2938499221 ... 624], 625 words}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 3; i++) {
            text.append(Integer.toUnsignedString(words[i])).append(' ');
        }
        return text.append("... ").append(words[SIZE - 1]).append("], ").append(SIZE).append(" words").toString();
    }
}
