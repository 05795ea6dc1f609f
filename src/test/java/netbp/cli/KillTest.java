package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of a real process: a file is then as it was before, or as an undisturbed run leaves it. */
@Timeout(240)
class KillTest {

    private static final byte[] OLD = "an older file\n".getBytes(StandardCharsets.UTF_8);
    private static final int KILLS = 3;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final Random random = new Random(System.nanoTime());

    @ParameterizedTest
    @DisplayName("every file is old or whole, and a run afterwards leaves what it would have left")
    @ValueSource(strings = {
        "train --data points.csv --eta 0.1,0.5 --iterations 20000 --save out/net.mat --figures out --format png,pdf",
        "netbp --iterations 300000 --out out",
        "figures 1 2 3 --format png,svg --out out",
        "compare --data points.csv --methods lm --jacobian exact --seeds 1:6 --out out --resume"})
    void killed(String command) throws IOException, InterruptedException {
        String[] arguments = command.split(" ");
        Path undisturbed = place("undisturbed");
        run(undisturbed, arguments);
        Map<String, byte[]> whole = files(undisturbed);
        assertTrue(whole.size() > (command.startsWith("netbp") ? 0 : 2), whole.keySet().toString());
        for (int i = 0; i < KILLS; i++) {
            Path place = place("killed-" + i);
            boolean grows = command.startsWith("compare");
            for (String name : grows ? List.of("report.html") : whole.keySet()) {
                Files.write(Files.createDirectories(place.resolve("out")).resolve(name), OLD);
            }
            String moment = kill(place, i == 0 ? 0 : 1 + random.nextInt(whole.size()), arguments);
            files(place).forEach((name, bytes) -> assertOldOrWhole(name, whole.get(name), bytes, moment));
            run(place, arguments);
            Map<String, byte[]> after = files(place);
            assertEquals(whole.keySet(), after.keySet(), moment);
            after.forEach((name, bytes) -> assertArrayEquals(untimed(name, whole.get(name)), untimed(name, bytes),
                    name + " " + moment));
        }
    }

    /** A table of a comparison grows by whole lines. */
    private static void assertOldOrWhole(String name, byte[] whole, byte[] bytes, String moment) {
        if (Arrays.equals(bytes, OLD)) {
            return;
        }
        String text = new String(untimed(name, bytes), StandardCharsets.ISO_8859_1);
        String expected = new String(untimed(name, whole), StandardCharsets.ISO_8859_1);
        boolean beginning = text.isEmpty() || text.endsWith("\n") && expected.startsWith(text);
        assertTrue(text.equals(expected) || GROWING.contains(name) && beginning, name + " " + moment + ": " + bytes.length
                + " bytes of " + whole.length);
    }

    private static final List<String> GROWING =
            List.of("runs.csv", "curves.csv", "networks.csv", "times.csv", "curve-times.csv");

    /** Without the measured times. */
    private static byte[] untimed(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (name.equals("report.html") && text.contains("<section id=\"times\">")) {
            text = text.substring(0, text.indexOf("<section id=\"times\">")) + text.substring(text.indexOf("</section>"));
        }
        boolean timed = name.equals("summary.csv") || name.endsWith("times.csv");
        return (timed ? text.replaceAll("(?m),[^,\n]*$", "") : text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A folder to work in. */
    private Path place(String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        Files.writeString(place.resolve("points.csv"), "x1,x2,class\n0.1,0.1,A\n0.9,0.8,B\n0.2,0.3,A\n0.4,0.9,B\n");
        return place;
    }

    private static void run(Path place, String... arguments) throws IOException, InterruptedException {
        Program.Result result = Program.run(place, List.of(), Map.of(), arguments);
        assertEquals(ExitCode.DONE, result.exitCode(), result.err());
    }

    /** Kills it while it writes its n-th file, or somewhere on its way for n = 0; says when. */
    private String kill(Path place, int n, String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Program.command(List.of(), arguments)).directory(place.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            long start = System.nanoTime();
            if (n == 0) {
                process.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
            } else {
                awaitPart(process, place.resolve("out").toFile(), n);
            }
            return "killed " + (System.nanoTime() - start) / 1_000_000 + " ms after its start, at file " + n;
        } finally {
            process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Waits until the n-th file is being written. */
    private static void awaitPart(Process process, java.io.File out, int n) {
        List<String> seen = new ArrayList<>();
        while (process.isAlive() && seen.size() < n) {
            String[] names = out.list((dir, name) -> name.endsWith(".part") && !name.contains("trial"));
            for (String name : names == null ? new String[0] : names) {
                if (!seen.contains(name)) {
                    seen.add(name);
                }
            }
        }
    }

    /** The files that it leaves for a user; the rest of a file that was being written is none. */
    private static Map<String, byte[]> files(Path place) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var list = Files.list(place.resolve("out"))) {
            for (Path file : list.toList()) {
                String name = file.getFileName().toString();
                if (!name.endsWith(".part") && !name.equals("resume.log")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
