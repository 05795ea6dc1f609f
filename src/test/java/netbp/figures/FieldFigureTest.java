package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import netbp.drawing.Page;
import netbp.network.Region;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FieldFigureTest {

    private static FieldFigure.Field cone(int n, Axis scale) {
        double[] side = new double[n];
        Arrays.setAll(side, i -> -1 + 2.0 * i / (n - 1));
        double[][] value = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                value[j][i] = Math.sqrt(side[i] * side[i] + side[j] * side[j]);
            }
        }
        return new FieldFigure.Field(Axis.linear("x", -1, 1), Axis.linear("y", -1, 1), side, side, value, scale);
    }

    @Test
    @DisplayName("a contour line of the distance from the origin is a circle, to the square of the grid's step")
    void circle() {
        FieldFigure.Field cone = cone(101, Axis.linear("", 0, 2));
        List<double[][]> lines = Contour.above(cone.x1(), cone.x2(), cone.value(), 0.5).lines();
        assertEquals(1, lines.size());
        assertTrue(lines.get(0).length > 150, "vertices: " + lines.get(0).length);
        for (double[] p : lines.get(0)) {
            assertEquals(0.5, Math.sqrt(p[0] * p[0] + p[1] * p[1]), 2e-4);
        }
    }

    @Test
    @DisplayName("the picture has the colours of the values, a bar with all colours, and the numbers in the CSV")
    void colours() {
        FieldFigure figure = new FieldFigure("cone", "A cone.", "", cone(41, Axis.linear("r", 0, 2)))
                .withContours(List.of(0.5));
        Page page = Page.matlab();
        int[] pixels = figure.draw(page, Style.MATLAB).pixels();
        long[] seen = new long[64];
        for (int k = 0; k < 64; k++) {
            int rgb = ColorMap.at((k + 0.5) / 64).getRGB() & 0xffffff;
            seen[k] = Arrays.stream(pixels).filter(p -> (p & 0xffffff) == rgb).count();
            assertTrue(seen[k] > 300, "colour " + k + ": " + seen[k]);
        }
        assertTrue(seen[30] > 5 * seen[60], "1 is common and 1.9 beyond the corners");
        List<String> csv = figure.csv().lines().toList();
        assertEquals("kind,name,x,y,value", csv.get(1));
        assertEquals(41 * 41, csv.stream().filter(line -> line.startsWith("grid,")).count());
        assertTrue(csv.contains("grid,,-1,0,1"));
        assertTrue(csv.stream().anyMatch(line -> line.startsWith("contour,1,") && line.endsWith(",0.5")));
    }

    @Test
    @DisplayName("the legend names the classes that have points, and none where there are no points")
    void legend() {
        FieldFigure figure = new FieldFigure("cone", "A cone.", "", cone(5, Axis.linear("r", 0, 2)));
        Region left = new Region(new double[] {0, 1}, new double[] {0, 1}, new int[][] {{0, 1}, {0, 1}}, 2);
        MarkedPoints none = MarkedPoints.none(List.of("A", "B"));
        MarkedPoints one = new MarkedPoints(List.of("A", "B"), new double[][] {{0.5, 0.5}}, new int[] {1});
        assertEquals(List.of(), named(figure.with(left, none)));
        assertEquals(List.of("B"), named(figure.with(left, one)));
    }

    private static List<String> named(FieldFigure figure) {
        return figure.plots(Style.MATLAB).get(0).layers().stream().map(Plot.Layer::name).filter(name -> !name.isEmpty()).toList();
    }

    @Test
    @DisplayName("values beyond the scale, infinite or no numbers take its last colours; a grid of another size is refused")
    void beyond() {
        Axis scale = Axis.log("", 0.1, 10);
        FieldFigure.Field field = new FieldFigure.Field(scale, scale, new double[] {1, 2, 3}, new double[] {1, 2},
                new double[][] {{0, 0.01, 1}, {100, Double.POSITIVE_INFINITY, Double.NaN}}, scale);
        assertEquals(List.of(0.0, 0.0, 0.5), Arrays.stream(field.positions()[0]).boxed().toList());
        assertEquals(List.of(1.0, 1.0, 1.0), Arrays.stream(field.positions()[1]).boxed().toList());
        assertThrows(IllegalArgumentException.class,
                () -> new FieldFigure.Field(scale, scale, new double[2], new double[2], new double[1][2], scale));
    }
}
