package netbp.studio.engine;

import java.math.BigInteger;

/**
 * a b + c rounded once, as {@link Math#fma(double, double, double)} gives it, for a machine without
 * such an instruction.
 *
 * <p>The product and the sums are kept as unevaluated pairs; the lesser part of the result is rounded
 * to odd, so that the last addition rounds as the exact value would (S. Boldo and G. Melquiond,
 * Emulation of FMA and correctly rounded sums, IEEE Trans. Comput. 57, 2008). Where a pair could
 * overflow or lose bits below the least number, integers decide.
 */
public final class FusedMultiplyAdd {

    /** 2^27 + 1 parts a double into halves of 26 bits (Veltkamp). */
    private static final double SPLIT = 0x1p27 + 1;
    /** Between these no pair overflows or loses bits. */
    private static final double LEAST_TERM = 0x1p-900;
    private static final double GREATEST_TERM = 0x1p1000;

    private FusedMultiplyAdd() {
    }

    /** a b + c, rounded to nearest, ties to even. */
    public static double fma(double a, double b, double c) {
        if (!ordinaryFactor(a) || !ordinaryFactor(b) || !ordinaryTerm(c)) {
            return rare(a, b, c);
        }
        double product = a * b;
        double ta = SPLIT * a;
        double aHigh = ta - (ta - a);
        double aLow = a - aHigh;
        double tb = SPLIT * b;
        double bHigh = tb - (tb - b);
        double bLow = b - bHigh;
        double productLow = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);

        double middle = c + productLow;
        double part = middle - c;
        double middleLow = c - (middle - part) + (productLow - part);

        double high = product + middle;
        part = high - product;
        double low = product - (high - part) + (middle - part);

        double rest = low + middleLow;
        part = rest - low;
        double lost = low - (rest - part) + (middleLow - part);
        if (lost != 0) {
            long bits = Double.doubleToRawLongBits(rest);
            if ((bits & 1) == 0) {
                rest = Double.longBitsToDouble(lost > 0 == rest > 0 ? bits + 1 : bits - 1);
            }
        }
        return high + rest;
    }

    private static boolean ordinaryFactor(double v) {
        double size = Math.abs(v);
        return size > 0x1p-400 && size < 0x1p400;
    }

    private static boolean ordinaryTerm(double v) {
        double size = Math.abs(v);
        return size > LEAST_TERM && size < GREATEST_TERM;
    }

    /** Zeros, infinities, NaN, and what lies near the ends of the range. */
    private static double rare(double a, double b, double c) {
        if (a == 0 || b == 0 || c == 0 && isOrdinaryProduct(a, b)) {
            return a * b + c;
        }
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c)) {
            return Double.isFinite(a) && Double.isFinite(b) ? c : a * b + c;
        }
        int exponent = exponent(a) + exponent(b);
        BigInteger sum = mantissa(a).multiply(mantissa(b));
        if (c != 0) {
            int other = exponent(c);
            int least = Math.min(exponent, other);
            sum = sum.shiftLeft(exponent - least).add(mantissa(c).shiftLeft(other - least));
            exponent = least;
        }
        return rounded(sum, exponent);
    }

    /** Whether a b rounds as a b + 0 does: no zero comes out of it, the sign of which c would decide. */
    private static boolean isOrdinaryProduct(double a, double b) {
        return a * b != 0;
    }

    /** The double v is mantissa(v) 2^exponent(v). */
    private static int exponent(double v) {
        int biased = (int) (Double.doubleToRawLongBits(v) >>> 52) & 0x7ff;
        return Math.max(biased, 1) - 1075;
    }

    private static BigInteger mantissa(double v) {
        long bits = Double.doubleToRawLongBits(v);
        long size = bits & 0xfffffffffffffL | (bits << 1 >>> 53 == 0 ? 0 : 1L << 52);
        return BigInteger.valueOf(bits < 0 ? -size : size);
    }

    /** value 2^exponent, rounded to nearest, ties to even. */
    private static double rounded(BigInteger value, int exponent) {
        if (value.signum() == 0) {
            return 0;
        }
        BigInteger size = value.abs();
        int shift = Math.max(size.bitLength() - 53, -1074 - exponent);
        BigInteger mantissa = size;
        if (shift > 0) {
            mantissa = size.shiftRight(shift);
            BigInteger rest = size.subtract(mantissa.shiftLeft(shift));
            int half = rest.compareTo(BigInteger.ONE.shiftLeft(shift - 1));
            if (half > 0 || half == 0 && mantissa.testBit(0)) {
                mantissa = mantissa.add(BigInteger.ONE);
            }
            exponent += shift;
        }
        double result = scaled(mantissa.longValue(), exponent);
        return value.signum() < 0 ? -result : result;
    }

    /** m 2^e, which is a double or overflows; 0 &lt;= m &lt;= 2^53. */
    private static double scaled(long m, int e) {
        int length = 64 - Long.numberOfLeadingZeros(m);
        if (length == 0) {
            return 0;
        }
        if (length + e > 1024) {
            return Double.POSITIVE_INFINITY;
        }
        if (length + e < -1021) {
            return Double.longBitsToDouble(e + 1074 >= 0 ? m << e + 1074 : m >>> -(e + 1074));
        }
        long fraction = length > 53 ? m >>> 1 : m << 53 - length;
        return Double.longBitsToDouble((long) (length + e + 1022) << 52 | fraction & 0xfffffffffffffL);
    }
}
