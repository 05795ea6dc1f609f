package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed in the middle of an epoch and resumed has the curves of one that is not. */
class ResumeTest {

    /** Largest difference of an entry of curves.csv, relative to it: 0 was measured, with the same number of threads. */
    private static final double ROUNDING = 1e-6;

    @TempDir
    Path folder;

    @Test
    @DisplayName("kill -9 in the middle of epoch 2, then --resume: the same curves, up to rounding")
    void killed() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        Path parted = folder.resolve("parted");
        assertEquals(Section7.DONE, finished(start(whole, "3")));

        Process first = start(parted, "3");
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(first.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("epoch 1 of 3")) {
                said.add(line);
                line = lines.readLine();
            }
            assertTrue(line != null, said.toString());
            // its checkpoint is written right after the line
            while (!Files.exists(Checkpoint.in(parted)) && first.isAlive()) {
                Thread.sleep(5);
            }
            first.destroyForcibly().waitFor();
        }
        assertFalse(Files.exists(parted.resolve("report.html")));
        assertEquals(1, rows(parted).size(), "the second epoch was not whole");
        String before = Files.readString(parted.resolve("curves.csv"));

        assertEquals(Section7.DONE, finished(start(parted, "3", "--resume")));
        assertTrue(Files.readString(parted.resolve("curves.csv")).startsWith(before));
        double largest = 0;
        List<double[]> expected = rows(whole);
        List<double[]> resumed = rows(parted);
        assertEquals(3, expected.size());
        assertEquals(3, resumed.size());
        for (int k = 0; k < 3; k++) {
            for (int j = 0; j < 7; j++) {
                double scale = Math.max(Math.abs(expected.get(k)[j]), 1e-3);
                largest = Math.max(largest, Math.abs(expected.get(k)[j] - resumed.get(k)[j]) / scale);
            }
        }
        assertTrue(largest <= ROUNDING, "largest relative difference " + largest);
        for (String name : List.of("objective", "top-1-error", "top-5-error", "confusion", "wrong-images", "filters")) {
            assertTrue(Files.size(parted.resolve(name + ".png")) > 1000, name);
            assertTrue(Files.readString(parted.resolve(name + ".csv")).startsWith("# "), name);
        }
        String report = Files.readString(parted.resolve("report.html"));
        assertTrue(report.contains("CIFAR-10") && report.contains("not measured"));
    }

    private static Process start(Path out, String epochs, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "netbp.section7.Section7", "--made-up", "500", "--epochs", epochs,
                "--threads", "1", "--out", out.toString()));
        command.addAll(Arrays.asList(more));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static int finished(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        assertTrue(output.contains("epoch 3 of 3"), output);
        assertFalse(output.contains("arning"), output);
        return exitCode;
    }

    private static List<double[]> rows(Path out) throws IOException {
        return Files.readString(out.resolve("curves.csv")).lines().skip(2)
                .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).collect(Collectors.toList());
    }
}
