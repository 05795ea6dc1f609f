package netbp.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import netbp.io.Ledger;
import netbp.leastsquares.Options;
import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/**
 * Does the runs of a sweep: a function from a run to its row that depends on nothing but the sweep
 * and the points.
 *
 * @param points that every run is trained on
 */
public record SweepRunner(Sweep sweep, LabelledPoints points) implements Study {

    /** Costs of a run of stochastic gradient that are looked at. */
    private static final long COSTS = 200;

    @Override
    public long size() {
        return sweep.size();
    }

    @Override
    public List<Ledger.Part> files() {
        return List.of(Row.FILE);
    }

    @Override
    public List<String> entry(long index, BooleanSupplier stop) {
        return row(sweep.run(index), stop).map(Row::csv).stream().toList();
    }

    @Override
    public List<String> written() {
        return SweepReport.written(sweep);
    }

    @Override
    public SweepReport report(Path folder) throws IOException {
        return new SweepReport(sweep, folder);
    }

    /** The row of a run. */
    public Row row(Sweep.Run run) {
        return row(run, () -> false).orElseThrow();
    }

    /** The row of a run; empty if it was stopped before its end. @param stop asked often */
    public Optional<Row> row(Sweep.Run run, BooleanSupplier stop) {
        return outcome(run, stop).map(outcome -> {
            CostCurve curve = outcome.curve();
            int reached = curve.firstAtOrBelow(sweep.target());
            return new Row(run, outcome.ending(), outcome.iterations(), curve.last(),
                    new Classifier(outcome.network()).accuracy(points), outcome.passes(),
                    reached < 0 ? Double.NaN : curve.passes()[reached]);
        });
    }

    /** What a run leaves; empty if it was stopped before its end. */
    Optional<Outcome> outcome(Sweep.Run run, BooleanSupplier stop) {
        RandomStream stream = new RandomStream(run.seed());
        Network network = start(run.cell()).network(points, stream);
        Outcome outcome = method(run.cell(), COSTS).train(network, points, stream, TrainingMonitor.until(stop));
        return outcome.ending() == Ending.INTERRUPTED ? Optional.empty() : Optional.of(outcome);
    }

    /** The start of a cell's runs. */
    public Start start(Cell cell) {
        return new Start(cell.layers().stream().mapToInt(Integer::intValue).toArray(), cell.activation(), cell.output(),
                sweep.draw(), sweep.scaled());
    }

    /** A cell's method. @param costs of a run of stochastic gradient that are kept, fewer where points are many */
    public Method method(Cell cell, long costs) {
        if (!cell.method().equals(StochasticGradientMethod.NAME)) {
            return LeastSquaresMethod.named(cell.method(), sweep.residuals(),
                    Options.DEFAULTS.withSpecifyObjectiveGradient(sweep.exactJacobian())).withL2(cell.variant().l2());
        }
        int parameters = start(cell).network(points, new RandomStream(0)).parameterCount();
        int batch = sweep.order().over(points.size(), new RandomStream(0)).batchSize();
        long stride = Math.max(sweep.iterations() / costs,
                StochasticGradientMethod.strideFor(sweep.iterations(), points.size(), parameters, batch));
        return new StochasticGradientMethod(sweep.order(), sweep.schedule().from(cell.eta()), cell.variant(),
                sweep.iterations(), stride);
    }
}
