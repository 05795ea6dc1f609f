package netbp.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The text of a CSV file. Doubles are written with the fewest digits, at least 15, that give them back. */
public final class Csv {

    private final StringBuilder text = new StringBuilder();

    /** A file that opens with a comment and the names of its columns. */
    public Csv(String comment, String... header) {
        text.append("# ").append(comment).append('\n');
        row((Object[]) header);
    }

    /** Adds a row; a word with a comma, a quote or a line end is quoted. */
    public Csv row(Object... fields) {
        text.append(line(fields));
        return this;
    }

    /** A row of its own, with its line feed. */
    public static String line(Object... fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.length; i++) {
            line.append(i == 0 ? "" : ",").append(fields[i] instanceof Double d ? number(d) : word(fields[i]));
        }
        return line.append('\n').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The double in decimals; Double.toString is not the same on every Java. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        // decimals of 15 digits lie further apart than doubles: one that gives the double back is the nearest
        String text = Double.toString(value);
        if (text.length() <= 16 && text.indexOf('E') < 0 && !text.endsWith("0")) {
            // a BigDecimal writes the same; to compile its methods takes longer than to write a file's numbers
            return text;
        }
        BigDecimal printed = new BigDecimal(text);
        if (printed.precision() <= 15 && Math.abs(value) >= Double.MIN_NORMAL) {
            return text(printed);
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; ; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (digits == 17 || rounded.doubleValue() == value) {
                return text(rounded);
            }
        }
    }

    private static String text(BigDecimal decimal) {
        return decimal.stripTrailingZeros().toString().replace("E+", "e").replace('E', 'e');
    }

    private static String word(Object field) {
        String word = field.toString();
        return isPlain(word) ? word : '"' + word.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return false;
            }
        }
        return true;
    }
}
