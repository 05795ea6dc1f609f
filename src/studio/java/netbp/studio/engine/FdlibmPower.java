package netbp.studio.engine;

/**
 * Powers as fdlibm computes them, of numbers that are not negative.
 *
 * <p>Source: fdlibm 5.3 (Sun Microsystems, 1993), e_pow.c, for the method and its constants. The error is
 * below 0.7 ulp.
 */
public final class FdlibmPower {

    private FdlibmPower() {
    }

    /** x^y, for x not below 0 and |y| up to 2^31: 2^(y log2 x), with log2 x in two parts. */
    public static double pow(double x, double y) {
        if (y == 0) {
            return 1;
        }
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return x + y;
        }
        if (x < 0 || Math.abs(y) > 0x1p31) {
            throw new ArithmeticException("pow must be of x not negative and |y| up to 2^31: " + x + ", " + y);
        }
        if (x == 0 || x == 1 || x == Double.POSITIVE_INFINITY) {
            return y < 0 ? 1 / Math.abs(x) : Math.abs(x);
        }
        if (y == 1 || y == -1) {
            return y < 0 ? 1 / x : x;
        }
        if (y == 2 || y == 0.5) {
            return y == 2 ? x * x : Math.sqrt(x);
        }
        int n = 0;
        double m = x;
        if (Fdlibm.high(m) < 0x00100000) {
            m *= 0x1p53;
            n = -53;
        }
        n += (Fdlibm.high(m) >> 20) - 0x3ff;
        int fraction = Fdlibm.high(m) & 0xfffff;
        int size = fraction | 0x3ff00000;
        boolean isMiddle = fraction > 0x3988e && fraction < 0xbb67a;
        if (fraction >= 0xbb67a) {
            n++;
            size -= 0x00100000;
        }
        m = Fdlibm.withHigh(m, size);
        double near = isMiddle ? 1.5 : 1;
        double u = m - near;
        double v = 1 / (m + near);
        double ss = u * v;
        double sHigh = withoutLow(ss);
        double tHigh = Fdlibm.withHigh(0, (size >> 1 | 0x20000000) + 0x00080000 + (isMiddle ? 1 << 18 : 0));
        double tLow = m - (tHigh - near);
        double sLow = v * (u - sHigh * tHigh - sHigh * tLow);
        double s2 = ss * ss;
        double r = s2 * s2 * (5.99999999999994648725e-01 + s2 * (4.28571428578550184252e-01 + s2 * (3.33333329818377432918e-01
                + s2 * (2.72728123808534006489e-01 + s2 * (2.30660745775561754067e-01 + s2 * 2.06975017800338417784e-01)))));
        r += sLow * (sHigh + ss);
        s2 = sHigh * sHigh;
        tHigh = withoutLow(3 + s2 + r);
        tLow = r - (tHigh - 3 - s2);
        u = sHigh * tHigh;
        v = sLow * tHigh + tLow * ss;
        double pHigh = withoutLow(u + v);
        double pLow = v - (pHigh - u);
        double zHigh = 9.61796700954437255859e-01 * pHigh;
        double zLow = -7.02846165095275826516e-09 * pHigh + pLow * 9.61796693925975554329e-01
                + (isMiddle ? 1.35003920212974897128e-08 : 0);
        double nearLog = isMiddle ? 5.84962487220764160156e-01 : 0;
        double log = withoutLow(zHigh + zLow + nearLog + n);
        double logLow = zLow - (log - n - nearLog - zHigh);
        double yHigh = withoutLow(y);
        return twoToThe(yHigh * log, (y - yHigh) * log + y * logLow);
    }

    /** 2^(head + low). */
    private static double twoToThe(double head, double low) {
        double z = low + head;
        if (z > 1024 || z == 1024 && low + 8.0085662595372944372e-17 > z - head) {
            return Double.POSITIVE_INFINITY;
        }
        if (z < -1075 || z == -1075 && low <= z - head) {
            return 0;
        }
        int bits = Fdlibm.high(z);
        int n = 0;
        double rest = head;
        if ((bits & 0x7fffffff) > 0x3fe00000) {
            n = bits + (0x00100000 >> ((bits & 0x7fffffff) >> 20) - 0x3ff + 1);
            int k = ((n & 0x7fffffff) >> 20) - 0x3ff;
            rest -= Fdlibm.withHigh(0, n & ~(0x000fffff >> k));
            n = (n & 0x000fffff | 0x00100000) >> 20 - k;
            n = bits < 0 ? -n : n;
        }
        double t = withoutLow(low + rest);
        double u = t * 6.93147182464599609375e-01;
        double v = (low - (t - rest)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
        z = u + v;
        double w = v - (z - u);
        t = z * z;
        double c = z - t * (1.66666666666666019037e-01 + t * (-2.77777777770155933842e-03
                + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))));
        double r = z * c / (c - 2) - (w + z * w);
        z = 1 - (r - z);
        return (Fdlibm.high(z) + (n << 20)) >> 20 > 0 ? Fdlibm.scaled(z, n) : Fdlibm.scaled(z, n + 1000) * 0x1p-1000;
    }

    /** The upper half of the bits, zeros below. */
    private static double withoutLow(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xffffffff00000000L);
    }
}
