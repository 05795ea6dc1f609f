package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;

/**
 * The figures of a comparison.
 *
 * @param methods the finished runs, method by method
 * @param target the cost that counts as success
 */
record ComparisonFigures(List<MethodRuns> methods, double target) {

    /** The axis of work. */
    static final String WORK = "Work (forward passes over one point)";

    private static final int STEPS = 200;
    private static final String COST = "Value of cost function";

    /** The median cost against the work done; empty where there is nothing to draw. */
    Optional<Figure> costAgainstWork() {
        return median("Median cost against work", WORK, ComparedRun.Unit.PASSES);
    }

    /** The median cost against measured time. */
    Optional<Figure> costAgainstTime() {
        return median("Median cost against time", "Time (s)", ComparedRun.Unit.SECONDS);
    }

    private Optional<Figure> median(String title, String label, ComparedRun.Unit unit) {
        double[] budgets = budgets(unit);
        List<Curve> curves = new ArrayList<>();
        for (MethodRuns m : methods) {
            double[] cost = m.medianCost(budgets, unit);
            double end = m.most(unit);
            for (int i = 0; i < cost.length; i++) {
                // beyond the end of the longest run there is nothing to show
                cost[i] = budgets[i] <= end * (1 + 1e-9) && cost[i] > 0 ? cost[i] : Double.NaN;
            }
            addIfDrawn(curves, m.method(), budgets, cost, Curve.Look.LINE);
        }
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PlotsFigure.ofCurves(title, "Median over the starts of the cost that each method has reached, both "
                + "axes logarithmic. A run that has ended keeps its last cost; a curve ends with its method's longest run.",
                Axis.logAround(label, budgets), Axis.logAround(COST, all(curves)), curves));
    }

    private static void addIfDrawn(List<Curve> curves, String name, double[] x, double[] y, Curve.Look look) {
        if (Arrays.stream(y).anyMatch(value -> value > 0)) {
            curves.add(new Curve(name, x, y, look));
        }
    }

    /** The share of the starts from which a method has reached the target, against the work. */
    Optional<Figure> successAgainstWork() {
        double[] budgets = budgets(ComparedRun.Unit.PASSES);
        if (budgets.length == 0) {
            return Optional.empty();
        }
        List<Curve> curves = methods.stream().map(m -> new Curve(m.method(), budgets, Arrays.stream(budgets)
                .map(budget -> (double) m.runs().stream().filter(run -> run.work().toTarget() <= budget).count()
                        / m.runs().size()).toArray(), Curve.Look.LINE)).toList();
        return Optional.of(PlotsFigure.ofCurves("Success against work",
                "Share of the starts from which each method has had a cost at or below the target, against its work "
                        + "(logarithmic).",
                Axis.logAround(WORK, budgets),
                Axis.linear("Share of starts at the target", 0, 1), curves));
    }

    /** The final cost from every start. */
    Optional<Figure> finalCosts() {
        List<Curve> curves = new ArrayList<>();
        for (MethodRuns m : methods) {
            addIfDrawn(curves, m.method(), m.runs().stream().mapToDouble(ComparedRun::seed).toArray(),
                    m.runs().stream().mapToDouble(ComparedRun::cost).toArray(), Curve.Look.MARKS);
        }
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        double[] seeds = curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).toArray();
        return Optional.of(PlotsFigure.ofCurves("Final cost from every start",
                "The final cost of each method against the seed of the start, logarithmic.",
                Axis.linearAround("Seed", seeds), Axis.logAround("Final value of cost function", all(curves)), curves));
    }

    private static double[] all(List<Curve> curves) {
        return curves.stream().flatMapToDouble(c -> Arrays.stream(c.y())).toArray();
    }

    /** Evenly spaced on a logarithmic scale, from the least to the most that any run spent. */
    private double[] budgets(ComparedRun.Unit unit) {
        List<ComparedRun.Spent> spent = methods.stream().flatMap(m -> m.runs().stream()).map(run -> run.spent(unit)).toList();
        double least = spent.stream().mapToDouble(ComparedRun.Spent::first).filter(s -> s > 0).min().orElse(0);
        double most = spent.stream().mapToDouble(ComparedRun.Spent::last).max().orElse(0);
        if (least == 0) {
            return new double[0];
        }
        double low = StrictMath.log10(least);
        double high = StrictMath.log10(most);
        double[] budgets = new double[STEPS + 1];
        Arrays.setAll(budgets, i -> StrictMath.pow(10, low + (high - low) * i / STEPS));
        budgets[STEPS] = most;
        return budgets;
    }
}
