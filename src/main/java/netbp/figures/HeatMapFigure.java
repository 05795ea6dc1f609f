package netbp.figures;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;
import netbp.io.Csv;

/**
 * Shares of a whole in the cells of a table, each cell the darker the larger its share, with the share and
 * an interval around it written inside.
 *
 * @param title what the figure shows; it goes into the file, not into the picture
 * @param caption the same in a sentence or two
 * @param columnLabel what the columns are
 * @param columns their names, at least one
 * @param rowLabel what the rows are
 * @param rows their names from top to bottom, at least one
 * @param cells a list for each row with a cell for each column
 */
public record HeatMapFigure(String title, String caption, String columnLabel, List<String> columns, String rowLabel,
        List<String> rows, List<List<HeatMapFigure.Cell>> cells) implements Figure {

    private static final double LETTERS = 12;
    private static final double INTERVAL_LETTERS = 9;
    private static final Color GRID = Style.grey(0.8);
    /** Of a cell's width and height, how much its words may take. */
    private static final double FILLED = 0.86;
    private static final double LEADING = 1.5;
    private static final double NARROW = 0.02;
    /** Above this share white letters are easier to read than black ones. */
    private static final double DARK = 0.55;

    /**
     * A cell.
     *
     * @param share in 0..1; NaN where there is nothing to show
     * @param low the lower end of its interval
     * @param high the upper end
     */
    public record Cell(double share, double low, double high) {
    }

    /** @throws IllegalArgumentException if there is no cell or the numbers of cells do not fit */
    public HeatMapFigure {
        int across = columns.size();
        if (rows.isEmpty() || across == 0 || cells.size() != rows.size() || cells.stream().anyMatch(row -> row.size() != across)) {
            throw new IllegalArgumentException("cells must be " + rows.size() + " rows of " + across + ", at least one: "
                    + cells.stream().map(List::size).toList());
        }
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = cells.stream().map(List::copyOf).toList();
    }

    @Override
    public List<Plot> plots(Style style) {
        List<Plot.Layer> layers = new ArrayList<>();
        for (int j = 0; j < rows.size(); j++) {
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = cells.get(j).get(i);
                if (!Double.isNaN(cell.share)) {
                    List<double[][]> sides = List.<double[][]>of(sides(i + 1, rows.size() - j));
                    layers.add(new Plot.Area("", sides, shade(cell.share)));
                    layers.add(new Plot.Outline("", sides, Pen.line(GRID, 0.5)));
                }
            }
        }
        List<String> upwards = new ArrayList<>(rows);
        Collections.reverse(upwards);
        return List.of(new Plot(axis(columnLabel, columns), axis(rowLabel, upwards), LETTERS, layers));
    }

    private static double[][] sides(double x, double y) {
        return new double[][] {{x - 0.5, y - 0.5}, {x + 0.5, y - 0.5}, {x + 0.5, y + 0.5}, {x - 0.5, y + 0.5}, {x - 0.5, y - 0.5}};
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        Page.Box box = new PlotDrawing(drawing, plots(style).get(0)).alone();
        double width = box.width() / columns.size();
        double height = box.height() / rows.size();
        double scale = scale(width, height, page);
        for (int j = 0; j < rows.size(); j++) {
            for (int i = 0; i < columns.size(); i++) {
                words(drawing, cells.get(j).get(i), box.left() + (i + 0.5) * width, box.top() + (j + 0.5) * height, scale);
            }
        }
        return drawing;
    }

    /** An axis whose k-th name, from 1, stands at k. */
    private static Axis axis(String label, List<String> names) {
        return new Axis(label, 0.5, names.size() + 0.5, false, IntStream.range(0, names.size())
                .mapToObj(k -> new Axis.Tick(k + 1, names.get(k))).toList(), List.of(), "");
    }

    /** Writes share and interval around a point of the page. */
    private static void words(Drawing drawing, Cell cell, double x, double y, double scale) {
        if (Double.isNaN(cell.share)) {
            return;
        }
        Color ink = cell.share > DARK ? Color.WHITE : Color.BLACK;
        Label share = new Label(percent(cell.share, cell) + " %", Face.BOLD, drawing.page().pixels(LETTERS * scale));
        Label interval = interval(cell, drawing.page(), scale);
        share.draw(drawing, x, y - 0.15 * share.size(), Label.Anchor.MIDDLE, ink);
        interval.draw(drawing, x, y + 1.35 * interval.size(), Label.Anchor.MIDDLE, ink);
    }

    private static Label interval(Cell cell, Page page, double scale) {
        return new Label(percent(cell.low, cell) + "\u2013" + percent(cell.high, cell) + " %", Face.REGULAR,
                page.pixels(INTERVAL_LETTERS * scale));
    }

    /** Per cent, with a digit after the point where the interval is narrow. */
    private static String percent(double share, Cell cell) {
        return cell.high - cell.low < NARROW ? BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_EVEN).toString()
                : Long.toString(Math.round(100 * share));
    }

    /** The size of the letters inside, at most 1, so that they stay within the cells. */
    private static double scale(double width, double height, Page page) {
        double widest = interval(new Cell(1, 0.8, 1), page, 1).width();
        double highest = LEADING * page.pixels(LETTERS + INTERVAL_LETTERS);
        return Math.min(1, FILLED * Math.min(width / widest, height / highest));
    }

    private static Color shade(double share) {
        // from white to a dark blue, evenly in each of red, green and blue
        return new Color(level(255, 8, share), level(255, 64, share), level(255, 129, share));
    }

    private static int level(int white, int dark, double share) {
        return (int) Math.round(white + (dark - white) * share);
    }

    @Override
    public String csv() {
        Csv csv = new Csv(title + ", a pure number in 0..1 with the interval around it", rowLabel, columnLabel, "share",
                "low", "high");
        for (int j = 0; j < rows.size(); j++) {
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = cells.get(j).get(i);
                csv.row(rows.get(j), columns.get(i), cell.share, cell.low, cell.high);
            }
        }
        return csv.toString();
    }
}
