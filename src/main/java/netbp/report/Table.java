package netbp.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table: its columns, of words or of numbers, then its rows. */
public final class Table {

    /** A column; numbers are set to the right. */
    record Column(String title, boolean numbers) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Text>> rows = new ArrayList<>();

    /** Further columns of words. */
    public Table words(String... titles) {
        Arrays.stream(titles).forEach(title -> columns.add(new Column(title, false)));
        return this;
    }

    /** Further columns of numbers. */
    public Table numbers(String... titles) {
        Arrays.stream(titles).forEach(title -> columns.add(new Column(title, true)));
        return this;
    }

    /**
     * A further row.
     *
     * @param cells one for each column: a {@link Text}, or what is shown by its {@code toString}
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public Table row(Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row must have a cell for each of the " + columns.size() + " columns: "
                    + cells.length);
        }
        rows.add(Arrays.stream(cells).map(cell -> cell instanceof Text text ? text : Text.of(cell.toString())).toList());
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<Text>> rows() {
        return rows;
    }
}
