package netbp.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import netbp.io.Csv;
import netbp.network.LabelledPoints;

/** Labelled points of the plane, a mark for each category: the paper's Figure 2. */
public record PointsFigure(LabelledPoints points) implements Figure {

    static final double LETTERS = 16;
    private static final double MARGIN = 0.025;

    /** @throws IllegalArgumentException if the points are not in the plane */
    public PointsFigure {
        MarkedPoints.of(points);
    }

    @Override
    public String title() {
        return "Labelled points";
    }

    @Override
    public String caption() {
        return points.size() + " labelled data points in the plane. " + MarkedPoints.of(points).legend();
    }

    @Override
    public List<Plot> plots(Style style) {
        return List.of(new Plot(axis(0), axis(1), LETTERS, MarkedPoints.of(points).series(style)));
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Labelled points; x1 and x2 in the unit of the data", "x1", "x2", "class");
        for (int i = 0; i < points.size(); i++) {
            csv.row(points.x(i)[0], points.x(i)[1], points.name(points.category(i)));
        }
        return csv.toString();
    }

    private Axis axis(int coordinate) {
        double[] values = IntStream.range(0, points.size()).mapToDouble(i -> points.x(i)[coordinate]).toArray();
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(1);
        // a mark on the axis would hide its tick labels
        return min >= MARGIN && max <= 1 - MARGIN ? Axis.unit()
                : Axis.linearAround("", min - MARGIN * (max - min), max + MARGIN * (max - min));
    }
}
