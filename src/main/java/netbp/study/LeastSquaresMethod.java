package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import netbp.data.ParameterPath;
import netbp.leastsquares.Iteration;
import netbp.leastsquares.Jacobian;
import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.Options;
import netbp.leastsquares.Problem;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverChoice;
import netbp.leastsquares.SolverMonitor;
import netbp.leastsquares.WeightPenalty;
import netbp.matlab.RandomStream;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/**
 * Nonlinear least squares. Its curve has a row for the start and one for every accepted step; its costs
 * do not include a penalty.
 *
 * @param name the solver's, in commands, tables and files
 * @param form the residuals
 * @param options of the solver; SpecifyObjectiveGradient means the Jacobian by back propagation
 * @param l2 lambda of the {@link WeightPenalty}; 0 for none
 * @param places of the run, accepted steps, whose parameters are kept; 0 for none
 * @param watcher told of every row and every failed trial, too; the residual that it sees includes the penalty
 */
public record LeastSquaresMethod(String name, LeastSquaresSolver solver, ResidualForm form, Options options,
        double l2, int places, SolverMonitor watcher) implements Method {

    /** MATLAB's solver goes by the name of its method here. */
    private static final String MATLAB = "lm";

    /** The names of the methods, one for each solver. */
    public static List<String> names() {
        return Arrays.stream(SolverChoice.values()).map(LeastSquaresMethod::name).toList();
    }

    private static String name(SolverChoice choice) {
        return choice == SolverChoice.MATLAB ? MATLAB : choice.label();
    }

    /** The method of that name, one of {@link #names}. */
    public static LeastSquaresMethod named(String name, ResidualForm form, Options options) {
        SolverChoice choice = Arrays.stream(SolverChoice.values()).filter(c -> name(c).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("method must be one of " + names() + ": " + name));
        return new LeastSquaresMethod(name, choice.solver(), form, options, 0, 0, SolverMonitor.NONE);
    }

    /** The same, watched. */
    public LeastSquaresMethod watchedBy(SolverMonitor monitor) {
        return new LeastSquaresMethod(name, solver, form, options, l2, places, monitor);
    }

    /** The same with a penalty on the squares of the weights. */
    public LeastSquaresMethod withL2(double lambda) {
        return new LeastSquaresMethod(name, solver, form, options, lambda, places, watcher);
    }

    /** The same with parameters along the run. */
    public LeastSquaresMethod withPlaces(int count) {
        return new LeastSquaresMethod(name, solver, form, options, l2, count, watcher);
    }

    @Override
    public Outcome train(Network network, LabelledPoints points, RandomStream stream, TrainingMonitor monitor) {
        Evaluation evaluation = new Evaluation(network);
        Network trial = network.copy();
        Recorder recorder = new Recorder(monitor, watcher, row -> {
            if (l2 == 0) {
                return row.residual();
            }
            trial.setParameters(row.parameters());
            return evaluation.cost(trial, points);
        });
        Problem fit = recorder.counted(form.problem(network, points), points.size());
        Problem problem = l2 == 0 ? fit : WeightPenalty.added(fit, network, points.size(), l2);
        Solution solution = solver.solve(problem, network.parameters(), options, recorder);
        network.setParameters(solution.parameters());
        Outcome outcome = new Outcome(network, recorder.curve(), Ending.of(solution.reason()), solution.iterations(),
                recorder.passes, solution.reason().sentence());
        return places == 0 || recorder.rows.isEmpty() ? outcome : outcome.with(recorder.path().thinned(places));
    }

    /** Counts the passes that a problem takes, and keeps the rows as they come with the passes until then. */
    private static final class Recorder implements SolverMonitor {

        private final TrainingMonitor monitor;
        private final SolverMonitor watcher;
        private final ToDoubleFunction<Iteration> costOf;
        private final List<Iteration> rows = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();
        private final List<Long> passesOfRows = new ArrayList<>();
        private long passes;

        Recorder(TrainingMonitor monitor, SolverMonitor watcher, ToDoubleFunction<Iteration> costOf) {
            this.monitor = monitor;
            this.watcher = watcher;
            this.costOf = costOf;
        }

        Problem counted(Problem problem, int points) {
            return new Problem(
                    p -> {
                        passes += points;
                        return problem.residuals().evaluate(p);
                    },
                    Jacobian.of((p, stop) -> {
                        double[][] J = problem.jacobian().evaluate(p, stop);
                        passes += (long) GRADIENT_PASSES * J.length;
                        return J;
                    }));
        }

        @Override
        public void iteration(Iteration row) {
            rows.add(row);
            passesOfRows.add(passes);
            double cost = costOf.applyAsDouble(row);
            costs.add(cost);
            monitor.cost(row.iteration(), cost);
            watcher.iteration(row);
        }

        @Override
        public void failedTrial(Iteration row) {
            watcher.failedTrial(row);
        }

        @Override
        public boolean stopRequested() {
            return monitor.stopRequested();
        }

        ParameterPath path() {
            return new ParameterPath(rows.stream().mapToLong(Iteration::iteration).toArray(),
                    rows.stream().map(row -> row.parameters().clone()).toArray(double[][]::new));
        }

        CostCurve curve() {
            return new CostCurve(rows.stream().mapToLong(Iteration::iteration).toArray(),
                    costs.stream().mapToDouble(Double::doubleValue).toArray(),
                    passesOfRows.stream().mapToLong(Long::longValue).toArray());
        }
    }
}
