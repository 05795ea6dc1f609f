package netbp.network;

/**
 * A number of the x87's 80-bit format, whose significand has 64 bits, as the unevaluated sum of the nearest
 * double and the 11 bits that it lacks: each operation is exact, then rounded to nearest, ties to even. Only
 * what a norm needs: zero and positive numbers, squares, sums and roots.
 *
 * <p>The results are right where the numbers lie between 2^-850 and 2^1000, zero apart. Smaller ones may be added
 * to these: they change nothing there, whatever became of their last bits.
 *
 * <p>Source: of the exact sums and products T. J. Dekker, Numer. Math. 18, 1971; of rounding to odd, which
 * keeps a second rounding from going wrong, S. Boldo and G. Melquiond, IEEE Trans. Comput. 57, 2008.
 *
 * @param high the double nearest to the number, or one of the two
 * @param low the rest
 */
record Extended(double high, double low) {

    static final Extended ZERO = new Extended(0, 0);

    private static final long EXPONENT = 0x7ff0000000000000L;
    /** 1.5 2^52 2^-63: added in units of 2^e, it rounds to multiples of 2^(e-63). */
    static final double TO_LAST_BIT = 0x1.8p-11;

    /** v^2. */
    static Extended square(double v) {
        double square = v * v;
        return rounded(square, Math.fma(v, v, -square));
    }

    /** This + other. */
    Extended plus(Extended other) {
        if (high == 0 || other.high == 0) {
            return high == 0 ? other : this;
        }
        double sum = high + other.high;
        // in either order: what is rounded to odd stays on its side of every tie of 64 bits
        double rest = sumToOdd(sumError(high, other.high, sum), low);
        return rounded(sum, sumToOdd(rest, other.low));
    }

    /** The square root: two Newton steps leave an error near 2^-155; a tie is no nearer than 2^-131. */
    Extended sqrt() {
        if (high == 0) {
            return ZERO;
        }
        double root = Math.sqrt(high);
        double slope = 2 * root;
        double rest = Math.fma(-root, root, high);
        double residual = rest + low;
        double step = residual / slope;
        double product = slope * step;
        double residualAfter = (residual - product)
                + (sumError(rest, low, residual) - Math.fma(slope, step, -product) - step * step);
        return rounded(root, sumToOdd(step, residualAfter / slope));
    }

    /** The nearest double, ties to even. */
    double doubleValue() {
        return high + low;
    }

    /** (a + b) - sum exactly, for sum = a + b rounded. */
    static double sumError(double a, double b, double sum) {
        double part = sum - a;
        return a - (sum - part) + (b - part);
    }

    /** high + low, |low| far below high, to 64 bits. */
    private static Extended rounded(double high, double low) {
        double nearest = high + low;
        double rest = low - (nearest - high);
        // a power of two less a little has the exponent of the double before it
        long before = Double.doubleToRawLongBits(nearest) - (rest < 0 ? 1 : 0);
        double shift = TO_LAST_BIT * Double.longBitsToDouble(before & EXPONENT);
        return new Extended(nearest, rest + shift - shift);
    }

    /** a + b; where that is no double, the one of its two neighbours whose last bit is 1. */
    private static double sumToOdd(double a, double b) {
        double sum = a + b;
        double error = sumError(a, b, sum);
        long bits = Double.doubleToRawLongBits(sum);
        if (error == 0 || (bits & 1) != 0) {
            return sum;
        }
        return Double.longBitsToDouble(error > 0 == sum > 0 ? bits + 1 : bits - 1);
    }
}
