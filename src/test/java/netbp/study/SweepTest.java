package netbp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import netbp.io.Ledger;
import netbp.leastsquares.ResidualForm;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.UpdateRule;
import netbp.training.Variant;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    private static final LabelledPoints POINTS = LabelledPoints.paper();
    private static final long ITERATIONS = 300;

    @TempDir
    Path folder;

    private static Sweep sweep() {
        List<Cell> cells = Cell.grid(List.of(List.of(2, 3), List.of(4)), List.of(0.5, 2.0),
                List.of(Activation.SIGMOID, Activation.TANH), Optional.of(Activation.SIGMOID), List.of("sgd", "lm"),
                List.of(Variant.PAPER));
        return new Sweep(cells, 7, 9, InitialParameters.WEIGHTS_FIRST, false, (N, stream) -> PointOrder.withReplacement(stream, N),
                LearningRate::constant, ITERATIONS, ResidualForm.NORM, true, 0.5);
    }

    @Test
    @DisplayName("the grid: layers, rates, activations, methods, a method without rate once; seeds vary slowest")
    void grid() {
        Sweep sweep = sweep();
        List<String> cells = sweep.cells().stream().map(cell -> cell.shape() + " " + cell.activation().word() + " " + cell.way())
                .toList();
        assertEquals(List.of("2-3 sigmoid sgd, \u03b7 = 0.5", "2-3 sigmoid lm", "2-3 tanh sgd, \u03b7 = 0.5", "2-3 tanh lm",
                "2-3 sigmoid sgd, \u03b7 = 2", "2-3 tanh sgd, \u03b7 = 2"), cells.subList(0, 6));
        assertEquals(12, cells.size());
        assertEquals(36, sweep.size());
        assertEquals(new Sweep.Run(25, 9, sweep.cells().get(1)), sweep.run(25));
        List<Cell> losses = Cell.grid(List.of(List.of(2)), List.of(0.5, 1.0), List.of(Activation.TANH), Optional.empty(),
                List.of("sgd", "lm"), List.of(new Variant(Loss.CROSS_ENTROPY), Variant.PAPER));
        assertEquals(List.of("sgd, \u03b7 = 0.5, layers 2, tanh, last layer softmax, cross-entropy",
                "sgd, \u03b7 = 0.5, layers 2, tanh", "lm, layers 2, tanh",
                "sgd, \u03b7 = 1, layers 2, tanh, last layer softmax, cross-entropy", "sgd, \u03b7 = 1, layers 2, tanh"),
                losses.stream().map(Cell::toString).toList());
        List<Variant> variants = List.of(new Variant(Loss.SQUARED, UpdateRule.momentum(0.5), 0, 0.25),
                new Variant(Loss.SQUARED, UpdateRule.plain(), 0.01, 0));
        assertEquals(List.of("sgd, \u03b7 = 1, momentum:0.5, dropout 0.25", "sgd, \u03b7 = 1, \u03bb = 0.01", "lm", "lm, \u03bb = 0.01"),
                Cell.grid(List.of(List.of(2)), List.of(1.0), List.of(Activation.TANH), Optional.empty(), List.of("sgd", "lm"),
                        variants).stream().map(Cell::way).toList());
    }

    @Test
    @DisplayName("a row is that of the run done by hand")
    void byHand() {
        Sweep sweep = sweep();
        Row row = new SweepRunner(sweep, POINTS).row(sweep.run(12));
        RandomStream stream = new RandomStream(8);
        Network network = new Network(2, 2, 3, 2);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        StochasticGradient gradient = new StochasticGradient(network, POINTS, PointOrder.withReplacement(stream, 10),
                LearningRate.constant(0.5));
        for (int t = 0; t < ITERATIONS; t++) {
            gradient.step();
        }
        assertEquals(new Evaluation(network).cost(network, POINTS), row.cost());
        assertEquals(ITERATIONS, row.iterations());
        assertEquals(3 * ITERATIONS, row.passes());
        assertEquals(Ending.ITERATIONS, row.ending());
    }

    @Test
    @DisplayName("a line gives its row back; runs and sweep can be sent to another machine and give the same rows there")
    void sent() throws IOException, ClassNotFoundException {
        Sweep sweep = sweep();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Object[] {sweep, sweep.run(3)});
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Object[] there = (Object[]) in.readObject();
            Row row = new SweepRunner((Sweep) there[0], POINTS).row((Sweep.Run) there[1]);
            assertEquals(new SweepRunner(sweep, POINTS).row(sweep.run(3)).csv(), row.csv());
            assertEquals(row, Row.parse(row.csv().strip(), sweep));
        }
    }

    @Test
    @DisplayName("the same file for any number of threads, and after stops at any run; no row twice")
    void sameBytes() throws IOException {
        Sweep sweep = sweep();
        run(folder.resolve("one"), sweep, 1, Integer.MAX_VALUE);
        run(folder.resolve("four"), sweep, 4, Integer.MAX_VALUE);
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            run(folder.resolve("stopped"), sweep, 1 + random.nextInt(4), random.nextInt(4));
        }
        run(folder.resolve("stopped"), sweep, 2, Integer.MAX_VALUE);
        String rows = Files.readString(folder.resolve("one/runs.csv"));
        assertEquals(2 + sweep.size(), rows.lines().count());
        assertEquals(rows, Files.readString(folder.resolve("four/runs.csv")));
        assertEquals(rows, Files.readString(folder.resolve("stopped/runs.csv")));
        SweepReport report = new SweepReport(sweep, folder.resolve("one"));
        assertEquals(report.html(List.of()), new SweepReport(sweep, folder.resolve("four")).html(List.of()));
    }

    /** Goes on with what is there, and stops after so many runs. */
    private static void run(Path folder, Sweep sweep, int threads, int stopAfter) throws IOException {
        Files.createDirectories(folder);
        List<Ledger.Part> files = List.of(Row.FILE);
        AtomicInteger done = new AtomicInteger();
        boolean begun = Files.exists(folder.resolve(Ledger.LOG));
        try (Ledger ledger = begun ? Ledger.resume(folder, files) : Ledger.begin(folder, "", sweep.size(), files)) {
            Tasks.run(new SweepRunner(sweep, POINTS), ledger, threads, () -> done.get() >= stopAfter, done::incrementAndGet);
        }
    }

    /** Ten runs, of which one fails. */
    private static final class FailingStudy implements Study {

        @Override
        public long size() {
            return 10;
        }

        @Override
        public List<Ledger.Part> files() {
            return List.of(Row.FILE);
        }

        @Override
        public List<String> entry(long index, BooleanSupplier stop) {
            if (index == 3) {
                throw new IllegalStateException("run 3");
            }
            return List.of(index + "\n");
        }

        @Override
        public Report report(Path folder) {
            throw new UnsupportedOperationException("no report");
        }
    }

    @Test
    @DisplayName("a run that throws ends the work with its exception")
    void failure() throws IOException {
        try (Ledger ledger = Ledger.begin(folder, "", 10, List.of(Row.FILE))) {
            String message = assertThrows(IllegalStateException.class, () ->
                    Tasks.run(new FailingStudy(), ledger, 2, () -> false, () -> { })).getMessage();
            assertEquals("run 3", message);
            assertFalse(ledger.contains(3));
        }
    }

    @Test
    @DisplayName("the report counts what the rows say; an unfinished sweep says so")
    void report() throws IOException {
        Sweep sweep = sweep();
        StringBuilder rows = new StringBuilder(Row.FILE.header());
        LongStream.range(0, 24).forEach(i -> rows.append(new Row(sweep.run(i), Ending.ITERATIONS, 300, i == 13 ? 1e-9 : 1 + i,
                i < 12 ? 1 : 0.5, 900, i == 13 ? 30 : Double.NaN).csv()));
        Path file = folder.resolve("runs.csv");
        Files.writeString(file, rows.toString());
        SweepReport report = new SweepReport(sweep, folder);
        assertEquals(24, report.rows());
        List<String> cells = report.tables().get("cells.csv").lines().toList();
        assertTrue(cells.get(3).startsWith("2-3,sigmoid,sigmoid,,lm,squared,,0,,2,1,"), cells.get(3));
        assertTrue(cells.get(2).startsWith("2-3,sigmoid,sigmoid,0.5,sgd,squared,plain,0,0,2,0,0,"), cells.get(2));
        String page = report.html(List.of(List.of("Data", "ten points")));
        assertTrue(page.contains("Interrupted: 24 of 36 runs were completed"));
        assertTrue(page.contains("The lowest final cost, 1e-09, is that of run 13: lm, layers 2-3, sigmoid"));
        assertTrue(page.contains("By 12 of 24") || page.contains("1 of 2 (50 %"), "shares");
        assertEquals("24 because all iterations were done.", report.findings().get(3).text());
        // an empty file makes a page, too
        Files.writeString(file, Row.FILE.header());
        assertTrue(new SweepReport(sweep, folder).html(List.of()).contains("Interrupted: 0 of 36"));
    }

    @Test
    @DisplayName("a histogram gives the median to within 1.2 %, and the shares at its ends")
    void histogram() {
        Histogram histogram = new Histogram();
        double[] values = new Random(1).doubles(1001).map(u -> StrictMath.pow(10, 6 * u - 9)).toArray();
        Arrays.stream(values).forEach(histogram::add);
        Arrays.sort(values);
        assertEquals(1, histogram.median() / values[500], 0.012);
        double[] ends = histogram.ends();
        double[] shares = histogram.shares();
        for (int i = 0; i < ends.length; i++) {
            double end = ends[i] * (1 + 1e-12);
            assertEquals(Arrays.stream(values).filter(v -> v <= end).count() / 1001.0, shares[i], 1e-12);
        }
        Histogram odd = new Histogram();
        odd.add(0);
        assertEquals(0, odd.median());
        odd.add(Double.NaN);
        odd.add(Double.POSITIVE_INFINITY);
        assertTrue(Double.isNaN(odd.median()));
        assertEquals(0, odd.ends().length);
    }
}
