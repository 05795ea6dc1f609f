package netbp.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

import netbp.io.Csv;
import netbp.network.LabelledPoints;
import netbp.network.Region;

/**
 * Where each category wins, shaded, with the labelled points: the paper's Figures 4, 5, 8 and 9.
 * The boundary is the contour at 0.5 of the 0/1 matrix, as {@code contourf} draws it; where all values
 * are the same, that draws nothing.
 */
public final class RegionFigure implements Figure {

    private static final Pen BOUNDARY = Pen.line(Color.BLACK, 0.5);

    private final Region region;
    private final List<Contour> contours;
    private final MarkedPoints points;
    private final List<Other> others;
    private final boolean labelled;
    private final String run;

    /** @throws IllegalArgumentException if the points are not in the plane or have other categories */
    public RegionFigure(Region region, LabelledPoints points) {
        this(region, MarkedPoints.of(points));
    }

    /** @throws IllegalArgumentException if the points have other categories */
    public RegionFigure(Region region, MarkedPoints points) {
        this(region, contours(region), points, List.of(), false, "");
        if (region.categories() != points.names().size()) {
            throw new IllegalArgumentException("region and points must have the same number of categories: "
                    + region.categories() + " and " + points.names().size());
        }
    }

    /**
     * @param contours the region's, drawn and written
     * @param points drawn on top
     * @param others regions whose boundaries are drawn as lines over it and named in the caption
     * @param labelled whether x1 and x2 stand along the axes
     * @param run which run it shows, for a heading and with it a legend of the categories; empty for neither
     */
    private RegionFigure(Region region, List<Contour> contours, MarkedPoints points, List<Other> others, boolean labelled,
            String run) {
        this.region = region;
        this.contours = contours;
        this.points = points;
        this.others = others;
        this.labelled = labelled;
        this.run = run;
    }

    /** A region of which only the boundary is drawn. */
    private record Other(String name, Region region) {}

    /** This figure with x1 and x2 along its axes; the paper's have no labels. */
    public RegionFigure withAxisLabels() {
        return new RegionFigure(region, contours, points, others, true, run);
    }

    /** This figure with a heading that says which run it shows, and a legend of the categories; the paper's have none. */
    public RegionFigure of(String name) {
        return new RegionFigure(region, contours, points, others, labelled, name);
    }

    /** This figure with the boundary of another region, drawn as a line over it and named in the caption. */
    public RegionFigure withBoundaryOf(String name, Region other) {
        List<Other> more = new ArrayList<>(others);
        more.add(new Other(name, other));
        return new RegionFigure(region, contours, points, List.copyOf(more), labelled, run);
    }

    @Override
    public String title() {
        return "Regions of the categories" + (run.isEmpty() ? "" : ", " + run);
    }

    @Override
    public String caption() {
        List<String> names = points.names();
        String shades = isLeftWhite() ? "all of the square to " + points.name(region.category()[0][0])
                + ", which leaves it white" : names.size() == 2 ? "grey for " + names.get(0) + ", white for " + names.get(1)
                : "from dark to white for " + String.join(", ", names);
        StringBuilder text = new StringBuilder(run.isEmpty() ? "" : run + ". ")
                .append("The shade shows which category the network gives a point to: ").append(shades).append(". ")
                .append(points.legend());
        if (!others.isEmpty()) {
            text.append(" Lines: the boundary of ")
                    .append(String.join(", of ", others.stream().map(Other::name).toList())).append('.');
        }
        return text.toString();
    }

    @Override
    public List<Plot> plots(Style style) {
        List<Plot.Layer> layers = new ArrayList<>();
        int last = region.categories() - 1;
        layers.add(new Plot.Ground(isLeftWhite() ? "" : points.name(last), style.shade(last, last + 1)));
        for (int k = last - 1; k >= 0 && !isLeftWhite(); k--) {
            layers.add(new Plot.Area(points.name(k), contours.get(k).rings(), style.shade(k, last + 1)));
        }
        layers.add(new Plot.Outline("", boundary(contours), BOUNDARY));
        for (int i = 0; i < others.size(); i++) {
            layers.add(new Plot.Outline(others.get(i).name(), boundary(others.get(i).region()), style.curve(i + 1, 1.5)));
        }
        layers.addAll(points.series(style));
        return List.of(new Plot(axis(region.x1()).labelled(labelled ? "x_{1}" : ""),
                axis(region.x2()).labelled(labelled ? "x_{2}" : ""), MarkedPoints.LETTERS,
                run + (!run.isEmpty() && isLeftWhite() ? ": all " + points.name(region.category()[0][0]) : ""),
                !run.isEmpty(), layers));
    }

    /** Whether all is of one category: then no shade is drawn, and a heading says which it is. */
    private boolean isLeftWhite() {
        int first = region.category()[0][0];
        for (int[] row : region.category()) {
            for (int k : row) {
                if (k != first) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Contour k bounds the categories 0..k, so that the areas are nested and leave no gap. */
    private static List<Contour> contours(Region region) {
        int[][] category = region.category();
        return IntStream.range(0, region.categories() - 1)
                .mapToObj(k -> Contour.of(region.x1(), region.x2(), (i, j) -> category[j][i] <= k)).toList();
    }

    /** The boundary of a region. */
    static List<double[][]> boundary(Region region) {
        return boundary(contours(region));
    }

    /** The lines of several contours as one set, so that a line they share is inked once. */
    private static List<double[][]> boundary(List<Contour> contours) {
        return contours.stream().flatMap(c -> c.lines().stream()).toList();
    }

    static Axis axis(double[] grid) {
        double min = grid[0];
        double max = grid[grid.length - 1];
        return min == 0 && max == 1 ? Axis.unit() : Axis.linear("", min, max);
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Regions of the categories; coordinates in the unit of the data. Rows: the points; the vertices"
                + " of each boundary line in order; the grid as runs from x1 to x1_to of one class",
                "kind", "number", "x1", "x2", "x1_to", "class");
        points.rows(csv);
        boundaryRows(csv, "boundary", boundary(contours));
        others.forEach(other -> boundaryRows(csv, "boundary of " + other.name(), boundary(other.region())));
        int[][] category = region.category();
        runRows(csv, region.x1(), region.x2(), (i, j) -> category[j][i], k -> points.name((int) k));
        return csv.toString();
    }

    /** A row for each vertex of the lines of a boundary, which are numbered from 1. */
    static void boundaryRows(Csv csv, String kind, List<double[][]> lines) {
        int number = 0;
        for (double[][] line : lines) {
            number++;
            for (double[] vertex : line) {
                csv.row(kind, number, vertex[0], vertex[1], "", "");
            }
        }
    }

    /** The value at (x1[i], x2[j]). */
    @FunctionalInterface
    interface GridValue {
        double at(int i, int j);
    }

    /** The values at (x1[i], x2[j]) in words, a row for each run of points of one x2 with equal values. */
    static void runRows(Csv csv, double[] x1, double[] x2, GridValue value, DoubleFunction<Object> word) {
        for (int j = 0; j < x2.length; j++) {
            for (int from = 0, end; from < x1.length; from = end) {
                end = endOfRun(value, from, x1.length, j);
                csv.row("run", j + 1, x1[from], x2[j], x1[end - 1], word.apply(value.at(from, j)));
            }
        }
    }

    /** The first i after {@code from} with another value, or n. */
    private static int endOfRun(GridValue value, int from, int n, int j) {
        double first = value.at(from, j);
        int i = from + 1;
        while (i < n && value.at(i, j) == first) {
            i++;
        }
        return i;
    }
}
