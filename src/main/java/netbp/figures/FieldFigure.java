package netbp.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Page;
import netbp.io.Csv;
import netbp.network.Region;

/**
 * A function of two variables in colours, with a bar that shows which value a colour stands for. On top, as asked for,
 * contour lines, the boundary of regions, labelled points, and curves.
 *
 * @param title what the figure shows; it goes into the file, not into the picture
 * @param caption the same in a sentence or two
 * @param heading stands above the box; may be empty
 * @param field the function
 * @param levels values along whose contour lines the function is marked
 * @param boundary lines through points, not copied
 * @param points drawn on top of the boundary
 * @param curves drawn under the points
 */
public record FieldFigure(String title, String caption, String heading, Field field, List<Double> levels,
        List<double[][]> boundary, MarkedPoints points, List<Curve> curves) implements Figure {

    private static final double LETTERS = 14;
    private static final int COLORS = 64;
    private static final Pen CONTOUR = Pen.line(Color.BLACK, 0.4);
    private static final Pen BOUNDARY = Pen.line(Color.BLACK, 1.5);
    private static final double CURVE = 2;
    /** How much of a white line shows on each side of what lies on it, in points. */
    private static final double HALO = 1.2;

    /**
     * A function on a grid. The arrays are not copied.
     *
     * @param x the horizontal axis, from the first to the last abscissa
     * @param y the vertical axis
     * @param x1 abscissae, increasing
     * @param x2 ordinates, increasing
     * @param value {@code value[j][i]} at (x1[i], x2[j])
     * @param scale the axis of the values; beyond its ends its last colours are taken
     */
    public record Field(Axis x, Axis y, double[] x1, double[] x2, double[][] value, Axis scale) {

        /** @throws IllegalArgumentException unless there is a value for each point of the grid */
        public Field {
            requireOnGrid("value", value, x1, x2);
        }

        static void requireOnGrid(String name, double[][] value, double[] x1, double[] x2) {
            if (value.length != x2.length || Arrays.stream(value).anyMatch(row -> row.length != x1.length)) {
                throw new IllegalArgumentException(name + " must have a row for each x2 and a column for each x1: "
                        + x2.length + " x " + x1.length);
            }
        }

        /** Along the scale, from 0 to 1; NaN counts as beyond its upper end. */
        double[][] positions() {
            return Arrays.stream(value).map(row -> Arrays.stream(row).map(this::position).toArray())
                    .toArray(double[][]::new);
        }

        /** Adds a row for each vertex of the curves, then one for each point of the grid. */
        void rows(Csv csv, List<Curve> curves) {
            for (Curve curve : curves) {
                for (int i = 0; i < curve.x().length; i++) {
                    csv.row("curve", curve.name(), curve.x()[i], curve.y()[i], "");
                }
            }
            for (int j = 0; j < x2.length; j++) {
                for (int i = 0; i < x1.length; i++) {
                    csv.row("grid", "", x1[i], x2[j], value[j][i]);
                }
            }
        }

        private double position(double v) {
            double t = scale.log() && v <= 0 ? 0 : scale.position(v);
            return Double.isNaN(t) ? 1 : Math.max(0, Math.min(1, t));
        }
    }

    /**
     * @param title what the figure shows; it goes into the file, not into the picture
     * @param caption the same in a sentence or two
     * @param heading stands above the box; may be empty
     */
    public FieldFigure(String title, String caption, String heading, Field field) {
        this(title, caption, heading, field, List.of(), List.of(), MarkedPoints.none(List.of()), List.of());
    }

    /** This figure with a line where the function has each of these values. */
    public FieldFigure withContours(List<Double> values) {
        return new FieldFigure(title, caption, heading, field, List.copyOf(values), boundary, points, curves);
    }

    /** This figure with the boundaries of regions and with labelled points, whose marks the caption explains. */
    public FieldFigure with(Region regions, MarkedPoints marks) {
        return new FieldFigure(title, (caption + " " + marks.legend()).strip(), heading, field, levels,
                RegionFigure.boundary(regions), marks, curves);
    }

    /** This figure with one curve more. */
    public FieldFigure with(Curve curve) {
        List<Curve> more = new ArrayList<>(curves);
        more.add(curve);
        return new FieldFigure(title, caption, heading, field, levels, boundary, points, List.copyOf(more));
    }

    @Override
    public List<Plot> plots(Style style) {
        List<Plot.Layer> layers = new ArrayList<>();
        double[][] t = field.positions();
        layers.add(new Plot.Ground("", ColorMap.at(0.5 / COLORS)));
        for (int k = 1; k < COLORS; k++) {
            Contour above = Contour.above(field.x1(), field.x2(), t, (double) k / COLORS);
            layers.add(new Plot.Area("", above.rings(), ColorMap.at((k + 0.5) / COLORS)));
        }
        for (double level : levels) {
            layers.add(new Plot.Outline("", lines(t, level), CONTOUR));
        }
        layers.add(new Plot.Outline("", boundary, BOUNDARY));
        for (int k = 0; k < curves.size(); k++) {
            layers.addAll(series(curves.get(k), k, style));
        }
        double small = points.areMany() ? 0.5 : 0.8;
        layers.addAll(points.series(k -> "", k -> halo(style.points(k).scaled(small))));
        layers.addAll(points.series(points::name, k -> style.points(k).scaled(small)));
        // a class without points would be listed without a mark
        layers.removeIf(layer -> layer instanceof Plot.Series series && series.x().length == 0);
        return List.of(new Plot(field.x(), field.y(), LETTERS, heading, false, layers));
    }

    /** The lines along which a function, {@code value[j][i]} at (x1[i], x2[j]), has a value. */
    public static List<double[][]> contour(double[] x1, double[] x2, double[][] value, double level) {
        return Contour.above(x1, x2, value, level).lines();
    }

    private List<double[][]> lines(double[][] t, double level) {
        return Contour.above(field.x1(), field.x2(), t, field.scale().position(level)).lines();
    }

    /** Marks under those of a pen, which show around them. */
    private static Pen halo(Pen pen) {
        return new Pen(Color.WHITE, 0, pen.dash(), pen.mark(), pen.markSize(), pen.markWidth() + 2 * HALO);
    }

    private static List<Plot.Layer> series(Curve curve, int k, Style style) {
        List<Plot.Layer> series = new ArrayList<>();
        if (curve.look().line()) {
            Pen pen = style.curve(k, CURVE);
            series.add(new Plot.Series("", curve.x(), curve.y(), Pen.line(Color.WHITE, CURVE + 2 * HALO)));
            series.add(new Plot.Series(curve.name(), curve.x(), curve.y(), pen));
        }
        if (curve.look().marks()) {
            Pen pen = style.curveMarks(k, 10, CURVE);
            series.add(new Plot.Series("", curve.x(), curve.y(), halo(pen)));
            series.add(new Plot.Series(curve.name(), curve.x(), curve.y(), pen));
        }
        return series;
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        Plot plot = plots(style).get(0);
        double size = page.pixels(LETTERS - 2);
        ColorBar bar = new ColorBar(drawing, field.scale(), COLORS, size);
        boolean named = plot.series().stream().anyMatch(series -> !series.name().isEmpty());
        Legend names = new Legend(drawing, LETTERS - 2, plot.layers());
        double legend = 0;
        if (named) {
            names = names.within(0.3 * page.width(), 0.35 * page.height());
            legend = names.width();
        }
        // a letter's height of the margin at the right stays free
        double aside = Math.max(0, Math.max(bar.width(), legend) + size - 0.09 * page.width());
        MatlabFrame frame = new FramePlacement(drawing, plot).alone(aside);
        Page.Box box = new PlotDrawing(drawing, plot).in(frame);
        double top = box.top();
        if (named) {
            names.draw(names.beside(box));
            top += names.height() + (field.scale().factor().isEmpty() ? 1 : 2) * size;
        }
        bar.draw(new Page.Box(box.right() + 0.5 * size, top, bar.width(), box.bottom() - top));
        return drawing;
    }

    @Override
    public String csv() {
        Csv csv = new Csv(title + "; value is " + field.scale().quantity()
                + ". Rows: the points; the vertices of each boundary, contour line and curve in order; the grid row by row",
                "kind", "name", "x", "y", "value");
        for (int i = 0; i < points.x().length; i++) {
            csv.row("point", points.name(points.category()[i]), points.x()[i][0], points.x()[i][1], "");
        }
        rows(csv, "boundary", boundary, "");
        double[][] t = field.positions();
        for (double level : levels) {
            rows(csv, "contour", lines(t, level), level);
        }
        field.rows(csv, curves);
        return csv.toString();
    }

    /** A row for each vertex of lines, which are numbered from 1. */
    public static void rows(Csv csv, String kind, List<double[][]> lines, Object value) {
        for (int k = 0; k < lines.size(); k++) {
            for (double[] vertex : lines.get(k)) {
                csv.row(kind, k + 1, vertex[0], vertex[1], value);
            }
        }
    }
}
