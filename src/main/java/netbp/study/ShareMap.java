package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;

/**
 * How many of a method's runs give each point of the plane to the first category.
 *
 * @param method its name
 * @param grid the points
 * @param share {@code share[j][i]}, in 0..1, at (x1[i], x2[j])
 * @param first the region of the first run
 */
record ShareMap(String method, PlaneGrid grid, double[][] share, Region first) {

    /** Networks whose regions are computed at a time. */
    private static final int BLOCK = 32;

    /** The map of a method's runs over points of the plane. */
    static ShareMap of(MethodRuns runs, LabelledPoints points) {
        PlaneGrid grid = PlaneGrid.around(points);
        int[][] count = new int[grid.x2().length][grid.x1().length];
        List<Network> block = new ArrayList<>();
        List<Region> first = new ArrayList<>();
        runs.files().networks(runs.method(), network -> {
            if (first.isEmpty()) {
                first.add(grid.region(network));
            }
            block.add(network);
            if (block.size() == BLOCK) {
                count(block, grid, count);
            }
        });
        count(block, grid, count);
        double[][] share = Arrays.stream(count).map(row -> Arrays.stream(row)
                .mapToDouble(c -> (double) c / runs.runs().size()).toArray()).toArray(double[][]::new);
        return new ShareMap(runs.method(), grid, share, first.get(0));
    }

    private static void count(List<Network> block, PlaneGrid grid, int[][] count) {
        for (Region region : block.parallelStream().map(grid::region).toList()) {
            int[][] category = region.category();
            for (int j = 0; j < count.length; j++) {
                for (int i = 0; i < count[j].length; i++) {
                    count[j][i] += category[j][i] == 0 ? 1 : 0;
                }
            }
        }
        block.clear();
    }

    /** The share of the plane on which the runs disagree. */
    double divided() {
        long divided = Arrays.stream(share).flatMapToDouble(Arrays::stream).filter(s -> s > 0 && s < 1).count();
        return divided / ((double) share.length * share[0].length);
    }
}
