package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import netbp.data.Split;
import netbp.figures.LiveChart;
import netbp.leastsquares.IterationTable;
import netbp.leastsquares.Options;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.network.Saturation;
import netbp.study.Ending;
import netbp.study.Method;
import netbp.study.Outcome;
import netbp.paper.Netbp;
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

    private static final int MOST_PLACES = 10_000;

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

    @Mixin
    private SavedStart saved;

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

    @Option(names = "--keep-path", paramLabel = "N", converter = Converters.Count.class,
            description = "keep the parameters at N places along the run in the file of --save, for landscape --path; an "
                    + "interrupted run keeps none")
    private Long keepPath;

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
        saved.read(session, training);
        if (isGradient() && !isGiven("--loss")) {
            saved.loss().ifPresent(variant::take);
        }
        LabelledPoints all = training.labelled(data, session);
        check(all);
        Optional<Split> split = unseen.split(all, session, seed);
        LabelledPoints points = split.map(Split::training).orElse(all);
        Optional<LabelledPoints> judges = split.map(Split::unseen);
        List<TrainingRun> plan = plan(points, judges);
        prepareOutput(points, plan.size());
        List<TrainingRun.Finished> finished = new ArrayList<>();
        PrintWriter out = session.out();
        Optional<LiveChart> live = figureOptions.live("train");
        session.interruption().listen();
        for (TrainingRun run : plan) {
            if (!session.interruption().requested()) {
                TrainingRun.Finished done = train(run, points, judges, live);
                done.print(out, points);
                if (save != null) {
                    done.save(points, file(run.number(), plan.size()));
                    out.println("run " + run.number() + ": saved in " + file(run.number(), plan.size()));
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
    private void sayBest(List<TrainingRun.Finished> finished, int planned) {
        finished.stream().filter(run -> Double.isFinite(run.cost())).min(Comparator.comparingDouble(TrainingRun.Finished::cost))
                .ifPresent(best -> session.out().println("the best of " + finished.size() + ": run "
                        + best.run().number() + " with " + best.run().label() + ", "
                        + variant.loss().costName() + " " + NumberFormat.general(best.cost(), 6) + TrainingRun.Finished.inWords(best.accuracy())
                        + (save == null ? "" : ", in " + file(best.run().number(), planned))));
    }

    private int places() {
        return keepPath == null ? 0 : keepPath.intValue();
    }

    private Path file(int number, int planned) {
        return planned == 1 ? save : OutputPaths.numbered(save, number);
    }

    private TrainingPictures pictures(LabelledPoints points, int planned) {
        return new TrainingPictures(figureOptions, figures, points, variant.loss(), planned);
    }

    private boolean isGradient() {
        return method.equals(StochasticGradientMethod.NAME);
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private void checkMethod() {
        MethodOptions.require("--method", method);
        boolean sgd = isGradient();
        for (String option : sgd ? LEAST_SQUARES_ONLY : GRADIENT_ONLY) {
            if (isGiven(option)) {
                throw new InputException(option + " must go with --method "
                        + (sgd ? "lm, hipparchus or commons-math" : StochasticGradientMethod.NAME) + ": " + method);
            }
        }
        if (display == TrainingConverters.Display.ITER && !method.equals("lm")) {
            throw new InputException("--display iter must go with --method lm: " + method);
        }
        if (keepPath != null && save == null) {
            throw new InputException("--keep-path must go with --save: --save is missing");
        }
        if (keepPath != null && (keepPath < 2 || keepPath > MOST_PLACES)) {
            throw new InputException("--keep-path must be 2 to " + MOST_PLACES + ": " + keepPath);
        }
        if (!sgd && iterations != null && iterations > Integer.MAX_VALUE) {
            throw new InputException("--iterations must be below 2^31 for --method " + method + ": " + iterations);
        }
    }

    /** Says so if the points saturate the first hidden layer. */
    private void hint(LabelledPoints points) {
        TrainingConverters.HiddenLayers first = training.layers.get(0);
        Network network = saved.begin(training.start(first, variant.loss(), points), points, new RandomStream(seed));
        if (network.scaling().isEmpty() && Saturation.of(network, points) >= Saturation.ALMOST_ALL) {
            session.out().println("hint: the points saturate the first layer's "
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
        saved.requireFits(points);
        Activation output = saved.output().orElseGet(() -> training.output(variant.loss(), points));
        if (output == Activation.SOFTMAX && points.outputs() == 1) {
            throw new InputException("--output-activation must not be softmax for one output, which would always be 1: softmax");
        }
        variant.check(method, output);
    }

    private List<TrainingRun> plan(LabelledPoints points, Optional<LabelledPoints> judges) {
        List<TrainingRun> plan = new ArrayList<>();
        for (TrainingConverters.HiddenLayers layers : training.layers) {
            for (double eta : isGradient() ? training.eta : List.of(Double.NaN)) {
                Start start = training.start(layers, variant.loss(), points);
                Method how = isGradient() ? gradient(eta, stride(start, points, judges), judges) : leastSquares();
                plan.add(new TrainingRun(plan.size() + 1, layers, eta, how, start, seed, iterations(), variant.loss()));
            }
        }
        // a first draw shows before any work whether the networks fit into memory and the order fits the points
        plan.forEach(run -> leastSquares.requireMemory("--layers " + run.layers(), method,
                saved.begin(run.start(), points, new RandomStream(seed)), points, variant.l2(), 1));
        plan.forEach(run -> Memory.require("--keep-path " + keepPath, (double) Double.BYTES * places()
                * saved.begin(run.start(), points, new RandomStream(seed)).parameterCount()));
        hint(points);
        training.order.over(points.size(), new RandomStream(seed));
        return plan;
    }

    private Method gradient(double eta, long stride, Optional<LabelledPoints> judges) {
        return new StochasticGradientMethod(training.order, training.schedule.from(eta), variant.variants().get(0),
                iterations(), stride, Optional.ofNullable(goal), judges.map(own -> new Unseen(own, unseen.patience())), places(),
                threads);
    }

    private Method leastSquares() {
        return leastSquares.leastSquares(method, Options.DEFAULTS.withMaxIterations((int) iterations())
                .withMaxFunctionEvaluations(Integer.MAX_VALUE)).withL2(variant.l2()).withPlaces(places())
                .watchedBy(display == TrainingConverters.Display.ITER
                ? new IterationDisplay(session.out(), IterationTable.Release.R2015A) : SolverMonitor.NONE);
    }

    private void prepareOutput(LabelledPoints points, int runs) {
        if (save != null) {
            for (int i = 1; i <= runs; i++) {
                OutputPaths.prepareFile("--save", file(i, runs), ".mat");
            }
        }
        figureOptions.prepare();
        if (figures != null) {
            pictures(points, runs).prepare();
        }
    }

    private TrainingRun.Finished train(TrainingRun run, LabelledPoints points, Optional<LabelledPoints> judges,
            Optional<LiveChart> live) {
        RandomStream stream = new RandomStream(seed);
        Network network = saved.begin(run.start(), points, stream);
        long start = System.nanoTime();
        try (RunMonitor monitor = new RunMonitor(session.out(), "run " + run.number(), iterations(), display,
                FigureOptions.monitor(live, run.label()), session.interruption()::requested)) {
            Outcome outcome = run.method().train(network, points, stream, monitor);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cost = unseen.patience() > 0
                    ? new Evaluation(network, variant.loss()).cost(network, points) : outcome.curve().last();
            return new TrainingRun.Finished(run, outcome, cost, new Classifier(network).accuracy(points), seconds,
                    judges.map(own -> Judgement.of(network, variant.loss(), own)));
        }
    }

    private int exitCode(List<TrainingRun.Finished> finished, int planned) {
        boolean whole = finished.size() == planned;
        for (TrainingRun.Finished run : finished) {
            Ending ending = run.outcome().ending();
            if (ending == Ending.DIVERGED) {
                spec.commandLine().getErr().println("netbp: run " + run.run().number() + " diverged: the cost must be finite: "
                        + whereItDiverged(run.outcome()));
            }
            whole &= ending != Ending.DIVERGED && ending != Ending.INTERRUPTED && ending != Ending.BREAKDOWN;
        }
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String whereItDiverged(Outcome outcome) {
        return outcome.iterations() == 0 ? "NaN or infinite from the first on"
                : NumberFormat.general(outcome.curve().last(), 6) + " after iteration " + outcome.iterations()
                        + ", then NaN or infinite";
    }

    private long iterations() {
        if (iterations != null) {
            return iterations;
        }
        return isGradient() ? Netbp.NITER : Options.DEFAULTS.maxIterations();
    }

    private long stride(Start start, LabelledPoints points, Optional<LabelledPoints> judges) {
        if (stride != null) {
            return stride;
        }
        RandomStream stream = new RandomStream(seed);
        int parameters = saved.begin(start, points, stream).parameterCount();
        int m = training.order.over(points.size(), stream).batchSize();
        // cost and accuracy of both
        int evaluated = judges.map(own -> 2 * (points.size() + own.size())).orElse(points.size());
        return StochasticGradientMethod.strideFor(iterations(), evaluated, parameters, m);
    }
}
