package netbp.figures;

import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Page;

/**
 * Square plots side by side, from left to right.
 *
 * @param title what the figure shows
 * @param caption the same in a sentence or two
 * @param plots for the style of the picture
 * @param csv what they are drawn from
 */
public record BesideFigure(String title, String caption, Plots plots, String csv) implements Figure {

    /** The plots in a style. */
    @FunctionalInterface
    public interface Plots {
        List<Plot> in(Style style);
    }

    @Override
    public List<Plot> plots(Style style) {
        return plots.in(style);
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        List<Plot> all = plots(style);
        for (int k = 0; k < all.size(); k++) {
            all.get(k).draw(drawing, MatlabFrame.column(drawing, all.get(k), k, all.size()));
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
