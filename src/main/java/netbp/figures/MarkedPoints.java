package netbp.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

import netbp.io.Csv;
import netbp.network.LabelledPoints;

/**
 * Points of the plane, a mark for each category; a category may have none. Alone they are the paper's Figure 2; other
 * figures have them on top. The arrays are not copied.
 *
 * @param names of the categories
 * @param x the points
 * @param category of each, from 0
 */
public record MarkedPoints(List<String> names, double[][] x, int[] category) implements Figure {

    static final double LETTERS = 16;
    private static final double MARGIN = 0.025;
    /** Marks become smaller where there are more. */
    private static final int MANY = 50;

    /** No points of these categories. */
    public static MarkedPoints none(List<String> names) {
        return new MarkedPoints(names, new double[0][], new int[0]);
    }

    /** @throws IllegalArgumentException if the points are not in the plane */
    public static MarkedPoints of(LabelledPoints points) {
        if (points.dimension() != 2) {
            throw new IllegalArgumentException("points to be drawn must have 2 coordinates: " + points.dimension());
        }
        return new MarkedPoints(points.names(), IntStream.range(0, points.size()).mapToObj(points::x).toArray(double[][]::new),
                IntStream.range(0, points.size()).map(points::category).toArray());
    }

    /** The name of category k. */
    String name(int k) {
        return names.get(k);
    }

    /** A series for each category, of marks half as large where there are many. */
    List<Plot.Layer> series(Style style) {
        return series(this::name, k -> style.points(k).scaled(areMany() ? 0.5 : 1));
    }

    /** Whether marks of the paper's size would hide each other. */
    boolean areMany() {
        return x.length > MANY;
    }

    /** The same under other names, with other pens. */
    List<Plot.Layer> series(Function<Integer, String> name, Function<Integer, Pen> pen) {
        List<Plot.Layer> series = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            int one = k;
            int[] members = IntStream.range(0, x.length).filter(i -> category[i] == one).toArray();
            series.add(new Plot.Series(name.apply(k), IntStream.of(members).mapToDouble(i -> x[i][0]).toArray(),
                    IntStream.of(members).mapToDouble(i -> x[i][1]).toArray(), pen.apply(k)));
        }
        return series;
    }

    /** A row of CSV for each point: {@code point}, its number from 1, its coordinates, nothing, its category. */
    void rows(Csv csv) {
        for (int i = 0; i < x.length; i++) {
            csv.row("point", i + 1, x[i][0], x[i][1], "", name(category[i]));
        }
    }

    /** Which mark stands for which category, as a sentence; empty where there are no points. */
    String legend() {
        if (x.length == 0) {
            return "";
        }
        String text = String.join(", ", IntStream.range(0, names.size())
                .mapToObj(k -> Mark.of(k).plural() + " denote category " + names.get(k)).toList());
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    @Override
    public String title() {
        return "Labelled points";
    }

    @Override
    public String caption() {
        return x.length + " labelled data points in the plane. " + legend();
    }

    @Override
    public List<Plot> plots(Style style) {
        return List.of(new Plot(axis(0), axis(1), LETTERS, series(style)));
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Labelled points; x1 and x2 in the unit of the data", "x1", "x2", "class");
        for (int i = 0; i < x.length; i++) {
            csv.row(x[i][0], x[i][1], name(category[i]));
        }
        return csv.toString();
    }

    private Axis axis(int coordinate) {
        double[] values = Arrays.stream(x).mapToDouble(point -> point[coordinate]).toArray();
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(1);
        // a mark on the axis would hide its tick labels
        return min >= MARGIN && max <= 1 - MARGIN ? Axis.unit()
                : Axis.linearAround("", min - MARGIN * (max - min), max + MARGIN * (max - min));
    }
}
