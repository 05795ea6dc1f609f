package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A minibatch against one pass of back propagation after the other. */
class BatchGradientTest {

    private static final int N = 90;

    static Stream<Arguments> networks() {
        return Arrays.stream(Loss.values()).flatMap(loss -> Arrays.stream(Activation.values()).filter(loss::fits)
                .flatMap(output -> Arrays.stream(Activation.values()).filter(Activation::isEntrywise)
                        .map(hidden -> Arguments.of(loss, hidden, output))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @MethodSource("networks")
    @DisplayName("the sum over a minibatch, and what the last point leaves, have the bits of one point after the other")
    void bits(Loss loss, Activation hidden, Activation output) {
        Random random = new Random(17);
        int[][] shapes = {{2, 3}, {3, 1, 2}, {2, 5, 4, 3}, {1, 4, 8, 1}, {2, 17, 13, 3}, {7, 6, 2}};
        for (int[] layers : shapes) {
            Scaling scaling = new Scaling(random.doubles(layers[0]).toArray(), random.doubles(layers[0], 1, 2).toArray());
            Network network = new Network(layers, hidden, output, random.nextBoolean() ? Optional.of(scaling) : Optional.empty());
            network.setParameters(random.doubles(network.parameterCount(), -2, 2).toArray());
            LabelledPoints points = new LabelledPoints(rows(random, layers[0]), rows(random, layers[layers.length - 1]));
            BackPropagation one = new BackPropagation(network, loss);
            BackPropagation pass = new BackPropagation(network, loss);
            for (int m : new int[] {1, 2, 7, 8, 63, 64, 65, 130}) {
                int[] k = random.ints(m, 0, N).toArray();
                double[] expected = random.doubles(network.parameterCount()).toArray();
                double[] g = expected.clone();
                for (int i : k) {
                    one.forward(points.x(i));
                    one.backward(points.y(i));
                    one.addGradient(expected);
                }
                pass.addGradients(points, k, g);
                String where = Arrays.toString(layers) + ", " + m + " points";
                assertArrayEquals(expected, g, where);
                for (int l = 1; l <= network.depth(); l++) {
                    assertArrayEquals(one.activations(l), pass.activations(l), where);
                    assertArrayEquals(one.errors(l), pass.errors(l), where);
                }
            }
        }
    }

    @Test
    @DisplayName("factors, which are those of one point, go to each point")
    void factors() {
        Random random = new Random(19);
        Network network = new Network(2, 4, 3);
        network.setParameters(random.doubles(network.parameterCount(), -2, 2).toArray());
        LabelledPoints points = new LabelledPoints(rows(random, 2), rows(random, 3));
        double[][] f = {null, null, {2, 0, 2, 2}};
        BackPropagation one = new BackPropagation(network);
        BackPropagation pass = new BackPropagation(network);
        one.setFactors(f);
        pass.setFactors(f);
        int[] k = random.ints(20, 0, N).toArray();
        double[] expected = new double[network.parameterCount()];
        double[] g = new double[network.parameterCount()];
        for (int i : k) {
            one.forward(points.x(i));
            one.backward(points.y(i));
            one.addGradient(expected);
        }
        pass.addGradients(points, k, g);
        assertArrayEquals(expected, g);
    }

    private static double[][] rows(Random random, int columns) {
        return IntStream.range(0, N).mapToObj(i -> random.doubles(columns, -3, 3).toArray()).toArray(double[][]::new);
    }
}
