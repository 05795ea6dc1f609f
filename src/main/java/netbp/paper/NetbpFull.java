package netbp.paper;

import netbp.network.LabelledPoints;
import netbp.network.Region;
import netbp.training.CostHistory;
import netbp.training.TrainingMonitor;

/**
 * The paper's netbpfull.m: the run of {@link Netbp} and what its three pictures show, the points
 * (pic_xy), the cost at every 10^4-th iteration (pic_cost) and the region F_1 > F_2 (pic_bdy_bp).
 *
 * @param netbp the run
 * @param region category 0 where F_1 > F_2, on the grid 0:1/500:1
 */
public record NetbpFull(Netbp netbp, Region region) {

    /** The cost is drawn at iterations 1, 1 + {@value}, .... */
    public static final int DRAWN_EVERY = 10_000;

    /** Runs netbp.m as published, on the given points. */
    public static NetbpFull run(LabelledPoints points, TrainingMonitor monitor, int threads) {
        return of(Netbp.run(points, Netbp.SEED, Netbp.ETA, Netbp.NITER, monitor, threads));
    }

    /** The pictures' data of a run that is done. */
    public static NetbpFull of(Netbp netbp) {
        return new NetbpFull(netbp, netbp.region());
    }

    /** 1:1e4:Niter. */
    public double[] drawnIterations() {
        double[] iterations = new double[drawn()];
        for (int i = 0; i < iterations.length; i++) {
            iterations[i] = 1 + i * (double) DRAWN_EVERY;
        }
        return iterations;
    }

    /** savecost(1:1e4:Niter). */
    public double[] drawnCosts() {
        CostHistory savecost = netbp.savecost();
        double[] costs = new double[drawn()];
        for (int i = 0; i < costs.length; i++) {
            costs[i] = savecost.cost(i * DRAWN_EVERY);
        }
        return costs;
    }

    private int drawn() {
        return (netbp.savecost().size() - 1) / DRAWN_EVERY + 1;
    }
}
