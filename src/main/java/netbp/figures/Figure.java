package netbp.figures;

import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Page;

/** The description of a picture: it can be drawn on a page and it yields the numbers it is drawn from. */
public interface Figure {

    /** What the picture shows, in a few words. */
    String title();

    /** What the picture shows, in a sentence or two for those who cannot see it. */
    String caption();

    /** Its axes and what lies in them, from top to bottom. */
    List<Plot> plots(Style style);

    /** Draws the picture, several plots as MATLAB's subplot places them. The same arguments give the same drawing. */
    default Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        List<Plot> plots = plots(style);
        for (int k = 0; k < plots.size(); k++) {
            Plot plot = plots.get(k);
            if (plots.size() == 1) {
                new PlotDrawing(drawing, plot).alone();
            } else {
                new PlotDrawing(drawing, plot).in(new FramePlacement(drawing, plot).row(k, plots.size()));
            }
        }
        return drawing;
    }

    /** What is drawn, as CSV; its first line is a comment that says what it is and in which unit. */
    String csv();
}
