package netbp.solvers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverChoice;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.paper.Nlsrun;
import netbp.report.Table;
import netbp.statistics.Quartiles;

/**
 * How often a solver fits the paper's ten points from the starts 0.5*randn(23,1) of seeds 1..200.
 *
 * @param solver the solver
 * @param setting residuals and options
 * @param starts how many starts
 * @param reached from how many of them the run ended with ||r||^2 &lt; 1e-6
 * @param medianEvaluations the median over all runs of the evaluations of the residuals
 * @param medianEvaluationsOfReached the same over the runs that reached; NaN if there is none
 */
public record RandomStarts(SolverChoice solver, Setting setting, int starts, int reached,
        double medianEvaluations, double medianEvaluationsOfReached) {

    /** ||r||^2 below which a start counts as solved. */
    public static final double GOAL = 1e-6;
    /** Seeds 1..200. */
    public static final int SEEDS = 200;

    /** What all solvers are given. */
    public enum Setting {

        /** nlsrun.m's residuals, forward differences, MATLAB's defaults. */
        DEFAULTS("nlsrun.m's residuals, forward differences, MATLAB's defaults", ResidualForm.NORM, Options.DEFAULTS),
        /** nlsrun.m's residuals, exact Jacobian, MATLAB's defaults. */
        EXACT_JACOBIAN("nlsrun.m's residuals, exact Jacobian, MATLAB's defaults", ResidualForm.NORM,
                Options.DEFAULTS.withSpecifyObjectiveGradient(true)),
        /** The smooth residuals, exact Jacobian, MATLAB's defaults. */
        SMOOTH("two residuals a point, exact Jacobian, MATLAB's defaults", ResidualForm.SMOOTH,
                Options.DEFAULTS.withSpecifyObjectiveGradient(true)),
        /** nlsrun.m's residuals, exact Jacobian, tolerances 1e-12 and no cap that matters. */
        PATIENT("nlsrun.m's residuals, exact Jacobian, tolerances 1e-12, MaxIterations 10000, "
                + "MaxFunctionEvaluations 20000", ResidualForm.NORM,
                Options.DEFAULTS.withSpecifyObjectiveGradient(true).withFunctionTolerance(1e-12)
                        .withStepTolerance(1e-12).withMaxIterations(10_000).withMaxFunctionEvaluations(20_000));

        private final String description;
        private final ResidualForm form;
        private final Options options;

        Setting(String description, ResidualForm form, Options options) {
            this.description = description;
            this.form = form;
            this.options = options;
        }

        /** In words. */
        public String description() {
            return description;
        }
    }

    /** Runs the solver from every start, on all cores; the result does not depend on their number. */
    public static RandomStarts of(SolverChoice solver, Setting setting) {
        List<Solution> solutions = IntStream.rangeClosed(1, SEEDS).parallel().mapToObj(seed ->
                Nlsrun.run(LabelledPoints.paper(), Nlsrun.pzero(seed), setting.form, solver.solver(), setting.options,
                        SolverMonitor.NONE).solution()).toList();
        List<Solution> reached = solutions.stream().filter(s -> s.residualNorm2() < GOAL).toList();
        return new RandomStarts(solver, setting, SEEDS, reached.size(), medianEvaluations(solutions),
                medianEvaluations(reached));
    }

    /** Every solver in every setting. */
    public static List<RandomStarts> all() {
        List<RandomStarts> all = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            for (SolverChoice solver : SolverChoice.values()) {
                all.add(of(solver, setting));
            }
        }
        return all;
    }

    /** The rows as a table. */
    public static Table table(List<RandomStarts> rows) {
        Table table = new Table().words("setting", "solver").numbers(
                "starts that reach ||r||^2 < " + NumberFormat.general(GOAL, 1), "median evaluations, all", "of those that reach");
        for (RandomStarts row : rows) {
            table.row(row.setting.description(), row.solver.label(), row.reached + " of " + row.starts,
                    NumberFormat.general(row.medianEvaluations, 6), NumberFormat.general(row.medianEvaluationsOfReached, 6));
        }
        return table;
    }

    private static double medianEvaluations(List<Solution> solutions) {
        return Quartiles.of(solutions.stream().mapToDouble(Solution::functionCount).toArray()).median();
    }
}
