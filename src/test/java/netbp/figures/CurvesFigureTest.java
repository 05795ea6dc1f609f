package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import netbp.drawing.Drawing;
import netbp.drawing.Ink;
import netbp.drawing.Page;
import org.junit.jupiter.api.Test;

class CurvesFigureTest {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @Test
    void theLegendTakesTheFreeCorner() {
        double[] falling = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
        Page.Box place = place(falling, falling).orElseThrow();
        assertEquals(true, place.left() > 600 && place.top() < 200, "upper right: " + place);
        double[] rising = {0, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 9.5, 10};
        place = place(rising, rising).orElseThrow();
        assertTrue(place.left() < 300 && place.top() < 200, "upper left: " + place);
    }

    @Test
    void aCrowdedPlotGetsItsLegendBeside() {
        double[] up = {0, 10, 0, 10, 0, 10, 0, 10, 0, 10, 0};
        double[] down = {10, 0, 10, 0, 10, 0, 10, 0, 10, 0, 10};
        assertTrue(place(up, down).isEmpty());
        Figure figure = PlotsFigure.ofCurves("t", "c", Axis.linear("x", 0, 10), Axis.linear("y", 0, 10),
                List.of(new Curve("up", X, up, Curve.Look.LINE), new Curve("down", X, down, Curve.Look.LINE_AND_MARKS)));
        Drawing drawing = figure.draw(Page.matlab(), Style.MATLAB);
        Ink.Word name = word(drawing, "down");
        assertTrue(name.x() + name.face().width("down") * name.size() < 1100, "the name ends on the page");
        Ink.Word lastTick = word(drawing, "10");
        assertTrue(lastTick.x() < name.x(), "the axes give way");
    }

    @Test
    void aGapInterruptsTheLine() {
        double[] y = {1, 1, 1, -1, 1, 1, 1, 1, 1, 1, 1};
        Figure figure = PlotsFigure.ofCurves("t", "c", Axis.linear("", 0, 10), Axis.log("", 0.1, 10),
                List.of(new Curve("a", X, y, Curve.Look.LINE)));
        long blue = figure.draw(Page.matlab(), Style.MATLAB).inks().stream()
                .filter(ink -> ink instanceof Ink.Line line && line.color().getBlue() == 255).count();
        assertEquals(2, blue);
    }

    @Test
    void curvesWithoutDataAreRefused() {
        assertEquals("curve a must have as many x as y, at least one: 1 and 2", assertThrows(
                IllegalArgumentException.class,
                () -> new Curve("a", new double[1], new double[2], Curve.Look.LINE)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> PlotsFigure.ofCurves(
                "t", "c", Axis.unit(), Axis.unit(), List.of()));
    }

    private static Optional<Page.Box> place(double[] first, double[] second) {
        Drawing drawing = new Drawing(Page.matlab());
        Pen pen = Style.MATLAB.curve(0, 2);
        Plot plot = new Plot(Axis.linear("x", 0, 10), Axis.linear("y", 0, 10), 14,
                List.of(new Plot.Series("first", X, first, pen), new Plot.Series("second one", X, second, pen)));
        return new Legend(drawing, 12, plot.layers()).clearPlace(new FramePlacement(drawing, plot).alone(0), plot.series());
    }

    private static Ink.Word word(Drawing drawing, String text) {
        return drawing.inks().stream().filter(Ink.Word.class::isInstance).map(Ink.Word.class::cast)
                .filter(word -> word.text().equals(text)).findFirst().orElseThrow();
    }
}
