package netbp.figures;

import java.util.Optional;

import netbp.drawing.Drawing;
import netbp.drawing.Page;
import netbp.io.OptionalLibrary;

/** A plot on a page: its layers, the axes above all but the series, its legend. */
record PlotDrawing(Drawing drawing, Plot plot) {

    /** Draws the plot as the only one and returns the box of its axes. */
    Page.Box alone() {
        FramePlacement placement = new FramePlacement(drawing, plot);
        MatlabFrame frame = placement.alone(0);
        if (!plot.legend()) {
            return in(frame);
        }
        Legend names = new Legend(drawing, plot.letters() - 2, plot.layers());
        boolean filled = plot.layers().stream().anyMatch(layer -> layer instanceof Plot.Area || layer instanceof Plot.Ground);
        Optional<Page.Box> clear = filled ? Optional.empty() : names.clearPlace(frame, plot.series());
        if (clear.isEmpty()) {
            names = names.within(0.4 * drawing.page().width(), frame.box().height());
            frame = placement.alone(names.width());
        }
        Page.Box box = in(frame);
        names.draw(clear.isPresent() ? clear.get() : names.beside(box));
        return box;
    }

    /** Draws the plot, without its legend, in axes that have their place; returns their box. */
    Page.Box in(MatlabFrame frame) {
        for (Plot.Layer layer : plot.layers()) {
            if (layer instanceof Plot.Ground ground) {
                frame.fill(ground.color());
            } else if (layer instanceof Plot.Area area) {
                frame.fill(area.rings(), area.color());
            } else if (layer instanceof Plot.Outline outline) {
                frame.lines(outline.lines(), outline.pen());
            }
        }
        frame.axes();
        return OptionalLibrary.use("a figure", () -> {
            SeriesPlot drawn = new SeriesPlot(drawing, frame);
            plot.series().forEach(drawn::draw);
            return frame.box();
        });
    }
}
