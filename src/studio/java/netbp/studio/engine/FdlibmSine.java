package netbp.studio.engine;

/**
 * Sine and cosine as fdlibm computes them, for arguments of moderate size.
 *
 * <p>Source: fdlibm 5.3 (Sun Microsystems, 1993), e_rem_pio2.c, k_sin.c, k_cos.c, for the method and its
 * constants. Each error is below 1 ulp.
 */
public final class FdlibmSine {

    private static final double HALF_PI_1 = 1.57079632673412561417e+00;
    private static final double HALF_PI_1_TAIL = 6.07710050650619224932e-11;
    private static final double HALF_PI_2 = 6.07710050630396597660e-11;
    private static final double HALF_PI_2_TAIL = 2.02226624879595063154e-21;
    private static final double HALF_PI_3 = 2.02226624871116645580e-21;
    private static final double HALF_PI_3_TAIL = 8.47842766036889956997e-32;
    private static final double TWO_OVER_PI = 6.36619772367581382433e-01;

    private FdlibmSine() {
    }

    /** The sine, for |x| up to 2^19 pi/2. */
    public static double sin(double x) {
        return sine(x, 0);
    }

    /** The cosine, for |x| up to 2^19 pi/2. */
    public static double cos(double x) {
        return sine(x, 1);
    }

    /** sin(x + quarters pi/2): x is brought to r + tail in [-pi/4, pi/4] and a number of quarters. */
    private static double sine(double x, int quarters) {
        if (!Double.isFinite(x)) {
            return Double.NaN;
        }
        int size = Fdlibm.high(x) & 0x7fffffff;
        if (size > 0x413921fb) {
            throw new ArithmeticException("sin and cos must be of an argument up to 2^19 pi/2: " + x);
        }
        if (size <= 0x3fe921fb) {
            return quarters == 0 ? sineNearZero(x, 0) : cosineNearZero(x, 0);
        }
        double t = Math.abs(x);
        int n = size < 0x4002d97c ? 1 : (int) (t * TWO_OVER_PI + 0.5);
        double r = t - n * HALF_PI_1;
        double w = n * HALF_PI_1_TAIL;
        double y = r - w;
        // bits are lost near n pi/2 only
        boolean isNear = n >= 32 || size == Fdlibm.high(n * (Math.PI / 2));
        if (isNear && (n == 1 || lost(size, y) > 16)) {
            t = r;
            w = n * HALF_PI_2;
            r = t - w;
            w = n * HALF_PI_2_TAIL - (t - r - w);
            y = r - w;
            if (n > 1 && lost(size, y) > 49) {
                t = r;
                w = n * HALF_PI_3;
                r = t - w;
                w = n * HALF_PI_3_TAIL - (t - r - w);
                y = r - w;
            }
        }
        double tail = r - y - w;
        boolean negative = x < 0;
        int place = (negative ? -n : n) + quarters & 3;
        double s = negative ? -y : y;
        double sTail = negative ? -tail : tail;
        double value = (place & 1) == 0 ? sineNearZero(s, sTail) : cosineNearZero(s, sTail);
        return place < 2 ? value : -value;
    }

    /** How many bits an argument of that size has lost on its way to y. */
    private static int lost(int size, double y) {
        return (size >> 20) - (Fdlibm.high(y) >> 20 & 0x7ff);
    }

    private static double sineNearZero(double x, double tail) {
        if ((Fdlibm.high(x) & 0x7fffffff) < 0x3e400000) {
            return x;
        }
        double z = x * x;
        double v = z * x;
        double r = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * (2.75573137070700676789e-06
                + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
        return tail == 0 ? x + v * (-1.66666666666666324348e-01 + z * r)
                : x - (z * (0.5 * tail - v * r) - tail - v * -1.66666666666666324348e-01);
    }

    private static double cosineNearZero(double x, double tail) {
        int size = Fdlibm.high(x) & 0x7fffffff;
        if (size < 0x3e400000) {
            return 1;
        }
        double z = x * x;
        double r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * (2.48015872894767294178e-05
                + z * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
        if (size < 0x3fd33333) {
            return 1 - (0.5 * z - (z * r - x * tail));
        }
        double q = size > 0x3fe90000 ? 0.28125 : Fdlibm.withHigh(0, size - 0x00200000);
        return 1 - q - (0.5 * z - q - (z * r - x * tail));
    }
}
