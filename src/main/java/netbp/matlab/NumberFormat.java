package netbp.matlab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as MATLAB's sprintf prints them. */
public final class NumberFormat {

    private NumberFormat() {
    }

    /**
     * {@return {@code %.Ng} of C: N significant digits, correctly rounded from the exact binary value, trailing
     * zeros removed, in scientific notation if the exponent is below -4 or at least N}
     *
     * @param value the number
     * @param digits N, at least 1
     */
    public static String general(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0" : "-0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -4 && exponent < digits) {
            return rounded.stripTrailingZeros().toPlainString();
        }
        String mantissa = rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        String size = Integer.toString(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" : "") + size;
    }

    /**
     * {@return {@code %.Ng} with the least N of 15, 16 and 17 that distinguishes the double from its neighbours}
     *
     * @param value the number
     */
    public static String shortest(double value) {
        for (int digits = 15; digits < 17; digits++) {
            String text = general(value, digits);
            if (Double.isFinite(value) && Double.parseDouble(text) == value) {
                return text;
            }
        }
        return full(value);
    }

    /**
     * {@return {@code %.17g}: enough digits to tell every double from its neighbours}
     *
     * @param value the number
     */
    public static String full(double value) {
        return general(value, 17);
    }

    /**
     * {@return the number that such a text stands for}
     *
     * @param text a number as one of these methods writes it
     * @throws NumberFormatException if it stands for none
     */
    public static double parse(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
