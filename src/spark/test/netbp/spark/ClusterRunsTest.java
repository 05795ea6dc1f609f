package netbp.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import netbp.leastsquares.ResidualForm;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.study.Cell;
import netbp.study.Ending;
import netbp.study.Row;
import netbp.study.Sweep;
import netbp.study.SweepRunner;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.Variant;

import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows on Spark, with tasks that throw and drivers that stop, against those of one thread. */
class ClusterRunsTest {

    private static final LabelledPoints POINTS = LabelledPoints.paper();
    private static final Sweep SWEEP = new Sweep(Cell.grid(List.of(List.of(2, 3), List.of(4)), List.of(0.05, 1.0),
            List.of(Activation.SIGMOID), Optional.empty(), List.of("sgd", "lm"), List.of(Variant.PAPER)), 1, 6,
            InitialParameters.WEIGHTS_FIRST, false, (N, stream) -> PointOrder.withReplacement(stream, N),
            LearningRate::constant, 200, ResidualForm.NORM, false, 1e-3);

    private static SparkSession spark;
    private static List<String> expected;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder().master("local[2,4]").config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1").getOrCreate();
        spark.sparkContext().setLogLevel("OFF");
        SweepRunner runner = new SweepRunner(SWEEP, POINTS);
        expected = LongStream.range(0, SWEEP.size()).mapToObj(i -> runner.row(SWEEP.run(i)).csv()).toList();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static ClusterRuns runs(RunFunction function) {
        return new ClusterRuns(new JavaSparkContext(spark.sparkContext()), SWEEP, POINTS, 5, function);
    }

    private static List<String> lines(List<ClusterRow> rows) {
        return rows.stream().map(row -> row.row().csv()).toList();
    }

    @Test
    @DisplayName("a task that throws twice is tried a third time, and the rows are the same")
    void throwsTwice() {
        List<ClusterRow> rows = runs((runner, run, stop) -> {
            if (run.index() == 7 && TaskContext.get().attemptNumber() < 2) {
                throw new IllegalStateException("attempt " + TaskContext.get().attemptNumber());
            }
            return runner.row(run, stop);
        }).rows(0, SWEEP.size());
        assertEquals(expected, lines(rows));
        rows.forEach(row -> assertNull(row.failure()));
    }

    @Test
    @DisplayName("a run that always throws is a row that says so, in Parquet and in CSV, and all others are as they were")
    void throwsAlways(@TempDir Path folder) throws Exception {
        List<ClusterRow> rows = runs((runner, run, stop) -> {
            if (run.index() == 7) {
                throw new IllegalStateException("no such luck");
            }
            return runner.row(run, stop);
        }).rows(0, SWEEP.size());
        RowStore store = new RowStore(spark, SWEEP, folder.toString());
        store.write(0, rows);
        List<ClusterRow> read = store.read(0);
        assertEquals(1, store.writeCsv(1));
        for (int i = 0; i < expected.size(); i++) {
            if (i == 7) {
                assertEquals(Ending.FAILED, read.get(i).row().ending());
                assertEquals("java.lang.IllegalStateException: no such luck", read.get(i).failure());
                assertEquals(read.get(i).row(), Row.parse(read.get(i).row().csv().strip(), SWEEP));
            } else {
                assertEquals(expected.get(i), read.get(i).row().csv());
                assertNull(read.get(i).failure());
            }
        }
        assertTrue(Files.readString(folder.resolve("runs.csv")).contains("\n7,"));
    }

    @Test
    @DisplayName("a driver that stops after two blocks goes on with the third; the settings must be the same")
    void resumes(@TempDir Path folder) throws Exception {
        ClusterSweep stopped = sweep(folder);
        stopped.open(false, "a\n");
        assertThrows(IllegalStateException.class, () -> stopped.run(line -> {
            if (line.startsWith("block 2")) {
                throw new IllegalStateException("the driver ends");
            }
        }));
        // what a driver leaves that is killed while it writes
        Files.createDirectories(folder.resolve("runs.parquet/block=2/_temporary"));
        assertEquals("--out must not hold unfinished work, which --resume goes on with: file:" + folder,
                assertThrows(IllegalArgumentException.class, () -> sweep(folder).open(false, "a\n")).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> sweep(folder).open(true, "b\n")).getMessage()
                .endsWith("\"a\": \"b\""));
        ClusterSweep resumed = sweep(folder);
        resumed.open(true, "a\n");
        StringBuilder told = new StringBuilder();
        assertEquals(0, resumed.run(line -> told.append(line).append('\n')));
        assertTrue(told.toString().contains("block 2 of 4: is there\nblock 3 of 4: 10 runs"), told.toString());
        assertEquals(Row.FILE.header() + String.join("", expected), Files.readString(folder.resolve("runs.csv")));
        assertNotNull(spark.read().parquet(folder.resolve("runs.parquet").toString()).filter("index = 3").first());
    }

    private static ClusterSweep sweep(Path folder) throws Exception {
        return new ClusterSweep(spark, SWEEP, POINTS, folder.toString(), 10, 5);
    }
}
