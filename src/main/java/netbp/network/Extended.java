package netbp.network;

/**
 * A number of the x87's 80-bit format, s 2^e with a significand s of 64 bits: each operation is exact,
 * then rounded to nearest, ties to even. Only what a norm needs: zero and positive numbers, sums and
 * roots. The exponent does not overflow where the numbers come from doubles.
 *
 * @param significand s, unsigned, its first bit set; 0 for zero
 * @param exponent e
 */
record Extended(long significand, int exponent) {

    static final Extended ZERO = new Extended(0, 0);

    private static final long FIRST_BIT = 1L << 63;
    /** Beyond the error of a double's root near 2^63. */
    private static final long SURELY_BELOW = 1L << 12;
    private static final long LOW_HALF = 0xffffffffL;

    /** v^2, v finite. */
    static Extended square(double v) {
        if (v == 0) {
            return ZERO;
        }
        long bits = Double.doubleToRawLongBits(v);
        long fraction = bits & 0xfffffffffffffL;
        boolean normal = Math.getExponent(v) >= Double.MIN_EXPONENT;
        long s = normal ? fraction | 1L << 52 : fraction;
        int e = (normal ? Math.getExponent(v) : Double.MIN_EXPONENT) - 52;
        int shift = Long.numberOfLeadingZeros(s);
        s <<= shift;
        e -= shift;
        long high = highProduct(s, s);
        long low = s * s;
        if (high < 0) {
            return rounded(high, low, 2 * e + 64);
        }
        return rounded(high << 1 | low >>> 63, low << 1, 2 * e + 63);
    }

    /** This + other. */
    Extended plus(Extended other) {
        if (significand == 0) {
            return other;
        }
        boolean ordered = other.significand == 0 || exponent >= other.exponent;
        return ordered ? plusSmaller(other.significand, exponent - other.exponent)
                : other.plusSmaller(significand, other.exponent - exponent);
    }

    /** This + s 2^(exponent - shift). */
    private Extended plusSmaller(long s, int shift) {
        if (s == 0 || shift > 64) {
            // less than half a unit of the last place
            return this;
        }
        long high = significand + (shift == 64 ? 0 : s >>> shift);
        long low = shift == 0 ? 0 : s << 64 - shift;
        if (Long.compareUnsigned(high, significand) >= 0) {
            return rounded(high, low, exponent);
        }
        long sticky = low == 0 ? 0 : 1;
        return rounded(high >>> 1 | FIRST_BIT, high << 63 | sticky, exponent + 1);
    }

    /** The square root: the bits of its integer part found one by one below a double's, then rounded. */
    Extended sqrt() {
        if (significand == 0) {
            return ZERO;
        }
        // the radicand s 2^64 or s 2^63, in two words, has an even exponent and a root of 64 bits
        boolean odd = (exponent & 1) != 0;
        long high = odd ? significand >>> 1 : significand;
        long low = odd ? significand << 63 : 0;
        double estimate = Math.sqrt((high >>> 1) * 0x1p63);
        long root = (long) estimate - SURELY_BELOW << 1;
        for (long bit = 2 * SURELY_BELOW; bit != 0; bit >>>= 1) {
            long trial = root + bit;
            boolean overflow = Long.compareUnsigned(trial, root) < 0;
            if (!overflow && !less(high, low, highProduct(trial, trial), trial * trial)) {
                root = trial;
            }
        }
        // up if the radicand is beyond (root + 1/2)^2 = root^2 + root + 1/4
        long squareLow = root * root + root;
        long squareHigh = highProduct(root, root) + (Long.compareUnsigned(squareLow, root) < 0 ? 1 : 0);
        long up = less(squareHigh, squareLow, high, low) ? 1 : 0;
        return new Extended(root + up, (exponent - (odd ? 63 : 64)) / 2);
    }

    /** The nearest double, ties to even; infinite beyond the largest. */
    double doubleValue() {
        double nearest = (significand >>> 11) * 0x1p11 + (significand & 0x7ff);
        return Math.scalb(nearest, exponent);
    }

    /** (high + low 2^-64) 2^e to 64 bits; the first bit of {@code high} is set. */
    private static Extended rounded(long high, long low, int e) {
        boolean up = low < 0 && (low != FIRST_BIT || (high & 1) != 0);
        if (!up) {
            return new Extended(high, e);
        }
        return high == -1 ? new Extended(FIRST_BIT, e + 1) : new Extended(high + 1, e);
    }

    private static boolean less(long high, long low, long otherHigh, long otherLow) {
        return high == otherHigh ? Long.compareUnsigned(low, otherLow) < 0
                : Long.compareUnsigned(high, otherHigh) < 0;
    }

    /** The upper word of the product of two unsigned words. */
    private static long highProduct(long a, long b) {
        long a1 = a >>> 32;
        long a0 = a & LOW_HALF;
        long b1 = b >>> 32;
        long b0 = b & LOW_HALF;
        long middle = a1 * b0 + (a0 * b0 >>> 32);
        long other = a0 * b1 + (middle & LOW_HALF);
        return a1 * b1 + (middle >>> 32) + (other >>> 32);
    }
}
