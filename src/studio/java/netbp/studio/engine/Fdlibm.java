package netbp.studio.engine;

/**
 * The functions of {@link StrictMath} that netbp uses, as fdlibm computes them: the same bits as the
 * JVM's, where a browser's own would be others. {@link FdlibmSine} and {@link FdlibmPower} have the others.
 *
 * <p>Source: fdlibm 5.3 (Sun Microsystems, 1993), e_exp.c, e_log.c, s_expm1.c, s_tanh.c, s_cbrt.c, for
 * the methods and their constants. Each error is below 1 ulp.
 */
public final class Fdlibm {

    private static final double LN2_HIGH = 6.93147180369123816490e-01;
    private static final double LN2_LOW = 1.90821492927058770002e-10;
    private static final double ONE_OVER_LN2 = 1.44269504088896338700e+00;
    private static final double LARGEST_EXPONENT = 7.09782712893383973096e+02;
    private static final double LEAST_EXPONENT = -7.45133219101941108420e+02;

    private Fdlibm() {
    }

    /** The upper half of the bits. */
    static int high(double x) {
        return (int) (Double.doubleToRawLongBits(x) >> 32);
    }

    /** x with another upper half. */
    static double withHigh(double x, int high) {
        return Double.longBitsToDouble((long) high << 32 | Double.doubleToRawLongBits(x) & 0xffffffffL);
    }

    /** y 2^k by its exponent's bits. */
    static double scaled(double y, int k) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(y) + ((long) k << 52));
    }

    /** exp(x). */
    public static double exp(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (x > LARGEST_EXPONENT) {
            return Double.POSITIVE_INFINITY;
        }
        if (x < LEAST_EXPONENT) {
            return 0;
        }
        int size = high(x) & 0x7fffffff;
        if (size < 0x3e300000) {
            return 1 + x;
        }
        int k = 0;
        double hi = 0;
        double lo = 0;
        double r = x;
        if (size > 0x3fd62e42) {
            if (size < 0x3ff0a2b2) {
                k = x < 0 ? -1 : 1;
            } else {
                k = (int) (ONE_OVER_LN2 * x + (x < 0 ? -0.5 : 0.5));
            }
            hi = x - k * LN2_HIGH;
            lo = k * LN2_LOW;
            r = hi - lo;
        }
        double t = r * r;
        double c = r - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03
                + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
        if (k == 0) {
            return 1 - (r * c / (c - 2) - r);
        }
        double y = 1 - (lo - r * c / (2 - c) - hi);
        return k >= -1021 ? scaled(y, k) : scaled(y, k + 1000) * 0x1p-1000;
    }

    /** The natural logarithm. */
    public static double log(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
            return x > 0 ? x : Double.NaN;
        }
        int k = 0;
        double m = x;
        if (high(m) < 0x00100000) {
            k = -54;
            m *= 0x1p54;
        }
        int hx = high(m);
        k += (hx >> 20) - 1023;
        hx &= 0xfffff;
        int carry = hx + 0x95f64 & 0x100000;
        m = withHigh(m, hx | carry ^ 0x3ff00000);
        k += carry >> 20;
        double f = m - 1;
        double dk = k;
        if ((0xfffff & 2 + hx) < 3) {
            if (f == 0) {
                return k == 0 ? 0 : dk * LN2_HIGH + dk * LN2_LOW;
            }
            double R = f * f * (0.5 - 0.33333333333333333 * f);
            return k == 0 ? f - R : dk * LN2_HIGH - (R - dk * LN2_LOW - f);
        }
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double t2 = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01
                + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        double R = t2 + t1;
        if ((hx - 0x6147a | 0x6b851 - hx) > 0) {
            double halfSquare = 0.5 * f * f;
            return k == 0 ? f - (halfSquare - s * (halfSquare + R))
                    : dk * LN2_HIGH - (halfSquare - (s * (halfSquare + R) + dk * LN2_LOW) - f);
        }
        return k == 0 ? f - s * (f - R) : dk * LN2_HIGH - (s * (f - R) - dk * LN2_LOW - f);
    }

    /** exp(x) - 1. */
    static double expm1(double x) {
        int size = high(x) & 0x7fffffff;
        boolean negative = x < 0;
        if (size >= 0x4043687a) {
            if (Double.isNaN(x)) {
                return x;
            }
            if (x > LARGEST_EXPONENT) {
                return Double.POSITIVE_INFINITY;
            }
            if (negative) {
                return -1;
            }
        }
        if (size < 0x3c900000) {
            return x;
        }
        int k = 0;
        double c = 0;
        double r = x;
        if (size > 0x3fd62e42) {
            if (size < 0x3ff0a2b2) {
                k = negative ? -1 : 1;
            } else {
                k = (int) (ONE_OVER_LN2 * x + (negative ? -0.5 : 0.5));
            }
            double hi = x - k * LN2_HIGH;
            double lo = k * LN2_LOW;
            r = hi - lo;
            c = hi - r - lo;
        }
        double half = 0.5 * r;
        double s = r * half;
        double r1 = 1 + s * (-3.33333333333331316428e-02 + s * (1.58730158725481460165e-03
                + s * (-7.93650757867487942473e-05 + s * (4.00821782732936239552e-06 + s * -2.01099218183624371326e-07))));
        double t = 3 - r1 * half;
        double e = s * ((r1 - t) / (6 - r * t));
        if (k == 0) {
            return r - (r * e - s);
        }
        e = r * (e - c) - c - s;
        if (k == -1) {
            return 0.5 * (r - e) - 0.5;
        }
        if (k == 1) {
            return r < -0.25 ? -2 * (e - (r + 0.5)) : 1 + 2 * (r - e);
        }
        if (k <= -2 || k > 56) {
            return scaled(1 - (e - r), k) - 1;
        }
        if (k < 20) {
            return scaled(withHigh(0, 0x3ff00000 - (0x200000 >> k)) - (e - r), k);
        }
        return scaled(r - (e + withHigh(0, 0x3ff - k << 20)) + 1, k);
    }

    /** The hyperbolic tangent. */
    public static double tanh(double x) {
        int size = high(x) & 0x7fffffff;
        if (Double.isNaN(x) || size < 0x3c800000) {
            return x * (1 + x);
        }
        double z = 1;
        if (size < 0x40360000) {
            if (size >= 0x3ff00000) {
                z = 1 - 2 / (expm1(2 * Math.abs(x)) + 2);
            } else {
                double t = expm1(-2 * Math.abs(x));
                z = -t / (t + 2);
            }
        }
        return x < 0 ? -z : z;
    }

    /** The cube root. */
    public static double cbrt(double x) {
        if (x == 0 || Double.isNaN(x) || Double.isInfinite(x)) {
            return x;
        }
        double v = Math.abs(x);
        double t;
        if (high(v) < 0x00100000) {
            t = 0x1p54 * v;
            t = withHigh(t, high(t) / 3 + 696219795);
        } else {
            t = withHigh(0, high(v) / 3 + 715094163);
        }
        double r = t * t / v;
        double s = 5.42857142857142815906e-01 + r * t;
        t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00
                + -7.05306122448979611050e-01 / s);
        t = withHigh(0, high(t) + 1);
        s = t * t;
        r = v / s;
        double w = t + t;
        r = (r - t) / (w + r);
        t = t + t * r;
        return x < 0 ? -t : t;
    }
}
