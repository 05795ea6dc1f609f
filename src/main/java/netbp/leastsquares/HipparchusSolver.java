package netbp.leastsquares;

import netbp.io.OptionalLibrary;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/**
 * The LevenbergMarquardtOptimizer of Hipparchus, a translation of MINPACK's lmder.
 *
 * <p>The options mean what they mean to {@link CommonsMathSolver}, whose lines these are: the two libraries share names
 * and no types. All that does not touch these types is in {@code LibraryRun}.
 */
public final class HipparchusSolver implements LeastSquaresSolver {

    @Override
    public boolean honours(OptionName option) {
        return option != OptionName.INIT_DAMPING;
    }

    /** @throws netbp.io.OptionalLibrary.MissingException if the library is not on the class path */
    @Override
    public Solution solve(Problem problem, double[] start, Options options, SolverMonitor monitor) {
        return OptionalLibrary.use("HipparchusSolver", () -> solution(new LibraryRun(problem, start, options, monitor), start));
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
