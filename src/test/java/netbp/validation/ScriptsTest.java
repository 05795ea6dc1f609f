package netbp.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.matlab.RandomStream;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;
import netbp.reference.References;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in {@code matlab-reference}, run under GNU Octave where it is installed. */
class ScriptsTest {

    private static final Path SCRIPTS = Path.of("matlab-reference").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the start stored for the scripts is that of the program, and 46 words long")
    void storedStart() {
        double[] stored = References.in(SCRIPTS).read("start-5000.csv").rows(23).stream()
                .mapToDouble(row -> row.number(1)).toArray();
        assertEquals(0, Arrays.compare(Nlsrun.pzero(Netbp.SEED), stored));
        RandomStream afterStart = new RandomStream(Netbp.SEED);
        afterStart.randnValues(23);
        RandomStream afterWords = new RandomStream(Netbp.SEED);
        afterWords.randValues(23);
        assertEquals(afterWords.rand(), afterStart.rand());
    }

    @Test
    @DisplayName("make_reference.m runs under Octave, and the program agrees with what it saves")
    void makeReference() throws IOException, InterruptedException {
        Path file = folder.resolve("reference.mat");
        octave("make_reference('" + file + "', 2000)");
        Map<String, Matrix> saved = MatFile.read(file);
        assertEquals(0, saved.get("matlab").get(0, 0));
        assertEquals(2000, saved.get("savecost11").values().length);
        List<Check> checks = SavedRun.checks(file);
        assertEquals(8, checks.size());
        Report report = Shared.report(checks);
        assertTrue(report.holds(), () ->
                report.entries().stream().map(Report.Entry::line).collect(Collectors.joining("\n")));
    }

    @Test
    @DisplayName("uniform_stream.m gives the numbers of rand, past several blocks of 624 words")
    void uniformStream() throws IOException, InterruptedException {
        Path file = folder.resolve("u.mat");
        octave("u = uniform_stream(42, 10, 2000); save('-v6', '" + file + "', 'u')");
        RandomStream stream = new RandomStream(42);
        stream.randValues(5);
        assertEquals(0, Arrays.compare(stream.randValues(2000), MatFile.read(file).get("u").values()));
    }

    private void octave(String call) throws IOException, InterruptedException {
        String octave = "octave-cli";
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, octave)));
        Assumptions.assumeTrue(installed, octave + " is not installed");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(octave, "--no-history", "--norc", "--eval",
                "addpath('" + SCRIPTS + "'); " + call).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        if (!process.waitFor(300, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(octave + " did not end");
        }
        assertEquals(0, process.exitValue(), Files.readString(output));
    }
}
