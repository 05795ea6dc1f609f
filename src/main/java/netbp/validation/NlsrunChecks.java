package netbp.validation;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.NetworkResiduals;
import netbp.leastsquares.Solution;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Nlsrun;
import netbp.reference.Reference;

/**
 * nlsrun.m on ten and on eleven points against runs of the same rules in GNU Octave.
 *
 * @param how many points, in a word
 * @param traceRows in Octave's iteration table
 */
record NlsrunChecks(LabelledPoints points, String how, Function<Runs, Nlsrun> run, int traceRows) {

    /** The rows of a trace that are compared; later ones differ by rounding that the path has amplified. */
    private static final int FIRST_ROWS = 4;

    private String name() {
        return "nlsrun-" + points.size();
    }

    private String trace() {
        return "octave/nlsrun" + points.size() + "-trace.csv";
    }

    private String parameters() {
        return "octave/nlsrun" + points.size() + "-final.csv";
    }

    static List<Check> checks() {
        return Stream.of(
                new NlsrunChecks(LabelledPoints.paper(), "ten", Runs::nlsrun10, 128),
                new NlsrunChecks(LabelledPoints.paperWithExtraPoint(), "eleven", Runs::nlsrun11, 121))
                .flatMap(c -> c.own().stream()).toList();
    }

    private List<Check> own() {
        return List.of(
                new Check(name() + "-residual", "||r||^2 in the first four rows of nlsrun's iteration table on the " + how
                        + " points, against GNU Octave.", List.of(trace()),
                        new Tolerance(1e-8, "relative", "A forward difference carries a rounding error of about"
                                + " eps/h = 1.5e-8 relative to r, which enters ||r||^2 through the step."),
                        (runs, references, differences) -> firstRows(runs, references.get(0), true, differences)),
                new Check(name() + "-rows", "Func-count, optimality, lambda and step in the same rows, against GNU Octave.",
                        List.of(trace()),
                        new Tolerance(1e-5, "relative", "The same error of the differences, relative to a gradient that is"
                                + " up to 120 times smaller than ||r||, and to the steps that follow from it."),
                        (runs, references, differences) -> firstRows(runs, references.get(0), false, differences)),
                new Check(name() + "-octave-end", "||r||^2 of the program's residual function at the final parameters of"
                        + " GNU Octave's run, against Octave's own.", List.of(parameters(), trace()),
                        new Tolerance(1e-8, "relative", "There r_i is some 1e-6, the difference of numbers near 1: an"
                                + " ulp of 1e-16 in these is 1e-10 of r_i, a few of them 1e-9 of ||r||^2."),
                        this::octaveEnd),
                new Check(name() + "-end", "How nlsrun ends on the " + how + " points: exit flag 1 and a small ||r||^2.",
                        List.of(), new Tolerance(1e-10, "||r||^2", "The run stops by its gradient, 1e-10 of that at the"
                                + " start. All 47 runs on ten points from starts one ulp apart end so, below 1.2e-11."),
                        this::end),
                PictureChecks.sides(name() + "-sides", "The " + how + " training points after nlsrun", "4 and 5",
                        runs -> run.apply(runs).network(), points));
    }

    private void firstRows(Runs runs, Reference reference, boolean residual, Differences differences) {
        List<Reference.Row> rows = reference.rowsAt("iteration", LongStream.range(0, traceRows).toArray());
        List<Iteration> history = run.apply(runs).solution().history();
        for (int i = 0; i < Math.min(FIRST_ROWS, history.size()); i++) {
            Reference.Row row = rows.get(i);
            Iteration got = history.get(i);
            if (residual) {
                differences.addRelative(row, "||r||^2 of row " + i, row.number(2), got.residual());
                continue;
            }
            differences.addRelative(row, "Func-count of row " + i, row.number(1), got.functionCount());
            differences.addRelative(row, "optimality of row " + i, row.number(3), got.firstOrderOptimality());
            differences.addRelative(row, "lambda of row " + i, row.number(4), got.lambda());
            if (i > 0) {
                differences.addRelative(row, "step of row " + i, row.number(5), got.stepNorm());
            }
        }
        differences.remark(residual
                ? "||r||^2 stays within 1e-6 up to row " + lastRowWithin(rows, history, 1e-6)
                        + " and within 1e-2 up to row " + lastRowWithin(rows, history, 1e-2)
                        + "; from there rounding drives the paths apart."
                : "Func-count and lambda are the same up to row " + lastRowOfOnePath(rows, history) + " of "
                        + (traceRows - 1) + ".");
    }

    private static int lastRowWithin(List<Reference.Row> rows, List<Iteration> history, double relative) {
        return lastRow(rows, history, (row, got) -> Math.abs(got.residual() / row.number(2) - 1) <= relative);
    }

    private static int lastRowOfOnePath(List<Reference.Row> rows, List<Iteration> history) {
        return lastRow(rows, history, (row, got) -> row.number(1) == got.functionCount()
                && Math.abs(got.lambda() / row.number(4) - 1) < 1e-9);
    }

    /** The last row up to which all agree. */
    private static int lastRow(List<Reference.Row> rows, List<Iteration> history,
            BiPredicate<Reference.Row, Iteration> agree) {
        int i = 0;
        while (i < Math.min(rows.size(), history.size()) && agree.test(rows.get(i), history.get(i))) {
            i++;
        }
        return i - 1;
    }

    private void octaveEnd(Runs runs, List<Reference> references, Differences differences) {
        Network network = network(references.get(0));
        references.get(1).rowsAt("iteration", LongStream.range(0, traceRows).toArray());
        Reference.Row last = references.get(1).last();
        differences.addRelative(last, "||r||^2 at the parameters of " + parameters(), last.number(2),
                residualNorm2(network, points));
    }

    /** The paper's network with stored parameters, one a row: W2, W3, W4, each column by column, b2, b3, b4. */
    static Network network(Reference reference) {
        Network network = Network.paper();
        List<Reference.Row> rows = reference.rows(network.parameterCount());
        network.setParameters(rows.stream().mapToDouble(row -> row.number(0)).toArray());
        return network;
    }

    /** The program's ||r||^2 at the parameters of a network. */
    static double residualNorm2(Network network, LabelledPoints points) {
        double sum = 0;
        for (double r : new NetworkResiduals(network, points).evaluate(network.parameters())) {
            sum += r * r;
        }
        return sum;
    }

    private void end(Runs runs, List<Reference> references, Differences differences) {
        Solution solution = run.apply(runs).solution();
        differences.add("exit flag", 1, solution.exitFlag(),
                solution.exitFlag() == 1 ? 0 : Double.POSITIVE_INFINITY);
        differences.add("||r||^2", 0, solution.residualNorm2(), solution.residualNorm2());
        differences.remark("Exit flag " + solution.exitFlag() + " after " + solution.iterations() + " accepted steps and "
                + solution.functionCount() + " evaluations; ||r||^2 = "
                + NumberFormat.general(solution.residualNorm2(), 3) + ".");
    }
}
