package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import netbp.figures.Figure;
import netbp.io.WholeFile;
import netbp.leastsquares.Options;
import netbp.matlab.NumberFormat;
import netbp.study.Method;
import netbp.study.StochasticGradientMethod;
import netbp.study.Xor;
import netbp.study.XorFigure;
import netbp.study.XorRuns;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code xor}: exclusive or by hand and trained from many starts. */
@Command(name = "xor", header = "exclusive or: weights by hand, and trained from many seeds",
        description = "Draws the four points before and after the hidden layer of a network of two ReLU neurons and a linear "
                + "output whose weights are given, trains networks of that shape from many starts by each method, and "
                + "writes by-hand.png, runs.csv and a picture of each method's most frequent failure.",
        footer = "Example: netbp xor --seeds 1:1000 --out xor")
final class XorCommand implements Callable<Integer> {

    private static final String BY_HAND = "by-hand";
    private static final String RUNS = "runs.csv";
    /** The networks of all runs are kept. */
    private static final long MOST_SEEDS = 10_000;
    /** Kinds of failure reported for each method. */
    private static final int TOLD = 3;

    private final Session session;

    @Option(names = "--methods", paramLabel = "M", split = ",", defaultValue = "sgd,lm,hipparchus,commons-math",
            description = "which methods (default: ${DEFAULT-VALUE})")
    private List<String> methods;

    @Mixin
    private MethodOptions leastSquares;

    @Option(names = "--seeds", paramLabel = "A:B", defaultValue = "1:1000", converter = TrainingConverters.SeedRange.class,
            description = "a start for each seed (default: ${DEFAULT-VALUE})")
    private TrainingConverters.Seeds seeds;

    @Option(names = "--eta", paramLabel = "ETA", defaultValue = "0.1", converter = Converters.Positive.class,
            description = "learning rate of stochastic gradient (default: ${DEFAULT-VALUE})")
    private double eta;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "1e4", converter = Converters.Count.class,
            description = "iterations of stochastic gradient (default: ${DEFAULT-VALUE})")
    private long iterations;

    @Option(names = "--target", paramLabel = "COST", defaultValue = "1e-3", converter = Converters.Positive.class,
            description = "the sum of squares that counts as success (default: ${DEFAULT-VALUE})")
    private double target;

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "runs at a time; no result depends on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Mixin
    private FigureOptions figureOptions;

    XorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        seeds.requireAtMost(MOST_SEEDS);
        methods = List.copyOf(new LinkedHashSet<>(methods));
        methods.forEach(name -> MethodOptions.require("--methods", name));
        List<String> names = new ArrayList<>(List.of(RUNS));
        names.addAll(figureOptions.fileNames(BY_HAND));
        methods.forEach(method -> names.addAll(figureOptions.fileNames(failure(method))));
        OutputPaths.prepareFolder("--out", out, names);
        figureOptions.prepare();
        figureOptions.require("--size", XorFigure.of("by hand", Xor.byHand()));
        session.interruption().listen();
        PrintWriter printer = session.out();
        printer.println("by hand: F = " + outputs(Xor.outputs(Xor.byHand())) + " at (0,0), (0,1), (1,0), (1,1); "
                + Xor.byHand().parameterCount() + " parameters");
        long planned = methods.size() * seeds.count();
        XorRuns runs;
        try (Progress bar = new Progress(printer, "xor", planned)) {
            runs = XorRuns.of(methods(), seeds.first(), seeds.last(), threads, session.interruption()::requested,
                    () -> bar.stepBy(1));
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put(BY_HAND, XorFigure.of("by hand", Xor.byHand()));
        for (String method : methods) {
            tell(runs, method, figures);
        }
        WholeFile.write(out.resolve(RUNS), runs.csv());
        figureOptions.write(figures, out);
        boolean complete = runs.runs().size() == planned;
        printer.println((complete ? "" : "interrupted after " + runs.runs().size() + " of " + planned + " runs; ") + "wrote "
                + out.resolve(RUNS) + "; " + figureOptions.files(out, figures.keySet()));
        figureOptions.show(List.copyOf(figures.values()));
        return complete ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void tell(XorRuns runs, String method, Map<String, Figure> figures) {
        PrintWriter printer = session.out();
        printer.println(method + ": " + runs.successes(method, target) + " of " + runs.of(method).size()
                + " runs reach a cost of " + NumberFormat.general(target, 3));
        List<XorRuns.Failure> failures = runs.failures(method, target);
        for (XorRuns.Failure failure : failures.stream().limit(TOLD).toList()) {
            XorRuns.Run first = failure.runs().get(0);
            printer.println("  " + failure.runs().size() + " end at a cost of about " + NumberFormat.shortest(failure.cost())
                    + " with " + failure.silent() + " of 2 hidden neurons silent, such as seed " + first.seed() + ": F = "
                    + outputs(Xor.outputs(first.network())));
        }
        int others = failures.stream().skip(TOLD).mapToInt(failure -> failure.runs().size()).sum();
        if (others > 0) {
            printer.println("  " + others + " end otherwise");
        }
        if (!failures.isEmpty()) {
            XorRuns.Run first = failures.get(0).runs().get(0);
            figures.put(failure(method), XorFigure.of(method + ", seed " + first.seed(), first.network()));
        }
    }

    private static String failure(String method) {
        return "failure-" + method;
    }

    private static String outputs(double[] F) {
        return Arrays.stream(F).mapToObj(v -> NumberFormat.general(v, 3)).collect(Collectors.joining(", "));
    }

    private List<Method> methods() {
        return methods.stream().<Method>map(name -> name.equals(StochasticGradientMethod.NAME)
                ? new StochasticGradientMethod((N, stream) -> PointOrder.withReplacement(stream, N),
                        LearningRate.constant(eta), Variant.PAPER, iterations, iterations)
                : leastSquares.leastSquares(name, Options.DEFAULTS)).toList();
    }
}
