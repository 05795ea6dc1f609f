package netbp.figures;

import java.awt.Color;

/** How figures look. */
public enum Style {
    /** As MATLAB draws them in the paper. */
    MATLAB(false, Color.BLUE,
            new Color[] {Color.RED, Color.BLUE, new Color(0, 128, 0), Color.MAGENTA, Color.BLACK, new Color(0, 160, 160)},
            new Color[] {Color.BLUE, new Color(217, 83, 25), new Color(119, 172, 48), new Color(126, 47, 142),
                new Color(237, 177, 32), new Color(77, 190, 238)}),
    /**
     * For print and for colour-blind readers: categories differ by shape and lightness, lines by
     * dashes and lightness; a caption stands under the picture.
     */
    JOURNAL(true, Color.BLACK,
            new Color[] {Color.BLACK, new Color(80, 80, 80), Color.BLACK, new Color(80, 80, 80), Color.BLACK,
                new Color(80, 80, 80)},
            new Color[] {Color.BLACK, new Color(0, 90, 160), new Color(190, 90, 0), new Color(110, 110, 110),
                Color.BLACK, new Color(0, 90, 160)});

    private static final double[][] DASHES = {
        {}, {9, 4}, {2.5, 3}, {9, 3, 2.5, 3}, {15, 4}, {5, 2.5}};

    private final boolean captioned;
    private final Color single;
    private final Color[] points;
    private final Color[] curves;

    Style(boolean captioned, Color single, Color[] points, Color[] curves) {
        this.captioned = captioned;
        this.single = single;
        this.points = points;
        this.curves = curves;
    }

    /** Whether the caption stands under the picture. */
    public boolean captioned() {
        return captioned;
    }

    /** The colour of the only curve in a figure. */
    Color curve() {
        return single;
    }

    /** The pen of curve k of several. */
    Trace.Pen curve(int k, double width) {
        double[] dash = captioned ? DASHES[k % DASHES.length] : DASHES[k / curves.length % DASHES.length];
        return Trace.Pen.line(curves[k % curves.length], width, dash);
    }

    /** The marks of curve k of several. */
    Trace.Pen curveMarks(int k, double size, double width) {
        return Trace.Pen.marks(curves[k % curves.length], Mark.of(k), size, width);
    }

    /** The marks of the points of category k; size 12, line 4 points as in the listings. */
    Trace.Pen points(int k) {
        return Trace.Pen.marks(points[k % points.length], Mark.of(k), 12, 4);
    }

    /** The shade of the region of category k of K: 0.8 to white for two, and evenly between for more. */
    Color shade(int k, int categories) {
        if (categories == 1) {
            return new Color(204, 204, 204);
        }
        double darkest = categories == 2 ? 0.8 : 0.65;
        return grey(darkest + (1 - darkest) * k / (categories - 1));
    }

    /** A grey; 0 is black, 1 is white. */
    static Color grey(double lightness) {
        int level = (int) Math.round(255 * lightness);
        return new Color(level, level, level);
    }
}
