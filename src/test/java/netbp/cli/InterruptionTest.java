package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import netbp.data.NetworkFile;
import netbp.data.PointsFile;
import netbp.matlab.MatFile;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C: a real SIGINT to a real process. */
@Timeout(120)
class InterruptionTest {

    private static final int SIGINT_EXIT = 130;

    @TempDir
    Path folder;

    @Test
    @DisplayName("train leaves its network, history and summary, marked as interrupted")
    void train() throws Exception {
        Path data = folder.resolve("points.csv");
        Files.writeString(data, "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n0.2,0.3,A\n");
        Path net = folder.resolve("net.mat");
        Path figures = folder.resolve("figures");
        interrupt(() -> Files.readString(folder.resolve("log")).contains("1000004 "), "train", "--data",
                data.toString(), "--iterations", "1e12", "--stride", "1000003", "--display", "1000004", "--eta", "0.1,0.2", "--save", net.toString(), "--figures", figures.toString());

        Path first = folder.resolve("net-1.mat");
        assertEquals("[interrupted]", MatFile.readAll(first).words().get("stopped").toString());
        double[] cost = MatFile.read(first).get("savecost").values();
        double[] iteration = MatFile.read(first).get("savecost_iteration").values();
        assertEquals(MatFile.read(first).get("counter").get(0, 0), iteration[iteration.length - 1]);
        Network network = NetworkFile.read(first).network();
        LabelledPoints points = PointsFile.read(data).labelled();
        assertEquals(cost[cost.length - 1], new Evaluation(network).cost(network, points));
        assertFalse(Files.exists(folder.resolve("net-2.mat")), "the second run was not begun");
        List<String> summary = Files.readAllLines(figures.resolve("summary.csv"));
        assertTrue(summary.get(0).endsWith("runs done: 1 of 2"), summary.get(0));
        assertTrue(summary.get(2).contains(",interrupted,"), summary.get(2));
        assertEquals(3, summary.size());
        assertNoParts();
    }

    @Test
    @DisplayName("compare leaves its report and tables, marked as interrupted")
    void compare() throws Exception {
        Path out = folder.resolve("comparison");
        interrupt(() -> Files.exists(out.resolve("runs.csv")) && Files.readString(out.resolve("runs.csv")).contains("\n1,lm,"),
                "compare", "--iterations", "1e12", "--seeds", "1:50", "--methods", "lm,sgd", "--threads", "2",
                "--out", out.toString());
        List<String> runs = Files.readAllLines(out.resolve("runs.csv"));
        assertTrue(runs.stream().anyMatch(line -> line.matches("1,lm,(tolerance|cap),.*")), runs.toString());
        assertFalse(runs.stream().anyMatch(line -> line.contains(",sgd,")), "rows of finished runs only: " + runs);
        assertTrue(Files.readString(out.resolve("report.html")).contains("1 of 100 runs were completed"));
        assertNoParts();
    }

    @Test
    @DisplayName("SIGTERM does what Ctrl-C does, exit code 143; least squares at any size answers within 2 s")
    void terminated() throws IOException, InterruptedException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "no SIGTERM on Windows");
        Path data = folder.resolve("points.csv");
        Files.writeString(data, "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n0.2,0.3,A\n0.4,0.3,B\n");
        Path net = folder.resolve("net.mat");
        try (Program program = Program.start(folder.resolve("log"), "train", "--data", data.toString(), "--layers",
                "100,100", "--method", "lm", "--residuals", "smooth", "--save", net.toString())) {
            program.awaitPrinted("classes A, B");
            TimeUnit.SECONDS.sleep(2);
            program.signal("TERM");
            long start = System.nanoTime();
            assertEquals(143, program.await(), program.printed());
            System.getLogger("netbp").log(System.Logger.Level.INFO,
                    "answered after " + (System.nanoTime() - start) / 1_000_000 + " ms");
            assertTrue(program.printed().contains("(the run was interrupted)"), program.printed());
            assertEquals("[interrupted]", MatFile.readAll(net).words().get("stopped").toString());
        }
    }

    /** Starts the program, waits until it is at work, sends SIGINT and waits for its end. */
    private void interrupt(Callable<Boolean> atWork, String... arguments) throws Exception {
        Sigint.assumeDelivered();
        try (Program program = Program.start(folder.resolve("log"), arguments)) {
            while (program.isAlive() && !atWork.call()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertTrue(program.isAlive(), program.printed());
            program.signal("INT");
            assertEquals(SIGINT_EXIT, program.await(), program.printed());
            assertFalse(program.printed().contains("Exception"), program.printed());
        }
    }

    private void assertNoParts() throws IOException {
        try (var files = Files.walk(folder)) {
            assertEquals(List.of(), files.filter(f -> f.getFileName().toString().endsWith(".part")).toList());
        }
    }
}
