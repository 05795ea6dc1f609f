package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import netbp.network.LabelledPoints;
import netbp.network.Region;
import netbp.drawing.Page;
import org.junit.jupiter.api.Test;

/** Regions with islands, holes and more than two categories, in pixels. */
class RegionFigureTest {

    private static final int WIDTH = 1167;
    private static final double[] GRID = IntStream.rangeClosed(0, 100).mapToDouble(i -> i / 100.0).toArray();

    @Test
    void islandsAndHolesHaveTheirShade() {
        int[][] category = new int[101][101];
        disc(category, 60, 50, 30, 1);
        disc(category, 60, 50, 10, 0);
        int[] p = pixels(new RegionFigure(new Region(GRID, GRID, category, 2), LabelledPoints.paper()));
        assertEquals(0xcccccc, at(p, 0.05, 0.95));
        assertEquals(0xffffff, at(p, 0.60, 0.75));
        assertEquals(0xcccccc, at(p, 0.56, 0.47));
    }

    @Test
    void aSquareOfOneClassStaysWhiteAsContourfLeavesIt() {
        for (int k = 0; k <= 1; k++) {
            int[][] category = new int[101][101];
            disc(category, 50, 50, 100, k);
            RegionFigure figure = new RegionFigure(new Region(GRID, GRID, category, 2), LabelledPoints.paper());
            int[] p = pixels(figure);
            assertEquals(0xffffff, at(p, 0.05, 0.95));
            assertEquals(0xffffff, at(p, 0.56, 0.47));
            assertTrue(figure.caption().contains("all of the square to " + "AB".charAt(k) + ","), figure.caption());
        }
    }

    @Test
    void categoriesMeetWithoutAGap() {
        int[][] category = new int[101][101];
        for (int j = 0; j <= 100; j++) {
            for (int i = 0; i <= 100; i++) {
                category[j][i] = j > 50 ? 2 : i > 50 ? 1 : 0;
            }
        }
        LabelledPoints points = new LabelledPoints(
                new double[][] {{0.1, 0.1}, {0.9, 0.1}, {0.5, 0.9}}, new int[] {0, 1, 2}, List.of("a", "b", "c"));
        int[] p = pixels(new RegionFigure(new Region(GRID, GRID, category, 3), points));
        int a = at(p, 0.3, 0.3);
        int b = at(p, 0.7, 0.3);
        int c = at(p, 0.2, 0.8);
        assertTrue(a < b && b < c, "darker to lighter");
        assertEquals(0xffffff, c);
        for (double x = 0.02; x < 0.98; x += 0.001) {
            int belowLine = at(p, x, 0.496);
            boolean line = Math.abs(x - 0.505) < 0.004;
            assertTrue(line || belowLine == a || belowLine == b, "no third shade under the line at " + x);
        }
    }

    @Test
    void aBoundaryOnTopKeepsTheShades() {
        int[][] category = new int[101][101];
        int[][] other = new int[101][101];
        disc(category, 50, 50, 30, 1);
        disc(other, 50, 50, 20, 1);
        RegionFigure figure = new RegionFigure(new Region(GRID, GRID, category, 2), LabelledPoints.paper());
        int[] plain = pixels(figure);
        RegionFigure both = figure.withBoundaryOf("another run", new Region(GRID, GRID, other, 2));
        assertTrue(both.caption().endsWith(" Lines: the boundary of another run."), both.caption());
        assertTrue(both.csv().contains("\nboundary of another run,1,0."));
        int[] overlaid = pixels(both);
        assertEquals(0xffffff, at(plain, 0.5, 0.705));
        long changed = IntStream.range(0, plain.length).filter(i -> plain[i] != overlaid[i]).count();
        assertTrue(changed > 500 && changed < 8000, "pixels of the line: " + changed);
    }

    @Test
    void pointsBeyondTheRegionAreNotDrawn() {
        double[][] x = {{0.5, 0.5}, {0.5, 1.1}, {-0.05, 0.5}, {1, 1}};
        LabelledPoints points = new LabelledPoints(x, new int[] {0, 0, 0, 1}, List.of("a", "b"));
        int[] p = pixels(new RegionFigure(new Region(GRID, GRID, new int[101][101], 2), points));
        assertEquals(0, red(p, 604, 20), "above the axes");
        assertEquals(0, red(p, 107, 422), "left of the axes");
        assertTrue(red(p, 604, 422) > 100, "inside");
        assertEquals(0x0000ff, p[64 * WIDTH + 1058], "a mark on the corner is drawn in full");
    }

    private static long red(int[] p, int x, int y) {
        return IntStream.range(0, 1600).filter(k -> p[(y - 20 + k / 40) * WIDTH + x - 20 + k % 40] == 0xff0000).count();
    }

    @Test
    void sharesAreGreysFromWhiteToDark() {
        double[][] share = new double[101][101];
        for (double[] row : share) {
            for (int i = 0; i <= 100; i++) {
                row[i] = i < 33 ? 0 : i < 66 ? 0.5 : 1;
            }
        }
        int[] p = pixels(new ShareFigure(GRID, GRID, share, MarkedPoints.of(LabelledPoints.paper()), List.of()));
        assertEquals(0xffffff, at(p, 0.2, 0.7));
        assertTrue((at(p, 0.45, 0.7) & 255) > (at(p, 0.8, 0.7) & 255));
        assertEquals("share must be in 0..1: 1.5", assertThrows(IllegalArgumentException.class, () -> {
            share[3][3] = 1.5;
            new ShareFigure(GRID, GRID, share, MarkedPoints.of(LabelledPoints.paper()), List.of());
        }).getMessage());
    }

    @Test
    void pointsOfTheWrongKindAreRefused() {
        Region region = new Region(GRID, GRID, new int[101][101], 3);
        assertEquals("region and points must have the same number of categories: 3 and 2", assertThrows(
                IllegalArgumentException.class, () -> new RegionFigure(region, LabelledPoints.paper())).getMessage());
        LabelledPoints solid = new LabelledPoints(new double[][] {{1, 2, 3}}, new int[] {0}, List.of("a"));
        assertEquals("points to be drawn must have 2 coordinates: 3",
                assertThrows(IllegalArgumentException.class, () -> MarkedPoints.of(solid)).getMessage());
    }

    @Test
    void marksOfManyPointsAreHalfAsLarge() {
        assertEquals(List.of(12.0, 12.0), markSizes(50));
        assertEquals(List.of(6.0, 6.0), markSizes(51));
    }

    private static List<Double> markSizes(int count) {
        double[][] x = IntStream.range(0, count).mapToObj(i -> new double[] {i / 100.0, 0.5}).toArray(double[][]::new);
        LabelledPoints points = new LabelledPoints(x, IntStream.range(0, count).map(i -> i % 2).toArray(), List.of("A", "B"));
        return new RegionFigure(new Region(GRID, GRID, new int[101][101], 2), points).plots(Style.MATLAB).get(0).layers().stream()
                .filter(Plot.Series.class::isInstance).map(layer -> ((Plot.Series) layer).pen().markSize()).toList();
    }

    private static void disc(int[][] category, int i0, int j0, int radius, int value) {
        for (int j = 0; j <= 100; j++) {
            for (int i = 0; i <= 100; i++) {
                if ((i - i0) * (i - i0) + (j - j0) * (j - j0) <= radius * radius) {
                    category[j][i] = value;
                }
            }
        }
    }

    private static int at(int[] p, double x1, double x2) {
        return p[(int) (779 - 713 * x2) * WIDTH + (int) (152 + 904 * x1)];
    }

    private static int[] pixels(Figure figure) {
        return figure.draw(Page.matlab(), Style.MATLAB).pixels();
    }
}
