package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import netbp.data.NetworkFile;
import netbp.network.BackPropagation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyPictureTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path net;
    private Path pictures;

    @BeforeEach
    void network() {
        net = folder.resolve("net.mat");
        pictures = folder.resolve("pictures");
        assertEquals(0, run("train", "--data", "xor", "--layers", "3", "--iterations", "2000", "--eta", "1", "--save", net.toString()));
        out.getBuffer().setLength(0);
    }

    @Test
    @DisplayName("shades are the first output minus the second, on a grid around the points")
    void shades() throws IOException {
        assertEquals(0, run("classify", "--net", net.toString(), "--figures", pictures.toString(), "--shades", "xor"), err.toString());
        assertTrue(Files.size(pictures.resolve("shades.png")) > 10_000);
        BackPropagation pass = new BackPropagation(NetworkFile.read(net).network());
        int rows = 0;
        for (String line : Files.readAllLines(pictures.resolve("shades.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].equals("grid")) {
                double[] F = pass.forward(new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])});
                assertEquals(F[0] - F[1], Double.parseDouble(cells[4]), 1e-15);
                rows++;
            }
        }
        assertEquals(121 * 121, rows);
    }

    @Test
    @DisplayName("without points the box is drawn; with --out the CSV is written, too, as without the picture")
    void box() throws IOException {
        assertEquals(0, run("classify", "--net", net.toString(), "--figures", pictures.toString(), "--box=-1:2,-1:2"), err.toString());
        assertEquals("wrote " + pictures.resolve("region.png") + ", .csv", out.toString().strip());
        assertTrue(Files.readString(pictures.resolve("region.csv")).contains("run,1,-1,-1,"));
        Path alone = folder.resolve("alone.csv");
        Path both = folder.resolve("both.csv");
        assertEquals(0, run("classify", "--net", net.toString(), "xor", "--out", alone.toString()));
        assertEquals(0, run("classify", "--net", net.toString(), "xor", "--out", both.toString(), "--figures", pictures.toString()));
        assertEquals(Files.readString(alone), Files.readString(both));
        assertEquals(5, Files.readAllLines(both).size());
    }

    @Test
    @DisplayName("what cannot be drawn is refused before anything is written")
    void refused() throws IOException {
        assertRefused("--shades must go with --figures", "--shades", "xor");
        assertRefused("classify must be given either a file of points or --grid N: neither");
        assertRefused("--figures must have points of the network's classes, A, B: A, B, C", "--figures",
                pictures.toString(), "--out", folder.resolve("x.csv").toString(), "spiral:30");
        Path three = Files.writeString(folder.resolve("three.csv"), "x1,x2,x3,class\n1,2,3,A\n3,2,1,B\n");
        assertEquals(0, run("train", "--data", three.toString(), "--iterations", "10", "--save", net.toString()));
        assertRefused("--figures must have points of the network's dimension, 3: 2", "--figures", pictures.toString());
        assertRefused("--figures must have a network with two inputs and at least two classes: 3 inputs and 2 classes", "--figures",
                pictures.toString(), three.toString());
        assertFalse(Files.exists(folder.resolve("x.csv")));
        assertFalse(Files.exists(pictures) && !List.of(pictures.toFile().list()).isEmpty());
    }

    private void assertRefused(String message, String... more) {
        String[] arguments = Stream.concat(Stream.of("classify", "--net", net.toString()),
                Stream.of(more)).toArray(String[]::new);
        assertEquals(ExitCode.BAD_INPUT, run(arguments));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("netbp: " + message), err.toString());
    }

    private int run(String... arguments) {
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
