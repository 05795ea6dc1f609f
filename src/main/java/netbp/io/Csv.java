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
        append(text, fields);
        return this;
    }

    /** A row of its own, with its line feed. */
    public static String line(Object... fields) {
        StringBuilder line = new StringBuilder();
        append(line, fields);
        return line.toString();
    }

    private static void append(StringBuilder text, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : ",").append(fields[i] instanceof Double d ? number(d) : word(fields[i]));
        }
        text.append('\n');
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
        BigDecimal printed = new BigDecimal(Double.toString(value));
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
        boolean plain = word.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? word : '"' + word.replace("\"", "\"\"") + '"';
    }
}
