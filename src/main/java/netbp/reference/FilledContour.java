package netbp.reference;

import netbp.network.Region;

/**
 * The area that {@code contourf} shades for the 0/1 matrix of category 0 on a square grid of [0,1]^2:
 * within a cell the boundary joins the middles of the sides whose ends differ. Where both ends of one
 * diagonal are in the area and both ends of the other are not, the cell's middle belongs to the area.
 *
 * <p>The drawing of regions traces the same boundary; this test of single points is written independently of it, so
 * that no check rests on the code that draws.
 */
final class FilledContour {

    private final int[][] category;
    private final int cells;

    FilledContour(Region region) {
        category = region.category();
        cells = category.length - 1;
    }

    boolean contains(double x, double y) {
        int i = cell(x);
        int j = cell(y);
        double u = x * cells - i;
        double v = y * cells - j;
        int in = in(i, j) + in(i + 1, j) + in(i, j + 1) + in(i + 1, j + 1);
        int near = u < 0.5 ? i : i + 1;
        int nearUp = v < 0.5 ? j : j + 1;
        boolean nearest = in(near, nearUp) == 1;
        // distance to the nearest corner along both sides: below 0.5 the corner is cut off on its own
        boolean cutOff = Math.abs(u - (near - i)) + Math.abs(v - (nearUp - j)) < 0.5;
        return switch (in) {
            case 0 -> false;
            case 1 -> nearest && cutOff;
            case 3 -> nearest || !cutOff;
            case 4 -> true;
            default -> in(i, j) == in(i + 1, j + 1) ? nearest || !cutOff : nearest;
        };
    }

    private int in(int i, int j) {
        return category[j][i] == 0 ? 1 : 0;
    }

    private int cell(double x) {
        return Math.max(0, Math.min(cells - 1, (int) Math.floor(x * cells)));
    }
}
