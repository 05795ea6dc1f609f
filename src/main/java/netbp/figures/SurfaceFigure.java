package netbp.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Ink;
import netbp.drawing.Label;
import netbp.drawing.Page;
import netbp.io.Csv;

/**
 * A function of two variables as a surface in space, coloured by height. Its cells are drawn from the farthest to the
 * nearest, so that what is in front hides what is behind. Curves lie on the surface; their marks are always seen.
 *
 * @param title what the figure shows; it goes into the file, not into the picture
 * @param caption the same in a sentence or two
 * @param heading stands above the surface; may be empty
 * @param field the heights
 * @param curves through points (x, y) of the floor
 */
public record SurfaceFigure(String title, String caption, String heading, FieldFigure.Field field, List<Curve> curves)
        implements Figure {

    private static final double LETTERS = 14;
    /** The most cells along a side. */
    private static final int CELLS = 60;
    private static final double EDGE = 0.25;
    private static final Color EDGES = Color.BLACK;
    private static final double CURVE = 2;
    private static final double HALO = 1;
    /** Pieces of a curve in one step of the grid. */
    private static final int PIECES = 4;

    /**
     * A surface without curves.
     *
     * @param title what the figure shows; it goes into the file, not into the picture
     * @param caption the same in a sentence or two, without the direction of view
     * @param heading stands above the surface; may be empty
     * @param field of which at most {@value #CELLS} cells along each side are drawn
     */
    public SurfaceFigure(String title, String caption, String heading, FieldFigure.Field field) {
        this(title, caption + " It is seen from the side of its lowest corner, as in MATLAB's view("
                + Csv.number(-37.5 + 90 * TurnedGrid.lowest(thinned(field)).quarters()) + ",30).", heading, thinned(field), List.of());
    }

    private static FieldFigure.Field thinned(FieldFigure.Field all) {
        int[] columns = some(all.x1().length);
        int[] rows = some(all.x2().length);
        return new FieldFigure.Field(all.x(), all.y(), Arrays.stream(columns).mapToDouble(i -> all.x1()[i]).toArray(),
                Arrays.stream(rows).mapToDouble(j -> all.x2()[j]).toArray(),
                Arrays.stream(rows).mapToObj(j -> Arrays.stream(columns).mapToDouble(i -> all.value()[j][i]).toArray())
                        .toArray(double[][]::new), all.scale());
    }

    /** Numbers evenly apart, with the first and the last. */
    private static int[] some(int count) {
        int cells = Math.min(CELLS, count - 1);
        return IntStream.rangeClosed(0, cells).map(k -> (int) Math.round((double) k * (count - 1) / cells)).toArray();
    }

    /** This figure with one curve more, of points (x, y) below the surface. */
    public SurfaceFigure with(Curve curve) {
        List<Curve> more = new ArrayList<>(curves);
        more.add(curve);
        return new SurfaceFigure(title, caption, heading, field, List.copyOf(more));
    }

    /** A cell of the surface: its corners in space. */
    private record Cell(double[][] corners, Color color) {}

    /** From the farthest to the nearest. */
    private static List<Cell> cells(TurnedGrid turned) {
        double[][] z = turned.z();
        List<Cell> cells = new ArrayList<>();
        for (int j = z.length - 2; j >= 0; j--) {
            for (int i = z[j].length - 2; i >= 0; i--) {
                cells.add(new Cell(new double[][] {turned.corner(i, j), turned.corner(i + 1, j), turned.corner(i + 1, j + 1),
                    turned.corner(i, j + 1)}, ColorMap.at((z[j][i] + z[j][i + 1] + z[j + 1][i + 1] + z[j + 1][i]) / 4)));
            }
        }
        return cells;
    }

    /** The cells without axes, in the page's pixels upwards. */
    @Override
    public List<Plot> plots(Style style) {
        Page page = Page.matlab();
        SurfaceFrame frame = SurfaceFrame.on(new Drawing(page), field, LETTERS - 2);
        List<Plot.Layer> layers = new ArrayList<>();
        for (Cell cell : cells(frame.turned())) {
            double[][] ring = Arrays.stream(cell.corners).map(p -> new double[] {frame.across(p[0], p[1]),
                page.height() - frame.down(p[0], p[1], p[2])}).toArray(double[][]::new);
            layers.add(new Plot.Area("", List.<double[][]>of(ring), cell.color));
        }
        return List.of(new Plot(NetworkFigure.bare(page.width()), NetworkFigure.bare(page.height()), LETTERS, layers));
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        SurfaceFrame frame = SurfaceFrame.on(drawing, field, LETTERS - 2);
        frame.axes();
        surface(frame, style);
        List<Plot.Layer> named = new ArrayList<>();
        for (int k = 0; k < curves.size(); k++) {
            Curve curve = curves.get(k);
            named.add(new Plot.Series(curve.name(), curve.x(), curve.y(), pen(k, style)));
        }
        if (curves.stream().anyMatch(curve -> !curve.name().isEmpty())) {
            Legend names = new Legend(drawing, LETTERS - 3, named);
            double margin = 0.02 * page.width();
            names.draw(new Page.Box(page.width() - margin - names.width(), margin, names.width(), names.height()));
        }
        if (!heading.isEmpty()) {
            double size = page.pixels(LETTERS);
            new Label(heading, Face.BOLD, size).draw(drawing, 0.02 * page.width(), 1.6 * size, Label.Anchor.START, Color.BLACK);
        }
        return drawing;
    }

    private Pen pen(int k, Style style) {
        return curves.get(k).look().marks() ? style.curveMarks(k, 10, CURVE) : style.curve(k, CURVE);
    }

    /** Draws the cells and what lies on them. */
    private void surface(SurfaceFrame frame, Style style) {
        Drawing drawing = frame.drawing();
        List<Cell> cells = cells(frame.turned());
        List<List<Ink>> behind = new ArrayList<>();
        cells.forEach(cell -> behind.add(new ArrayList<>()));
        for (int k = 0; k < curves.size(); k++) {
            if (curves.get(k).look().line()) {
                Pen pen = style.curve(k, CURVE);
                BasicStroke stroke = new BasicStroke((float) drawing.page().pixels(pen.width()), BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND);
                trace(curves.get(k), frame.turned(), (cell, from, to) ->
                        behind.get(cell).add(new Ink.Line(frame.path(from, to), stroke, pen.color())));
            }
        }
        for (int k = 0; k < cells.size(); k++) {
            Path2D path = frame.path(cells.get(k).corners);
            path.closePath();
            drawing.fill(path, cells.get(k).color);
            drawing.line(path, EDGE, EDGES);
            behind.get(k).forEach(drawing::add);
        }
        for (int k = 0; k < curves.size(); k++) {
            if (curves.get(k).look().marks()) {
                marks(curves.get(k), frame, pen(k, style));
            }
        }
    }

    /** Takes a piece of a curve, and the last of the cells that lie behind it: its own or one beside that. */
    private interface Pieces {
        void add(int cell, double[] from, double[] to);
    }

    private static void trace(Curve curve, TurnedGrid turned, Pieces pieces) {
        int columns = turned.xs().length;
        int rows = turned.ys().length;
        for (int k = 1; k < curve.x().length; k++) {
            double[] before = turned.at(curve.x()[k - 1], curve.y()[k - 1]);
            double[] here = turned.at(curve.x()[k], curve.y()[k]);
            double x0 = before[0];
            double y0 = before[1];
            double dx = here[0] - x0;
            double dy = here[1] - y0;
            double steps = Math.max(Math.abs(dx) * columns, Math.abs(dy) * rows);
            int count = Double.isFinite(steps) ? (int) Math.max(1, Math.ceil(PIECES * steps)) : 0;
            for (int m = 0; m < count; m++) {
                double middle = (m + 0.5) / count;
                double x = x0 + middle * dx;
                double y = y0 + middle * dy;
                if (turned.contains(x, y)) {
                    int i = Math.max(0, TurnedGrid.step(turned.xs(), x) - 1);
                    int j = Math.max(0, TurnedGrid.step(turned.ys(), y) - 1);
                    pieces.add((rows - 2 - j) * (columns - 1) + columns - 2 - i,
                            turned.above(x0 + dx * m / count, y0 + dy * m / count),
                            turned.above(x0 + dx * (m + 1) / count, y0 + dy * (m + 1) / count));
                }
            }
        }
    }

    private static void marks(Curve curve, SurfaceFrame frame, Pen pen) {
        Drawing drawing = frame.drawing();
        TurnedGrid turned = frame.turned();
        double size = drawing.page().pixels(pen.markSize());
        for (int k = 0; k < curve.x().length; k++) {
            double[] st = turned.at(curve.x()[k], curve.y()[k]);
            if (turned.contains(st[0], st[1])) {
                double[] p = turned.above(st[0], st[1]);
                Shape mark = pen.mark().orElseThrow().at(frame.across(p[0], p[1]), frame.down(p[0], p[1], p[2]), size);
                drawing.line(mark, pen.markWidth() + 2 * HALO, Color.WHITE);
                drawing.line(mark, pen.markWidth(), pen.color());
            }
        }
    }

    @Override
    public String csv() {
        Csv csv = new Csv(title + "; value is " + field.scale().quantity()
                + ". Rows: the vertices of each curve in order; the grid row by row", "kind", "name", "x", "y", "value");
        field.rows(csv, curves);
        return csv.toString();
    }
}
