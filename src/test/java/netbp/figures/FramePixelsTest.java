package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;

import netbp.network.LabelledPoints;
import netbp.drawing.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where the axes stand on MATLAB's page of 1167 x 875 pixels. */
class FramePixelsTest {

    private static final int WIDTH = 1167;
    private static final int HEIGHT = 875;
    private static final int DARK = 0x40;

    private static Map<Integer, Figure> figures;

    @BeforeAll
    static void read() throws IOException {
        figures = Reference.paperFigures();
    }

    @Test
    void regionAndPointFiguresHaveTheBoxOfMatlab() {
        for (int number : new int[] {2, 4, 5, 8, 9}) {
            assertBox(pixels(figures.get(number)), 152, 1056, 66, 779);
        }
    }

    @Test
    void theCostFigureGivesWayToItsLabels() {
        assertBox(pixels(figures.get(7)), 152, 1056, 66, 757);
    }

    @Test
    void ticksPointInwardsOnAllFourSides() {
        int[] p = pixels(figures.get(7));
        int x = 152 + 904 / 5;
        assertTrue(dark(p, x, 750) && dark(p, x, 73), "tick of 2 at the lower and upper side");
        assertTrue(!dark(p, x, 760) && !dark(p, x, 63), "no tick outside");
        int y = 66 + 691 / 5;
        assertTrue(dark(p, 158, y) && dark(p, 1050, y), "tick of 10^0 at the left and right side");
        assertTrue(!dark(p, 148, y) && !dark(p, 1060, y), "no tick outside");
        int minor = 66 + (int) (691 / 5.0 * (1 - StrictMath.log10(2)));
        assertTrue(dark(p, 154, minor) && !dark(p, 158, minor), "minor tick of 2, half as long");
    }

    @Test
    void theBoxStandsOnTopOfTheFill() {
        int[][] nearlyEverywhere = new int[501][501];
        nearlyEverywhere[250][250] = 1;
        double[] grid = IntStream.rangeClosed(0, 500).mapToDouble(i -> i / 500.0).toArray();
        netbp.network.Region all = new netbp.network.Region(grid, grid, nearlyEverywhere, 2);
        int[] p = pixels(new RegionFigure(all, LabelledPoints.paper()));
        assertBox(p, 152, 1056, 66, 779);
        assertEquals(0xcccccc, p[300 * WIDTH + 800], "filled up to the box");
    }

    @Test
    void nothingIsDrawnAtTheEdgeOfThePage() {
        figures.forEach((number, figure) -> {
            int[] p = pixels(figure);
            for (int x = 0; x < WIDTH; x++) {
                assertEquals(0xffffff, p[x], "figure " + number);
                assertEquals(0xffffff, p[(HEIGHT - 1) * WIDTH + x], "figure " + number);
            }
            for (int y = 0; y < HEIGHT; y++) {
                assertEquals(0xffffff, p[y * WIDTH], "figure " + number);
                assertEquals(0xffffff, p[y * WIDTH + WIDTH - 1], "figure " + number);
            }
        });
    }

    private static int[] pixels(Figure figure) {
        return figure.draw(Page.matlab(), Style.MATLAB).pixels();
    }

    private static void assertBox(int[] p, int left, int right, int top, int bottom) {
        assertTrue(IntStream.rangeClosed(top, bottom).allMatch(y -> dark(p, left, y)), "left side");
        assertTrue(IntStream.rangeClosed(top, bottom).allMatch(y -> dark(p, right, y)), "right side");
        assertTrue(IntStream.rangeClosed(left, right).allMatch(x -> dark(p, x, top)), "upper side");
        assertTrue(IntStream.rangeClosed(left, right).allMatch(x -> dark(p, x, bottom)), "lower side");
        assertTrue(IntStream.rangeClosed(top, bottom).noneMatch(y -> dark(p, left - 1, y)), "left of the box");
        assertTrue(IntStream.rangeClosed(left, right).noneMatch(x -> dark(p, x, bottom + 1)), "under the box");
    }

    private static boolean dark(int[] p, int x, int y) {
        int rgb = p[y * WIDTH + x];
        return (rgb >> 16 & 255) < DARK && (rgb >> 8 & 255) < DARK;
    }
}
