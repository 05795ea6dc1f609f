package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long commands that are killed go on where they were. */
class ResumptionTest {

    private static final List<String> COMPARE = List.of("compare", "--methods", "lm,sgd", "--jacobian", "exact", "--seeds",
            "1:60", "--iterations", "20000", "--threads", "3");
    
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("compare, killed at random moments and resumed, writes the bytes of an uninterrupted comparison")
    void compare() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        assertEquals(ExitCode.DONE, run(COMPARE, whole));
        Path killed = folder.resolve("killed");
        kill(3, COMPARE, killed, "runs.csv", 120);
        assertEquals(ExitCode.DONE, run(COMPARE, killed, "--resume"), err.toString());
        for (String file : List.of("runs.csv", "curves.csv", "networks.csv")) {
            assertEquals(Files.readString(whole.resolve(file)), Files.readString(killed.resolve(file)), file);
        }
        assertEquals(untimed(whole), untimed(killed));
        assertEquals(ExitCode.DONE, run(COMPARE, killed, "--resume"), "once more, with nothing left to do");
        assertEquals(untimed(whole), untimed(killed));
    }

    @Test
    @DisplayName("sweep, killed at random moments and resumed, writes the bytes of an uninterrupted sweep")
    void sweep() throws IOException, InterruptedException {
        List<String> sweep = List.of("sweep", "--seeds", "1:150", "--layers", "2,3", "--layers", "4", "--eta", "0.5,2",
                "--methods", "sgd,lm", "--jacobian", "exact", "--iterations", "5000", "--threads", "3");
        Path whole = folder.resolve("whole");
        assertEquals(ExitCode.DONE, run(sweep, whole));
        Path killed = folder.resolve("killed");
        kill(3, sweep, killed, "runs.csv", 900);
        assertEquals(ExitCode.DONE, run(sweep, killed, "--resume"), err.toString());
        for (String file : List.of("runs.csv", "cells.csv", "report.html", "success.csv")) {
            assertEquals(Files.readString(whole.resolve(file)), Files.readString(killed.resolve(file)), file);
        }
    }

    @Test
    @DisplayName("cross validation, killed at random moments and resumed, writes the bytes of an uninterrupted one")
    void folds() throws IOException, InterruptedException {
        List<String> folds = List.of("compare", "--folds", "5", "--data", "moons:60:0.3", "--methods", "sgd,lm", "--jacobian",
                "exact", "--seeds", "1:10", "--layers", "3", "--layers", "4", "--l2", "0,0.01", "--iterations", "3000",
                "--threads", "3");
        Path whole = folder.resolve("whole");
        assertEquals(ExitCode.DONE, run(folds, whole), err.toString());
        Path killed = folder.resolve("killed");
        kill(3, folds, killed, "folds.csv", 400);
        assertEquals(ExitCode.DONE, run(folds, killed, "--resume"), err.toString());
        assertEquals(402, Files.readAllLines(killed.resolve("folds.csv")).size());
        for (String file : List.of("folds.csv", "settings.csv", "report.html", "unseen.csv")) {
            assertEquals(Files.readString(whole.resolve(file)), Files.readString(killed.resolve(file)), file);
        }
        assertArrayEquals(Files.readAllBytes(whole.resolve("unseen.png")), Files.readAllBytes(killed.resolve("unseen.png")));
    }

    /** Kills the command, resumed each time, and looks at the rows that it leaves. */
    private void kill(int times, List<String> arguments, Path out, String table, int complete) throws IOException, InterruptedException {
        Random random = new Random(5);
        Path rows = out.resolve(table);
        int before = 0;
        for (int i = 0; i < times; i++) {
            List<String> command = new ArrayList<>(List.of(
                    System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                    "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), "netbp.cli.Main"));
            command.addAll(arguments);
            command.addAll(List.of("--out", out.toString(), "--resume"));
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile()).start();
            while (process.isAlive() && lines(rows) <= before) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
            process.destroyForcibly().waitFor();
            int after = lines(rows);
            assertTrue(after >= before && after <= complete, before + " rows, then " + after);
            before = after;
        }
    }

    /** Rows, each with its line feed. */
    private static int lines(Path file) throws IOException {
        return Files.exists(file) ? Math.max(0, (int) Files.readString(file).chars().filter(c -> c == '\n').count() - 2) : 0;
    }

    private static String untimed(Path folder) throws IOException {
        String page = Files.readString(folder.resolve("report.html"));
        return page.substring(0, page.indexOf("<section id=\"times\">"));
    }

    @Test
    @DisplayName("unfinished work is not written over, and goes on with its own settings and points only")
    void refused() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path data = folder.resolve("points.csv");
        Files.writeString(data, "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n0.2,0.3,A\n");
        List<String> long1e6 = List.of("compare", "--methods", "sgd", "--seeds", "1:1000", "--iterations", "10000",
                "--data", data.toString());
        kill(1, long1e6, out, "runs.csv", 1000);
        assertEquals(ExitCode.BAD_INPUT, run(long1e6, out));
        assertEquals("netbp: --out must not hold unfinished work, which --resume goes on with: " + out
                + " (to give it up, delete " + out.resolve("resume.log") + ")", err.toString().strip());
        List<String> other = new ArrayList<>(long1e6);
        other.set(4, "1:1001");
        assertEquals(ExitCode.BAD_INPUT, run(other, out, "--resume"));
        assertEquals("netbp: --resume must go on with the same comparison, in " + out + " \"Starts: 0.5*randn after rng(seed),"
                + " seeds 1 to 1000, --draw weights-first\": \"Starts: 0.5*randn after rng(seed), seeds 1 to 1001, --draw weights-first\"", err.toString().strip());
        Files.writeString(data, "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n0.2,0.31,A\n");
        assertEquals(ExitCode.BAD_INPUT, run(long1e6, out, "--resume"));
        assertTrue(err.toString().contains("\"Points: checksum "), err.toString());
    }

    private int run(List<String> arguments, Path out, String... more) {
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--out", out.toString()));
        all.addAll(List.of(more));
        return Main.run(all.toArray(String[]::new), new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    }
}
