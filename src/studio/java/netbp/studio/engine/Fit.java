package netbp.studio.engine;

import java.util.Arrays;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.IterationTable;
import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverChoice;
import netbp.leastsquares.SolverMonitor;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float64Array;

/** Nonlinear least squares by one of the solvers, with the options of MATLAB's lsqnonlin. */
public final class Fit {

    /** Told of every row of the iteration table. */
    @JSFunctor
    public interface RowListener extends JSObject {

        /**
         * @param numbers iteration, functionCount, residual, firstOrderOptimality, lambda, stepNorm, then p
         * @param printed the row as MATLAB prints it
         * @param failed whether it is the last one, of a trial that failed
         */
        void row(Float64Array numbers, String printed, boolean failed);
    }

    private static final int COLUMNS = 6;

    private final Model model;
    private ResidualForm residuals = ResidualForm.NORM;
    private Options options = Options.DEFAULTS;

    Fit(Model model) {
        this.model = model;
    }

    /** norm, one residual a point as nlsrun.m has it, or smooth, one an output. */
    @JSExport
    public void residuals(String form) {
        residuals = Arrays.stream(ResidualForm.values()).filter(r -> r.label().equals(form)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("residuals must be norm or smooth: " + form));
    }

    /** The options by MATLAB's names; 0 evaluations are 200 times the number of unknowns. */
    @JSExport
    public void options(double functionTolerance, double stepTolerance, int maxIterations, int maxFunctionEvaluations,
            double initDamping, boolean specifyObjectiveGradient) {
        options = Options.DEFAULTS.withFunctionTolerance(functionTolerance).withStepTolerance(stepTolerance)
                .withMaxIterations(maxIterations).withMaxFunctionEvaluations(maxFunctionEvaluations)
                .withInitDamping(initDamping).withSpecifyObjectiveGradient(specifyObjectiveGradient);
    }

    /**
     * Solves, and leaves the best parameters in the model.
     *
     * @param solver matlab, hipparchus or commons-math
     * @return exit flag, function count, and why it stopped, with blanks between
     */
    @JSExport
    public String solve(String solver, RowListener listener) {
        SolverChoice choice = Arrays.stream(SolverChoice.values()).filter(s -> s.label().equals(solver)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("solver must be matlab, hipparchus or commons-math: " + solver));
        Solution solution = choice.solver().solve(residuals.problem(model.network(), model.points()),
                model.network().parameters(), options, told(listener));
        model.network().setParameters(solution.parameters());
        return solution.exitFlag() + " " + solution.functionCount() + " " + solution.reason().sentence();
    }

    private static SolverMonitor told(RowListener listener) {
        return new SolverMonitor() {
            @Override
            public void iteration(Iteration row) {
                listener.row(numbers(row), IterationTable.row(row), false);
            }

            @Override
            public void failedTrial(Iteration row) {
                listener.row(numbers(row), IterationTable.row(row), true);
            }
        };
    }

    private static Float64Array numbers(Iteration row) {
        double[] p = row.parameters();
        Float64Array numbers = new Float64Array(COLUMNS + p.length);
        double[] first = {row.iteration(), row.functionCount(), row.residual(), row.firstOrderOptimality(), row.lambda(),
            row.stepNorm()};
        for (int i = 0; i < COLUMNS; i++) {
            numbers.set(i, first[i]);
        }
        for (int i = 0; i < p.length; i++) {
            numbers.set(COLUMNS + i, p[i]);
        }
        return numbers;
    }
}
