package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

import netbp.drawing.Drawing;
import netbp.drawing.Ink;
import netbp.drawing.Page;
import netbp.io.Csv;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurfaceFigureTest {

    private static final Page PAGE = Page.matlab();

    private static SurfaceFigure of(int n, DoubleBinaryOperator f) {
        double[] side = new double[n];
        Arrays.setAll(side, i -> (double) i / (n - 1));
        double[][] value = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                value[j][i] = f.applyAsDouble(side[i], side[j]);
            }
        }
        return new SurfaceFigure("surface", "A surface.", "", new FieldFigure.Field(Axis.linear("x", 0, 1), Axis.linear("y", 0, 1),
                side, side, value, Axis.linear("z", 0, 1)));
    }

    /** Pixels much more blue than red, as a blue curve is and no surface. */
    private static long blue(Drawing drawing) {
        return Arrays.stream(drawing.pixels()).filter(p -> (p & 0xff) - (p >> 16 & 0xff) > 150).count();
    }

    @Test
    @DisplayName("what is in front hides what is behind: a curve behind a ridge is not seen, in front of it it is")
    void hidden() {
        // a wall at x = 0.5 as high as the cube, seen from x = 0 since the floor there is lower
        SurfaceFigure wall = of(61, (x, y) -> Math.abs(x - 0.5) < 0.03 ? 1 : x < 0.5 ? 0 : 0.01);
        double[] y = {0.4, 0.6};
        long seen = blue(wall.with(new Curve("", new double[] {0.2, 0.2}, y, Curve.Look.LINE)).draw(PAGE, Style.MATLAB));
        assertTrue(seen > 100, "pixels: " + seen);
        assertEquals(0, blue(wall.with(new Curve("", new double[] {0.6, 0.6}, y, Curve.Look.LINE)).draw(PAGE, Style.MATLAB)));
    }

    @Test
    @DisplayName("the lowest corner is nearest, and the caption names MATLAB's view")
    void view() {
        double[] azimuths = {-37.5, 52.5, 142.5, 232.5};
        List<DoubleBinaryOperator> rising = List.of((x, y) -> (x + y) / 2, (x, y) -> (1 - x + y) / 2,
                (x, y) -> (2 - x - y) / 2, (x, y) -> (x + 1 - y) / 2);
        int[] first = of(21, rising.get(0)).draw(PAGE, Style.MATLAB).pixels();
        for (int quarter = 0; quarter < 4; quarter++) {
            SurfaceFigure figure = of(21, rising.get(quarter));
            assertTrue(figure.caption().endsWith("view(" + Csv.number(azimuths[quarter]) + ",30)."), figure.caption());
            int[] pixels = figure.draw(PAGE, Style.MATLAB).pixels();
            // the same plane, but for ticks and labels in other places
            int middle = PAGE.width() * (PAGE.height() / 2) + PAGE.width() / 2;
            assertEquals(first[middle], pixels[middle]);
        }
    }

    @Test
    @DisplayName("at most 60 cells along a side; the CSV holds the grid that is drawn and the curves")
    void thinned() {
        SurfaceFigure figure = of(121, (x, y) -> x).with(new Curve("path", new double[] {0, 1}, new double[] {0.25, 0.5}, Curve.Look.LINE));
        List<String> csv = figure.csv().lines().toList();
        assertEquals("kind,name,x,y,value", csv.get(1));
        assertEquals(61 * 61, csv.stream().filter(line -> line.startsWith("grid,")).count());
        assertTrue(csv.contains("curve,path,0,0.25,"));
        assertTrue(csv.contains("grid,,1,0.5,1"), csv.get(csv.size() - 1));
        assertEquals(60 * 60, figure.draw(PAGE, Style.MATLAB).inks().stream().filter(ink -> ink instanceof Ink.Fill).count() - 1,
                "a cell each, and the plate of the legend");
    }
}
