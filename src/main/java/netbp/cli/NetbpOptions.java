package netbp.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

import netbp.figures.LiveChart;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;
import picocli.CommandLine.Option;

/** The options of {@code netbp} and {@code netbpfull}; their defaults are the paper's. */
final class NetbpOptions {

    @Option(names = "--points", paramLabel = "10|11", defaultValue = "10", converter = Converters.PaperPoints.class,
            description = "the paper's ten points, or eleven with (0.3,0.7) in category B (default: ${DEFAULT-VALUE})")
    private LabelledPoints points;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "1e6", converter = Converters.Count.class,
            description = "Niter (default: ${DEFAULT-VALUE})")
    long iterations;

    @Option(names = "--eta", paramLabel = "ETA", defaultValue = "0.05", converter = Converters.Positive.class,
            description = "learning rate (default: ${DEFAULT-VALUE})")
    private double eta;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "5000", converter = Converters.Seed.class,
            description = "argument of rng (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--display", paramLabel = "N", converter = Converters.Count.class,
            description = "print the cost of every N-th iteration")
    private long display;

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "threads at the most; no result depends on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where files go (default: ${DEFAULT-VALUE})")
    Path out;

    /** To be called before any work is done: refuses what cannot be kept or written. */
    void prepare() {
        Memory.require("--iterations " + iterations, 2.0 * Double.BYTES * iterations);
        OutputPaths.prepareFolder("--out", out);
    }

    /** Does the run, watched as the options say and in a window if there is one. */
    Netbp run(PrintWriter printer, Interruption interruption, Optional<LiveChart> live) {
        interruption.listen();
        try (RunMonitor monitor = new RunMonitor(printer, "netbp", iterations, display,
                FigureOptions.monitor(live, "cost"), interruption::requested)) {
            return Netbp.run(points, seed, eta, iterations, monitor, threads);
        }
    }

    /** Whether all iterations were done. */
    boolean isComplete(Netbp netbp) {
        return netbp.savecost().size() == iterations;
    }

    /** What was done, in words. */
    String progress(Netbp netbp) {
        int done = netbp.savecost().size();
        if (isComplete(netbp)) {
            return "cost after " + done + " iterations";
        }
        return done == 0 ? "interrupted before the first iteration"
                : "interrupted: cost after " + done + " of " + iterations + " iterations";
    }
}
