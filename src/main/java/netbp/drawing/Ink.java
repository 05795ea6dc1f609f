package netbp.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** One thing drawn on a page: all that any output format has to know. Lengths are pixels. */
public sealed interface Ink {

    /** The colour it is drawn in. */
    Color color();

    /** A filled area; the path says whether the inside is even-odd or nonzero. */
    record Fill(Shape area, Color color) implements Ink {}

    /** A line; outside the clip, if there is one, nothing is drawn. */
    record Line(Shape path, BasicStroke pen, Color color, Optional<Rectangle2D> clip) implements Ink {

        /** A line without a clip. */
        public Line(Shape path, BasicStroke pen, Color color) {
            this(path, pen, color, Optional.empty());
        }
    }

    /**
     * A word.
     *
     * @param size the height of the em
     * @param x the abscissa of the left end of the baseline (the lower end if upwards)
     * @param y the ordinate of that end
     * @param upwards whether the word reads from bottom to top
     */
    record Word(String text, Face face, double size, double x, double y, boolean upwards, Color color)
            implements Ink {

        /** The outline of the letters. */
        public Shape outline() {
            return face.font().outline(text, size, x, y, upwards);
        }
    }
}
