package netbp.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of a CSV file by the names in its header, in capitals or not: x1, x2, ... in this order,
 * and class, y or label wherever it stands, or y1, y2, ... in this order. A first column without a name, the numbers of the rows, is
 * passed over; so are empty columns at the end.
 *
 * @param count all columns but the empty ones at the end
 * @param coordinates where x1, x2, ... stand, from 0
 * @param label where the classes stand, from 0; -1 where there are none
 * @param labelName the header of that column
 * @param targets where y1, y2, ... stand, from 0
 * @param numbered whether the lines, not the header, have one more column before these, the numbers of the rows
 */
record CsvColumns(int count, int[] coordinates, int label, String labelName, int[] targets, boolean numbered) {

    static final String RULE = "the first line must be a header x1,x2,...,class";
    private static final Set<String> LABELS = Set.of("class", "y", "label");

    /** @param line where the header stands */
    static CsvColumns of(Path file, long line, List<String> header) throws DataException {
        int count = header.size();
        while (count > 0 && header.get(count - 1).isEmpty()) {
            count--;
        }
        List<Integer> coordinates = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        int label = -1;
        for (int i = header.get(0).isEmpty() ? 1 : 0; i < count; i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (name.equals("x" + (coordinates.size() + 1))) {
                coordinates.add(i);
            } else if (LABELS.contains(name) && label < 0 && targets.isEmpty()) {
                label = i;
            } else if (name.equals("y" + (targets.size() + 1)) && label < 0) {
                targets.add(i);
            } else {
                throw DataException.inText(file, line, i + 1L, broken(header, i, label), header.get(i));
            }
        }
        if (coordinates.isEmpty()) {
            throw DataException.inText(file, line, 1, RULE, count == 0 ? "(nothing)" : header.get(0));
        }
        return new CsvColumns(count, coordinates.stream().mapToInt(Integer::intValue).toArray(), label,
                label < 0 ? "" : header.get(label), targets.stream().mapToInt(Integer::intValue).toArray(), false);
    }

    /** The rule that column i breaks. @param label where the classes stand, or -1 */
    private static String broken(List<String> header, int i, int label) {
        String name = header.get(i).toLowerCase(Locale.ROOT);
        if (header.subList(0, i).stream().anyMatch(name::equalsIgnoreCase)) {
            return "the header must not repeat a name";
        }
        if (LABELS.contains(name) ? label < 0 : label >= 0 && name.equals("y1")) {
            return "the header must have a column of classes or columns of numbers y1,y2,..., not both";
        }
        return LABELS.contains(name) ? "the header must have one column of classes, " + header.get(label) : RULE;
    }

    /** The columns where the lines have the number of the row before them. */
    CsvColumns afterRowNumbers() {
        return new CsvColumns(count + 1, next(coordinates), label < 0 ? -1 : label + 1, labelName, next(targets), true);
    }

    private static int[] next(int[] columns) {
        return Arrays.stream(columns).map(i -> i + 1).toArray();
    }

    /** Whether there is a column before all that are read. */
    boolean passesOverFirst() {
        return !numbered && coordinates[0] > 0 && label != 0 && (targets.length == 0 || targets[0] != 0);
    }
}
