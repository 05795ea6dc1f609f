package netbp.leastsquares;

import netbp.io.OptionalLibrary;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;

/**
 * The LevenbergMarquardtOptimizer of Commons Math, a translation of MINPACK's lmder.
 *
 * <p>It honours every option but InitDamping: it bounds the step in the norm of the scaled
 * parameters instead. FunctionTolerance is MINPACK's ftol, which the actual and the predicted relative
 * change of ||r||^2 must both meet, and also sets the first-order test of {@link LevenbergMarquardt};
 * StepTolerance is xtol, the bound of the step relative to ||D p||. Both count as 2^-52 where they
 * are less.
 *
 * <p>The lines are those of {@link HipparchusSolver}: the two libraries share names and no types. All that
 * does not touch these types is in {@code LibraryRun}.
 */
public final class CommonsMathSolver implements LeastSquaresSolver {

    @Override
    public boolean honours(OptionName option) {
        return option != OptionName.INIT_DAMPING;
    }

    /** @throws netbp.io.OptionalLibrary.MissingException if the library is not on the class path */
    @Override
    public Solution solve(Problem problem, double[] start, Options options, SolverMonitor monitor) {
        return OptionalLibrary.use("CommonsMathSolver", () -> solution(new LibraryRun(problem, start, options, monitor), start));
    }

    private static Solution solution(LibraryRun run, double[] start) {
        LevenbergMarquardtOptimizer optimizer = new LevenbergMarquardtOptimizer()
                .withInitialStepBoundFactor(LibraryRun.STEP_BOUND_FACTOR)
                .withCostRelativeTolerance(run.functionTolerance())
                .withParameterRelativeTolerance(run.stepTolerance())
                .withOrthoTolerance(LibraryRun.ORTHOGONALITY_TOLERANCE);
        LeastSquaresProblem trials = new LeastSquaresBuilder()
                .model(p -> run.residuals(), p -> run.jacobian())
                .lazyEvaluation(true)
                .parameterValidator(p -> {
                    run.trial(p.toArray());
                    return p;
                })
                .target(new double[run.residuals().length])
                .start(start)
                .maxEvaluations(Integer.MAX_VALUE)
                .maxIterations(Integer.MAX_VALUE)
                .build();
        return run.solution(() -> optimizer.optimize(trials), MathIllegalStateException.class);
    }
}
