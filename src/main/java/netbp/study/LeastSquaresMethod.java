package netbp.study;

import java.util.ArrayList;
import java.util.List;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.NetworkResiduals;
import netbp.leastsquares.Options;
import netbp.leastsquares.Problem;
import netbp.leastsquares.Residuals;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/**
 * Nonlinear least squares on the residuals of nlsrun.m, r_i = ||y(x{i}) - F(x{i})||, the Jacobian by
 * forward differences.
 *
 * @param name the solver's
 */
public record LeastSquaresMethod(String name, LeastSquaresSolver solver, Options options) implements Method {

    @Override
    public Outcome train(Network network, LabelledPoints points, RandomStream stream, TrainingMonitor monitor) {
        Counted residuals = new Counted(new NetworkResiduals(network, points), points.size());
        Recorder recorder = new Recorder(residuals, monitor);
        Solution solution = solver.solve(Problem.of(residuals), network.parameters(), options, recorder);
        network.setParameters(solution.parameters());
        return new Outcome(network, recorder.curve(), Ending.of(solution.reason()), solution.iterations(),
                residuals.passes, solution.reason().sentence());
    }

    /** Residuals with the passes that they took. */
    private static final class Counted implements Residuals {

        private final Residuals residuals;
        private final int points;
        private long passes;

        Counted(Residuals residuals, int points) {
            this.residuals = residuals;
            this.points = points;
        }

        @Override
        public double[] evaluate(double[] p) {
            passes += points;
            return residuals.evaluate(p);
        }
    }

    /** Keeps a row for the start and for every accepted step. */
    private static final class Recorder implements SolverMonitor {

        private final Counted residuals;
        private final TrainingMonitor monitor;
        private final List<Iteration> rows = new ArrayList<>();
        private final List<Long> passes = new ArrayList<>();

        Recorder(Counted residuals, TrainingMonitor monitor) {
            this.residuals = residuals;
            this.monitor = monitor;
        }

        @Override
        public void iteration(Iteration row) {
            rows.add(row);
            passes.add(residuals.passes);
            monitor.cost(row.iteration(), row.residual());
        }

        @Override
        public boolean stopRequested() {
            return monitor.stopRequested();
        }

        CostCurve curve() {
            return new CostCurve(rows.stream().mapToLong(Iteration::iteration).toArray(),
                    rows.stream().mapToDouble(Iteration::residual).toArray(),
                    passes.stream().mapToLong(Long::longValue).toArray());
        }
    }
}
