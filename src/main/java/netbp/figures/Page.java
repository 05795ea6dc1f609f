package netbp.figures;

/**
 * The page that a figure is drawn on, in pixels. MATLAB prints its default figure of 560 x 420
 * points at 150 dpi on 1167 x 875 pixels and puts the axes at [0.13 0.11 0.775 0.815] of it.
 *
 * @param width pixels, positive
 * @param height pixels, positive
 * @param dpi pixels per inch, positive: with the same pixels, more dpi means larger letters
 * @param axes the axes box of a figure without axis labels
 */
public record Page(int width, int height, int dpi, Box axes) {

    /** A rectangle in pixels from the upper left corner of the page; pixel k covers k..k+1. */
    public record Box(double left, double top, double width, double height) {

        /** The abscissa of the right side. */
        public double right() {
            return left + width;
        }

        /** The ordinate of the lower side. */
        public double bottom() {
            return top + height;
        }
    }

    /** @throws IllegalArgumentException if a size or the resolution is not positive */
    public Page {
        positive("width", width);
        positive("height", height);
        positive("dpi", dpi);
    }

    /** MATLAB's default figure as {@code print -dpng} writes it. */
    public static Page matlab() {
        return of(1167, 875, 150);
    }

    /** A page with the axes where MATLAB has them, on whole pixels. */
    public static Page of(int width, int height, int dpi) {
        double left = Math.round(0.13 * width);
        double top = Math.round(0.075 * height);
        double right = Math.round(0.905 * width);
        double bottom = Math.round(0.89 * height);
        return new Page(width, height, dpi, new Box(left + 0.5, top + 0.5, right - left, bottom - top));
    }

    /** This page with its axes elsewhere, for the figures whose axes have no labels. */
    public Page withAxes(double left, double top, double boxWidth, double boxHeight) {
        return new Page(width, height, dpi, new Box(left, top, boxWidth, boxHeight));
    }

    /** The same page, higher by a strip at its foot. */
    Page withStrip(int pixels) {
        return new Page(width, height + pixels, dpi, axes);
    }

    /** Points (1/72 inch) in pixels. */
    double pixels(double points) {
        return points * dpi / 72;
    }

    /** Pixels in points (1/72 inch). */
    double points(double pixels) {
        return pixels * 72 / dpi;
    }

    private static void positive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
