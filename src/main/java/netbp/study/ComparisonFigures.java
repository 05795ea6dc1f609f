package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.CurvesFigure;
import netbp.figures.Figure;

/**
 * The figures of a comparison.
 *
 * @param methods the complete runs, method by method
 * @param target the cost that counts as success
 */
record ComparisonFigures(List<MethodRuns> methods, double target) {

    private static final int STEPS = 200;
    private static final String COST = "Value of cost function";

    /** The median cost against the work done; empty where there is nothing to draw. */
    Optional<Figure> costAgainstWork() {
        return median("Median cost against work", "Work (forward passes over one point)", MethodRuns.Spent.PASSES);
    }

    /** The median cost against measured time. */
    Optional<Figure> costAgainstTime() {
        return median("Median cost against time", "Time (s)", MethodRuns.Spent.SECONDS);
    }

    private Optional<Figure> median(String title, String unit, MethodRuns.Spent spent) {
        double[] budgets = budgets(spent);
        List<Curve> curves = new ArrayList<>();
        for (MethodRuns m : methods) {
            double[] cost = m.runs().isEmpty() ? new double[0] : m.medianCost(budgets, spent);
            double end = m.runs().stream().map(spent::untilEachCost).filter(s -> s.length > 0)
                    .mapToDouble(s -> s[s.length - 1]).max().orElse(0);
            for (int i = 0; i < cost.length; i++) {
                // beyond the end of the longest run there is nothing to show
                cost[i] = budgets[i] <= end * (1 + 1e-9) && cost[i] > 0 ? cost[i] : Double.NaN;
            }
            addIfDrawn(curves, new Curve(m.method(), budgets, withDummy(cost, budgets.length), Curve.Look.LINE));
        }
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CurvesFigure(title, "Median over the starts of the cost that each method has reached, both "
                + "axes logarithmic. A run that has ended keeps its last cost; a curve ends with its method's longest run.",
                Axis.logAround(unit, budgets), Axis.logAround(COST, all(curves)), curves));
    }

    private static double[] withDummy(double[] cost, int length) {
        if (cost.length == length) {
            return cost;
        }
        double[] nothing = new double[length];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    private static void addIfDrawn(List<Curve> curves, Curve curve) {
        if (Arrays.stream(curve.y()).anyMatch(y -> y > 0)) {
            curves.add(curve);
        }
    }

    /** The share of the starts from which a method has reached the target, against the work. */
    Optional<Figure> successAgainstWork() {
        double[] budgets = budgets(MethodRuns.Spent.PASSES);
        List<Curve> curves = new ArrayList<>();
        for (MethodRuns m : methods) {
            if (!m.runs().isEmpty() && budgets.length > 0) {
                double[] share = Arrays.stream(budgets).map(budget -> (double) m.runs().stream()
                        .filter(run -> run.passesTo(target) <= budget).count() / m.runs().size()).toArray();
                curves.add(new Curve(m.method(), budgets, share, Curve.Look.LINE));
            }
        }
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CurvesFigure("Success against work",
                "Share of the starts from which each method has had a cost at or below the target, against its work "
                        + "(logarithmic).",
                Axis.logAround("Work (forward passes over one point)", budgets),
                Axis.linear("Share of starts at the target", 0, 1), curves));
    }

    /** The final cost from every start. */
    Optional<Figure> finalCosts() {
        List<Curve> curves = new ArrayList<>();
        for (MethodRuns m : methods) {
            if (!m.runs().isEmpty()) {
                addIfDrawn(curves, new Curve(m.method(), m.runs().stream().mapToDouble(ComparedRun::seed).toArray(),
                        m.runs().stream().mapToDouble(ComparedRun::cost).toArray(), Curve.Look.MARKS));
            }
        }
        if (curves.isEmpty()) {
            return Optional.empty();
        }
        double[] seeds = curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).toArray();
        return Optional.of(new CurvesFigure("Final cost from every start",
                "The final cost of each method against the seed of the start, logarithmic.",
                Axis.linearAround("Seed", seeds), Axis.logAround("Final value of cost function", all(curves)), curves));
    }

    private static double[] all(List<Curve> curves) {
        return curves.stream().flatMapToDouble(c -> Arrays.stream(c.y())).toArray();
    }

    /** Evenly apart on a logarithmic scale, from the least to the most that any run spent. */
    private double[] budgets(MethodRuns.Spent spent) {
        double[] all = methods.stream().flatMap(m -> m.runs().stream())
                .flatMapToDouble(run -> Arrays.stream(spent.untilEachCost(run))).filter(s -> s > 0).sorted().toArray();
        if (all.length == 0) {
            return all;
        }
        double low = StrictMath.log10(all[0]);
        double high = StrictMath.log10(all[all.length - 1]);
        double[] budgets = new double[STEPS + 1];
        Arrays.setAll(budgets, i -> StrictMath.pow(10, low + (high - low) * i / STEPS));
        budgets[STEPS] = all[all.length - 1];
        return budgets;
    }
}
