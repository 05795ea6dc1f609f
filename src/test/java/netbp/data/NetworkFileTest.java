package netbp.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import netbp.matlab.MatFile;
import netbp.matlab.MatVariables;
import netbp.matlab.Matrix;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.paper.Netbp;
import netbp.training.InitialParameters;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(value = Activation.class, names = "SOFTMAX", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("saved and loaded: the same bits, activation functions and names of the classes")
    void roundTrip(Activation activation) throws IOException {
        Network network = new Network(new int[] {3, 5, 1, 4, 3}, activation, Activation.SIGMOID);
        InitialParameters.LAYERWISE.draw(new RandomStream(7), network);
        Path file = folder.resolve("net.mat");
        new NetworkFile(network, List.of("red", "gr\u00fcn", "3")).write(file, Map.of("eta", Matrix.scalar(1)), Map.of());

        NetworkFile read = NetworkFile.read(file);

        assertArrayEquals(network.layers(), read.network().layers());
        assertArrayEquals(network.parameters(), read.network().parameters());
        assertEquals(List.of("red", "gr\u00fcn", "3"), read.classes());
        assertEquals(activation, read.network().activation(2));
        assertEquals(Activation.SIGMOID, read.network().activation(5));
    }

    @Test
    @DisplayName("loss and softmax are kept; a loss that does not fit the last layer is refused")
    void loss() throws IOException {
        Network network = new Network(new int[] {2, 3}, Activation.SIGMOID, Activation.SOFTMAX);
        InitialParameters.LAYERWISE.draw(new RandomStream(7), network);
        Path file = folder.resolve("net.mat");
        new NetworkFile(network, List.of("a", "b", "c"), Loss.CROSS_ENTROPY).write(file, Map.of(), Map.of());

        NetworkFile read = NetworkFile.read(file);

        assertEquals(Loss.CROSS_ENTROPY, read.loss());
        assertEquals(Activation.SOFTMAX, read.network().activation(2));
        new NetworkFile(new Network(2, 3), List.of("a", "b", "c")).write(file, Map.of(), Map.of("loss", "cross-entrop"));
        assertEquals(file + ": loss must be one of squared, cross-entropy and fit the last layer: cross-entrop",
                assertThrows(IOException.class, () -> NetworkFile.read(file)).getMessage());
    }

    @Test
    @DisplayName("the paper's costvec.mat is a network of sigmoids with classes 1 and 2")
    void costvec() throws IOException {
        Netbp netbp = Netbp.run(LabelledPoints.paper(), 5000, 0.05, 100);
        MatFile.write(folder.resolve("costvec.mat"), netbp.workspace());
        NetworkFile read = NetworkFile.read(folder.resolve("costvec.mat"));
        assertArrayEquals(netbp.network().parameters(), read.network().parameters());
        assertEquals(List.of("1", "2"), read.classes());
        assertEquals(Activation.SIGMOID, read.network().activation(4));
    }

    @Test
    @DisplayName("malformed: file, variable, rule, value")
    void malformed() throws IOException {
        assertRefused("must hold a network: W2, W3, ... and b2, b3, ...: no W2", Map.of("W3", Matrix.scalar(1)), "");
        assertRefused("b2 must be a vector of 1 entries: is missing", Map.of("W2", Matrix.row(1, 2)), "");
        assertRefused("b2 must be a vector of 1 entries: is 2 x 1",
                Map.of("W2", Matrix.row(1, 2), "b2", Matrix.column(1, 2)), "");
        assertRefused("W3 must have as many columns as layer 2 has neurons, 1: is 1 x 2",
                Map.of("W2", Matrix.row(1, 2), "b2", Matrix.scalar(1), "W3", Matrix.row(1, 2), "b3", Matrix.scalar(1)), "");
        assertRefused("W2(2) must be a finite number: NaN",
                Map.of("W2", Matrix.row(1, Double.NaN), "b2", Matrix.scalar(1)), "");
        assertRefused("activation must be one of sigmoid, tanh, relu, leaky-relu, linear: softmax",
                Map.of("W2", Matrix.row(1, 2), "b2", Matrix.scalar(1)), "softmax");
        assertRefused("activation must be characters or a cell array of them: is a matrix",
                Map.of("W2", Matrix.row(1, 2), "b2", Matrix.scalar(1), "activation", Matrix.scalar(1)), "");
    }

    @Test
    @DisplayName("an empty cell array, or several words, are no activation function")
    void noWord() throws IOException {
        Path file = folder.resolve("net.mat");
        for (List<String> words : List.of(List.<String>of(), List.of("tanh", "relu"))) {
            MatFile.write(file, new MatVariables(Map.of("W2", Matrix.row(1, 2), "b2", Matrix.scalar(1)),
                    Map.of("activation", words)));
            assertEquals(file + ": activation must be one of sigmoid, tanh, relu, leaky-relu, linear: " + words.size() + " words",
                    assertThrows(IOException.class, () -> NetworkFile.read(file)).getMessage());
        }
    }

    @Test
    @DisplayName("Octave loads a saved network and gets the same outputs")
    void octave() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "octave is not installed");
        Network network = new Network(new int[] {2, 3, 2}, Activation.TANH, Activation.SIGMOID);
        InitialParameters.WEIGHTS_FIRST.draw(new RandomStream(3), network);
        Path file = folder.resolve("net.mat");
        new NetworkFile(network, List.of("left", "right")).write(file, Map.of("savecost", Matrix.column(3, 2, 1)), Map.of());
        Path back = folder.resolve("back.mat");
        Process octave = new ProcessBuilder("octave", "--no-gui", "--no-init-file", "--quiet", "--eval",
                "load('" + file + "'); assert(size(W2),[3 2]); assert(size(b3),[2 1]); assert(savecost,[3;2;1]);"
                        + "assert(activation,'tanh'); assert(output_activation,'sigmoid');"
                        + "assert(classes,{'left','right'}); points=[.1 .2;.3 .4;.5 .6]; labels=[1;2;2];"
                        + "save('-v7','" + back + "','W2','W3','b2','b3','activation','output_activation','classes','points','labels');"
                        + "printf('ok')").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(octave.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        octave.waitFor();
        assertEquals("ok", output);
        NetworkFile read = NetworkFile.read(back);
        assertArrayEquals(network.parameters(), read.network().parameters());
        assertEquals(Activation.TANH, read.network().activation(2));
        assertEquals(List.of("left", "right"), read.classes());
        assertEquals("3 points of dimension 2 from the rows of points, classes 1, 2 from the labels in labels",
                PointsFile.read(back).taken());
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("octave", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void assertRefused(String message, Map<String, Matrix> matrices, String activation) throws IOException {
        Path file = folder.resolve("bad.mat");
        MatFile.write(file, new MatVariables(matrices,
                activation.isEmpty() ? Map.of() : Map.of("activation", List.of(activation))));
        assertEquals(file + ": " + message, assertThrows(IOException.class, () -> NetworkFile.read(file)).getMessage());
    }
}
