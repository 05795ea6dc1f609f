package netbp.study;

import static netbp.study.Finding.g;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import netbp.statistics.Quartiles;
import netbp.statistics.SignTest;

/**
 * What the runs of a comparison say, in words.
 *
 * @param methods the finished runs, method by method
 * @param maps of their regions, one for each method; none where the points are not in the plane
 * @param target the cost that counts as success
 */
record Findings(List<MethodRuns> methods, List<ShareMap> maps, double target) {

    /** What the probability of a chance result must not exceed for a claim, before it is shared among the pairs. */
    private static final double LEVEL = 0.05;

    /** The findings that need no clock, one for each question that the runs can answer. */
    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(success());
        findings.add(howLow());
        findings.add(bestRun());
        for (int k = 1; k < methods.size(); k++) {
            findings.add(work(methods.get(0), methods.get(k)));
        }
        rateOfFall().ifPresent(findings::add);
        equalMethods().ifPresent(findings::add);
        findings.add(endings());
        findings.add(spread());
        return findings;
    }

    private Finding success() {
        StringJoiner counts = new StringJoiner("; ");
        MethodRuns best = methods.get(0);
        MethodRuns worst = methods.get(0);
        for (MethodRuns m : methods) {
            counts.add(m.method() + " " + m.reached(target));
            best = m.reached(target).k() > best.reached(target).k() ? m : best;
            worst = m.reached(target).k() < worst.reached(target).k() ? m : worst;
        }
        return new Finding("Which starts succeed", "A cost at or below " + g(target) + " was reached by " + counts + "."
                + (methods.size() == 1 ? "" : verdict(best, worst)));
    }

    /** Whether the method with the most successes can be told from that with the fewest. */
    private String verdict(MethodRuns best, MethodRuns worst) {
        if (best.reached(target).k() == worst.reached(target).k()) {
            return " The counts are equal.";
        }
        SignTest test = new SignTest(aloneAtTarget(best, worst), aloneAtTarget(worst, best));
        double level = LEVEL / (methods.size() * (methods.size() - 1) / 2);
        return " Of the starts that they have in common, " + best.method() + " alone succeeds from " + test.first() + ", "
                + worst.method() + " alone from " + test.second() + "; if the two were equally good, so uneven a split"
                + " would have probability " + g(test.probability()) + " (exact sign test; with "
                + methods.size() + " methods to choose the pair from, a claim needs " + g(level) + "). "
                + (test.probability() <= level ? best.method() + " succeeds more often than " + worst.method() + "."
                : "So few starts do not settle which succeeds more often.");
    }

    /** The number of starts of both from which the first alone reaches the target. */
    private int aloneAtTarget(MethodRuns first, MethodRuns second) {
        Map<Long, ComparedRun> others = new HashMap<>();
        second.runs().forEach(run -> others.put(run.seed(), run));
        return (int) first.runs().stream().filter(run -> others.containsKey(run.seed()) && run.cost() <= target
                && !(others.get(run.seed()).cost() <= target)).count();
    }

    private Finding howLow() {
        StringJoiner text = new StringJoiner("; ");
        double lowest = Double.POSITIVE_INFINITY;
        double highest = 0;
        for (MethodRuns m : methods) {
            Quartiles cost = m.quartiles(ComparedRun::cost);
            text.add(m.method() + " " + g(cost.median()) + " (quartiles " + g(cost.low()) + " and " + g(cost.high()) + ")");
            lowest = Math.min(lowest, cost.median());
            highest = Math.max(highest, cost.median());
        }
        String apart = "";
        if (methods.size() > 1 && lowest > 0 && highest / lowest >= 10) {
            apart = " The highest median is " + decades(highest / lowest) + " above the lowest.";
        } else if (methods.size() > 1) {
            apart = " The medians lie within a factor of " + g(highest / lowest) + ".";
        }
        return new Finding("How low the cost gets", "Median final cost: " + text + "." + apart);
    }

    private Finding bestRun() {
        ComparedRun best = methods.get(0).runs().get(0);
        int equal = 0;
        for (MethodRuns m : methods) {
            for (ComparedRun run : m.runs()) {
                // the first comparison is false for a NaN, too
                if (!(best.cost() <= run.cost()) && !Double.isNaN(run.cost())) {
                    best = run;
                    equal = 0;
                }
                equal += run.cost() == best.cost() ? 1 : 0;
            }
        }
        return new Finding("The best run", "The lowest final cost, " + g(best.cost()) + ", is that of " + best.method()
                + " from seed " + best.seed() + (equal > 1 ? ", the first of " + equal + " with the same cost" : "")
                + "; its network is in networks.csv.");
    }

    /** Both methods on the starts from which both succeed. */
    private Finding work(MethodRuns first, MethodRuns second) {
        Map<Long, Double> passes = new HashMap<>();
        first.runs().forEach(run -> passes.put(run.seed(), run.work().toTarget()));
        double[] ratios = second.runs().stream().filter(run -> passes.containsKey(run.seed()))
                .mapToDouble(run -> passes.get(run.seed()) / run.work().toTarget())
                .filter(ratio -> !Double.isNaN(ratio)).toArray();
        String title = "Work, " + first.method() + " against " + second.method();
        if (ratios.length == 0) {
            return new Finding(title, "There is no start from which both reach " + g(target)
                    + ", so that their work cannot be compared start by start.");
        }
        Quartiles ratio = Quartiles.of(ratios);
        String common = "From the " + ratios.length + " starts from which both reach " + g(target) + ", ";
        String quartiles = " The quartiles of the ratio, " + g(ratio.low()) + " and " + g(ratio.high())
                + ", lie on " + (ratio.low() > 1 || ratio.high() < 1 ? "one side of 1."
                : "both sides of 1: which is cheaper depends on the start.");
        if (ratio.median() == 1) {
            return new Finding(title, common + "both take the same number of forward passes in the median." + quartiles);
        }
        boolean secondIsCheaper = ratio.median() > 1;
        return new Finding(title, common + (secondIsCheaper ? second : first).method() + " takes "
                + g(secondIsCheaper ? ratio.median() : 1 / ratio.median()) + " times fewer forward passes in the median."
                + quartiles);
    }

    /**
     * How the cost of the stochastic gradient method falls over the second half of its work: the slope of its median in
     * logarithms, and where that would lead. Nothing if that method is not among them.
     */
    private Optional<Finding> rateOfFall() {
        return methods.stream().filter(m -> m.method().equals(StochasticGradientMethod.NAME)).findFirst()
                .map(sgd -> new Finding("How fast " + sgd.method() + " falls at the end",
                        "Over the second half of its work the median cost of " + sgd.method() + " " + fall(sgd)));
    }

    private String fall(MethodRuns sgd) {
        double most = sgd.runs().stream().mapToDouble(ComparedRun::passes).max().orElse(0);
        double[] cost = sgd.medianCost(new double[] {most / 2, most}, ComparedRun.Unit.PASSES);
        double slope = StrictMath.log(cost[0] / cost[1]) / StrictMath.log(2);
        if (!(slope > 0)) {
            return "did not fall: " + g(cost[0]) + " at " + g(most / 2) + " passes, " + g(cost[1]) + " at " + g(most) + ".";
        }
        return "fell from " + g(cost[0]) + " to " + g(cost[1]) + ", in proportion to the work to the power -" + g(slope) + "."
                + extrapolation(sgd, most, cost[1], slope);
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

    /** Methods that end with the same bits from every start. */
    private Optional<Finding> equalMethods() {
        StringJoiner pairs = new StringJoiner("; ");
        for (int i = 0; i < methods.size(); i++) {
            for (int k = i + 1; k < methods.size(); k++) {
                double[] first = methods.get(i).runs().stream().mapToDouble(ComparedRun::cost).toArray();
                double[] second = methods.get(k).runs().stream().mapToDouble(ComparedRun::cost).toArray();
                if (Arrays.equals(first, second)) {
                    pairs.add(methods.get(i).method() + " and " + methods.get(k).method());
                }
            }
        }
        return pairs.length() == 0 ? Optional.empty() : Optional.of(new Finding("Equal methods",
                "The same final cost, to the last bit, from every start: " + pairs + "."));
    }

    private Finding endings() {
        StringJoiner text = new StringJoiner("; ");
        for (MethodRuns m : methods) {
            long stuck = m.runs().stream()
                    .filter(run -> run.ending() == Ending.TOLERANCE && run.cost() > target).count();
            text.add(m.method() + ", " + Ending.counted(m.endings(), ", ") + (stuck > 0
                    ? "; " + stuck + " that met a tolerance stayed above the target, in a local minimum or on a plateau" : ""));
        }
        return new Finding("How runs end", text + ".");
    }

    private Finding spread() {
        StringJoiner text = new StringJoiner(" ");
        for (MethodRuns m : methods) {
            Quartiles passes = m.quartiles(run -> run.work().toTarget());
            StringBuilder line = new StringBuilder(m.method()).append(": ");
            if (Double.isNaN(passes.median())) {
                line.append("no run reached the target");
            } else {
                line.append("passes to the target ").append(g(passes.median())).append(" (quartiles ")
                        .append(g(passes.low())).append(" and ").append(g(passes.high())).append(", a factor of ")
                        .append(g(passes.high() / passes.low())).append(")");
            }
            maps.stream().filter(map -> map.method().equals(m.method())).forEach(map -> line.append(
                    "; its runs disagree on ").append(g(100 * map.divided())).append(" % of the plane shown"));
            text.add(line + ".");
        }
        return new Finding("The spread over the starts", text.toString());
    }

    /** What the clock says; differs from run to run. */
    Finding time() {
        StringJoiner text = new StringJoiner("; ");
        for (MethodRuns m : methods) {
            Quartiles whole = m.quartiles(ComparedRun::seconds);
            Quartiles toTarget = m.quartiles(run -> run.time().toTarget());
            Quartiles pass = m.quartiles(run -> 1e9 * run.seconds() / run.passes());
            text.add(m.method() + " " + g(whole.median()) + " s a run, " + (Double.isNaN(toTarget.median())
                    ? "never at the target" : g(toTarget.median()) + " s to the target") + ", " + g(pass.median())
                    + " ns for each pass counted");
        }
        return new Finding("Time", "Medians, measured on this machine, with as many runs at a time as threads: " + text
                + ". The last number includes what is not counted as a pass, such as the linear algebra of a step or the"
                + " costs computed only for display.");
    }

    private static String decades(double factor) {
        return g(StrictMath.log10(factor)) + " powers of ten";
    }
}
