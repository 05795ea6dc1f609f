package netbp.solvers;

import java.util.ArrayList;
import java.util.List;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.NetworkResiduals;
import netbp.leastsquares.Options;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverChoice;
import netbp.leastsquares.SolverMonitor;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;

/**
 * How well posed nlsrun.m's problem is along a solver's path: 10 residuals, 23 unknowns, and a cost
 * whose infimum 0 no finite p attains, since sigmoids reach 0 and 1 only at infinity.
 *
 * <p>The path starts where nlsrun.m does, with the exact Jacobian and tolerances that let the cost
 * go far below where nlsrun.m stops.
 *
 * @param solver the solver
 * @param solution what it returned
 * @param steps the start and every accepted step
 */
public record Conditioning(SolverChoice solver, Solution solution, List<Step> steps) {

    private static final Options OPTIONS = Options.DEFAULTS.withSpecifyObjectiveGradient(true)
            .withFunctionTolerance(1e-12).withStepTolerance(1e-12)
            .withMaxIterations(2_000).withMaxFunctionEvaluations(10_000);

    /**
     * A point of the path.
     *
     * @param iteration accepted steps so far
     * @param cost ||r||^2
     * @param parameterNorm ||p||
     * @param distance ||p - p0||
     * @param spectrum of the 10 x 23 Jacobian
     */
    public record Step(int iteration, double cost, double parameterNorm, double distance,
            JacobianSpectrum spectrum) {
    }

    /** The path of a solver on the paper's ten points. */
    public static Conditioning of(SolverChoice solver) {
        LabelledPoints points = LabelledPoints.paper();
        double[] start = Nlsrun.pzero(Netbp.SEED);
        Nlsrun run = Nlsrun.run(points, start, solver.solver(), OPTIONS, SolverMonitor.NONE);
        NetworkResiduals residuals = new NetworkResiduals(new Network(run.network().layers()), points);
        double[] origin = new double[start.length];
        List<Step> steps = new ArrayList<>();
        for (Iteration row : run.solution().history()) {
            double[] p = row.parameters();
            steps.add(new Step(row.iteration(), row.residual(), distance(p, origin), distance(p, start),
                    JacobianSpectrum.of(residuals.jacobian(p))));
        }
        return new Conditioning(solver, run.solution(), List.copyOf(steps));
    }

    /** The start. */
    public Step first() {
        return steps.get(0);
    }

    /** The end. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    private static double distance(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += (p[i] - q[i]) * (p[i] - q[i]);
        }
        return Math.sqrt(sum);
    }
}
