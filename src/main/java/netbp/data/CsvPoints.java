package netbp.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Points as comma-separated text: a header {@code x1,x2,...,class}, then a line for each point. A
 * class is a word; classes are numbered in order of first appearance. The column {@code class} may
 * be left out for points that are to be classified. Empty lines and lines that begin with # are
 * passed over.
 */
final class CsvPoints {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?\\d++)?+");
    private static final String CLASS = "class";
    private static final String HEADER_RULE = "the first line must be a header x1,x2,...,class";

    private final Path file;
    private final TextLines lines;
    private final List<double[]> points = new ArrayList<>();
    private final List<Integer> category = new ArrayList<>();
    private final Map<String, Integer> classes = new LinkedHashMap<>();

    private CsvPoints(Path file, TextLines lines) {
        this.file = file;
        this.lines = lines;
    }

    static PointsFile read(Path file) throws IOException {
        try (TextLines lines = new TextLines(file)) {
            return new CsvPoints(file, lines).read();
        }
    }

    private PointsFile read() throws IOException {
        String[] header = nextRow();
        if (header == null) {
            throw DataException.inText(file, lines.number() + 1, 1, HEADER_RULE, "the file is empty");
        }
        boolean labelled = header[header.length - 1].equals(CLASS);
        int n = labelled ? header.length - 1 : header.length;
        checkHeader(header, n);
        for (String[] row = nextRow(); row != null; row = nextRow()) {
            addPoint(row, n, header.length);
        }
        if (points.isEmpty()) {
            throw DataException.inText(file, lines.number() + 1, 1, "must have a line for each point", "header only");
        }
        String taken = points.size() + " points of dimension " + n
                + (labelled ? ", classes " + listed(classes.keySet()) : ", no classes");
        return new PointsFile(file, points.toArray(new double[0][]),
                labelled ? category.stream().mapToInt(Integer::intValue).toArray() : null,
                List.copyOf(classes.keySet()), "line 1, column " + (n + 1), taken);
    }

    /** The first few, and how many there are. */
    static String listed(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.add(DataException.shown(name)));
        return all.size() <= 10 ? String.join(", ", all)
                : String.join(", ", all.subList(0, 10)) + ", ... (" + all.size() + ")";
    }

    /** The fields of the next line that is neither empty nor a comment; null at the end. */
    private String[] nextRow() throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split(",", -1);
                for (int i = 0; i < fields.length; i++) {
                    fields[i] = fields[i].strip();
                }
                return fields;
            }
        }
        return null;
    }

    private void checkHeader(String[] header, int n) throws DataException {
        for (int i = 0; i < n; i++) {
            if (!header[i].equals("x" + (i + 1))) {
                for (int j = 0; j < i; j++) {
                    if (header[j].equals(header[i])) {
                        throw bad(i, "the header must not repeat a name", header[i]);
                    }
                }
                throw bad(i, HEADER_RULE, header[i]);
            }
        }
        if (n == 0) {
            throw bad(0, HEADER_RULE, CLASS);
        }
    }

    private void addPoint(String[] row, int n, int columns) throws DataException {
        if (row.length != columns) {
            throw bad(Math.min(row.length, columns + 1) - 1, "a line must have as many columns as the header, " + columns,
                    String.valueOf(row.length));
        }
        double[] point = new double[n];
        for (int i = 0; i < n; i++) {
            if (!NUMBER.matcher(row[i]).matches()) {
                throw bad(i, "x" + (i + 1) + " must be a finite number", row[i]);
            }
            point[i] = Double.parseDouble(row[i]);
            if (!Double.isFinite(point[i])) {
                throw bad(i, "x" + (i + 1) + " must be below 1.8e308 in size", row[i]);
            }
        }
        if (columns > n) {
            category.add(category(row[n], n));
        }
        points.add(point);
    }

    private int category(String word, int column) throws DataException {
        if (!isWord(word)) {
            throw bad(column, "class must be a word without quotation marks", word);
        }
        if (!classes.containsKey(word) && classes.size() == PointsFile.MOST_CLASSES) {
            throw bad(column, "there must be at most " + PointsFile.MOST_CLASSES + " classes", word);
        }
        return numbered(classes, word);
    }

    /** Whether the name of a class can stand in a line of CSV as it is. */
    static boolean isWord(String name) {
        return !name.isBlank() && name.codePoints().noneMatch(c -> c == ',' || c == '"' || Character.isISOControl(c));
    }

    /** The number of the class, the next one where it is new. */
    static int numbered(Map<String, Integer> classes, String word) {
        int next = classes.size();
        Integer known = classes.putIfAbsent(word, next);
        return known == null ? next : known;
    }

    private DataException bad(int column, String rule, String value) {
        return DataException.inText(file, lines.number(), column + 1L, rule, value);
    }
}
