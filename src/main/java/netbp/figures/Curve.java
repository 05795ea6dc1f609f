package netbp.figures;

/**
 * One series of numbers to be drawn.
 *
 * @param name what stands in the legend
 * @param x abscissae
 * @param y ordinates; where one is NaN, or not positive on a logarithmic axis, the line is interrupted
 * @param look how it is drawn
 */
public record Curve(String name, double[] x, double[] y, Look look) {

    /** How a series is drawn. */
    public enum Look {
        /** A line through the points. */
        LINE,
        /** A mark at each point. */
        MARKS,
        /** Both. */
        LINE_AND_MARKS;

        boolean line() {
            return this != MARKS;
        }

        boolean marks() {
            return this != LINE;
        }
    }

    /** @throws IllegalArgumentException if the lengths differ or are 0 */
    public Curve {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException(
                    "curve " + name + " must have as many x as y, at least one: " + x.length + " and " + y.length);
        }
        x = x.clone();
        y = y.clone();
    }
}
