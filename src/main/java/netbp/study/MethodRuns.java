package netbp.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import netbp.statistics.Quartiles;
import netbp.statistics.Share;

/**
 * The finished runs of one method.
 *
 * @param method its name
 * @param runs at least one, seed by seed
 * @param files that hold their curves and networks
 */
record MethodRuns(String method, List<ComparedRun> runs, ComparisonFiles files) {

    /** The runs of each method, in the order in which the methods first appear. */
    static List<MethodRuns> of(List<ComparedRun> runs, ComparisonFiles files) {
        return runs.stream().map(ComparedRun::method).distinct().map(method -> new MethodRuns(method,
                runs.stream().filter(run -> run.method().equals(method)).toList(), files)).toList();
    }

    /** How many ended with a cost at or below the target. */
    Share reached(double target) {
        return new Share(runs.stream().filter(run -> run.cost() <= target).count(), runs.size());
    }

    /** How many put every training point into its class. */
    Share allRight() {
        return new Share(runs.stream().filter(run -> run.accuracy() == 1).count(), runs.size());
    }

    /** Quartiles over the runs; a run with NaN does not count. */
    Quartiles quartiles(ToDoubleFunction<ComparedRun> value) {
        return Quartiles.of(runs.stream().mapToDouble(value).toArray());
    }

    /** How often each ending occurred. */
    Map<Ending, Long> endings() {
        Map<Ending, Long> endings = new EnumMap<>(Ending.class);
        runs.forEach(run -> endings.merge(run.ending(), 1L, Long::sum));
        return endings;
    }

    /** The most that any run spent up to its last cost. */
    double most(ComparedRun.Unit unit) {
        return runs.stream().mapToDouble(run -> run.spent(unit).last()).max().orElse(0);
    }

    /**
     * The median over the runs of the cost reached with at most so much spent, a run that has ended
     * keeping its last cost; NaN where half of the runs have no cost yet.
     *
     * @param budgets increasing
     */
    double[] medianCost(double[] budgets, ComparedRun.Unit unit) {
        double[][] costs = new double[budgets.length][runs.size()];
        int[] run = {0};
        files.curves(method, curve -> {
            double[] spent = curve.spent(unit);
            double[] cost = curve.curve().cost();
            int next = 0;
            for (int k = 0; k < budgets.length; k++) {
                while (next < cost.length && spent[next] <= budgets[k]) {
                    next++;
                }
                costs[k][run[0]] = next == 0 ? Double.POSITIVE_INFINITY : cost[next - 1];
            }
            run[0]++;
        });
        return Arrays.stream(costs).mapToDouble(c -> Quartiles.of(c).median())
                .map(c -> Double.isFinite(c) ? c : Double.NaN).toArray();
    }
}
