package netbp.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import netbp.data.Split;
import netbp.io.Ledger;
import netbp.leastsquares.ResidualForm;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Classifier;
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

class CrossValidationTest {

    private static final long ITERATIONS = 300;

    @TempDir
    Path folder;

    /** Point i is (i, 0), of class i mod 3. */
    private static LabelledPoints points(int N) {
        return new LabelledPoints(IntStream.range(0, N).mapToObj(i -> new double[] {i / 10.0, 0}).toArray(double[][]::new),
                IntStream.range(0, N).map(i -> i % 3).toArray(), List.of("A", "B", "C"));
    }

    private static CrossValidation study(int K) {
        List<Cell> cells = Cell.grid(List.of(List.of(3)), List.of(0.5), List.of(Activation.TANH),
                Optional.of(Activation.SIGMOID), List.of("sgd", "lm"),
                List.of(Variant.PAPER, new Variant(Loss.SQUARED, UpdateRule.momentum(0.5), 0.01, 0)));
        return new CrossValidation(new Sweep(cells, 7, 8, InitialParameters.WEIGHTS_FIRST, true,
                (N, stream) -> PointOrder.withReplacement(stream, N), LearningRate::constant, ITERATIONS, ResidualForm.SMOOTH,
                true, 0.5), points(20), K);
    }

    @Test
    @DisplayName("folds: each point once, classes and folds even to one point, dealt in the order of randperm")
    void folds() {
        LabelledPoints points = points(20);
        List<Split> folds = Split.folds(points, 4, new RandomStream(3));
        List<Double> seen = new ArrayList<>();
        for (Split split : folds) {
            assertEquals(5, split.unseen().size());
            assertEquals(15, split.training().size());
            for (int k = 0; k < 3; k++) {
                int own = k;
                long count = IntStream.range(0, 5).filter(i -> split.unseen().category(i) == own).count();
                assertTrue(count == 1 || count == 2, "class " + k + ": " + count);
            }
            IntStream.range(0, 5).forEach(i -> seen.add(split.unseen().x(i)[0]));
            IntStream.range(0, 15).forEach(i -> assertTrue(IntStream.range(0, 5)
                    .noneMatch(j -> split.unseen().x(j)[0] == split.training().x(i)[0])));
        }
        assertEquals(20, seen.stream().distinct().count());
        // class A has points 0, 3, ..., 18; the first of randperm(7) goes to the first fold, the fifth, too
        int[] order = new RandomStream(3).randperm(7);
        double[] first = IntStream.of(order[0], order[4]).mapToDouble(i -> 3 * (i - 1) / 10.0).sorted().toArray();
        double[] got = IntStream.range(0, 5).filter(i -> folds.get(0).unseen().category(i) == 0)
                .mapToDouble(i -> folds.get(0).unseen().x(i)[0]).toArray();
        assertEquals(Arrays.toString(first), Arrays.toString(got));
        assertEquals("folds must be at most as many as the points of class C, 6: 7",
                assertThrows(IllegalArgumentException.class, () -> Split.folds(points, 7, new RandomStream(1))).getMessage());
    }

    @Test
    @DisplayName("a row is that of the run done by hand: folds and start both after rng(seed), scaled by the training points")
    void byHand() throws IOException {
        List<FoldRow> rows = run("hand", study(4), 1);
        assertEquals(2 * 4 * 4, rows.size());
        // cells: sgd, sgd with momentum and penalty, lm, lm with penalty; then folds; then seeds
        FoldRow row = rows.get(16 + 4 * 2 + 1);
        assertEquals("sgd, \u03b7 = 0.5, momentum:0.5, \u03bb = 0.01", row.cell().way());
        assertEquals(3, row.fold());
        assertEquals(8, row.seed());
        Split split = Split.folds(points(20), 4, new RandomStream(8)).get(2);
        RandomStream stream = new RandomStream(8);
        Network network = new Start(new int[] {3}, Activation.TANH, Activation.SIGMOID, InitialParameters.WEIGHTS_FIRST, true)
                .network(split.training(), stream);
        StochasticGradient gradient = new StochasticGradient(network, split.training(),
                PointOrder.withReplacement(stream, 15), LearningRate.constant(0.5), row.cell().variant());
        for (int t = 0; t < ITERATIONS; t++) {
            gradient.step();
        }
        assertEquals(new Evaluation(network).cost(network, split.training()) / 15, row.cost());
        assertEquals(new Evaluation(network).cost(network, split.unseen()) / 5, row.unseenCost());
        assertEquals(new Classifier(network).accuracy(split.unseen()), row.unseenAccuracy());
        assertEquals(new Classifier(network).accuracy(split.training()), row.accuracy());
    }

    @Test
    @DisplayName("the costs of a penalised fit have no penalty")
    void costWithoutPenalty() {
        Sweep sweep = study(4).sweep();
        SweepRunner runner = new SweepRunner(sweep, points(20));
        Cell penalised = sweep.cells().get(3);
        assertEquals("lm, \u03bb = 0.01", penalised.way());
        RandomStream stream = new RandomStream(1);
        Network network = runner.start(penalised).network(points(20), stream);
        double first = new Evaluation(network).cost(network, points(20));
        Outcome outcome = runner.method(penalised, 1).train(network, points(20), stream, (iteration, cost) -> { });
        assertEquals(first, outcome.curve().cost()[0]);
        assertEquals(new Evaluation(network).cost(network, points(20)), outcome.curve().last());
        RandomStream again = new RandomStream(1);
        Network free = runner.start(penalised).network(points(20), again);
        runner.method(sweep.cells().get(2), 1).train(free, points(20), again, (iteration, cost) -> { });
        assertTrue(squares(network) < squares(free), squares(network) + " and " + squares(free));
    }

    private static double squares(Network network) {
        return IntStream.rangeClosed(2, network.depth()).mapToDouble(l -> Arrays.stream(network.weights(l)).map(w -> w * w).sum())
                .sum();
    }

    @Test
    @DisplayName("the same file and report for any number of threads, and after stops at any run")
    void sameBytes() throws IOException {
        CrossValidation study = study(4);
        run("one", study, 1);
        run("three", study, 3);
        AtomicInteger done = new AtomicInteger();
        for (int stop : new int[] {3, 10, 11, 30, 99}) {
            Path out = folder.resolve("stopped");
            Files.createDirectories(out);
            boolean begun = Files.exists(out.resolve(Ledger.LOG));
            try (Ledger ledger = begun ? Ledger.resume(out, study.files())
                    : Ledger.begin(out, "", study.size(), study.files())) {
                Tasks.run(study, ledger, 2, () -> done.get() >= stop, done::incrementAndGet);
            }
        }
        String rows = Files.readString(folder.resolve("one/folds.csv"));
        assertEquals(2 + study.size(), rows.lines().count());
        assertEquals(rows, Files.readString(folder.resolve("three/folds.csv")));
        assertEquals(rows, Files.readString(folder.resolve("stopped/folds.csv")));
        assertEquals(new CrossValidationReport(study, folder.resolve("one")).html(List.of()),
                new CrossValidationReport(study, folder.resolve("stopped")).html(List.of()));
    }

    private List<FoldRow> run(String name, CrossValidation study, int threads) throws IOException {
        Path out = folder.resolve(name);
        Files.createDirectories(out);
        try (Ledger ledger = Ledger.begin(out, "", study.size(), study.files())) {
            Tasks.run(study, ledger, threads, () -> false, () -> { });
        }
        return Files.readAllLines(out.resolve("folds.csv")).stream().skip(2).map(line -> FoldRow.parse(line, study)).toList();
    }

    @Test
    @DisplayName("the report: means and intervals by hand; a clear difference is told, an unclear one is not")
    void report() throws IOException {
        CrossValidation study = study(5);
        // setting 1 far above setting 2 in every fold, setting 3 now above and now below, setting 4 always as 1
        double[][] unseen = {{0.9, 0.95, 0.9, 0.85, 0.9}, {0.5, 0.55, 0.5, 0.45, 0.5}, {0.6, 1, 0.7, 1, 0.75},
            {0.9, 0.95, 0.9, 0.85, 0.9}};
        StringBuilder rows = new StringBuilder(FoldRow.FILE.header());
        for (int i = 0; i < 40; i++) {
            int cell = i % 4;
            int fold = i / 4 % 5;
            rows.append(new FoldRow(i, 7 + i / 20, fold + 1, study.sweep().cells().get(cell), Ending.ITERATIONS, 300, 0.1, 1,
                    0.25, unseen[cell][fold], 900).csv());
        }
        Files.writeString(folder.resolve("folds.csv"), rows.toString());
        CrossValidationReport report = new CrossValidationReport(study, folder);
        assertEquals(40, report.rows());
        assertEquals("1: sgd, \u03b7 = 0.5, layers 3, tanh, last layer sigmoid: unseen accuracy 0.9 (95 % interval 0.855 to 0.945), "
                + "unseen cost a point 0.25 (the same in every fold); training accuracy 1", report.lines().get(0));
        String best = report.findings().get(0).text();
        assertTrue(best.startsWith("Setting 1, sgd"), best);
        assertTrue(best.contains("0.4 above setting 2 in every fold; 0.09 above setting 3 (-"), best);
        assertTrue(best.contains("0 above setting 4 in every fold."), best);
        assertTrue(best.contains("It is better than setting 2. The intervals of the differences miss with probability 0.00833,"
                + " 0.05 shared among 6 pairs."), best);
        assertEquals("Setting 2, sgd, \u03b7 = 0.5, momentum:0.5, \u03bb = 0.01, layers 3, tanh, last layer sigmoid: 1 of the training"
                + " points are right and 0.5 of the unseen ones.", report.findings().get(1).text());
        List<String> settings = report.tables().get("settings.csv").lines().toList();
        assertTrue(settings.get(4).startsWith("3,3,tanh,sigmoid,,lm,squared,,0,,10,0.8099999999999999,"), settings.get(4));
        // an empty file makes a page, too
        Files.writeString(folder.resolve("folds.csv"), FoldRow.FILE.header());
        CrossValidationReport empty = new CrossValidationReport(study, folder);
        assertEquals(List.of(), empty.findings());
        assertTrue(empty.html(List.of()).contains("Interrupted: 0 of 40"));
    }
}
