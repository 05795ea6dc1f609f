package netbp.study;

import static netbp.study.Finding.g;

import java.util.List;
import java.util.Optional;

/**
 * How the cost of the stochastic gradient method falls over the second half of its work: the slope of
 * its median in logarithms, and where that would lead.
 *
 * @param methods the complete runs, method by method
 */
record RateOfFall(List<MethodRuns> methods) {

    /** The finding, if that method is among them. */
    Optional<Finding> finding() {
        for (MethodRuns m : methods) {
            if (!m.method().equals(StochasticGradientMethod.NAME)) {
                continue;
            }
            double most = m.runs().stream().mapToDouble(run -> run.passes()).max().orElse(0);
            double[] cost = m.medianCost(new double[] {most / 2, most}, ComparedRun.Unit.PASSES);
            double slope = StrictMath.log(cost[0] / cost[1]) / StrictMath.log(2);
            if (!(slope > 0)) {
                return Optional.of(new Finding("How fast " + m.method() + " falls at the end", "Over the second"
                        + " half of its work the median cost of " + m.method() + " did not fall: " + g(cost[0]) + " at "
                        + g(most / 2) + " passes, " + g(cost[1]) + " at " + g(most) + "."));
            }
            return Optional.of(new Finding("How fast " + m.method() + " falls at the end", "Over the second half"
                    + " of its work the median cost of " + m.method() + " fell from " + g(cost[0]) + " to " + g(cost[1])
                    + ", in proportion to the work to the power -" + g(slope) + "." + extrapolation(m, most, cost[1], slope)));
        }
        return Optional.empty();
    }

    private String extrapolation(MethodRuns sgd, double passes, double cost, double slope) {
        for (MethodRuns other : methods) {
            double low = other.quartiles(ComparedRun::cost).median();
            if (other != sgd && low > 0 && low < cost) {
                double needed = StrictMath.log10(passes) + StrictMath.log10(cost / low) / slope;
                return " At that rate it would take 10^" + g(needed) + " passes to reach the median cost of "
                        + other.method() + ", " + g(low) + ", which " + other.method() + " reached in "
                        + g(other.quartiles(ComparedRun::passes).median()) + ".";
            }
        }
        return "";
    }
}
