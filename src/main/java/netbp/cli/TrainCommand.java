package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import netbp.data.NetworkFile;
import netbp.data.Split;
import netbp.figures.LiveChart;
import netbp.leastsquares.Options;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.network.Saturation;
import netbp.study.Ending;
import netbp.study.Method;
import netbp.study.Outcome;
import netbp.study.Start;
import netbp.study.StochasticGradientMethod;
import netbp.training.AccuracyGoal;
import netbp.training.Unseen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: networks on labelled points from a file, one for each choice of --layers and --eta. */
@Command(name = "train", header = "a network on your own points, layers and learning rates",
        description = {
            "Trains a network on labelled points by the stochastic gradient method or nonlinear least squares.",
            "--layers given again and --eta with commas make a run for each combination. An interrupted run is saved "
                    + "with what it had."},
        footer = "Example: netbp train --data points.csv --layers 7,50 --eta 0.1,0.5 --save net.mat --figures pictures")
final class TrainCommand implements Callable<Integer> {

    private static final List<String> GRADIENT_ONLY =
            List.of("--eta", "--schedule", "--order", "--patience", "--update", "--dropout", "--stop-accuracy", "--stride");
    private static final List<String> LEAST_SQUARES_ONLY = List.of("--jacobian", "--residuals");

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE", required = true, converter = DataSource.Converter.class,
            description = "labelled points: CSV with the header x1,x2,...,class, as spreadsheets, R, pandas and MATLAB "
                    + "write it, or a MAT-file with x1, x2, y or X, Y or "
                    + "points, labels; y1,y2,... in place of class for a function to be fitted; or made up: moons:N, "
                    + "circles:N, spiral:N or xor, with :NOISE[:SEED]")
    private DataSource data;

    @Mixin
    private TrainingOptions training;

    @Option(names = "--start", paramLabel = "FILE", description = "go on from a saved network, a MAT-file with W2, b2, W3, b3, "
            + "..., in place of a drawn one; --seed draws the points anew")
    private Path startFile;

    private NetworkFile startNetwork;

    @Mixin
    private VariantOptions variant;

    @Mixin
    private UnseenOptions unseen;

    @Mixin
    private MethodOptions leastSquares;

    @Option(names = "--iterations", paramLabel = "N", converter = Converters.Count.class,
            description = "iterations at the most (default: 1e6, the paper's; 400 for least squares, MATLAB's)")
    private Long iterations;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "5000", converter = Converters.Seed.class,
            description = "argument of rng, the same for every run (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--method", paramLabel = "METHOD", defaultValue = StochasticGradientMethod.NAME,
            description = "sgd, lm, hipparchus or commons-math (default: ${DEFAULT-VALUE})")
    private String method;

    @Option(names = "--stop-accuracy", paramLabel = "A[:P]", converter = TrainingConverters.Goal.class,
            description = "stop when a share A of the points is in its own class, or has its own output at or above P")
    private AccuracyGoal goal;

    @Option(names = "--stride", paramLabel = "N", converter = Converters.Count.class,
            description = "keep the cost of every N-th iteration (default: the least power of ten "
                    + "that keeps at most 1e6 and takes at most half the time of the steps beyond the paper's size)")
    private Long stride;

    @Option(names = "--display", paramLabel = "N|iter", converter = TrainingConverters.Display.class,
            description = "iter prints MATLAB's iteration table of --method lm; N: print the cost of every N-th iteration, or of the next after it that is kept")
    private long display;

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "threads at the most; no result depends on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--save", paramLabel = "FILE", description = "save the network as a MAT-file; several as FILE-1, ...")
    private Path save;

    @Option(names = "--figures", paramLabel = "FOLDER",
            description = "draw the costs and the regions there, with their CSV and summary.csv")
    private Path figures;

    @Mixin
    private FigureOptions figureOptions;

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        checkMethod();
        unseen.check();
        readStart();
        LabelledPoints all = training.labelled(data, session, spec);
        check(all);
        Split split = unseen.split(all, session, seed);
        LabelledPoints points = split == null ? all : split.training();
        LabelledPoints judges = split == null ? null : split.unseen();
        List<TrainingRun> plan = plan(points, judges);
        prepareOutput(points, plan.size());
        List<FinishedRun> finished = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        Optional<LiveChart> live = figureOptions.live("train");
        session.interruption().listen();
        for (TrainingRun run : plan) {
            if (!session.interruption().requested()) {
                FinishedRun done = train(run, points, judges, live);
                done.print(out, points);
                if (save != null) {
                    done.save(points, saved(run.number(), plan.size()));
                    out.println("run " + run.number() + ": saved in " + saved(run.number(), plan.size()));
                }
                finished.add(done.light());
            }
        }
        if (plan.size() > 1) {
            sayBest(finished, plan.size());
        }
        if (finished.size() < plan.size()) {
            out.println("interrupted: " + finished.size() + " of " + plan.size() + " runs were begun");
        }
        TrainingPictures pictures = pictures(points, plan.size());
        if (figures != null) {
            pictures.write(finished, out);
        }
        // the window of the costs is open already
        if (live.isPresent()) {
            figureOptions.show(pictures.regions(finished));
        }
        return exitCode(finished, plan.size());
    }

    /** Names the run with the least cost. */
    private void sayBest(List<FinishedRun> finished, int planned) {
        finished.stream().filter(run -> Double.isFinite(run.cost())).min(Comparator.comparingDouble(FinishedRun::cost))
                .ifPresent(best -> spec.commandLine().getOut().println("the best of " + finished.size() + ": run "
                        + best.run().number() + " with " + best.run().label() + ", "
                        + variant.loss().costName() + " " + NumberFormat.general(best.cost(), 6) + FinishedRun.inWords(best.accuracy())
                        + (save == null ? "" : ", in " + saved(best.run().number(), planned))));
    }

    private Path saved(int number, int planned) {
        return planned == 1 ? save : OutputPaths.numbered(save, number);
    }

    private TrainingPictures pictures(LabelledPoints points, int planned) {
        return new TrainingPictures(figureOptions, figures, points, variant.loss(), planned);
    }

    private void checkMethod() {
        MethodOptions.require("--method", method);
        boolean sgd = method.equals(StochasticGradientMethod.NAME);
        for (String option : sgd ? LEAST_SQUARES_ONLY : GRADIENT_ONLY) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new InputException(option + " must go with --method "
                        + (sgd ? "lm, hipparchus or commons-math" : StochasticGradientMethod.NAME) + ": " + method);
            }
        }
        if (display == TrainingConverters.Display.ITER && !method.equals("lm")) {
            throw new InputException("--display iter must go with --method lm: " + method);
        }
        if (!sgd && iterations != null && iterations > Integer.MAX_VALUE) {
            throw new InputException("--iterations must be below 2^31 for --method " + method + ": " + iterations);
        }
    }

    /** Reads the network of --start, which brings its own shape and, unless one is asked for, its loss. */
    private void readStart() throws IOException {
        if (startFile == null) {
            return;
        }
        for (String option : List.of("--layers", "--activation", "--output-activation", "--draw", "--scale")) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new InputException(option + " must not go with --start, whose network has its own: " + startFile);
            }
        }
        startNetwork = NetworkFile.read(session.input(startFile));
        if (!spec.commandLine().getParseResult().hasMatchedOption("--loss")
                && method.equals(StochasticGradientMethod.NAME)) {
            variant.take(startNetwork.loss());
        }
        int[] n = startNetwork.network().layers();
        training.layers = List.of(new TrainingConverters.HiddenLayers(Arrays.copyOfRange(n, 1, n.length - 1)));
    }

    private void requireStartFits(LabelledPoints points) {
        startNetwork.network().requireFits(points);
        List<String> classes = IntStream.range(0, points.categories()).mapToObj(points::name).toList();
        List<String> numbered = IntStream.rangeClosed(1, points.categories()).mapToObj(Integer::toString).toList();
        if (!startNetwork.classes().equals(classes) && !(points.areClassified() && startNetwork.classes().equals(numbered))) {
            throw new InputException("--start must have the classes of --data, "
                    + (classes.isEmpty() ? "none" : String.join(", ", classes)) + ": "
                    + (startNetwork.classes().isEmpty() ? "none" : String.join(", ", startNetwork.classes())));
        }
    }

    /** The network that a run begins with: drawn, or a copy of the saved one. */
    private Network begin(Start start, LabelledPoints points, RandomStream stream) {
        return startNetwork == null ? start.network(points, stream) : startNetwork.network().copy();
    }

    /** Tells where no neuron of the first hidden layer feels the points. */
    private void hint(LabelledPoints points) {
        TrainingConverters.HiddenLayers first = training.layers.get(0);
        Network network = begin(training.start(first, variant.loss(), points), points, new RandomStream(seed));
        if (network.scaling().isEmpty() && Saturation.of(network, points) >= Saturation.ALMOST_ALL) {
            spec.commandLine().getOut().println("hint: the points saturate the first layer's "
                    + network.activation(2).word() + "; --scale standard takes them with mean 0 and standard deviation 1");
        }
    }

    private void check(LabelledPoints points) {
        if (!points.areClassified()) {
            if (variant.loss() != Loss.SQUARED) {
                throw new InputException("--loss must be squared for targets that are numbers: " + variant.loss().word());
            }
            if (goal != null) {
                throw new InputException("--stop-accuracy must go with classes: targets that are numbers");
            }
        }
        if (startNetwork != null) {
            requireStartFits(points);
        }
        variant.check(method, startNetwork == null ? training.output(variant.loss(), points)
                : startNetwork.network().activation(startNetwork.network().depth()));
    }

    private List<TrainingRun> plan(LabelledPoints points, LabelledPoints judges) {
        List<TrainingRun> plan = new ArrayList<>();
        boolean sgd = method.equals(StochasticGradientMethod.NAME);
        for (TrainingConverters.HiddenLayers layers : training.layers) {
            for (double eta : sgd ? training.eta : List.of(Double.NaN)) {
                Method how = sgd
                        ? new StochasticGradientMethod(training.order, training.schedule.from(eta), variant.variants().get(0),
                                iterations(), stride(training.start(layers, variant.loss(), points), points, judges),
                                Optional.ofNullable(goal), Optional.ofNullable(judges).map(j -> new Unseen(j, unseen.patience())), threads)
                        : leastSquares.leastSquares(method, Options.DEFAULTS.withMaxIterations((int) iterations())
                                .withMaxFunctionEvaluations(Integer.MAX_VALUE)).withL2(variant.l2()).watchedBy(display == TrainingConverters.Display.ITER
                                ? new IterationDisplay(spec.commandLine().getOut()) : SolverMonitor.NONE);
                plan.add(new TrainingRun(plan.size() + 1, layers, eta, how, training.start(layers, variant.loss(), points), seed,
                        iterations(), variant.loss()));
            }
        }
        // a first draw shows before any work whether the networks fit into memory and the order fits the points
        plan.forEach(run -> leastSquares.requireMemory("--layers " + run.layers(), method,
                begin(run.start(), points, new RandomStream(seed)), points, variant.l2(), 1));
        hint(points);
        training.order.over(points.size(), new RandomStream(seed));
        return plan;
    }

    private void prepareOutput(LabelledPoints points, int runs) {
        if (save != null) {
            for (int i = 1; i <= runs; i++) {
                OutputPaths.prepareFile("--save", saved(i, runs), ".mat");
            }
        }
        figureOptions.prepare();
        if (figures != null) {
            pictures(points, runs).prepare();
        }
    }

    private FinishedRun train(TrainingRun run, LabelledPoints points, LabelledPoints judges, Optional<LiveChart> live) {
        RandomStream stream = new RandomStream(seed);
        Network network = begin(run.start(), points, stream);
        long start = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        try (RunMonitor monitor = new RunMonitor(out, "run " + run.number(), iterations(), display,
                FigureOptions.monitor(live, run.label()), session.interruption()::requested)) {
            Outcome outcome = run.method().train(network, points, stream, monitor);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cost = unseen.patience() > 0
                    ? new Evaluation(network, variant.loss()).cost(network, points) : outcome.curve().last();
            return new FinishedRun(run, outcome, cost, new Classifier(network).accuracy(points), seconds,
                    judges == null ? null : Judgement.of(network, variant.loss(), judges));
        }
    }

    private int exitCode(List<FinishedRun> finished, int planned) {
        boolean whole = finished.size() == planned;
        for (FinishedRun run : finished) {
            Ending ending = run.outcome().ending();
            if (ending == Ending.DIVERGED) {
                spec.commandLine().getErr().println("netbp: run " + run.run().number() + " diverged: "
                        + "the cost must be finite: " + (run.outcome().iterations() == 0
                        ? "NaN or infinite from the first on"
                        : NumberFormat.general(run.outcome().curve().last(), 6) + " after iteration "
                        + run.outcome().iterations() + ", then NaN or infinite"));
            }
            whole &= ending != Ending.DIVERGED && ending != Ending.INTERRUPTED && ending != Ending.BREAKDOWN;
        }
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    private long iterations() {
        boolean sgd = method.equals(StochasticGradientMethod.NAME);
        return iterations != null ? iterations : sgd ? 1_000_000 : Options.DEFAULTS.maxIterations();
    }

    private long stride(Start start, LabelledPoints points, LabelledPoints judges) {
        if (stride != null) {
            return stride;
        }
        RandomStream stream = new RandomStream(seed);
        int parameters = begin(start, points, stream).parameterCount();
        int m = training.order.over(points.size(), stream).batchSize();
        // cost and accuracy of both
        int evaluated = judges == null ? points.size() : 2 * (points.size() + judges.size());
        return StochasticGradientMethod.strideFor(iterations(), evaluated, parameters, m);
    }
}
