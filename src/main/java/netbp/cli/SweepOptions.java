package netbp.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.study.Cell;
import netbp.study.StochasticGradientMethod;
import netbp.study.Sweep;
import netbp.study.SweepRunner;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which runs a sweep does, on whatever machines. */
final class SweepOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE", converter = DataSource.Converter.class,
            description = "labelled points as for train (default: the paper's ten)")
    private DataSource data;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private MethodOptions leastSquares;

    @Option(names = "--methods", paramLabel = "M", split = ",", defaultValue = StochasticGradientMethod.NAME,
            description = "which of sgd, lm, hipparchus and commons-math; the last three have no learning rate and run once "
                    + "for each shape and activation (default: ${DEFAULT-VALUE})")
    private List<String> methods;

    @Option(names = "--loss", paramLabel = "LOSS", split = ",", converter = TrainingConverters.LossOfPoint.class,
            defaultValue = "squared", description = "stochastic gradient: squared, ||y - F||^2, or cross-entropy, -log F of a "
                    + "point's own class (default: ${DEFAULT-VALUE})")
    private List<Loss> losses;

    @Option(names = "--seeds", paramLabel = "A:B", defaultValue = "1:100", converter = TrainingConverters.AllSeeds.class,
            description = "a start for each seed (default: ${DEFAULT-VALUE})")
    private TrainingConverters.Seeds seeds;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "1e4", converter = Converters.Count.class,
            description = "iterations of stochastic gradient (default: ${DEFAULT-VALUE})")
    private long iterations;

    @Option(names = "--target", paramLabel = "COST", defaultValue = "1e-3", converter = Converters.Positive.class,
            description = "the cost that counts as success (default: ${DEFAULT-VALUE})")
    private double target;

    /** The points of {@code --data}. @throws InputException if a method is unknown, or points have no classes */
    LabelledPoints points(Session session) throws IOException {
        methods.forEach(name -> MethodOptions.require("--methods", name));
        training.requireUnscaled(spec);
        return training.classified(data, session, spec);
    }

    /** Where they come from; null for the paper's. */
    DataSource data() {
        return data;
    }

    /** Takes them from a copy, on this machine, of the file that was given. */
    void readFrom(DataSource copy) {
        data = copy;
    }

    /** The methods, each once. */
    List<String> methods() {
        return distinct(methods);
    }

    /** The runs. */
    Sweep sweep() {
        List<List<Integer>> shapes = distinct(training.layers.stream()
                .map(hidden -> IntStream.of(hidden.widths()).boxed().toList()).toList());
        List<Cell> cells = Cell.grid(shapes, distinct(training.eta), distinct(training.activations),
                Optional.ofNullable(training.outputActivation), distinct(methods), distinct(losses));
        return new Sweep(cells, seeds.first(), seeds.last(), training.draw, training.order, training.schedule, iterations,
                leastSquares.residuals(), leastSquares.isExact(), target);
    }

    private static <T> List<T> distinct(List<T> values) {
        return List.copyOf(new LinkedHashSet<>(values));
    }

    /**
     * A first draw shows before any work whether the networks fit into memory and the order fits the points.
     *
     * @param atATime runs at the same time in this JVM
     */
    void tryOnce(Sweep sweep, LabelledPoints points, int atATime) {
        SweepRunner runner = new SweepRunner(sweep, points);
        for (Cell cell : sweep.cells()) {
            if (!cell.loss().fits(cell.output())) {
                throw new InputException("--output-activation must be softmax or sigmoid for --loss " + cell.loss().word() + ": "
                        + cell.output().word());
            }
            Network network = runner.start(cell).network(points, new RandomStream(sweep.firstSeed()));
            leastSquares.requireMemory("--layers " + cell.shape(), cell.method(), network, points,
                    (int) Math.min(atATime, sweep.size()));
        }
        training.order.over(points.size(), new RandomStream(sweep.firstSeed()));
    }

    /** What the runs depend on, in words: what it is, and how it is. */
    List<List<String>> settings(Sweep sweep, LabelledPoints points) {
        return List.of(
                List.of("Data", data == null ? "the paper's ten points"
                        : data.name() + ", " + points.size() + " points, " + points.categories() + " classes"),
                List.of("Starts", "0.5*randn after rng(seed), seeds " + seeds.first() + " to " + seeds.last() + ", --draw "
                        + TrainingOptions.given(spec, "--draw")),
                List.of("Hidden layers", sweep.cells().stream().map(Cell::shape).distinct().collect(Collectors.joining(", "))),
                List.of("Activation", distinct(training.activations).stream().map(Activation::word)
                        .collect(Collectors.joining(", ")) + (training.outputActivation == null ? ""
                        : ", last layer " + training.outputActivation.word())),
                List.of("Methods", sweep.cells().stream().map(Cell::way).distinct().collect(Collectors.joining("; "))),
                List.of("Stochastic gradient", iterations + " iterations, --schedule " + TrainingOptions.given(spec, "--schedule") + ", --order "
                        + TrainingOptions.given(spec, "--order")),
                List.of("Least squares", leastSquares.description() + "; MATLAB's tolerances and caps"),
                List.of("Loss", distinct(losses).stream().map(Loss::word).collect(Collectors.joining(", "))),
                List.of("Success", "final cost at or below " + NumberFormat.shortest(target)),
                List.of("Runs", Long.toString(sweep.size())));
    }
}
