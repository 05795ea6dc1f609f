package netbp.validation;

import netbp.matlab.NumberFormat;
import netbp.reference.PixelRegion;

/**
 * A difference between what is expected and a result.
 *
 * @param place file and line of the reference, if there is one, and what is compared, such as {@code iteration 90001}
 * @param expected the reference
 * @param got the result
 * @param size the difference in the unit of the tolerance
 */
public record Deviation(String place, String expected, String got, double size) {

    /** A difference between two doubles, each in decimal and hexadecimal, and how many doubles they are apart. */
    static Deviation between(String place, double expected, double got, double size) {
        return new Deviation(place, text(expected), text(got) + ", " + ulps(expected, got) + " ulp apart", size);
    }

    /** Pixel i of a picture, put into the other category. */
    static Deviation ofPixel(PixelRegion picture, int i, double size) {
        PixelRegion.Run run = picture.runOf(i);
        int column = run.from() + i - run.first();
        return new Deviation(run.row().at() + ", pixel row " + run.y() + ", column " + column, run.inA() ? "A" : "B",
                run.inA() ? "B" : "A", size);
    }

    /** Place, expected and got on one line. */
    public String sentence() {
        return place + ": expected " + expected + ", got " + got;
    }

    private static String text(double value) {
        return NumberFormat.full(value) + " (" + Double.toHexString(value) + ")";
    }

    /** The number of steps from one double to the other; the largest long if there are more. */
    static long ulps(double a, double b) {
        try {
            return Math.abs(Math.subtractExact(rank(a), rank(b)));
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The position of a double among all, 0 for both zeros. */
    private static long rank(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }
}
