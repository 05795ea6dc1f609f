package netbp.figures;

import java.util.List;
import java.util.function.Function;

import netbp.drawing.Drawing;
import netbp.drawing.Page;

/**
 * A figure made of its parts.
 *
 * @param title what the figure shows
 * @param caption the same in a sentence or two
 * @param plots for the style of the picture
 * @param csv what they are drawn from
 * @param beside whether they stand side by side, as squares, rather than one above the other
 */
public record PlotsFigure(String title, String caption, Function<Style, List<Plot>> plots, String csv, boolean beside)
        implements Figure {

    /** One plot, or several one above the other. */
    public PlotsFigure(String title, String caption, Function<Style, List<Plot>> plots, String csv) {
        this(title, caption, plots, csv, false);
    }

    @Override
    public List<Plot> plots(Style style) {
        return plots.apply(style);
    }

    @Override
    public Drawing draw(Page page, Style style) {
        if (!beside) {
            return Figure.super.draw(page, style);
        }
        Drawing drawing = new Drawing(page);
        List<Plot> all = plots(style);
        for (int k = 0; k < all.size(); k++) {
            all.get(k).draw(drawing, new FramePlacement(drawing, all.get(k)).column(k, all.size()));
        }
        Plot last = all.get(all.size() - 1);
        if (last.legend()) {
            Legend names = new Legend(drawing, last.letters(), last.layers())
                    .within(0.9 * page.width(), 2 * page.pixels(last.letters()));
            names.draw(new Page.Box((page.width() - names.width()) / 2, 0.85 * page.height(), names.width(), names.height()));
        }
        return drawing;
    }
}
