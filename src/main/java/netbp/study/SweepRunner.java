package netbp.study;

import java.util.Optional;
import java.util.function.BooleanSupplier;

import netbp.leastsquares.Options;
import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingMonitor;
import netbp.training.Variant;

/**
 * Does the runs of a sweep: a function from a run to its row that depends on nothing else than the sweep
 * and the points.
 *
 * @param points every run is trained on
 */
public record SweepRunner(Sweep sweep, LabelledPoints points) {

    /** Costs of a run of stochastic gradient that are looked at, fewer where points are many. */
    private static final long COSTS = 200;

    /** The row of a run. */
    public Row row(Run run) {
        return row(run, () -> false).orElseThrow();
    }

    /** The row of a run; empty if it was stopped before its end. @param stop asked often */
    public Optional<Row> row(Run run, BooleanSupplier stop) {
        RandomStream stream = new RandomStream(run.seed());
        Network network = start(run.cell()).network(points, stream);
        Outcome outcome = method(run.cell(), network).train(network, points, stream, new TrainingMonitor() {
            @Override
            public void cost(long iteration, double cost) {
                // the outcome has them all
            }

            @Override
            public boolean stopRequested() {
                return stop.getAsBoolean();
            }
        });
        if (outcome.ending() == Ending.INTERRUPTED) {
            return Optional.empty();
        }
        CostCurve curve = outcome.curve();
        int reached = curve.firstAtOrBelow(sweep.target());
        return Optional.of(new Row(run, outcome.ending(), outcome.iterations(), curve.last(),
                new Classifier(outcome.network()).accuracy(points), outcome.passes(),
                reached < 0 ? Double.NaN : curve.passes()[reached]));
    }

    /** The start of a cell's runs. */
    public Start start(Cell cell) {
        return new Start(cell.layers().stream().mapToInt(Integer::intValue).toArray(), cell.activation(), cell.output(),
                sweep.draw());
    }

    private Method method(Cell cell, Network network) {
        if (cell.method().equals(StochasticGradientMethod.NAME)) {
            int batch = sweep.order().over(points.size(), new RandomStream(0)).batchSize();
            long stride = Math.max(sweep.iterations() / COSTS, StochasticGradientMethod.strideFor(sweep.iterations(),
                    points.size(), network.parameterCount(), batch));
            return new StochasticGradientMethod(sweep.order(), sweep.schedule().from(cell.eta()), new Variant(cell.loss()),
                    sweep.iterations(), stride);
        }
        return LeastSquaresMethod.named(cell.method(), sweep.residuals(),
                Options.DEFAULTS.withSpecifyObjectiveGradient(sweep.exactJacobian()));
    }
}
