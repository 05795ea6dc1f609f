package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.FieldFigure;
import netbp.figures.SurfaceFigure;

/**
 * The pictures of a cost on a plane of the parameters: colours with contour lines, and a surface.
 *
 * @param landscape the cost
 * @param across what s is
 * @param along what t is
 * @param heading above the pictures; may be empty
 * @param s the grid's abscissae
 * @param t its ordinates
 * @param cost {@code cost[j][i]} at (s[i], t[j])
 * @param curves on top
 */
public record PlaneFigures(Landscape landscape, String across, String along, String heading, double[] s, double[] t,
        double[][] cost, List<Curve> curves) {

    private static final int CONTOURS = 12;

    /** The costs of the grid, row by row. */
    private double[] all() {
        return Arrays.stream(cost).flatMapToDouble(Arrays::stream).toArray();
    }

    /** s, t and the cost at the grid's point of the least cost. */
    public double[] least() {
        double[] all = all();
        int best = 0;
        for (int k = 1; k < all.length; k++) {
            if (all[k] < all[best]) {
                best = k;
            }
        }
        return new double[] {s[best % s.length], t[best / s.length], all[best]};
    }

    /** The greatest cost of the grid. */
    public double greatest() {
        return Arrays.stream(all()).max().orElse(Double.NaN);
    }

    /** The same with one curve more. */
    public PlaneFigures with(Curve curve) {
        List<Curve> more = new ArrayList<>(curves);
        more.add(curve);
        return new PlaneFigures(landscape, across, along, heading, s, t, cost, more);
    }

    private String costName() {
        return landscape.loss().costName();
    }

    private FieldFigure.Field field(Axis heights) {
        return new FieldFigure.Field(Axis.linear(across, s[0], s[s.length - 1]), Axis.linear(along, t[0], t[t.length - 1]),
                s, t, cost, heights);
    }

    private String title() {
        return "The " + costName() + " over a plane of the parameters";
    }

    /** Seen from above. */
    public FieldFigure fromAbove() {
        FieldFigure figure = new FieldFigure(title(), "The lighter, the higher: the " + costName() + " over " + across + " and "
                + along + ", with contour lines at " + CONTOURS + " quantiles of its values on the grid.", heading,
                field(scale(costName(), all())))
                .withContours(levels(all()));
        for (Curve curve : curves) {
            figure = figure.with(curve);
        }
        return figure;
    }

    /** Seen from the side. @param linear whether heights are, whatever their range */
    public SurfaceFigure surface(boolean linear) {
        SurfaceFigure figure = new SurfaceFigure(title(), "The higher, the lighter: the " + costName() + " as a surface over "
                + across + " and " + along + ". Marks are drawn even where the surface hides their places.", heading,
                field(linear ? Axis.linearAround(costName(), all()) : scale(costName(), all())));
        for (Curve curve : curves) {
            figure = figure.with(curve);
        }
        return figure;
    }

    /** From the least value to the greatest, logarithmic where they are more than a power of ten apart. */
    private static Axis scale(String label, double[] costs) {
        double[] finite = positive(costs);
        if (finite.length == 0 || finite[finite.length - 1] < 10 * finite[0]) {
            return Axis.linearAround(label, finite.length == 0 ? new double[] {0, 1} : finite);
        }
        return Axis.log(label, finite[0], finite[finite.length - 1]);
    }

    /** Evenly spaced quantiles of the positive, finite values. */
    private static List<Double> levels(double[] costs) {
        double[] sorted = positive(costs);
        return IntStream.range(0, sorted.length == 0 ? 0 : CONTOURS)
                .mapToObj(k -> sorted[(int) ((k + 0.5) / CONTOURS * sorted.length)]).toList();
    }

    /** The positive, finite ones, in increasing order. */
    private static double[] positive(double[] costs) {
        return Arrays.stream(costs).filter(c -> c > 0 && Double.isFinite(c)).sorted().toArray();
    }
}
