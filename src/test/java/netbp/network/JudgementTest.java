package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is said of a network on given points: shares, confusion, saturation, regions. By hand. */
class JudgementTest {

    /** F = (x1, x2). */
    private static Network coordinates(Activation output) {
        Network network = new Network(new int[] {2, 2}, Activation.RELU, output);
        network.setParameters(new double[] {1, 0, 0, 1, 0, 0});
        return network;
    }

    @Test
    @DisplayName("the share of 200 points whose own output is at a level or above")
    void share() {
        double[][] x = IntStream.range(0, 200).mapToObj(i -> new double[] {i, 300 - i}).toArray(double[][]::new);
        // own outputs 0, 299, 2, 297, ...
        LabelledPoints points = new LabelledPoints(x, IntStream.range(0, 200).map(i -> i % 2).toArray(), List.of("A", "B"));
        Network network = coordinates(Activation.RELU);
        Evaluation evaluation = new Evaluation(network);
        // all of B, whose least is 101, and 100, 102, ... of A
        assertEquals((100 + 50) / 200.0, evaluation.shareAtOrAbove(network, points, 100));
        assertEquals((100 + 49) / 200.0, evaluation.shareAtOrAbove(network, points, 100.5));
        assertEquals(1, evaluation.shareAtOrAbove(network, points, 0));
        assertEquals(0, evaluation.shareAtOrAbove(network, points, 299.5));
    }

    @Test
    @DisplayName("an evaluation by a loss that does not fit the last layer is refused")
    void loss() {
        Network tanh = new Network(new int[] {2, 2}, Activation.TANH, Activation.TANH);
        assertEquals("the activation of the last layer must be softmax or sigmoid for the loss cross-entropy: tanh",
                assertThrows(IllegalArgumentException.class,
                        () -> new Evaluation(tanh, Loss.CROSS_ENTROPY)).getMessage());
    }

    @Test
    @DisplayName("the lead of sigmoids is the difference of the sigmoids")
    void lead() {
        double[][] lead = new Classifier(coordinates(Activation.SIGMOID)).lead(new double[] {-1, 0, 2}, new double[] {0.5});
        double second = Activation.SIGMOID.apply(0.5);
        assertArrayEquals(new double[] {Activation.SIGMOID.apply(-1) - second, 0.5 - second,
            Activation.SIGMOID.apply(2) - second}, lead[0]);
    }

    @Test
    @DisplayName("confusion: how many of each category are put into each; precision and recall")
    void confusion() {
        double[][] x = {{3, 1}, {2, 1}, {1, 2}, {1, 3}, {2, 3}, {5, 1}};
        LabelledPoints points = new LabelledPoints(x, new int[] {0, 0, 0, 1, 1, 1}, List.of("A", "B"));
        Confusion confusion = Confusion.of(coordinates(Activation.RELU), points);
        assertArrayEquals(new int[][] {{2, 1}, {1, 2}}, confusion.count());
        assertEquals("[[2, 1], [1, 2]]", confusion.toString());
        Confusion same = new Confusion(new int[][] {{2, 1}, {1, 2}});
        assertEquals(same, confusion);
        assertEquals(same.hashCode(), confusion.hashCode());
        Confusion other = new Confusion(new int[][] {{2, 1}, {1, 3}});
        assertNotEquals(other, confusion);
        assertNotEquals(other.hashCode(), confusion.hashCode());
        assertNotEquals(confusion, (Object) "a confusion");
        Confusion three = new Confusion(new int[][] {{4, 1, 0}, {2, 5, 0}, {1, 2, 0}});
        assertEquals(4 / 7.0, three.precision(0));
        assertEquals(5 / 8.0, three.precision(1));
        assertEquals(Double.NaN, three.precision(2));
        assertEquals(4 / 5.0, three.recall(0));
        assertEquals(5 / 7.0, three.recall(1));
        assertEquals(0, three.recall(2));
    }

    @Test
    @DisplayName("saturation: sigmoids beyond |z| = 6, tanh beyond |z| = 3; other layers do not saturate")
    void saturation() {
        // z = x and 2x: beyond 6 are 6.01, -7 and 11.8, 12.02, -14
        LabelledPoints points = onLine(0, 5.9, 6.01, -7);
        assertEquals(5 / 8.0, Saturation.of(twice(Activation.SIGMOID), points));
        // beyond 3 are 3.01, -4 and 5.8, 6.02, -8
        assertEquals(5 / 8.0, Saturation.of(twice(Activation.TANH), onLine(0, 2.9, 3.01, -4)));
        assertEquals(0, Saturation.of(twice(Activation.RELU), points));
        Network shallow = new Network(1, 2);
        shallow.setParameters(new double[] {1, 2, 0, 0});
        assertEquals(0, Saturation.of(shallow, points));
    }

    /** a[2] = sigma(x, 2x). */
    private static Network twice(Activation hidden) {
        Network network = new Network(new int[] {1, 2, 1}, hidden, Activation.SIGMOID);
        network.setParameters(new double[] {1, 2, 0, 0, 0, 0, 0});
        return network;
    }

    private static LabelledPoints onLine(double... x) {
        double[][] points = IntStream.range(0, x.length).mapToObj(i -> new double[] {x[i]}).toArray(double[][]::new);
        return new LabelledPoints(points, points);
    }

    @Test
    @DisplayName("regions are equal if all their numbers are; in words, the points of each category")
    void regions() {
        Region region = region(0.5, 2, 1, 3);
        assertEquals(region, region(0.5, 2, 1, 3));
        assertEquals(region.hashCode(), region(0.5, 2, 1, 3).hashCode());
        for (Region other : List.of(region(0.6, 2, 1, 3), region(0.5, 3, 1, 3), region(0.5, 2, 0, 3), region(0.5, 2, 1, 2))) {
            assertNotEquals(region, other);
            assertNotEquals(region.hashCode(), other.hashCode());
        }
        assertNotEquals(region, (Object) "a region");
        assertEquals("2 x 3 grid, points in each category: [3, 3, 0]", region.toString());
    }

    private static Region region(double x1, double x2, int corner, int categories) {
        return new Region(new double[] {0, x1}, new double[] {0, 1, x2}, new int[][] {{0, 1}, {1, 0}, {0, corner}}, categories);
    }
}
