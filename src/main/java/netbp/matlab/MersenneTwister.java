package netbp.matlab;

import java.util.Arrays;

/**
 * MT19937, whose words have period 2^19937 - 1 and whose state can be read and set, as no library's can: s_0, s_1, ...
 * with, by {@code init_genrand(seed)},
 *
 * <pre>
 * s_0 = seed,   s_i = 1812433253 (s_{i-1} xor (s_{i-1} &gt;&gt; 30)) + i,   i = 1..623
 * s_{k+624} = s_{k+397} xor (y &gt;&gt; 1) xor (y odd ? 9908b0df : 0),   y = the high bit of s_k, the others of s_{k+1}
 * </pre>
 *
 * A word is an s_k, k = 624, 625, ..., tempered. Source: M. Matsumoto and T. Nishimura, Mersenne twister, ACM Trans. Model.
 * Comput. Simul. 8, 1998, and their initialisation of 2002.
 */
final class MersenneTwister {

    /** The words of the state, besides the position. */
    static final int SIZE = 624;

    private static final int MIDDLE = 397;
    private static final int MULTIPLIER = 1812433253;
    private static final int HIGH_BIT = 0x80000000;

    private final int[] s;
    /** How many words of s are used up, 0..624. */
    private int position;

    /** The state of {@code init_genrand(seed)}. */
    MersenneTwister(int seed) {
        s = new int[SIZE];
        s[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            s[i] = MULTIPLIER * (s[i - 1] ^ s[i - 1] >>> 30) + i;
        }
        position = SIZE;
    }

    /** A state as another had it: s and the position. */
    MersenneTwister(int[] s, int position) {
        this.s = s.clone();
        this.position = position;
    }

    /** Takes over the state of the other. */
    void set(MersenneTwister other) {
        System.arraycopy(other.s, 0, s, 0, SIZE);
        position = other.position;
    }

    /** A generator that stands where this one stands. */
    MersenneTwister copy() {
        return new MersenneTwister(s, position);
    }

    /** s and the position, 625 numbers. */
    int[] state() {
        int[] state = Arrays.copyOf(s, SIZE + 1);
        state[SIZE] = position;
        return state;
    }

    /** The next word. */
    int word() {
        if (position == SIZE) {
            renew();
        }
        int y = s[position++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        return y ^ y >>> 18;
    }

    private void renew() {
        for (int k = 0; k < SIZE - MIDDLE; k++) {
            s[k] = s[k + MIDDLE] ^ twisted(s[k], s[k + 1]);
        }
        for (int k = SIZE - MIDDLE; k < SIZE - 1; k++) {
            s[k] = s[k + MIDDLE - SIZE] ^ twisted(s[k], s[k + 1]);
        }
        s[SIZE - 1] = s[MIDDLE - 1] ^ twisted(s[SIZE - 1], s[0]);
        position = 0;
    }

    private static int twisted(int high, int low) {
        int y = high & HIGH_BIT | low & ~HIGH_BIT;
        return y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
    }
}
