package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import netbp.data.NetworkFile;
import netbp.data.ParameterPath;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandscapeCommandTest {

    private static final List<String> TRAIN = List.of("train", "--data", "moons:40:0.1", "--layers", "3", "--eta", "0.2",
            "--iterations", "1000");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("--keep-path: the places are those of shorter runs, the last is the network, the network that of a run without")
    void path() throws IOException {
        ParameterPath path = kept("kept.mat", "--keep-path", "5");
        assertArrayEquals(new long[] {0, 250, 500, 750, 1000}, path.iteration());
        train("free.mat");
        double[] end = NetworkFile.read(folder.resolve("free.mat")).network().parameters();
        assertArrayEquals(end, NetworkFile.read(folder.resolve("kept.mat")).network().parameters());
        assertArrayEquals(end, path.parameters()[4]);
        train("short.mat", "--iterations", "250");
        assertArrayEquals(NetworkFile.read(folder.resolve("short.mat")).network().parameters(), path.parameters()[1]);
        // momentum, dropout and an early end, whatever the threads
        String[] variant = {"--update", "momentum:0.5", "--dropout", "0.1", "--split", "0.5", "--patience", "200", "--stride", "10",
            "--iterations", "20000"};
        train("early.mat", variant);
        ParameterPath early = kept("early-kept.mat", concat(variant, "--keep-path", "50"));
        assertArrayEquals(NetworkFile.read(folder.resolve("early.mat")).network().parameters(), early.parameters()[49]);
        assertTrue(early.iteration()[49] < 20_000);
    }

    private static String[] concat(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private ParameterPath kept(String name, String... options) throws IOException {
        train(name, options);
        Path file = folder.resolve(name);
        return ParameterPath.read(file, NetworkFile.read(file).network()).orElseThrow();
    }

    private void train(String name, String... options) {
        List<String> arguments = new ArrayList<>(TRAIN);
        arguments.addAll(List.of("--save", folder.resolve(name).toString()));
        for (int i = 0; i < options.length; i += 2) {
            int before = arguments.indexOf(options[i]);
            if (before >= 0) {
                arguments.set(before + 1, options[i + 1]);
            } else {
                arguments.addAll(List.of(options[i], options[i + 1]));
            }
        }
        assertEquals(ExitCode.DONE, run(arguments.toArray(String[]::new)), err.toString());
    }

    @Test
    @DisplayName("a run's plane, from above and as a surface, of both kinds of method; a network without a path is told")
    void planes() throws IOException {
        train("net.mat", "--keep-path", "20");
        Path pictures = folder.resolve("pictures");
        String[] landscape = {"landscape", "--data", "moons:40:0.1", "--format", "png,svg,pdf,eps", "--out", pictures.toString(), "--path",
            "--net"};
        assertEquals(ExitCode.DONE, run(concat(landscape, folder.resolve("net.mat").toString())), err.toString());
        for (String name : List.of("path", "path-surface")) {
            for (String ending : List.of(".png", ".svg", ".pdf", ".eps", ".csv")) {
                assertTrue(Files.size(pictures.resolve(name + ending)) > 10_000, name + ending);
            }
        }
        assertEquals(20, Files.readAllLines(pictures.resolve("path.csv")).stream().filter(l -> l.startsWith("curve,path,")).count());
        assertTrue(out.toString().contains("path: 20 places, cost "), out.toString());

        assertEquals(ExitCode.DONE, run("train", "--data", "moons:40:0.1", "--method", "lm", "--jacobian", "exact", "--keep-path",
                "10", "--save", folder.resolve("lm.mat").toString()), err.toString());
        assertEquals(ExitCode.DONE, run(concat(landscape, folder.resolve("lm.mat").toString())), err.toString());
        assertTrue(out.toString().contains("path: 10 places, cost "), out.toString());

        train("free.mat");
        Path free = folder.resolve("free.mat");
        assertEquals(ExitCode.BAD_INPUT, run(concat(landscape, free.toString())));
        assertEquals("netbp: --net must hold the path of its run, which train --keep-path N saves, for --path: " + free,
                err.toString().strip());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
