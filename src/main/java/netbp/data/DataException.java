package netbp.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;

/** A file breaks a rule; the message is one line that names the file, the place, the rule and the value. */
public final class DataException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 40;
    private static final int MOST_LISTED = 10;

    private DataException(String message) {
        super(message);
    }

    /**
     * For a text file.
     *
     * @param line from 1
     * @param column the field of the line, from 1
     * @param rule what must hold, as in "x1 must be a number"
     * @param value what stands there
     */
    static DataException inText(Path file, long line, long column, String rule, String value) {
        return at(file, "line " + line + ", column " + column + ": " + rule, value);
    }

    /** For any file; the rule names the place, which is a variable in a MAT-file. */
    static DataException at(Path file, String rule, String value) {
        return new DataException(file + ": " + rule + ": " + shown(value));
    }

    /** For text that the CSV library cannot parse; its message names the line. */
    static DataException notCsv(Path file, RuntimeException e) {
        return new DataException(file + ": must be CSV: " + String.valueOf(e.getMessage()).replaceAll("\\R", " "));
    }

    /** The first few names, and how many there are. */
    static String listed(Collection<String> names) {
        String first = String.join(", ", names.stream().limit(MOST_LISTED).map(DataException::shown).toList());
        return names.size() <= MOST_LISTED ? first : first + ", ... (" + names.size() + ")";
    }

    /** The value on one line, cut if long, its control characters as code points. */
    static String shown(String value) {
        StringBuilder text = new StringBuilder();
        for (int c : value.codePoints().limit(LONGEST_VALUE).toArray()) {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                text.append(String.format(Locale.ROOT, "<U+%04X>", c));
            } else {
                text.appendCodePoint(c);
            }
        }
        if (value.codePointCount(0, value.length()) > LONGEST_VALUE) {
            text.append("...");
        }
        return text.length() == 0 ? "(nothing)" : text.toString();
    }
}
