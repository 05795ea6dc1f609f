package netbp.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

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

/** The options that say which runs a study does, on one machine or on a cluster. */
final class StudyOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "FILE", converter = DataSource.Converter.class,
            description = "labelled points as for train (default: the paper's ten)")
    private DataSource data;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private VariantOptions variant;

    @Mixin
    private MethodOptions leastSquares;

    @Option(names = "--methods", paramLabel = "M", split = ",", defaultValue = StochasticGradientMethod.NAME,
            description = "which of sgd, lm, hipparchus and commons-math; the last three have neither rate nor update, dropout "
                    + "or loss to vary (default: ${DEFAULT-VALUE})")
    private List<String> methods;

    @Option(names = "--seeds", paramLabel = "A:B", defaultValue = "1:100", converter = TrainingConverters.SeedRange.class,
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
        return data == null ? LabelledPoints.paper() : training.classified(data, session, spec);
    }

    /** The file that they come from, as it was given; empty for points that are made up and for the paper's. */
    Optional<String> file() {
        return Optional.ofNullable(data).filter(source -> source.file().isPresent()).map(DataSource::text);
    }

    /** Takes them from a copy, on this machine, of the file that was given. */
    void readFrom(Path copy) {
        data = new DataSource(data.text(), Optional.of(copy));
    }

    /** @throws InputException if there are more seeds */
    void requireSeeds(long most) {
        seeds.requireAtMost(most);
    }

    /** @throws InputException if an option has several values where whatFor needs one */
    void requireOnce(String whatFor) {
        VariantOptions.requireOnce("--layers", training.layers, whatFor);
        VariantOptions.requireOnce("--eta", training.eta, whatFor);
        VariantOptions.requireOnce("--activation", training.activations, whatFor);
        variant.requireOnce(whatFor);
        if (variant.loss() != Loss.SQUARED && !distinct(methods).equals(List.of(StochasticGradientMethod.NAME))) {
            throw new InputException("--loss must be " + Loss.SQUARED.word() + " for " + whatFor
                    + ", so that all methods have the same cost: " + variant.loss().word());
        }
    }

    /** The runs. */
    Sweep sweep() {
        List<List<Integer>> shapes = distinct(training.layers.stream()
                .map(hidden -> IntStream.of(hidden.widths()).boxed().toList()).toList());
        List<Cell> cells = Cell.grid(shapes, distinct(training.eta), distinct(training.activations),
                Optional.ofNullable(training.outputActivation), distinct(methods), variant.variants());
        return new Sweep(cells, seeds.first(), seeds.last(), training.draw, training.isScaled(), training.order,
                training.schedule, iterations, leastSquares.residuals(), leastSquares.isExact(), target);
    }

    private static <T> List<T> distinct(List<T> values) {
        return List.copyOf(new LinkedHashSet<>(values));
    }

    /**
     * Draws each network once, before any work, to see that it fits into memory and that the order fits the points.
     *
     * @param runs that there will be
     * @param atATime runs at the same time in this JVM
     */
    void tryOnce(Sweep sweep, LabelledPoints points, long runs, int atATime) {
        SweepRunner runner = new SweepRunner(sweep, points);
        for (Cell cell : sweep.cells()) {
            VariantOptions.requireFits(cell.loss(), cell.output());
            Network network = runner.start(cell).network(points, new RandomStream(sweep.firstSeed()));
            leastSquares.requireMemory("--layers " + cell.shape(), cell.method(), network, points, cell.variant().l2(),
                    (int) Math.min(atATime, runs));
        }
        training.order.over(points.size(), new RandomStream(sweep.firstSeed()));
    }

    /** What the runs depend on, in words: what it is, and how it is. @param runs how many there are */
    List<List<String>> settings(Sweep sweep, LabelledPoints points, long runs) {
        SweepRunner runner = new SweepRunner(sweep, points);
        return List.of(
                List.of("Data", (data == null ? "the paper's ten points"
                        : data.name() + ", " + points.size() + " points, " + points.categories() + " classes")
                        + (training.isScaled() ? ", taken with mean 0 and standard deviation 1" : "")),
                List.of("Starts", "0.5*randn after rng(seed), seeds " + seeds.first() + " to " + seeds.last() + ", --draw "
                        + TrainingOptions.given(spec, "--draw")),
                List.of("Hidden layers", sweep.cells().stream().map(cell -> cell.shape() + " ("
                        + runner.start(cell).network(points, new RandomStream(0)).parameterCount() + " parameters)")
                        .distinct().collect(Collectors.joining(", "))),
                List.of("Activation", distinct(training.activations).stream().map(Activation::word)
                        .collect(Collectors.joining(", ")) + (training.outputActivation == null ? ""
                        : ", last layer " + training.outputActivation.word())),
                List.of("Methods", sweep.cells().stream().map(Cell::way).distinct().collect(Collectors.joining("; "))),
                List.of("Stochastic gradient", iterations + " iterations, --schedule " + TrainingOptions.given(spec, "--schedule")
                        + ", --order " + TrainingOptions.given(spec, "--order")),
                List.of("Least squares", leastSquares.description() + "; MATLAB's tolerances and caps"),
                List.of("Loss", variant.losses().stream().map(Loss::word).collect(Collectors.joining(", "))),
                List.of("Success", "final cost at or below " + NumberFormat.shortest(target)),
                List.of("Runs", Long.toString(runs)));
    }

    /** The settings as lines, with a sum over the points, whose file may have changed. */
    String identity(List<List<String>> settings, LabelledPoints points) {
        StringBuilder lines = new StringBuilder();
        settings.forEach(setting -> lines.append(String.join(": ", setting)).append('\n'));
        CRC32 sum = new CRC32();
        for (int i = 0; i < points.size(); i++) {
            for (double x : points.x(i)) {
                sum.update(ByteBuffer.allocate(Double.BYTES).putDouble(x).flip());
            }
            sum.update((points.category(i) + points.name(points.category(i))).getBytes(StandardCharsets.UTF_8));
        }
        return lines.append("Points: checksum ").append(Long.toHexString(sum.getValue())).append('\n')
                .append("Methods: ").append(String.join(",", distinct(methods))).append('\n').toString();
    }
}
