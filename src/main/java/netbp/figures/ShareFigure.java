package netbp.figures;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;
import netbp.io.Csv;
import netbp.network.Region;

/**
 * How many of several runs give each point of the plane to the first category, in greys: white for
 * none, dark for all, with a scale at the side and the labelled points on top. The arrays are not copied.
 *
 * @param x1 abscissae of the grid, increasing
 * @param x2 ordinates of the grid, increasing
 * @param share {@code share[j][i]}, in 0..1, at (x1[i], x2[j])
 * @param points the labelled points
 * @param outlines regions whose boundaries are drawn on top
 */
public record ShareFigure(double[] x1, double[] x2, double[][] share, MarkedPoints points, List<Region> outlines)
        implements Figure {

    private static final int GREYS = 16;
    private static final double DARKEST = 0.45;
    private static final double FRAME = 0.5;
    private static final double OUTLINE = 1;

    /** @throws IllegalArgumentException unless there is a share in 0..1 for each point of the grid */
    public ShareFigure {
        for (double s : Arrays.stream(share).flatMapToDouble(Arrays::stream).toArray()) {
            if (!(s >= 0 && s <= 1)) {
                throw new IllegalArgumentException("share must be in 0..1: " + s);
            }
        }
        FieldFigure.Field.requireOnGrid("share", share, x1, x2);
        outlines = List.copyOf(outlines);
    }

    @Override
    public String title() {
        return "Share of runs that choose category " + points.name(0);
    }

    @Override
    public String caption() {
        return "The darker a point, the more runs give it to category " + points.name(0) + ": white for none, "
                + "the darkest grey for all. " + points.legend()
                + (outlines.isEmpty() ? "" : " Lines: boundaries of single runs.");
    }

    @Override
    public List<Plot> plots(Style style) {
        List<Plot.Layer> layers = new ArrayList<>();
        double[] levels = levels();
        for (int k = 1; k < levels.length; k++) {
            double level = levels[k];
            Contour above = Contour.of(x1, x2, (i, j) -> share[j][i] >= level);
            layers.add(new Plot.Area("", above.rings(), grey(level)));
        }
        for (int k = 0; k < outlines.size(); k++) {
            layers.add(new Plot.Outline("", RegionFigure.boundary(outlines.get(k)), style.curve(k + 1, OUTLINE)));
        }
        layers.addAll(points.series(style));
        return List.of(new Plot(RegionFigure.axis(x1).labelled("x_{1}"), RegionFigure.axis(x2).labelled("x_{2}"),
                MarkedPoints.LETTERS, layers));
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        scale(drawing, new PlotDrawing(drawing, plots(style).get(0)).alone());
        return drawing;
    }

    /** The shares that get a grey of their own: all that occur if few do, even steps otherwise; the first is 0. */
    private double[] levels() {
        double[] distinct = Arrays.stream(share).flatMapToDouble(Arrays::stream).filter(s -> s > 0)
                .sorted().distinct().toArray();
        int n = distinct.length <= GREYS ? distinct.length : GREYS;
        double[] levels = new double[n + 1];
        for (int k = 1; k <= n; k++) {
            levels[k] = distinct.length <= GREYS ? distinct[k - 1] : (k - 0.5) / GREYS;
        }
        return levels;
    }

    private static Color grey(double share) {
        return Style.grey(1 - (1 - DARKEST) * share);
    }

    /** The scale of greys at the right of the axes. */
    private static void scale(Drawing drawing, Page.Box box) {
        Page page = drawing.page();
        double left = Math.floor(box.right() + 0.15 * (page.width() - box.right()));
        double width = Math.floor(0.2 * (page.width() - box.right()));
        for (int k = 0; k < GREYS; k++) {
            double top = Math.rint(box.bottom() - box.height() * (k + 1) / GREYS);
            double bottom = Math.rint(box.bottom() - box.height() * k / GREYS);
            drawing.fill(new Rectangle2D.Double(left, top, width, bottom - top), grey((k + 0.5) / GREYS));
        }
        drawing.line(MatlabFrame.onPixels(left, box.top(), width, box.bottom()), FRAME, Color.BLACK);
        double size = page.pixels(MarkedPoints.LETTERS - 4);
        for (int k = 0; k <= 2; k++) {
            Label label = new Label(Csv.number(k / 2.0), Face.BOLD, size);
            double baseline = box.bottom() - box.height() * k / 2 + label.capHeight() / 2;
            label.draw(drawing, left + width + 0.3 * size, baseline, Label.Anchor.START, Color.BLACK);
        }
    }

    @Override
    public String csv() {
        Csv csv = new Csv(title() + " (a pure number in 0..1); coordinates in the unit of the data. Rows: the points;"
                + " the vertices of each boundary line in order; the grid as runs from x1 to x1_to of one share",
                "kind", "number", "x1", "x2", "x1_to", "share_or_class");
        points.rows(csv);
        for (int k = 0; k < outlines.size(); k++) {
            RegionFigure.boundaryRows(csv, "boundary of run " + (k + 1), RegionFigure.boundary(outlines.get(k)));
        }
        RegionFigure.runRows(csv, x1, x2, (i, j) -> share[j][i], Double::valueOf);
        return csv.toString();
    }
}
