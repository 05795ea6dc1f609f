package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The contour at 0.5 of 0/1 matrices, on the unit grid. Rows are written from the top, # is 1. */
class ContourTest {

    @Test
    void onePointIsADiamondOfHalfACell() {
        Contour contour = contour(
                "...",
                ".#.",
                "...");
        assertEquals(1, contour.rings().size());
        assertEquals(0.5, area(contour));
        assertEquals(5, contour.rings().get(0).length);
        assertEquals(1, contour.lines().size());
    }

    @Test
    void theWholeGridIsFilledAndHasNoBoundaryLine() {
        Contour contour = contour(
                "###",
                "###");
        assertEquals(2.0, area(contour));
        assertEquals(0, contour.lines().size());
    }

    @Test
    void nothingIsNothing() {
        assertEquals(0, contour("..", "..").rings().size());
    }

    @Test
    void theBoundaryRunsHalfwayBetweenGridPoints() {
        Contour contour = contour(
                "##..",
                "##..",
                "##..");
        assertEquals(3.0, area(contour));
        assertEquals(1, contour.lines().size());
        for (double[] vertex : contour.lines().get(0)) {
            assertEquals(1.5, vertex[0]);
        }
    }

    @Test
    void holesAndIslandsCountEvenOdd() {
        Contour contour = contour(
                "#######",
                "#.....#",
                "#.....#",
                "#..#..#",
                "#.....#",
                "#.....#",
                "#######");
        assertEquals(3, contour.rings().size());
        assertEquals(36 - (25 - 0.5) + 0.5, area(contour));
        assertEquals(2, contour.lines().size());
        Path2D path = path(contour);
        assertTrue(path.contains(0.2, 3));
        assertTrue(!path.contains(1.5, 3));
        assertTrue(path.contains(3.1, 3));
    }

    @Test
    void aDiagonalPairIsJoinedAsItsMeanReachesTheLevel() {
        Contour contour = contour(
                "#.",
                ".#");
        assertEquals(1, contour.rings().size());
        assertEquals(0.75, area(contour));
        assertEquals(2, contour.lines().size());
    }

    @Test
    void everyGridPointLiesOnItsSideOfTheRings() {
        Random random = new Random(1);
        for (int trial = 0; trial < 20; trial++) {
            boolean[][] in = new boolean[9][13];
            for (boolean[] row : in) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextInt(3) > 0;
                }
            }
            Path2D path = path(Contour.of(grid(13), grid(9), (i, j) -> in[j][i]));
            for (int j = 1; j < 8; j++) {
                for (int i = 1; i < 12; i++) {
                    assertEquals(in[j][i], path.contains(i + 1e-3, j + 2e-3), "point " + i + "," + j);
                }
            }
        }
    }

    private static Contour contour(String... rows) {
        return Contour.of(grid(rows[0].length()), grid(rows.length),
                (i, j) -> rows[rows.length - 1 - j].charAt(i) == '#');
    }

    private static double[] grid(int n) {
        double[] grid = new double[n];
        for (int i = 0; i < n; i++) {
            grid[i] = i;
        }
        return grid;
    }

    /** The signed area within the rings, which have the set on their left. */
    private static double area(Contour contour) {
        double twice = 0;
        for (double[][] ring : contour.rings()) {
            for (int k = 0; k + 1 < ring.length; k++) {
                twice += ring[k][0] * ring[k + 1][1] - ring[k + 1][0] * ring[k][1];
            }
        }
        return twice / 2;
    }

    private static Path2D path(Contour contour) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[][] ring : contour.rings()) {
            path.moveTo(ring[0][0], ring[0][1]);
            for (double[] vertex : ring) {
                path.lineTo(vertex[0], vertex[1]);
            }
            path.closePath();
        }
        return path;
    }
}
