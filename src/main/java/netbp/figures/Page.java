package netbp.figures;

/**
 * The page that a figure is drawn on, in pixels. MATLAB prints its default figure of 560 x 420
 * points at 150 dpi on 1167 x 875 pixels.
 *
 * @param width pixels, positive
 * @param height pixels, positive
 * @param dpi pixels per inch, positive: with the same pixels, more dpi means larger letters
 */
public record Page(int width, int height, int dpi) {

    /** A rectangle in pixels from the upper left corner of the page; pixel k covers k..k+1. */
    record Box(double left, double top, double width, double height) {

        /** The abscissa of the right side. */
        double right() {
            return left + width;
        }

        /** The ordinate of the lower side. */
        double bottom() {
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
        return new Page(1167, 875, 150);
    }

    /** The axes of a figure without axis labels: MATLAB's [0.13 0.11 0.775 0.815], on whole pixels. */
    Box axes() {
        double left = Math.round(0.13 * width);
        double top = Math.round(0.075 * height);
        return new Box(left, top, Math.round(0.905 * width) - left, Math.round(0.89 * height) - top);
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
