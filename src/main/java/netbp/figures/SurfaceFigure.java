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
 * nearest, so that what is in front hides what is behind. Curves lie on the surface; their marks are seen always.
 */
public final class SurfaceFigure implements Figure {

    private static final double LETTERS = 14;
    /** The most cells along a side. */
    private static final int CELLS = 60;
    private static final double EDGE = 0.25;
    private static final Color EDGES = Color.BLACK;
    private static final double CURVE = 2;
    private static final double HALO = 1;
    /** Pieces of a curve in one step of the grid. */
    private static final int PIECES = 4;

    private final String title;
    private final String caption;
    private final String heading;
    private final FieldFigure.Field field;
    private final List<Curve> curves;

    /**
     * @param title what the figure shows; it goes into the file, not into the picture
     * @param caption the same in a sentence or two
     * @param heading stands above the surface; may be empty
     * @param field of which at most {@value #CELLS} cells along each side are drawn
     */
    public SurfaceFigure(String title, String caption, String heading, FieldFigure.Field field) {
        this(title, caption, heading, thinned(field), List.of());
    }

    private SurfaceFigure(String title, String caption, String heading, FieldFigure.Field field, List<Curve> curves) {
        this.title = title;
        this.caption = caption;
        this.heading = heading;
        this.field = field;
        this.curves = curves;
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

    @Override
    public String title() {
        return title;
    }

    @Override
    public String caption() {
        return caption + " It is seen from the side of its lowest corner, as in MATLAB's view("
                + Csv.number(-37.5 + 90 * TurnedGrid.lowest(field).quarters()) + ",30).";
    }

    /** A cell of the surface on the page. */
    private record Cell(double[][] corners, Color color) {

        Path2D path() {
            Path2D path = new Path2D.Double();
            path.moveTo(corners[0][0], corners[0][1]);
            for (int k = 1; k < corners.length; k++) {
                path.lineTo(corners[k][0], corners[k][1]);
            }
            path.closePath();
            return path;
        }
    }

    /** The cells without axes, in the page's pixels upwards. */
    @Override
    public List<Plot> plots(Style style) {
        Page page = Page.matlab();
        List<Plot.Layer> layers = new ArrayList<>();
        for (Cell cell : new Surface(new Projection(place(page)), TurnedGrid.lowest(field)).cells()) {
            double[][] ring = Arrays.stream(cell.corners).map(p -> new double[] {p[0], page.height() - p[1]})
                    .toArray(double[][]::new);
            layers.add(new Plot.Area("", List.<double[][]>of(ring), cell.color));
        }
        return List.of(new Plot(NetworkFigure.bare(page.width()), NetworkFigure.bare(page.height()), LETTERS, layers));
    }

    private static Page.Box place(Page page) {
        return new Page.Box(0.17 * page.width(), 0.09 * page.height(), 0.74 * page.width(), 0.8 * page.height());
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        Projection view = new Projection(place(page));
        TurnedGrid turned = TurnedGrid.lowest(field);
        new SurfaceAxes(drawing, view, turned, field.scale(), page.pixels(LETTERS - 2)).draw();
        new Surface(view, turned).draw(drawing, style);
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

    /** The cells and what lies on them. */
    private final class Surface {

        private final Projection view;
        private final TurnedGrid turned;
        private final double[] x;
        private final double[] y;
        private final double[][] z;

        Surface(Projection view, TurnedGrid turned) {
            this.view = view;
            this.turned = turned;
            x = turned.xs();
            y = turned.ys();
            z = turned.z();
        }

        /** From the farthest to the nearest. */
        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            for (int j = y.length - 2; j >= 0; j--) {
                for (int i = x.length - 2; i >= 0; i--) {
                    cells.add(new Cell(new double[][] {corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)},
                            ColorMap.at((z[j][i] + z[j][i + 1] + z[j + 1][i + 1] + z[j + 1][i]) / 4)));
                }
            }
            return cells;
        }

        private double[] corner(int i, int j) {
            return view.at(x[i], y[j], z[j][i]);
        }

        void draw(Drawing drawing, Style style) {
            List<Cell> cells = cells();
            List<List<Ink>> behind = new ArrayList<>();
            cells.forEach(cell -> behind.add(new ArrayList<>()));
            for (int k = 0; k < curves.size(); k++) {
                if (curves.get(k).look().line()) {
                    trace(curves.get(k), style.curve(k, CURVE), drawing.page(), behind);
                }
            }
            for (int k = 0; k < cells.size(); k++) {
                drawing.fill(cells.get(k).path(), cells.get(k).color);
                drawing.line(cells.get(k).path(), EDGE, EDGES);
                behind.get(k).forEach(drawing::add);
            }
            for (int k = 0; k < curves.size(); k++) {
                if (curves.get(k).look().marks()) {
                    marks(curves.get(k), pen(k, style), drawing);
                }
            }
        }

        /** Puts each piece of a curve behind the cells that are drawn before it: its own and those beside that. */
        private void trace(Curve curve, Pen pen, Page page, List<List<Ink>> behind) {
            for (int k = 1; k < curve.x().length; k++) {
                double[] before = turned.at(curve.x()[k - 1], curve.y()[k - 1]);
                double[] here = turned.at(curve.x()[k], curve.y()[k]);
                double x0 = before[0];
                double y0 = before[1];
                double dx = here[0] - x0;
                double dy = here[1] - y0;
                double steps = Math.max(Math.abs(dx) * x.length, Math.abs(dy) * y.length);
                int pieces = Double.isFinite(steps) ? (int) Math.max(1, Math.ceil(PIECES * steps)) : 0;
                for (int m = 0; m < pieces; m++) {
                    double middle = (m + 0.5) / pieces;
                    if (isInside(x0 + middle * dx, y0 + middle * dy)) {
                        Path2D path = new Path2D.Double();
                        double[] from = on(x0 + dx * m / pieces, y0 + dy * m / pieces);
                        double[] to = on(x0 + dx * (m + 1) / pieces, y0 + dy * (m + 1) / pieces);
                        path.moveTo(from[0], from[1]);
                        path.lineTo(to[0], to[1]);
                        int i = Math.max(0, step(x, x0 + middle * dx) - 1);
                        int j = Math.max(0, step(y, y0 + middle * dy) - 1);
                        behind.get((y.length - 2 - j) * (x.length - 1) + x.length - 2 - i).add(new Ink.Line(path,
                                new BasicStroke((float) page.pixels(pen.width()), BasicStroke.CAP_ROUND,
                                        BasicStroke.JOIN_ROUND), pen.color(), null));
                    }
                }
            }
        }

        private void marks(Curve curve, Pen pen, Drawing drawing) {
            double size = drawing.page().pixels(pen.markSize());
            for (int k = 0; k < curve.x().length; k++) {
                double[] st = turned.at(curve.x()[k], curve.y()[k]);
                if (isInside(st[0], st[1])) {
                    double[] p = on(st[0], st[1]);
                    Shape mark = pen.mark().orElseThrow().at(p[0], p[1], size);
                    drawing.line(mark, pen.markWidth() + 2 * HALO, Color.WHITE);
                    drawing.line(mark, pen.markWidth(), pen.color());
                }
            }
        }

        private boolean isInside(double s, double t) {
            return s >= 0 && s <= 1 && t >= 0 && t <= 1;
        }

        /** The point of the surface above (s, t), bilinear in a cell. */
        private double[] on(double s, double t) {
            int i = step(x, s);
            int j = step(y, t);
            double a = (s - x[i]) / (x[i + 1] - x[i]);
            double b = (t - y[j]) / (y[j + 1] - y[j]);
            double height = (1 - b) * ((1 - a) * z[j][i] + a * z[j][i + 1]) + b * ((1 - a) * z[j + 1][i] + a * z[j + 1][i + 1]);
            return view.at(s, t, height);
        }

        /** The step of a grid that holds a value; the first or last for one outside. */
        private int step(double[] grid, double value) {
            int found = Arrays.binarySearch(grid, value);
            return Math.max(0, Math.min(grid.length - 2, found >= 0 ? found : -found - 2));
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
