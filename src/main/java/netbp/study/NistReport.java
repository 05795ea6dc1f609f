package netbp.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import netbp.leastsquares.SolverChoice;
import netbp.matlab.NumberFormat;

/** The table of a NIST bench in Markdown. The same runs give the same text. */
public final class NistReport {

    private final List<NistRun> runs;
    private final StringBuilder text = new StringBuilder();

    /** @param runs all solvers' */
    public NistReport(List<NistRun> runs) {
        this.runs = List.copyOf(runs);
    }

    /** The text. */
    public String markdown() {
        text.setLength(0);
        heading();
        counts();
        failures();
        allRuns();
        return text.toString();
    }

    private void heading() {
        line("# NIST's nonlinear regression sets, by each solver");
        line("");
        line("Written by the command `nist FOLDER`, FOLDER holding the files of NIST's Statistical Reference "
                + "Datasets as NIST publishes them (<https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml>).");
        line("");
        line("Every solver runs from both of NIST's starts with the same options, on every set: Jacobian by automatic "
                + "differentiation, FunctionTolerance " + number(NistRun.OPTIONS.functionTolerance())
                + ", StepTolerance " + number(NistRun.OPTIONS.stepTolerance())
                + ", MaxIterations " + NistRun.OPTIONS.maxIterations()
                + ", MaxFunctionEvaluations " + NistRun.OPTIONS.maxFunctionEvaluations()
                + "; the unknowns are not scaled or transformed. The two libraries' solvers take a tolerance below "
                + "2^-52 as 2^-52.");
        line("");
        line("A digit count is the log relative error -log10(|q - c|/|c|) of a computed q against the certified c, "
                + "held within 0 and " + NistRun.CERTIFIED_DIGITS + ", the digits that NIST certifies. A run succeeds "
                + "with at least " + NistRun.REQUIRED_DIGITS + " on every parameter. The sum of squares of Lanczos1 "
                + "is 1.43e-25, its residuals are rounding errors of data with 14 digits, so that doubles "
                + "cannot give it to many digits.");
        line("");
    }

    private void counts() {
        line("| solver | runs that succeed | fewest digits | median evaluations |");
        line("| --- | ---: | ---: | ---: |");
        for (SolverChoice solver : SolverChoice.values()) {
            List<NistRun> own = runs.stream().filter(run -> run.solver() == solver).toList();
            long succeeded = own.stream().filter(NistRun::succeeded).count();
            double least = own.stream().mapToDouble(NistRun::leastDigits).min().orElse(0);
            double median = Quartiles.of(own.stream().mapToDouble(run -> run.solution().functionCount()).toArray()).median();
            line("| " + solver.label() + " | " + succeeded + " of " + own.size() + " | " + digits(least) + " | "
                    + number(median) + " |");
        }
        line("");
    }

    private void failures() {
        line("## Runs that do not succeed");
        line("");
        List<NistRun> failed = runs.stream().filter(run -> !run.succeeded()).toList();
        if (failed.isEmpty()) {
            line("None.");
        }
        for (NistRun run : failed) {
            line("- " + run.solver().label() + ", " + run.dataset().name() + " from start " + run.start() + ": "
                    + run.solution().reason().sentence() + " after " + run.solution().iterations() + " steps and "
                    + run.solution().functionCount() + " evaluations, at ||r||^2 = "
                    + NumberFormat.general(run.solution().residualNorm2(), 6) + " (certified "
                    + NumberFormat.general(run.dataset().residualSumOfSquares(), 6) + ").");
        }
        line("");
    }

    private void allRuns() {
        line("## All runs");
        for (SolverChoice solver : SolverChoice.values()) {
            line("");
            line("### " + solver.label());
            line("");
            line("| set | level | start | digits of b1, b2, ... | of the sum of squares | steps | evaluations | exit flag |");
            line("| --- | --- | ---: | --- | ---: | ---: | ---: | ---: |");
            for (NistRun run : runs) {
                if (run.solver() == solver) {
                    line(row(run));
                }
            }
        }
    }

    private static String row(NistRun run) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < run.dataset().certified().length; i++) {
            parameters.add(digits(run.parameterDigits(i)));
        }
        return "| " + String.join(" | ", run.dataset().name(), run.dataset().level(), Integer.toString(run.start()),
                String.join(" ", parameters), digits(run.sumOfSquaresDigits()),
                Integer.toString(run.solution().iterations()), Integer.toString(run.solution().functionCount()),
                Integer.toString(run.solution().exitFlag())) + " |";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String digits(double digits) {
        return String.format(Locale.ROOT, "%.1f", digits);
    }

    private static String number(double value) {
        return NumberFormat.general(value, 6);
    }
}
