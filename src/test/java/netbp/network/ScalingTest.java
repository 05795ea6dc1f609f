package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ScalingTest {

    private static final Scaling SCALING = new Scaling(new double[] {3, -1}, new double[] {0.7, 5});

    @Test
    @DisplayName("mean and standard deviation of three points by hand; a coordinate that is constant keeps its size")
    void standard() {
        Scaling scaling = Scaling.standard(unclassified(new double[][] {{1, 5, 2}, {2, 5, 4}, {6, 5, 0}}));
        assertArrayEquals(new double[] {3, 5, 2}, scaling.mean(), 1e-15);
        assertArrayEquals(new double[] {Math.sqrt(7), 1, 2}, scaling.deviation(), 1e-15);
        assertEquals((6 - scaling.mean()[0]) / scaling.deviation()[0], scaling.apply(6, 0));
    }

    @Test
    @DisplayName("one point, and points so far apart that the square overflows, keep their size")
    void extremes() {
        Scaling one = Scaling.standard(unclassified(new double[][] {{4, -2}}));
        assertArrayEquals(new double[] {4, -2}, one.mean());
        assertArrayEquals(new double[] {1, 1}, one.deviation());
        assertArrayEquals(new double[] {1}, Scaling.standard(unclassified(new double[][] {{1e300}, {-1e300}})).deviation());
    }

    @Test
    @DisplayName("numbers that break a rule are refused by name; the ends of the ranges are taken")
    void refusals() {
        double[] two = {1, 2};
        assertRefused("there must be as many means as deviations: 2 and 1", () -> new Scaling(two, new double[] {1}));
        for (double bad : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertRefused("mean must be finite: " + bad, () -> new Scaling(new double[] {0, bad}, two));
        }
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("deviation must be positive and finite: " + bad, () -> new Scaling(two, new double[] {1, bad}));
        }
        double[] ends = {Double.MIN_VALUE, Double.MAX_VALUE};
        assertArrayEquals(ends, new Scaling(two, ends).deviation());
        assertRefused("scaling must be of 3 coordinates: 2",
                () -> new Network(new int[] {3, 2}, Activation.SIGMOID, Activation.SIGMOID,
                        Optional.of(SCALING)));
    }

    @Test
    @DisplayName("scalings are equal if all their numbers are")
    void equality() {
        Scaling same = new Scaling(new double[] {3, -1}, new double[] {0.7, 5});
        assertEquals(SCALING, same);
        assertEquals(SCALING.hashCode(), same.hashCode());
        for (Scaling other : List.of(new Scaling(new double[] {3, 1}, new double[] {0.7, 5}),
                new Scaling(new double[] {3, -1}, new double[] {0.7, 6}))) {
            assertNotEquals(SCALING, other);
            assertNotEquals(SCALING.hashCode(), other.hashCode());
        }
        assertNotEquals(SCALING, (Object) "a scaling");
        assertEquals("mean [3.0, -1.0], deviation [0.7, 5.0]", SCALING.toString());
    }

    @Test
    @DisplayName("a scaling holds copies of the arrays it is made of")
    void copies() {
        double[] mean = {1};
        double[] deviation = {2};
        Scaling scaling = new Scaling(mean, deviation);
        mean[0] = 7;
        deviation[0] = 7;
        assertEquals(2, scaling.apply(5, 0));
    }

    @Test
    @DisplayName("a network with a scaling has, at every point, the bits of one without at the scaled point")
    void network() {
        Random random = new Random(1);
        double[] p = random.doubles(17, -1, 1).toArray();
        Network scaled = new Network(new int[] {2, 3, 2}, Activation.TANH, Activation.SIGMOID,
                        Optional.of(SCALING));
        scaled.setParameters(p);
        Network plain = new Network(new int[] {2, 3, 2}, Activation.TANH, Activation.SIGMOID);
        plain.setParameters(p);
        double[][] x = random.doubles(150).mapToObj(u -> random.doubles(2, -5, 5).toArray()).toArray(double[][]::new);
        double[][] at = Arrays.stream(x).map(ScalingTest::scaled).toArray(double[][]::new);
        int[] category = IntStream.range(0, 150).map(i -> i % 2).toArray();
        LabelledPoints points = new LabelledPoints(x, category, List.of("A", "B"));
        LabelledPoints scaledPoints = new LabelledPoints(at, category, List.of("A", "B"));

        assertArrayEquals(gradient(plain, at[0], points.y(0)), gradient(scaled, x[0], points.y(0)));
        double[][] F = new double[150][2];
        double[][] expected = new double[150][2];
        new Evaluation(scaled).outputs(scaled, points, F);
        new Evaluation(plain).outputs(plain, scaledPoints, expected);
        assertArrayEquals(expected, F);
        double[] cost = new double[1];
        new SnapshotCosts(scaled, 1).costs(p, 1, points, cost);
        assertEquals(new Evaluation(plain).cost(plain, scaledPoints), cost[0]);
        double[] x1 = IntStream.range(0, 150).mapToDouble(i -> i * 0.1 - 4).toArray();
        double[] u1 = Arrays.stream(x1).map(v -> SCALING.apply(v, 0)).toArray();
        assertArrayEquals(new Classifier(plain).lead(u1, new double[] {SCALING.apply(2.5, 1)}),
                new Classifier(scaled.copy()).lead(x1, new double[] {2.5}));
        assertEquals(Optional.of(SCALING), scaled.scaling());
    }

    private static double[] scaled(double[] x) {
        return new double[] {(x[0] - 3) / 0.7, (x[1] + 1) / 5};
    }

    private static double[] gradient(Network network, double[] x, double[] y) {
        BackPropagation pass = new BackPropagation(network);
        pass.forward(x);
        pass.backward(y);
        double[] g = new double[network.parameterCount()];
        pass.addGradient(g);
        return g;
    }

    private static LabelledPoints unclassified(double[][] x) {
        return new LabelledPoints(x, x);
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
