package netbp.figures;

import netbp.drawing.Drawing;
import netbp.drawing.Page;

/** The description of a picture: it can be drawn on a page and it yields the numbers it is drawn from. */
public interface Figure {

    /** What the picture shows, in a few words. */
    String title();

    /** What the picture shows, in a sentence or two for those who cannot see it. */
    String caption();

    /** Draws the picture. The same arguments give the same drawing. */
    Drawing draw(Page page, Style style);

    /** What is drawn, as CSV; its first line is a comment that says what it is and in which unit. */
    String csv();
}
