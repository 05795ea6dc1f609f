package netbp.network;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The x87's arithmetic, slow and plain: a number is m 2^e with a whole number m of any length; every
 * operation is done exactly and rounded to 64 bits, to nearest, ties to even.
 */
public final class X87 {

    private static final int DIGITS = 64;

    private final BigInteger m;
    private final int e;

    private X87(BigInteger m, int e) {
        this.m = m;
        this.e = e;
    }

    /** v, exactly. */
    static X87 of(double v) {
        int e = Math.max(Math.getExponent(v), Double.MIN_EXPONENT) - 52;
        return new X87(BigInteger.valueOf((long) Math.scalb(v, -e)), e);
    }

    /** s 2^e for an unsigned s. */
    static X87 of(long s, int e) {
        return new X87(new BigInteger(Long.toUnsignedString(s)), e);
    }

    /** MATLAB's norm of one, two, ... entries: the order of the sum is pinned for two and for ten. */
    public static double norm(double... v) {
        return sum(v).sqrt().toDouble();
    }

    /** The sum of the squares. */
    static X87 sum(double... v) {
        X87[] q = new X87[v.length];
        for (int i = 0; i < v.length; i++) {
            q[i] = of(v[i]).times(of(v[i]));
        }
        X87 zero = of(0);
        X87[] s = {zero, zero, zero, zero};
        int blocks = v.length / 4;
        for (int i = 0; i < 4 * blocks; i++) {
            s[i % 4] = s[i % 4].plus(q[i]);
        }
        X87 first = s[0].plus(s[2]);
        X87 second = s[1].plus(s[3]);
        int left = v.length % 4;
        if (left >= 2) {
            first = first.plus(q[4 * blocks]);
            second = second.plus(q[4 * blocks + 1]);
        }
        X87 sum = first.plus(second);
        if (left % 2 == 1) {
            sum = sum.plus(q[v.length - 1]);
        }
        return sum;
    }

    X87 plus(X87 other) {
        int least = Math.min(e, other.e);
        return new X87(m.shiftLeft(e - least).add(other.m.shiftLeft(other.e - least)), least).rounded(DIGITS);
    }

    X87 times(X87 other) {
        return new X87(m.multiply(other.m), e + other.e).rounded(DIGITS);
    }

    X87 sqrt() {
        int shift = 200 + (e & 1);
        BigInteger[] root = m.shiftLeft(shift).sqrtAndRemainder();
        // a last bit of 1 stands for the digits that follow
        BigInteger sticky = root[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
        return new X87(root[0].shiftLeft(1).add(sticky), (e - shift) / 2 - 1).rounded(DIGITS);
    }

    /** The number itself. */
    BigDecimal value() {
        BigDecimal whole = new BigDecimal(m);
        return e >= 0 ? whole.multiply(new BigDecimal(BigInteger.TWO.pow(e)))
                : whole.divide(new BigDecimal(BigInteger.TWO.pow(-e)));
    }

    double toDouble() {
        X87 nearest = rounded(53);
        return Math.scalb(nearest.m.doubleValue(), nearest.e);
    }

    private X87 rounded(int digits) {
        int excess = m.bitLength() - digits;
        if (excess <= 0) {
            return this;
        }
        BigInteger down = m.shiftRight(excess);
        int half = m.subtract(down.shiftLeft(excess)).compareTo(BigInteger.ONE.shiftLeft(excess - 1));
        boolean up = half > 0 || half == 0 && down.testBit(0);
        return new X87(up ? down.add(BigInteger.ONE) : down, e + excess);
    }
}
