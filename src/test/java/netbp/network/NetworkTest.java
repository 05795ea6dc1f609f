package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NetworkTest {

    @Test
    @DisplayName("the parameter vector is W2, W3, W4, column by column, b2, b3, b4")
    void parameterOrder() {
        Network network = new Network(2, 2, 3, 2);
        assertEquals(23, network.parameterCount());
        network.setParameters(IntStream.rangeClosed(1, 23).asDoubleStream().toArray());
        assertArrayEquals(new double[] {1, 2, 3, 4}, network.weights(2));
        assertArrayEquals(new double[] {5, 6, 7, 8, 9, 10}, network.weights(3));
        assertArrayEquals(new double[] {11, 12, 13, 14, 15, 16}, network.weights(4));
        assertArrayEquals(new double[] {17, 18}, network.biases(2));
        assertArrayEquals(new double[] {19, 20, 21}, network.biases(3));
        assertArrayEquals(new double[] {22, 23}, network.biases(4));
        assertArrayEquals(IntStream.rangeClosed(1, 23).asDoubleStream().toArray(), network.parameters());
    }

    @Test
    @DisplayName("a copy has the parameters and leaves the original alone")
    void copy() {
        Network network = new Network(2, 3, 2);
        network.setParameters(IntStream.rangeClosed(1, 17).asDoubleStream().toArray());
        Network copy = network.copy();
        copy.weights(2)[0] = -1;
        assertEquals(1, network.weights(2)[0]);
        assertEquals(17, copy.biases(3)[1]);
    }

    @Test
    @DisplayName("impossible shapes are refused by name")
    void refusals() {
        assertMessage("a network must have at least two layers: 1", () -> new Network(3));
        assertMessage("layer 2 must have at least one neuron: 0", () -> new Network(2, 0, 2));
        assertMessage("a network must have fewer than 2^31 parameters: 4900140001", () -> new Network(70000, 70000, 1));
        assertMessage("parameters must be 6: 5", () -> new Network(2, 2).setParameters(new double[5]));
    }

    @Test
    @DisplayName("points that break a rule are refused by name")
    void pointRefusals() {
        List<String> ab = List.of("A", "B");
        assertMessage("points must not be empty", () -> new LabelledPoints(new double[0][], new int[0], ab));
        assertMessage("there must be a category for each point: 1 points, 2 categories",
                () -> new LabelledPoints(new double[][] {{1, 2}}, new int[] {0, 1}, ab));
        assertMessage("point 2 must have the dimension of the first, 2: 1",
                () -> new LabelledPoints(new double[][] {{1, 2}, {3}}, new int[] {0, 1}, ab));
        assertMessage("point 1 must be finite: NaN",
                () -> new LabelledPoints(new double[][] {{1, Double.NaN}}, new int[] {0}, List.of("A")));
        assertMessage("category must be in 0..1: 2",
                () -> new LabelledPoints(new double[][] {{1}}, new int[] {2}, ab));
        assertMessage("category without a point: B", () -> new LabelledPoints(new double[][] {{1}}, new int[] {0}, ab));
    }

    @Test
    @DisplayName("three categories: the first of the largest outputs wins")
    void threeCategories() {
        Network network = new Network(new int[] {2, 3}, Activation.RELU, Activation.RELU);
        // F = (x1, x2, 0.5)
        network.setParameters(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 0.5});
        Region region = new Classifier(network).region(new double[] {0, 0.6, 1}, new double[] {0, 0.7});
        assertArrayEquals(new int[] {2, 0, 0}, region.category()[0]);
        assertArrayEquals(new int[] {1, 1, 0}, region.category()[1]);
        assertEquals(3, region.categories());
    }

    @Test
    @DisplayName("a tie of two outputs is not F1 > F2")
    void tie() {
        Network network = new Network(2, 2);
        Region region = new Classifier(network).unitSquare();
        assertTrue(IntStream.range(0, 501).allMatch(j -> IntStream.of(region.category()[j]).allMatch(k -> k == 1)));
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    @DisplayName("a network that does not fit the points is refused everywhere, with rule and value")
    void fits() {
        LabelledPoints points = LabelledPoints.paper();
        Network one = new Network(2, 2, 1);
        Network solid = new Network(3, 2, 2);
        String outputs = "the last layer must have as many neurons as there are categories, 2: 1";
        String inputs = "the first layer must have as many neurons as a point has coordinates, 2: 3";
        assertEquals(outputs, refusal(() -> new Evaluation(one).cost(one, points)));
        assertEquals(outputs, refusal(() -> new Evaluation(one).shareAtOrAbove(one, points, 0.5)));
        assertEquals(outputs, refusal(() -> new Classifier(one).accuracy(points)));
        assertEquals(inputs, refusal(() -> new Evaluation(solid).cost(solid, points)));
        assertEquals(inputs, refusal(() -> new Classifier(solid).accuracy(points)));
        assertEquals("the network of a region must have two inputs: 3",
                refusal(() -> new Classifier(solid).unitSquare()));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable call) {
        return org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    @DisplayName("adding a multiple of a vector, and setting, reach every parameter")
    void arithmetic() {
        Network network = new Network(2, 3, 2);
        double[] p = IntStream.rangeClosed(1, 17).asDoubleStream().toArray();
        network.setParameters(p);
        network.addToParameters(-0.5, IntStream.rangeClosed(1, 17).mapToDouble(i -> i * i).toArray());
        assertArrayEquals(IntStream.rangeClosed(1, 17).mapToDouble(i -> i - 0.5 * i * i).toArray(), network.parameters());
        Network other = new Network(2, 3, 2);
        other.set(network);
        assertArrayEquals(network.parameters(), other.parameters());
    }

    @Test
    @DisplayName("in words: the shape and up to 100 parameters, of more the first three")
    void words() {
        Network network = new Network(1, 2);
        network.setParameters(new double[] {1, -2, 0.5, 0});
        assertEquals("1-2 network, p = [1.0, -2.0, 0.5, 0.0]", network.toString());
        assertEquals("9-10 network, p = " + Arrays.toString(new double[100]), new Network(9, 10).toString());
        assertEquals("100-1 network, 101 parameters, p = [0.0, 0.0, 0.0, ...]", new Network(100, 1).toString());
    }

    @Test
    @DisplayName("a network that has not an output for each entry of a target is refused")
    void targets() {
        double[][] x = {{1, 2}};
        assertEquals("the last layer must have as many neurons as a target has entries, 2: 3",
                refusal(() -> new Network(2, 3).requireFits(new LabelledPoints(x, x))));
    }
}
