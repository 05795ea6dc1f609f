package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @TempDir
    Path folder;

    private final boolean outFolderBefore = Files.exists(Path.of("out"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @DisplayName("bad usage: one line that names argument, rule and value, exit code 2")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "bogus | command must be one of",
        "netbp --iterations -5 | --iterations must be a whole number from 1 to 2^53: -5",
        "netbp --iterations 1e400 | --iterations must be a whole number from 1 to 2^53: 1e400",
        "netbp --iterations 1e999999999 | --iterations must be a whole number from 1 to 2^53: 1e999999999",
        "netbp --iterations 1.5 | --iterations must be a whole number from 1 to 2^53: 1.5",
        "netbp --iterations NaN | --iterations must be a whole number from 1 to 2^53: NaN",
        "netbp --eta -0.05 | --eta must be a positive, finite number: -0.05",
        "netbp --eta NaN | --eta must be a positive, finite number: NaN",
        "netbp --eta 1e400 | --eta must be a positive, finite number: 1e400",
        "netbp --seed -1 | --seed must be a whole number from 0 to 2^32-1: -1",
        "netbp --points 12 | --points must be 10 or 11: 12",
        "netbp --threads 0 | --threads must be a whole number from 1 to 1024: 0",
        "netbp --nope | no such argument of netbp: --nope",
        "rng 5000 randn(2 | CALL must be rand, randn, randi or randperm with its arguments in brackets: randn(2",
        "rng 5000 randi() | CALL's argument must be a whole number in 1..9007199254740991:  in randi()",
        "rng 5000 rand(-1) | CALL's argument must be a whole number in 0..100000000: -1 in rand(-1)",
        "rng 5000 rand(99999,99999) | CALL must ask for at most 100000000 values: rand(99999,99999)",
        "figures 12 | FIGURE must be a whole number from 1 to 9: 12",
        "figures x | FIGURE must be a whole number from 1 to 9: x",
        "figures 2 --format gif | --format must be one of png, svg, pdf, eps: gif",
        "figures 2 --size 10x10 | --size must be WIDTHxHEIGHT, each from 100 to 20000 pixels: 10x10",
        "train --data moons:1 | --data N must be from 2 to 1000000 for moons: 1",
        "train --data spiral | --data must be SHAPE:N[:NOISE[:SEED]] with SHAPE one of moons, circles, spiral, xor",
        "landscape --net x.mat | --data must go with --net: --data is missing",
        "landscape --path | --path must go with --net: --net is missing",
        "landscape --path --to a.mat --net b.mat --data xor | --path must not go with --to: both",
        "train --data xor --keep-path 10 | --keep-path must go with --save: --save is missing",
        "train --data xor --save n.mat --keep-path 1 | --keep-path must be from 2 to 10000: 1",
        "landscape --data xor | --net must go with --data: --net is missing",
        "xor --methods newton | --methods must be one of sgd, lm, hipparchus, commons-math: newton",
        "figures 2 --show | windows must have a display: there is none",
        "rng 4294967296 rand | SEED must be a whole number from 0 to 2^32-1: 4294967296"})
    void badUsage(String arguments, String message) {
        assertRefused(message, arguments.split(" "));
    }

    @Test
    @DisplayName("an output folder that is a file or cannot be made is refused before any work")
    void badFolders() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertRefused("--out must be a folder: " + file, "netbp", "--iterations", "1e8", "--out", file.toString());
        assertEquals("mine", Files.readString(file));
        Path below = file.resolve("below");
        assertRefused("--out must be a folder that can be written to: " + below, "netbp", "--iterations", "1e8",
                "--out", below.toString());
    }

    @Test
    @DisplayName("rng prints the stream, all calls from one")
    void rng() {
        assertEquals(ExitCode.DONE, run("rng", "5000", "randn(2,2)", "randi(10,1,3)", "randi([-3 3])", "randperm(3)", "rand"));
        RandomStream stream = new RandomStream(5000);
        StringBuilder expected = new StringBuilder();
        expected.append(line(stream.randnValues(4)));
        expected.append(line(Arrays.stream(stream.randiValues(10, 3)).asDoubleStream().toArray()));
        expected.append(line(stream.randi(7) - 4));
        expected.append(line(Arrays.stream(stream.randperm(3)).asDoubleStream().toArray()));
        expected.append(line(stream.rand()));
        assertEquals(expected.toString(), out.toString());
    }

    @Test
    @DisplayName("netbp leaves costvec.mat with the workspace of the listing")
    void costvec() throws IOException {
        assertEquals(ExitCode.DONE, run("netbp", "--iterations", "2000", "--points", "11", "--display", "500",
                "--out", folder.resolve("a/b").toString()));
        assertEquals(5, out.toString().lines().count());
        assertTrue(err.toString().isEmpty(), err.toString());
        Map<String, Matrix> workspace = MatFile.read(folder.resolve("a/b/costvec.mat"));
        Map<String, String> shapes = Map.ofEntries(
                Map.entry("x1", "1x11"), Map.entry("x2", "1x11"), Map.entry("y", "2x11"),
                Map.entry("W2", "2x2"), Map.entry("W3", "3x2"), Map.entry("W4", "2x3"),
                Map.entry("b2", "2x1"), Map.entry("b3", "3x1"), Map.entry("b4", "2x1"),
                Map.entry("eta", "1x1"), Map.entry("Niter", "1x1"), Map.entry("savecost", "2000x1"),
                Map.entry("counter", "1x1"), Map.entry("k", "1x1"), Map.entry("x", "2x1"),
                Map.entry("a2", "2x1"), Map.entry("a3", "3x1"), Map.entry("a4", "2x1"),
                Map.entry("delta2", "2x1"), Map.entry("delta3", "3x1"), Map.entry("delta4", "2x1"),
                Map.entry("newcost", "1x1"));
        assertEquals(shapes.keySet().stream().sorted().toList(), workspace.keySet().stream().sorted().toList());
        shapes.forEach((name, shape) ->
                assertEquals(shape, workspace.get(name).rows() + "x" + workspace.get(name).columns(), name));
        assertEquals(2000, workspace.get("counter").get(0, 0));
        assertEquals(workspace.get("savecost").get(1999, 0), workspace.get("newcost").get(0, 0));
        int k = (int) workspace.get("k").get(0, 0);
        assertEquals(workspace.get("x1").get(0, k - 1), workspace.get("x").get(0, 0));
    }

    @Test
    @DisplayName("nlsrun says how it stopped")
    void nlsrun() {
        assertEquals(ExitCode.DONE, run("nlsrun", "--out", folder.toString(), "--display", "iter"));
        assertTrue(out.toString().contains("exit flag 1"), out.toString());
    }

    private void assertRefused(String message, String... arguments) {
        assertEquals(ExitCode.BAD_INPUT, run(arguments));
        String line = err.toString();
        assertTrue(line.startsWith("netbp: " + message), line);
        assertEquals(1, line.lines().count(), line);
        assertTrue(out.toString().isEmpty(), out.toString());
        assertEquals(outFolderBefore, Files.exists(Path.of("out")));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static String line(double... values) {
        return String.join(" ", Arrays.stream(values).mapToObj(NumberFormat::full).toList()) + System.lineSeparator();
    }
}
