package netbp.validation;

import java.util.List;
import java.util.stream.IntStream;

import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.Options;
import netbp.leastsquares.SolverMonitor;
import netbp.network.LabelledPoints;
import netbp.network.Region;
import netbp.paper.Nlsrun;

/**
 * nlsrun on the ten points from the paper's start and from its one-ulp neighbours: each of the 23
 * parameters moved to the next double above, then below. The path amplifies such a difference, so
 * that the regions show what rounding alone does to Figure 4.
 *
 * @param members the regions, that of the paper's start first
 */
record Family(List<Region> members) {

    static Family of(double[] pzero, LeastSquaresSolver solver) {
        return new Family(IntStream.rangeClosed(0, 2 * pzero.length).parallel()
                .mapToObj(i -> Nlsrun.run(LabelledPoints.paper(), start(pzero, i), solver, Options.DEFAULTS,
                        SolverMonitor.NONE).region())
                .toList());
    }

    private static double[] start(double[] pzero, int i) {
        double[] start = pzero.clone();
        if (i > 0) {
            int moved = (i - 1) / 2;
            start[moved] = i % 2 == 1 ? Math.nextUp(start[moved]) : Math.nextDown(start[moved]);
        }
        return start;
    }

    /** The share of the members that have a grid point in category 0, {@code [j][i]} as in a region. */
    double[][] shareInA() {
        int[][] shape = members.get(0).category();
        double[][] share = new double[shape.length][shape[0].length];
        for (int j = 0; j < share.length; j++) {
            for (int i = 0; i < share[j].length; i++) {
                int in = 0;
                for (Region member : members) {
                    in += member.category()[j][i] == 0 ? 1 : 0;
                }
                share[j][i] = (double) in / members.size();
            }
        }
        return share;
    }
}
