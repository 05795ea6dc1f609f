package netbp.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import netbp.io.InputFile;

/**
 * Points as CSV: a header {@code x1,x2,...,class}, then a line for each point. A class is a word; classes
 * are numbered in order of first appearance. Columns y1, y2, ... of numbers in its place are the values of a
 * function. Both may be left out for points that are to be classified. Empty lines and lines that begin with # are passed over.
 *
 * <p>Encoding, separator, decimal mark and columns are what spreadsheets, R, pandas and MATLAB write:
 * {@link TextFile}, {@link CsvSyntax}, {@link DecimalNumbers}, {@link CsvColumns}.
 */
final class CsvPoints {

    private final Path file;
    private final TextFile text;
    private final CsvSyntax syntax;
    private final DecimalNumbers numbers;
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> targets = new ArrayList<>();
    private final List<Integer> category = new ArrayList<>();
    private final Map<String, Integer> classes = new LinkedHashMap<>();

    private CsvPoints(Path file) throws IOException {
        this.file = file;
        text = new TextFile(file);
        syntax = CsvSyntax.of(file, text);
        numbers = new DecimalNumbers(syntax.separator() != ',');
    }

    static PointsFile read(Path file) throws IOException {
        CsvPoints points = new CsvPoints(file);
        try (CsvReader<CsvRecord> records = points.syntax.records(points.text.open())) {
            return points.read(records.iterator());
        } catch (CsvParseException e) {
            throw DataException.notCsv(file, e);
        } catch (UncheckedIOException e) {
            throw InputFile.unreadable(file, e);
        }
    }

    private PointsFile read(Iterator<CsvRecord> records) throws DataException {
        if (syntax.declared()) {
            records.next();
        }
        CsvRecord header = next(records);
        if (header == null) {
            throw DataException.at(file, CsvColumns.RULE, "the file is empty");
        }
        CsvColumns columns = CsvColumns.of(file, header.getStartingLineNumber(), header.getFields());
        CsvRecord first = next(records);
        if (first != null && isNumbered(first, columns)) {
            columns = columns.afterRowNumbers();
        }
        for (CsvRecord row = first; row != null; row = next(records)) {
            addPoint(row, columns);
        }
        if (points.isEmpty()) {
            throw DataException.at(file, "must have a line for each point", "header only");
        }
        boolean labelled = columns.label() >= 0;
        return new PointsFile(file, points.toArray(new double[0][]), category.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(classes.keySet()), targets.toArray(new double[0][]),
                "line " + header.getStartingLineNumber() + ", column "
                        + ((labelled ? columns.label() : columns.count()) + (columns.numbered() ? 0 : 1)),
                taken(columns));
    }

    /** The next record that is not of empty fields only; null at the end. */
    private CsvRecord next(Iterator<CsvRecord> records) throws DataException {
        while (records.hasNext()) {
            CsvRecord record = records.next();
            boolean empty = true;
            for (int i = 0; i < record.getFieldCount(); i++) {
                checkCharacters(record, i);
                empty &= record.getField(i).isEmpty();
            }
            if (!empty) {
                return record;
            }
        }
        return null;
    }

    /** Whether each line begins with the number of its row, which the header does not name: R's write.table. */
    private static boolean isNumbered(CsvRecord first, CsvColumns columns) {
        return count(first, columns) == columns.count() + 1 && first.getField(0).equals("1");
    }

    /** The number of fields without empty ones beyond the columns. */
    private static int count(CsvRecord row, CsvColumns columns) {
        int count = row.getFieldCount();
        while (count > columns.count() && row.getField(count - 1).isEmpty()) {
            count--;
        }
        return count;
    }

    private void checkCharacters(CsvRecord record, int column) throws DataException {
        String field = record.getField(column);
        for (int i = 0; i < field.length(); i++) {
            if (Character.isISOControl(field.charAt(i))) {
                throw bad(record, column, "must be text without control characters or line ends", field.substring(i, i + 1));
            }
        }
    }

    private void addPoint(CsvRecord row, CsvColumns columns) throws DataException {
        List<String> fields = row.getFields();
        int count = count(row, columns);
        if (count != columns.count()) {
            throw bad(row, Math.min(count, columns.count() + 1) - 1, "a line must have as many columns as the header, "
                    + columns.count() + (count > columns.count() && syntax.separator() == ','
                    ? " (decimal commas need semicolons between the columns)" : ""), String.valueOf(count));
        }
        if (columns.numbered() && !fields.get(0).equals(String.valueOf(points.size() + 1))) {
            throw bad(row, 0, "a line must have as many columns as the header, " + (columns.count() - 1)
                    + ", or before them its number 1, 2, 3, ...", fields.get(0));
        }
        double[] point = numbers(row, "x", columns.coordinates());
        if (columns.targets().length > 0) {
            targets.add(numbers(row, "y", columns.targets()));
        }
        if (columns.label() >= 0) {
            category.add(category(row, columns));
        }
        points.add(point);
    }

    private double[] numbers(CsvRecord row, String name, int[] columns) throws DataException {
        double[] values = new double[columns.length];
        for (int k = 0; k < values.length; k++) {
            String number = row.getField(columns[k]);
            String rule = numbers.rule(number, row.getStartingLineNumber());
            if (!rule.isEmpty()) {
                throw bad(row, columns[k], name + (k + 1) + " " + rule, number);
            }
            values[k] = numbers.value(number);
            if (!Double.isFinite(values[k])) {
                throw bad(row, columns[k], name + (k + 1) + " must be below 1.8e308 in size", number);
            }
        }
        return values;
    }

    private int category(CsvRecord row, CsvColumns columns) throws DataException {
        String word = row.getField(columns.label());
        if (!PointsFile.isWord(word)) {
            throw bad(row, columns.label(), columns.labelName() + " must not be empty", word);
        }
        if (!classes.containsKey(word) && classes.size() == PointsFile.MOST_CLASSES) {
            throw bad(row, columns.label(), "there must be at most " + PointsFile.MOST_CLASSES + " classes", word);
        }
        return classes.computeIfAbsent(word, name -> classes.size());
    }

    /** What was read, and how it was understood where that is not plain. */
    private String taken(CsvColumns columns) {
        StringBuilder taken = new StringBuilder(points.size() + " points of dimension " + columns.coordinates().length
                + (columns.label() >= 0 ? ", classes " + DataException.listed(classes.keySet())
                : columns.targets().length > 0 ? ", targets " + PointsFile.targetNames(columns.targets().length)
                : ", no classes"));
        List<String> how = new ArrayList<>();
        if (columns.label() >= 0 && !columns.labelName().equals("class")) {
            how.add("classes from column " + columns.labelName());
        }
        if (columns.passesOverFirst()) {
            how.add("first column without a name passed over");
        }
        if (columns.numbered()) {
            how.add("numbers of the rows before the first column passed over");
        }
        if (syntax.separator() != ',') {
            how.add("columns separated by " + (syntax.separator() == '\t' ? "TAB" : syntax.separator()));
        }
        if (numbers.haveComma()) {
            how.add("decimal comma");
        }
        if (text.charset() != StandardCharsets.UTF_8) {
            how.add(text.charset().name());
        }
        return how.isEmpty() ? taken.toString() : taken + " (" + String.join(", ", how) + ")";
    }

    private DataException bad(CsvRecord row, int column, String rule, String value) {
        return DataException.inText(file, row.getStartingLineNumber(), column + 1L, rule, value);
    }
}
