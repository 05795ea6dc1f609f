package netbp.paper;

import java.util.List;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.Figure;
import netbp.figures.Pen;
import netbp.figures.Plot;
import netbp.figures.PlotsFigure;
import netbp.io.Csv;
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

    /** Runs netbp.m as published on the given points, without the costs that are not drawn. */
    static NetbpFull run(LabelledPoints points, int threads) {
        return of(Netbp.run(points, Netbp.SEED, Netbp.ETA, Netbp.NITER, DRAWN_EVERY, TrainingMonitor.NONE, threads));
    }

    /** The pictures' data of a run that is done. */
    public static NetbpFull of(Netbp netbp) {
        return new NetbpFull(netbp, netbp.region());
    }

    /** 1:1e4:Niter. */
    public double[] drawnIterations() {
        return IntStream.range(0, drawn()).mapToDouble(i -> 1 + i * (double) DRAWN_EVERY).toArray();
    }

    /** savecost(1:1e4:Niter). */
    public double[] drawnCosts() {
        CostHistory savecost = netbp.savecost();
        int apart = (int) (DRAWN_EVERY / savecost.stride());
        return IntStream.range(0, drawn()).mapToDouble(i -> savecost.cost(i * apart)).toArray();
    }

    private int drawn() {
        return (int) ((netbp.iterations() - 1) / DRAWN_EVERY) + 1;
    }

    /**
     * pic_cost, the paper's Figure 7: semilogy(1:1e4:Niter,savecost(1:1e4:Niter)).
     *
     * @throws IllegalArgumentException if it had fewer than two points
     */
    public Figure cost() {
        return cost(drawnIterations(), drawnCosts());
    }

    /** The same of any costs, {@code cost[i]} after {@code iteration[i]}. */
    public static Figure cost(double[] iteration, double[] cost) {
        if (iteration.length != cost.length || cost.length < 2) {
            throw new IllegalArgumentException("there must be a cost for each iteration, and at least two: "
                    + iteration.length + " and " + cost.length);
        }
        Csv csv = new Csv("Cost, the sum over the points of ||y - F(x)||^2 (a pure number), after each iteration",
                "iteration", "cost");
        for (int i = 0; i < cost.length; i++) {
            csv.row(iteration[i], cost[i]);
        }
        double last = iteration[iteration.length - 1];
        Axis x = Axis.linearAround("Iteration Number", iteration[0] == 1 ? 0 : iteration[0], last);
        Axis y = Axis.logAround("Value of cost function", cost);
        return new PlotsFigure("Value of the cost function", "Value of the cost function against the iteration number, from "
                + Csv.number(iteration[0]) + " to " + Csv.number(last) + ". The vertical axis is logarithmic.",
                style -> List.of(new Plot(x, y, 18, List.of(new Plot.Series("", iteration, cost, Pen.line(style.curve(), 2))))),
                csv::toString);
    }
}
