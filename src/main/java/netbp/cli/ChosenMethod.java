package netbp.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import netbp.leastsquares.IterationTable;
import netbp.leastsquares.Options;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.paper.Netbp;
import netbp.study.Method;
import netbp.study.StochasticGradientMethod;
import netbp.training.AccuracyGoal;
import netbp.training.TrainingMonitor;
import netbp.training.Unseen;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How {@code train} trains: by which method, with the options that only it has, and for how long. */
final class ChosenMethod {

    private static final List<String> GRADIENT_ONLY =
            List.of("--eta", "--schedule", "--order", "--patience", "--update", "--dropout", "--stop-accuracy", "--stride");
    private static final List<String> LEAST_SQUARES_ONLY = List.of("--jacobian", "--residuals");

    private static final int MOST_PLACES = 10_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private VariantOptions variant;

    @Mixin
    private MethodOptions leastSquares;

    @Option(names = "--iterations", paramLabel = "N", converter = Converters.Count.class,
            description = "iterations at the most (default: 1e6, the paper's; 400 for least squares, MATLAB's)")
    private Long iterations;

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
            description = "iter prints MATLAB's iteration table of --method lm; N: print the cost of every N-th "
                    + "iteration, or of the next after it that is kept")
    private long display;

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "threads at the most; no result depends on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--keep-path", paramLabel = "N", converter = Converters.Count.class,
            description = "keep the parameters at N places along the run in the file of --save, for landscape --path; an "
                    + "interrupted run keeps none")
    private Long keepPath;

    /** Whether it is the stochastic gradient method. */
    boolean isGradient() {
        return method.equals(StochasticGradientMethod.NAME);
    }

    /** The loss that is trained by. */
    Loss loss() {
        return variant.loss();
    }

    /** Trains by this loss, the one of a saved network, unless another was asked for. */
    void take(Loss loss) {
        if (isGradient() && !isGiven("--loss")) {
            variant.take(loss);
        }
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** @throws InputException if options do not go together. @param saves whether the network is saved */
    void check(boolean saves) {
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
        if (keepPath != null && !saves) {
            throw new InputException("--keep-path must go with --save: --save is missing");
        }
        if (keepPath != null && (keepPath < 2 || keepPath > MOST_PLACES)) {
            throw new InputException("--keep-path must be from 2 to " + MOST_PLACES + ": " + keepPath);
        }
        if (!sgd && iterations != null && iterations > Integer.MAX_VALUE) {
            throw new InputException("--iterations must be below 2^31 for --method " + method + ": " + iterations);
        }
    }

    /** @throws InputException if the points or the last layer do not fit what is asked for */
    void requireFits(LabelledPoints points, Activation output) {
        if (!points.areClassified()) {
            if (loss() != Loss.SQUARED) {
                throw new InputException("--loss must be squared for targets that are numbers: " + loss().word());
            }
            if (goal != null) {
                throw new InputException("--stop-accuracy must go with classes: targets that are numbers");
            }
        }
        if (output == Activation.SOFTMAX && points.outputs() == 1) {
            throw new InputException("--output-activation must not be softmax for one output, which would always be 1: softmax");
        }
        variant.check(method, output);
    }

    /** @throws InputException if the JVM has not the memory for a network of these layers, its method and its path */
    void requireMemory(TrainingConverters.HiddenLayers layers, Network network, LabelledPoints points) {
        leastSquares.requireMemory("--layers " + layers, method, network, points, variant.l2(), 1);
        Memory.require("--keep-path " + keepPath, (double) Double.BYTES * places() * network.parameterCount());
    }

    private int places() {
        return keepPath == null ? 0 : keepPath.intValue();
    }

    /** The method. @param eta the first learning rate, for stochastic gradient */
    Method of(double eta, TrainingOptions training, Network network, LabelledPoints points, Optional<Unseen> unseen,
            PrintWriter out) {
        if (isGradient()) {
            return new StochasticGradientMethod(training.order, training.schedule.from(eta), variant.variants().get(0),
                    iterations(), stride(training, network, points, unseen), Optional.ofNullable(goal), unseen, places(), threads);
        }
        Options options = Options.DEFAULTS.withMaxIterations((int) iterations())
                .withMaxFunctionEvaluations(Integer.MAX_VALUE);
        return leastSquares.leastSquares(method, options).withL2(variant.l2()).withPlaces(places())
                .watchedBy(display == TrainingConverters.Display.ITER
                        ? new IterationDisplay(out, IterationTable.Release.R2015A) : SolverMonitor.NONE);
    }

    private long stride(TrainingOptions training, Network network, LabelledPoints points, Optional<Unseen> unseen) {
        if (stride != null) {
            return stride;
        }
        int m = training.order.over(points.size(), new RandomStream(0)).batchSize();
        // cost and accuracy of both
        int evaluated = unseen.map(own -> 2 * (points.size() + own.points().size())).orElse(points.size());
        return StochasticGradientMethod.strideFor(iterations(), evaluated, network.parameterCount(), m);
    }

    /** Iterations at the most. */
    long iterations() {
        if (iterations != null) {
            return iterations;
        }
        return isGradient() ? Netbp.NITER : Options.DEFAULTS.maxIterations();
    }

    /** Shows a run as it was asked for. */
    RunMonitor monitor(PrintWriter out, String run, TrainingMonitor window, BooleanSupplier stop) {
        return new RunMonitor(out, run, iterations(), display, window, stop);
    }
}
