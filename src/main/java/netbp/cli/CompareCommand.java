package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;

import netbp.io.Ledger;
import netbp.io.WholeFile;
import netbp.leastsquares.Options;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.study.Comparison;
import netbp.study.ComparisonReport;
import netbp.study.Method;
import netbp.study.Start;
import netbp.study.StochasticGradientMethod;
import netbp.training.LearningRate;
import netbp.training.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compare}: stochastic gradient against nonlinear least squares from the same starts. */
@Command(name = "compare", header = "stochastic gradient against least squares over many seeds",
        description = "Runs stochastic gradient and the least-squares solvers from the same starts, one for each seed, "
                + "and writes report.html and, as runs finish, runs.csv, curves.csv, networks.csv, times.csv and "
                + "curve-times.csv. An interrupted or killed comparison keeps its finished runs; --resume goes on.",
        footer = "Example: netbp compare --data points.csv --methods sgd,lm --seeds 1:20 --out comparison")
final class CompareCommand implements Callable<Integer> {

    /** Costs that are kept of each run of stochastic training. */
    private static final long COSTS = 1000;
    private static final String REPORT = "report.html";

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE", converter = DataSource.Converter.class,
            description = "labelled points as for train (default: the paper's ten)")
    private DataSource data;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private MethodOptions leastSquares;

    @Option(names = "--methods", paramLabel = "M", split = ",", defaultValue = "sgd,lm,hipparchus,commons-math",
            description = "which methods (default: ${DEFAULT-VALUE})")
    private List<String> methods;

    @Option(names = "--seeds", paramLabel = "A:B", defaultValue = "5000:5019",
            converter = TrainingConverters.SeedRange.class, description = "a start for each seed (default: ${DEFAULT-VALUE})")
    private TrainingConverters.Seeds seeds;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "1e6", converter = Converters.Count.class,
            description = "iterations of stochastic gradient (default: ${DEFAULT-VALUE})")
    private long iterations;

    @Option(names = "--target", paramLabel = "COST", defaultValue = "1e-3", converter = Converters.Positive.class,
            description = "the cost that counts as success (default: ${DEFAULT-VALUE})")
    private double target;

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "runs at a time; only measured times depend on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "go on with an interrupted or killed comparison in the folder of --out")
    private boolean resume;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        methods = List.copyOf(new LinkedHashSet<>(methods));
        methods.forEach(name -> MethodOptions.require("--methods", name));
        if (training.layers.size() > 1 || training.eta.size() > 1) {
            throw new InputException((training.layers.size() > 1 ? "--layers" : "--eta")
                    + " must be given once for compare: " + Math.max(training.layers.size(), training.eta.size()));
        }
        LabelledPoints points = training.classified(data, session, spec);
        Start start = training.start(training.layers.get(0), Loss.SQUARED, points);
        Comparison comparison = new Comparison(start, points, methods(start, points), seeds.first(), seeds.last());
        methods.forEach(name -> leastSquares.requireMemory("--layers " + training.layers.get(0), name, comparison.shape(),
                points, Math.min(threads, comparison.runs())));
        List<List<String>> settings = settings(points, comparison.shape());
        OutputPaths.prepareFolder("--out", out, List.of(REPORT));
        Resumption resumption = new Resumption(out, "comparison", Resumption.text(settings, points, methods), comparison.runs());
        session.interruption().listen();
        try (Ledger ledger = resumption.open(resume, Comparison.files())) {
            try (Progress bar = new Progress(spec.commandLine().getOut(), "compare", comparison.runs(), ledger.added())) {
                comparison.run(ledger, threads, session.interruption()::requested, () -> bar.stepBy(1));
            }
            ComparisonReport report = new ComparisonReport(comparison, out, target);
            WholeFile.write(out.resolve(REPORT), report.html(settings));
            ledger.checkpoint();
            PrintWriter printer = spec.commandLine().getOut();
            report.findings().forEach(f -> printer.println(f.title() + ": " + f.text()));
            boolean complete = report.runs() == comparison.runs();
            printer.println((complete ? "" : "interrupted after " + ledger.added() + " of " + comparison.runs()
                    + " runs (--resume goes on); what was done is ") + "in " + out.resolve(REPORT) + ", "
                    + Resumption.names(Comparison.files()));
            if (points.dimension() != 2) {
                printer.println("no regions: they are drawn for points of the plane, and these have dimension "
                        + points.dimension());
            }
            return complete ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private List<Method> methods(Start start, LabelledPoints points) {
        LearningRate eta = training.schedule.from(training.eta.get(0));
        RandomStream stream = new RandomStream(seeds.first());
        int parameters = start.network(points, stream).parameterCount();
        int batch = training.order.over(points.size(), stream).batchSize();
        // fewer costs than those where points are many
        long stride = Math.max(iterations / COSTS,
                StochasticGradientMethod.strideFor(iterations, points.size(), parameters, batch));
        List<Method> chosen = new ArrayList<>();
        for (String name : methods) {
            chosen.add(name.equals(StochasticGradientMethod.NAME)
                    ? new StochasticGradientMethod(training.order, eta, Variant.PAPER, iterations, stride)
                    : leastSquares.leastSquares(name, Options.DEFAULTS));
        }
        return chosen;
    }

    private List<List<String>> settings(LabelledPoints points, Network network) {
        String layers = String.join("-", Arrays.stream(network.layers()).mapToObj(Integer::toString).toList());
        return List.of(
                List.of("Data", data == null ? "the paper's ten points"
                        : data.name() + ", " + points.size() + " points, " + points.categories() + " classes"),
                List.of("Network", layers + ", " + network.activation(2).word() + ", last layer "
                        + network.activation(network.depth()).word() + ", " + network.parameterCount() + " parameters"),
                List.of("Starts", "0.5*randn after rng(seed), seeds " + seeds.first() + " to " + seeds.last() + ", --draw "
                        + TrainingOptions.given(spec, "--draw")),
                List.of("Stochastic gradient", iterations + " iterations, first \u03b7 = "
                        + NumberFormat.shortest(training.eta.get(0)) + ", --schedule " + TrainingOptions.given(spec, "--schedule")
                        + ", --order " + TrainingOptions.given(spec, "--order")),
                List.of("Least squares", leastSquares.description() + "; MATLAB's tolerances and caps"),
                List.of("Success", "cost at or below " + NumberFormat.general(target, 3)));
    }
}
