package netbp.figures;

import java.util.List;

import netbp.io.Csv;

/** The cost against the iteration number, logarithmic: the paper's Figure 7. */
public final class CostFigure implements Figure {

    private static final double LETTERS = 18;

    private final double[] iteration;
    private final double[] cost;

    /**
     * @param iteration the iterations that are drawn, increasing
     * @param cost the value of the cost function at each
     * @throws IllegalArgumentException if the lengths differ, or there are fewer than two
     */
    public CostFigure(double[] iteration, double[] cost) {
        if (iteration.length != cost.length || cost.length < 2) {
            throw new IllegalArgumentException("there must be a cost for each iteration, and at least two: "
                    + iteration.length + " and " + cost.length);
        }
        this.iteration = iteration.clone();
        this.cost = cost.clone();
    }

    @Override
    public String title() {
        return "Value of the cost function";
    }

    @Override
    public String caption() {
        return "Value of the cost function against the iteration number, from "
                + Csv.number(iteration[0]) + " to " + Csv.number(iteration[iteration.length - 1])
                + ". The vertical axis is logarithmic.";
    }

    @Override
    public List<Plot> plots(Style style) {
        Axis x = Axis.linearAround("Iteration Number", iteration[0] == 1 ? 0 : iteration[0], iteration[iteration.length - 1]);
        return List.of(new Plot(x, Axis.logAround("Value of cost function", cost), LETTERS,
                List.of(new Plot.Series("", iteration, cost, Pen.line(style.curve(), 2)))));
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Cost, the sum over the points of ||y - F(x)||^2 (a pure number), after each iteration",
                "iteration", "cost");
        for (int i = 0; i < cost.length; i++) {
            csv.row(iteration[i], cost[i]);
        }
        return csv.toString();
    }
}
