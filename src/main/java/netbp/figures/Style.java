package netbp.figures;

import java.awt.Color;

/** How figures look. */
public enum Style {
    /** As MATLAB draws them in the paper. */
    MATLAB(false, Color.BLUE,
            new Color[] {Color.RED, Color.BLUE, new Color(0, 128, 0), Color.MAGENTA, Color.BLACK, new Color(0, 160, 160),
                new Color(230, 120, 0), new Color(120, 60, 20), new Color(110, 0, 170), new Color(110, 110, 0),
                new Color(0, 0, 110), new Color(120, 120, 120)},
            new Color[] {Color.BLUE, new Color(217, 83, 25), new Color(119, 172, 48), new Color(126, 47, 142),
                new Color(237, 177, 32), new Color(77, 190, 238)}),
    /**
     * For print and for colour-blind readers: categories differ by shape and lightness, lines by
     * dashes and lightness; a caption stands under the picture.
     */
    JOURNAL(true, Color.BLACK,
            new Color[] {Color.BLACK, new Color(80, 80, 80)},
            new Color[] {Color.BLACK, new Color(0, 90, 160), new Color(190, 90, 0), new Color(110, 110, 110)});

    private static final Double[][] DASHES = {
        {}, {9.0, 4.0}, {2.5, 3.0}, {9.0, 3.0, 2.5, 3.0}, {15.0, 4.0}, {5.0, 2.5}};

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
    public Color curve() {
        return single;
    }

    /** The pen of curve k of several; no two of the first 24 look the same. */
    Pen curve(int k, double width) {
        Double[] dash = captioned ? DASHES[k % DASHES.length] : DASHES[k / curves.length % DASHES.length];
        return Pen.line(curveColor(k), width, dash);
    }

    /** Beyond the common period of dashes and colours the colours move on by one. */
    private Color curveColor(int k) {
        int period = captioned ? 2 * DASHES.length : Integer.MAX_VALUE;
        return curves[(k + k / period) % curves.length];
    }

    /** The marks of curve k of several. */
    Pen curveMarks(int k, double size, double width) {
        return Pen.marks(curveColor(k), Mark.of(k), size, width);
    }

    /**
     * The marks of the points of category k; size 12, line 4 points as in the listings. When the marks
     * repeat the colours have moved on by one.
     */
    public Pen points(int k) {
        return Pen.marks(points[(k + k / Mark.values().length) % points.length], Mark.of(k), 12, 4);
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
