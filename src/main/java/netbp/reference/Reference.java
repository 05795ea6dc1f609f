package netbp.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A stored result: a CSV file that opens with its origin.
 *
 * @param file its path below the folder of references, such as {@code matlab/rng/randn-seed-42.csv}
 * @param origin its first lines, without the {@code #}: program, release, source, resolution
 * @param rows what it holds, at least one row
 */
public record Reference(String file, List<String> origin, List<Row> rows) {

    /**
     * A row.
     *
     * @param file the file
     * @param line the number of the line in the file, from 1
     * @param fields the text between the commas
     */
    public record Row(String file, int line, List<String> fields) {

        private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,25}(\\.\\d{1,25})?(e[-+]?\\d{1,3})?");

        /**
         * Field i, from 0, as a number.
         *
         * @throws ReferenceException if it is none, or not finite
         */
        public double number(int i) {
            try {
                double value = Double.parseDouble(text(i));
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // falls through to the rule
            }
            throw new ReferenceException(this, "field " + (i + 1) + " must be a number: " + text(i));
        }

        /**
         * Field i, from 0, as a decimal with the digits that are printed.
         *
         * @throws ReferenceException if it is none
         */
        public BigDecimal decimal(int i) {
            if (!DECIMAL.matcher(text(i)).matches()) {
                throw new ReferenceException(this, "field " + (i + 1) + " must be a decimal number: " + text(i));
            }
            return new BigDecimal(text(i));
        }

        /** File and line. */
        public String at() {
            return file + ", line " + line;
        }

        /**
         * Field i, from 0.
         *
         * @throws ReferenceException if there are fewer
         */
        public String text(int i) {
            if (i >= fields.size()) {
                throw new ReferenceException(this, "expected at least " + (i + 1) + " fields, got " + fields.size());
            }
            return fields.get(i);
        }
    }

    /**
     * The rows, if the first field of each is the key expected there and none is missing.
     *
     * @param name what the first field is
     * @throws ReferenceException naming the first row that is not as expected
     */
    public List<Row> rowsAt(String name, long... keys) {
        for (int i = 0; i < Math.min(rows.size(), keys.length); i++) {
            Row row = rows.get(i);
            if (row.number(0) != keys[i]) {
                throw new ReferenceException(row, "expected " + name + " " + keys[i] + ", got " + row.text(0));
            }
        }
        if (rows.size() < keys.length) {
            throw new ReferenceException(last(), "expected " + name + " " + keys[rows.size()]
                    + " to follow, got the end of the file");
        }
        return rows(keys.length);
    }

    /**
     * The rows, if they are {@code count}.
     *
     * @throws ReferenceException if they are more or fewer
     */
    public List<Row> rows(int count) {
        if (rows.size() != count) {
            throw new ReferenceException(last(), "expected " + count + " rows, got " + rows.size());
        }
        return rows;
    }

    /** The last row. */
    public Row last() {
        return rows.get(rows.size() - 1);
    }
}
