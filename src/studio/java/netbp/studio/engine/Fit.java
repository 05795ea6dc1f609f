package netbp.studio.engine;

import java.util.Arrays;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.IterationTable;
import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverChoice;
import netbp.leastsquares.SolverMonitor;
import netbp.network.Evaluation;
import netbp.network.Network;
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
         * @param numbers iteration, functionCount, residual, firstOrderOptimality, lambda, stepNorm, cost of the unseen points, then p
         * @param printed the row as MATLAB prints it
         * @param failed whether it is the last one, of a trial that failed
         */
        void row(Float64Array numbers, String printed, boolean failed);
    }

    private static final int COLUMNS = 7;

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
                model.network().parameters(), options, new Teller(listener));
        model.network().setParameters(solution.parameters());
        return solution.exitFlag() + " " + solution.functionCount() + " " + solution.reason().sentence();
    }

    /** Tells a listener of the rows. */
    private final class Teller implements SolverMonitor {

        private final RowListener listener;
        private final Network network = model.network().copy();
        private final Evaluation evaluation = new Evaluation(network);

        Teller(RowListener listener) {
            this.listener = listener;
        }

        @Override
        public void iteration(Iteration row) {
            listener.row(numbers(row), IterationTable.row(row), false);
        }

        @Override
        public void failedTrial(Iteration row) {
            listener.row(numbers(row), IterationTable.row(row), true);
        }

        private Float64Array numbers(Iteration row) {
            double[] p = row.parameters();
            network.setParameters(p);
            double[] first = {row.iteration(), row.functionCount(), row.residual(), row.firstOrderOptimality(),
                row.lambda(), row.stepNorm(),
                model.unseen().map(judges -> evaluation.cost(network, judges)).orElse(Double.NaN)};
            Float64Array numbers = new Float64Array(COLUMNS + p.length);
            for (int i = 0; i < COLUMNS; i++) {
                numbers.set(i, first[i]);
            }
            for (int i = 0; i < p.length; i++) {
                numbers.set(COLUMNS + i, p[i]);
            }
            return numbers;
        }
    }
}
