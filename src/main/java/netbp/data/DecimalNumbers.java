package netbp.data;

import java.util.regex.Pattern;

/**
 * The numbers of one file, with a decimal point or, where commas do not separate the columns, with a
 * decimal comma: the first number that has either decides. Digits are not grouped.
 */
final class DecimalNumbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++([.,]?+)\\d*+|([.,])\\d++)(?:[eE][+-]?\\d++)?+");

    private final boolean commaAllowed;
    private char mark;
    private long line;

    DecimalNumbers(boolean commaAllowed) {
        this.commaAllowed = commaAllowed;
    }

    /** What must hold for the text to be a number here; empty if it does. @param at the line that it stands in */
    String rule(String text, long at) {
        var matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return "must be a finite number";
        }
        String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        if (found.equals(",") && !commaAllowed) {
            return "must be a finite number with a decimal point, since commas separate the columns";
        }
        if (!found.isEmpty() && mark != 0 && found.charAt(0) != mark) {
            return "must have a decimal " + word() + " as line " + line + " has";
        }
        if (!found.isEmpty() && mark == 0) {
            mark = found.charAt(0);
            line = at;
        }
        return "";
    }

    /** The value of a text that is a number; infinite beyond 1.8e308. */
    double value(String text) {
        return Double.parseDouble(haveComma() ? text.replace(',', '.') : text);
    }

    /** Whether a decimal comma was met. */
    boolean haveComma() {
        return mark == ',';
    }

    private String word() {
        return mark == ',' ? "comma" : "point";
    }
}
