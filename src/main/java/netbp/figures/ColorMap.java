package netbp.figures;

import java.awt.Color;

/**
 * Colours for numbers: from dark blue through grey to light yellow along a straight line of CIELAB, so that equal
 * steps of the number are equal steps of colour, delta E of 1976. Lightness grows with the number, and blue against
 * yellow is the contrast that red-green blindness leaves.
 *
 * <p>Source: CIE 15:2004, 8.2.1, from L*a*b* to XYZ with the white D65; IEC 61966-2-1:1999 from XYZ to sRGB.
 */
final class ColorMap {

    /** L*, a*, b* of 0 and of 1; every colour between them lies in sRGB. */
    private static final double[] DARK = {30, 12, -42};
    private static final double[] LIGHT = {91, -8, 60};
    private static final double[] D65 = {0.95047, 1, 1.08883};
    private static final double[][] RGB_OF_XYZ = {
        {3.2404542, -1.5371385, -0.4985314}, {-0.9692660, 1.8760108, 0.0415560}, {0.0556434, -0.2040259, 1.0572252}};
    private static final double DELTA = 6.0 / 29;

    private ColorMap() {
    }

    /** The colour of t in 0..1. */
    static Color at(double t) {
        double L = DARK[0] + t * (LIGHT[0] - DARK[0]);
        double a = DARK[1] + t * (LIGHT[1] - DARK[1]);
        double b = DARK[2] + t * (LIGHT[2] - DARK[2]);
        double fy = (L + 16) / 116;
        double[] xyz = {D65[0] * cube(fy + a / 500), D65[1] * cube(fy), D65[2] * cube(fy - b / 200)};
        int[] level = new int[3];
        for (int k = 0; k < 3; k++) {
            double linear = RGB_OF_XYZ[k][0] * xyz[0] + RGB_OF_XYZ[k][1] * xyz[1] + RGB_OF_XYZ[k][2] * xyz[2];
            level[k] = (int) Math.round(255 * encoded(linear));
        }
        return new Color(level[0], level[1], level[2]);
    }

    private static double cube(double f) {
        return f > DELTA ? f * f * f : 3 * DELTA * DELTA * (f - 4.0 / 29);
    }

    private static double encoded(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
    }
}
