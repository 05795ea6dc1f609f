package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.io.Ledger;
import netbp.io.WholeFile;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.study.Cell;
import netbp.study.Row;
import netbp.study.StochasticGradientMethod;
import netbp.study.Sweep;
import netbp.study.SweepReport;
import netbp.study.SweepRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sweep}: every combination of shapes, rates, activations and methods from many starts. */
@Command(name = "sweep", header = "success over many starts, shapes and learning rates",
        description = "Does a run for every combination of seed, layers, learning rate, activation, method and loss, and writes "
                + "runs.csv, a row a run as they finish, and then report.html, cells.csv and success.png with its CSV. An "
                + "interrupted or killed sweep keeps its rows; --resume goes on.",
        footer = "Example: netbp sweep --seeds 1:1000 --layers 2,3 --layers 5,5 --eta 0.05,0.2,1 --iterations 1e4 --out sweep")
final class SweepCommand implements Callable<Integer> {

    private static final String REPORT = "report.html";
    private static final String CELLS = "cells.csv";
    private static final List<Ledger.Part> FILES = List.of(Row.FILE);

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

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "runs at a time; no file depends on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "go on with an interrupted or killed sweep in the folder of --out")
    private boolean resume;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    SweepCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        methods.forEach(name -> MethodOptions.require("--methods", name));
        LabelledPoints points = training.classified(data, session, spec);
        Sweep sweep = sweep();
        tryOnce(sweep, points);
        OutputPaths.prepareFolder("--out", out, List.of(REPORT, CELLS));
        List<List<String>> settings = settings(sweep, points);
        Resumption resumption = new Resumption(out, "sweep", Resumption.text(settings, points, distinct(methods)),
                sweep.size());
        session.interruption().listen();
        PrintWriter printer = spec.commandLine().getOut();
        try (Ledger ledger = resumption.open(resume, FILES)) {
            long before = ledger.added();
            long start = System.nanoTime();
            try (Progress bar = new Progress(printer, "sweep", sweep.size(), before)) {
                sweep.run(points, ledger, threads, session.interruption()::requested, () -> bar.stepBy(1));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            SweepReport report = new SweepReport(sweep, out.resolve(Row.FILE.name()));
            String pictures = write(report, settings);
            ledger.checkpoint();
            report.findings().forEach(f -> printer.println(f.title() + ": " + f.text()));
            printer.println((ledger.added() - before) + " runs in " + NumberFormat.general(seconds, 3) + " s");
            boolean complete = report.rows() == sweep.size();
            printer.println((complete ? "" : "interrupted after " + ledger.added() + " of " + sweep.size()
                    + " runs (--resume goes on); what was done is ") + "in " + out.resolve(REPORT) + ", " + CELLS + ", "
                    + Resumption.names(FILES) + pictures);
            return complete ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Sweep sweep() {
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

    /** A first draw shows before any work whether the networks fit into memory and the order fits the points. */
    private void tryOnce(Sweep sweep, LabelledPoints points) {
        SweepRunner runner = new SweepRunner(sweep, points);
        for (Cell cell : sweep.cells()) {
            if (!cell.loss().fits(cell.output())) {
                throw new InputException("--output-activation must be softmax or sigmoid for --loss " + cell.loss().word() + ": "
                        + cell.output().word());
            }
            Network network = runner.start(cell).network(points, new RandomStream(sweep.firstSeed()));
            leastSquares.requireMemory("--layers " + cell.shape(), cell.method(), network, points,
                    (int) Math.min(threads, sweep.size()));
        }
        training.order.over(points.size(), new RandomStream(sweep.firstSeed()));
    }

    /** Writes the report, the cells and the pictures, and returns the names of the last. */
    private String write(SweepReport report, List<List<String>> settings) throws IOException {
        WholeFile.write(out.resolve(REPORT), report.html(settings));
        WholeFile.write(out.resolve(CELLS), report.cellsCsv());
        StringBuilder names = new StringBuilder();
        for (Map.Entry<String, Figure> picture : report.pictures().entrySet()) {
            FigureWriter.matlab().writeCsv(picture.getValue(), out.resolve(picture.getKey() + ".csv"));
            FigureWriter.matlab().write(picture.getValue(), PictureFormat.PNG, out.resolve(picture.getKey() + ".png"));
            names.append(", ").append(picture.getKey()).append(".png and .csv");
        }
        return names.toString();
    }

    private List<List<String>> settings(Sweep sweep, LabelledPoints points) {
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
