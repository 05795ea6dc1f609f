package netbp.drawing;

/**
 * The page that is drawn on, in pixels. MATLAB prints its default figure of 560 x 420
 * points at 150 dpi on 1167 x 875 pixels.
 *
 * @param width pixels, positive
 * @param height pixels, positive
 * @param dpi pixels per inch, positive: with the same pixels, more dpi means larger letters
 */
public record Page(int width, int height, int dpi) {

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
        return matlab(150);
    }

    /** The same figure at another resolution, as {@code print -rN} writes it. */
    public static Page matlab(int dpi) {
        return new Page((int) Math.round(1167 * dpi / 150.0), (int) Math.round(875 * dpi / 150.0), dpi);
    }

    /** Points (1/72 inch) in pixels. */
    public double pixels(double points) {
        return points * dpi / 72;
    }

    /** Pixels in points (1/72 inch). */
    public double points(double pixels) {
        return pixels * 72 / dpi;
    }

    private static void positive(String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive: " + value);
        }
    }
}
