package netbp.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import netbp.network.LabelledPoints;
import netbp.study.Sweep;
import netbp.study.SweepRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sweep}: every combination of shapes, rates, activations and methods from many starts. */
@Command(name = "sweep", header = "success over many starts, shapes and learning rates",
        description = "Does a run for every combination of seed, layers, learning rate, activation, method, loss, update, penalty and "
                + "dropout, and writes "
                + "runs.csv, a row a run as they finish, and then report.html, cells.csv and success.png with its CSV. An "
                + "interrupted or killed sweep keeps its rows; --resume goes on.",
        footer = "Example: netbp sweep --seeds 1:1000 --layers 2,3 --layers 5,5 --eta 0.05,0.2,1 --iterations 1e4 --out sweep")
final class SweepCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private StudyOptions options;

    @Mixin
    private final KeptRuns runs = new KeptRuns("sweep", true);

    SweepCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        LabelledPoints points = options.points(session);
        Sweep sweep = options.sweep();
        options.tryOnce(sweep, points, sweep.size(), runs.threads());
        List<List<String>> settings = options.settings(sweep, points, sweep.size());
        return runs.run(session, new SweepRunner(sweep, points), settings, options.identity(settings, points));
    }
}
