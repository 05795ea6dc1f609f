package netbp.solvers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import netbp.leastsquares.SolverChoice;
import netbp.matlab.NumberFormat;
import netbp.report.MarkdownPage;
import netbp.report.Page;
import netbp.report.Table;
import netbp.report.Text;
import netbp.statistics.Quartiles;

/**
 * The report on a NIST bench. The same runs give the same text.
 *
 * @param runs all solvers'
 */
public record NistReport(List<NistRun> runs) {

    private static final String NIST = "https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml";

    /** The report in Markdown. */
    public String markdown() {
        MarkdownPage page = new MarkdownPage("NIST's nonlinear regression sets, by each solver");
        introduction(page);
        page.table(counts());
        page.heading("Runs that do not succeed");
        failures(page);
        page.heading("All runs");
        for (SolverChoice solver : SolverChoice.values()) {
            page.subheading(solver.label());
            page.table(allRuns(of(solver)));
        }
        return page.text();
    }

    private static void introduction(Page page) {
        page.paragraph(Text.of("Written by the command "), Text.code("nist FOLDER"),
                Text.of(", FOLDER holding the files of NIST's Statistical Reference Datasets as NIST publishes them ("),
                Text.link(NIST, NIST), Text.of(")."));
        page.paragraph("Every solver runs from both of NIST's starts with the same options, on every set: Jacobian by automatic "
                + "differentiation, FunctionTolerance " + number(NistRun.OPTIONS.functionTolerance())
                + ", StepTolerance " + number(NistRun.OPTIONS.stepTolerance())
                + ", MaxIterations " + NistRun.OPTIONS.maxIterations()
                + ", MaxFunctionEvaluations " + NistRun.OPTIONS.maxFunctionEvaluations()
                + "; the unknowns are not scaled or transformed. The two libraries' solvers take a tolerance below "
                + "2^-52 as 2^-52.");
        page.paragraph("A digit count is the log relative error -log10(|q - c|/|c|) of a computed q against the certified c, "
                + "held within 0 and " + NistRun.CERTIFIED_DIGITS + ", the digits that NIST certifies. A run succeeds "
                + "with at least " + NistRun.REQUIRED_DIGITS + " on every parameter. The sum of squares of Lanczos1 "
                + "is 1.43e-25, its residuals are rounding errors of data with 14 digits, so that doubles "
                + "cannot give it to many digits.");
    }

    private List<NistRun> of(SolverChoice solver) {
        return runs.stream().filter(run -> run.solver() == solver).toList();
    }

    private Table counts() {
        Table table = new Table().words("solver").numbers("runs that succeed", "fewest digits", "median evaluations");
        for (SolverChoice solver : SolverChoice.values()) {
            List<NistRun> own = of(solver);
            table.row(solver.label(), succeeded(solver),
                    digits(own.stream().mapToDouble(NistRun::leastDigits).min().orElse(0)),
                    number(Quartiles.of(own.stream().mapToDouble(run -> run.solution().functionCount()).toArray()).median()));
        }
        return table;
    }

    private String succeeded(SolverChoice solver) {
        return of(solver).stream().filter(NistRun::succeeded).count() + " of " + of(solver).size();
    }

    /** How many runs of each solver succeed. */
    public List<String> summary() {
        return Arrays.stream(SolverChoice.values()).map(solver -> solver.label() + ": " + succeeded(solver)
                + " runs have six digits on every parameter").toList();
    }

    private void failures(Page page) {
        List<NistRun> failed = runs.stream().filter(run -> !run.succeeded()).toList();
        if (failed.isEmpty()) {
            page.paragraph("None.");
            return;
        }
        page.bullets(failed.stream().map(run -> List.of(Text.of(run.solver().label() + ", " + run.dataset().name()
                + " from start " + run.start() + ": " + run.solution().reason().sentence() + " after "
                + run.solution().iterations() + " steps and " + run.solution().functionCount()
                + " evaluations, at ||r||^2 = " + number(run.solution().residualNorm2()) + " (certified "
                + number(run.dataset().residualSumOfSquares()) + ")."))).toList());
    }

    private static Table allRuns(List<NistRun> runs) {
        Table table = new Table().words("set", "level").numbers("start").words("digits of b1, b2, ...")
                .numbers("of the sum of squares", "steps", "evaluations", "exit flag");
        for (NistRun run : runs) {
            String parameters = IntStream.range(0, run.dataset().certified().length)
                    .mapToObj(i -> digits(run.parameterDigits(i))).collect(Collectors.joining(" "));
            table.row(run.dataset().name(), run.dataset().level(), run.start(), parameters,
                    digits(run.sumOfSquaresDigits()), run.solution().iterations(), run.solution().functionCount(),
                    run.solution().exitFlag());
        }
        return table;
    }

    private static String digits(double digits) {
        return String.format(Locale.ROOT, "%.1f", digits);
    }

    private static String number(double value) {
        return NumberFormat.general(value, 6);
    }
}
