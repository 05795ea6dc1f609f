package netbp.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import netbp.network.Region;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledContourTest {

    @ParameterizedTest(name = "corners {0}")
    @DisplayName("in a cell the boundary joins the middles of the sides whose ends differ; the middle of a saddle is inside")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void cell(int corners) {
        // bits 1, 2, 4, 8: lower left, lower right, upper left, upper right
        int[][] category = new int[2][2];
        for (int c = 0; c < 4; c++) {
            category[c / 2][c % 2] = (corners >> c & 1) == 1 ? 0 : 1;
        }
        FilledContour area = new FilledContour(new Region(new double[] {0, 1}, new double[] {0, 1}, category, 2));
        for (double x = 0.05; x < 1; x += 0.1) {
            for (double y = 0.05; y < 1; y += 0.1) {
                assertEquals(inside(corners, x, y), area.contains(x, y), x + ", " + y);
            }
        }
    }

    /** Cuts off the triangle at each corner of the rarer kind; two corners at one side cut the cell in halves. */
    private static boolean inside(int corners, double x, double y) {
        boolean lowerLeft = x + y < 0.5;
        boolean lowerRight = 1 - x + y < 0.5;
        boolean upperLeft = x + 1 - y < 0.5;
        boolean upperRight = 2 - x - y < 0.5;
        return switch (corners) {
            case 0 -> false;
            case 1 -> lowerLeft;
            case 2 -> lowerRight;
            case 4 -> upperLeft;
            case 8 -> upperRight;
            case 3 -> y < 0.5;
            case 12 -> y > 0.5;
            case 5 -> x < 0.5;
            case 10 -> x > 0.5;
            case 9 -> !lowerRight && !upperLeft;
            case 6 -> !lowerLeft && !upperRight;
            case 14 -> !lowerLeft;
            case 13 -> !lowerRight;
            case 11 -> !upperLeft;
            case 7 -> !upperRight;
            default -> true;
        };
    }
}
