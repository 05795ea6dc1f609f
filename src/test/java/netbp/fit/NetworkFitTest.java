package netbp.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;

class NetworkFitTest {

    private static final LabelledPoints PAPER = LabelledPoints.paper();
    private static final double[][] X = IntStream.range(0, PAPER.size()).mapToObj(PAPER::x).toArray(double[][]::new);
    private static final String[] LABELS = IntStream.range(0, PAPER.size())
            .mapToObj(i -> PAPER.name(PAPER.category(i))).toArray(String[]::new);

    @Test
    @DisplayName("the defaults are netbp.m's: the same parameters, bit for bit")
    void netbp() {
        FittedClassifier fitted = NetworkFit.hiddenLayers(2, 3).withIterations(20_000).fit(X, LABELS);
        assertArrayEquals(Netbp.run(PAPER, 5000, 0.05, 20_000).network().parameters(), fitted.network().parameters());
        assertEquals(List.of("A", "B"), fitted.classes());
        FittedClassifier other = NetworkFit.hiddenLayers(2, 3).withIterations(500).withSeed(1).withEta(0.5).fit(X, LABELS);
        assertArrayEquals(Netbp.run(PAPER, 1, 0.5, 500).network().parameters(), other.network().parameters());
        assertEquals("hidden layers [2, 3], sigmoid, eta 0.05, 1000000 iterations, seed 5000",
                NetworkFit.hiddenLayers(2, 3).toString());
    }

    @Test
    @DisplayName("a classifier predicts, scores, and comes back from its file the same")
    void classifier(@TempDir Path folder) throws IOException {
        FittedClassifier fitted = NetworkFit.hiddenLayers(2, 3).withLeastSquares().withScaling().withSeed(2).fit(X, LABELS);
        String[] predicted = fitted.predict(X);
        int right = (int) IntStream.range(0, 10).filter(i -> predicted[i].equals(LABELS[i])).count();
        assertEquals(right / 10.0, fitted.score(X, LABELS));
        assertTrue(right >= 8, right + " of 10");
        assertEquals(predicted[3], fitted.predict(X[3]));
        Path file = folder.resolve("net.mat");
        fitted.save(file);
        FittedClassifier read = FittedClassifier.load(file);
        assertArrayEquals(fitted.network().parameters(), read.network().parameters());
        assertArrayEquals(predicted, read.predict(X));
        assertEquals(fitted.toString(), read.toString());
        assertTrue(fitted.toString().startsWith("classifier into A, B: 2-2-3-2 network, p = ["), fitted.toString());
        assertEquals(file + ": must hold a network that fits a function: it has classes",
                assertThrows(IOException.class, () -> FittedFunction.load(file)).getMessage());
    }

    @Test
    @DisplayName("a function is fitted, scored, and comes back from its file the same")
    void function(@TempDir Path folder) throws IOException {
        double[][] x = IntStream.range(0, 21).mapToObj(i -> new double[] {i / 20.0}).toArray(double[][]::new);
        double[][] y = Arrays.stream(x).map(xi -> new double[] {xi[0] * xi[0], 1}).toArray(double[][]::new);
        FittedFunction fitted = NetworkFit.hiddenLayers(4).withActivation(Activation.TANH).withLeastSquares().fit(x, y);
        assertEquals(0.25, fitted.predict(0.5)[0], 0.01);
        double sum = 0;
        double total = 0;
        double mean = Arrays.stream(y).mapToDouble(row -> row[0]).average().orElseThrow();
        for (int i = 0; i < x.length; i++) {
            double[] F = fitted.predict(x[i]);
            sum += Math.pow(y[i][0] - F[0], 2) + Math.pow(y[i][1] - F[1], 2);
            total += Math.pow(y[i][0] - mean, 2);
        }
        assertEquals(1 - sum / total, fitted.score(x, y), 1e-12);
        assertTrue(fitted.score(x, y) > 0.999);
        Path file = folder.resolve("f.mat");
        fitted.save(file);
        assertArrayEquals(fitted.predict(0.3), FittedFunction.load(file).predict(0.3));
        assertTrue(fitted.toString().startsWith("function by a 1-4-2 network, p = ["), fitted.toString());
        assertEquals(file + ": must hold a network with classes: it fits a function",
                assertThrows(IOException.class, () -> FittedClassifier.load(file)).getMessage());
    }

    @Test
    @DisplayName("what does not fit is refused by name and value")
    void refusals() {
        NetworkFit fit = NetworkFit.hiddenLayers(2).withIterations(10);
        assertMessage("a hidden layer must have at least one neuron: 0", () -> NetworkFit.hiddenLayers(3, 0));
        assertMessage("eta must be positive and finite: NaN", () -> fit.withEta(Double.NaN));
        assertMessage("iterations must be positive: 0", () -> fit.withIterations(0));
        assertMessage("seed must be in 0..4294967295: -1", () -> fit.withSeed(-1));
        assertMessage("the activation of a hidden layer must work entry by entry: softmax",
                () -> fit.withActivation(Activation.SOFTMAX));
        assertMessage("there must be a category for each point: 10 points, 1 categories", () -> fit.fit(X, "A"));
        FittedClassifier fitted = fit.fit(X, LABELS);
        assertMessage("point 1 must have as many coordinates as the network has inputs, 2: 3", () -> fitted.predict(1, 2, 3));
        assertMessage("there must be points and a label for each: 10 and 1", () -> fitted.score(X, "A"));
        FittedFunction function = fit.fit(new double[][] {{0}, {1}}, new double[][] {{0}, {1}});
        assertMessage("target 1 must have as many entries as the network has outputs, 1: 2",
                () -> function.score(new double[][] {{0}}, new double[][] {{0, 1}}));
        assertEquals("label 2", assertThrows(NullPointerException.class, () -> fit.fit(X, "A", null)).getMessage());
        IllegalStateException diverged = assertThrows(IllegalStateException.class, () -> NetworkFit.hiddenLayers(3)
                .withActivation(Activation.RELU).withEta(1e3).withIterations(1000)
                .fit(new double[][] {{1}, {2}}, new double[][] {{1}, {-1}}));
        assertTrue(diverged.getMessage().endsWith("eta must be smaller than 1000.0, or the coordinates scaled"),
                diverged.getMessage());
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
