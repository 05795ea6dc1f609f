package netbp.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import netbp.network.Region;
import netbp.report.Quartiles;

/**
 * The complete runs of one method.
 *
 * @param method its name
 * @param runs those that were not interrupted, seed by seed
 */
public record MethodRuns(String method, List<ComparedRun> runs) {

    /** The complete runs of each method, in the order in which the methods first appear. */
    public static List<MethodRuns> of(List<ComparedRun> runs) {
        return runs.stream().map(ComparedRun::method).distinct().map(method -> new MethodRuns(method,
                runs.stream().filter(run -> run.method().equals(method) && run.isComplete()).toList())).toList();
    }

    /** How many ended with a cost at or below the target. */
    public Share reached(double target) {
        return new Share((int) runs.stream().filter(run -> run.cost() <= target).count(), runs.size());
    }

    /** How many put every training point into its class. */
    public Share allRight() {
        return new Share((int) runs.stream().filter(run -> run.accuracy() == 1).count(), runs.size());
    }

    /** Quartiles over the runs; a run with NaN does not count. */
    public Quartiles quartiles(ToDoubleFunction<ComparedRun> value) {
        return Quartiles.of(runs.stream().mapToDouble(value).toArray());
    }

    /** How often each ending occurred. */
    public Map<Ending, Integer> endings() {
        Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
        runs.forEach(run -> endings.merge(run.outcome().ending(), 1, Integer::sum));
        return endings;
    }

    /**
     * The median over the runs of the cost reached with at most so much of something, a run that has
     * ended keeping its last cost; NaN where half of the runs have no cost yet.
     *
     * @param spent what was spent up to each cost of a run's curve
     */
    double[] medianCost(double[] budgets, Spent spent) {
        double[][] costs = new double[budgets.length][runs.size()];
        for (int r = 0; r < runs.size(); r++) {
            double[] until = spent.untilEachCost(runs.get(r));
            double[] cost = runs.get(r).outcome().curve().cost();
            int next = 0;
            for (int k = 0; k < budgets.length; k++) {
                while (next < cost.length && until[next] <= budgets[k]) {
                    next++;
                }
                costs[k][r] = next == 0 ? Double.POSITIVE_INFINITY : cost[next - 1];
            }
        }
        return Arrays.stream(costs).mapToDouble(c -> Quartiles.of(c).median())
                .map(c -> Double.isFinite(c) ? c : Double.NaN).toArray();
    }

    /** What a run has spent when each cost of its curve is known. */
    @FunctionalInterface
    interface Spent {

        /** Passes. */
        Spent PASSES = run -> Arrays.stream(run.outcome().curve().passes()).asDoubleStream().toArray();
        /** Measured seconds. */
        Spent SECONDS = ComparedRun::secondsAt;

        double[] untilEachCost(ComparedRun run);
    }

    /** For each grid point the share of the runs that give it to category 0; null where there are no regions. */
    double[][] shareOfFirstCategory() {
        if (runs.isEmpty() || runs.get(0).region() == null) {
            return null;
        }
        Region shape = runs.get(0).region();
        double[][] share = new double[shape.x2().length][shape.x1().length];
        for (ComparedRun run : runs) {
            int[][] category = run.region().category();
            for (int j = 0; j < share.length; j++) {
                for (int i = 0; i < share[j].length; i++) {
                    share[j][i] += category[j][i] == 0 ? 1 : 0;
                }
            }
        }
        for (double[] row : share) {
            Arrays.setAll(row, i -> row[i] / runs.size());
        }
        return share;
    }
}
