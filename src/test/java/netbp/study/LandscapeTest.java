package netbp.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.training.InitialParameters;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LandscapeTest {

    @Test
    @DisplayName("logistic regression's costs are the textbook's formulas")
    void logistic() {
        double[] x = {-4, -3, -2, -1, 1, 2, 3, 4};
        double[] y = {0, 0, 0, 1, 0, 1, 1, 1};
        double squared = 0;
        double entropy = 0;
        for (int i = 0; i < x.length; i++) {
            double F = 1 / (1 + StrictMath.exp(-(0.7 * x[i] - 0.3)));
            squared += (y[i] - F) * (y[i] - F);
            entropy -= (y[i] * StrictMath.log(F) + (1 - y[i]) * StrictMath.log(1 - F)) / x.length;
        }
        assertEquals(squared, Landscape.logistic(Loss.SQUARED).cost(0.7, -0.3), 1e-14);
        assertEquals(entropy, Landscape.logistic(Loss.CROSS_ENTROPY).cost(0.7, -0.3), 1e-14);
    }

    @Test
    @DisplayName("the cross-entropy is convex along lines, the squared loss is not")
    void convexity() {
        assertEquals(0, bends(Landscape.logistic(Loss.CROSS_ENTROPY)));
        assertTrue(bends(Landscape.logistic(Loss.SQUARED)) > 100);
    }

    /** How often the middle of three points on a line lies above the mean of the others. */
    private static int bends(Landscape landscape) {
        double[] s = PlaneGrid.rectangle(new double[] {-6, 6}, new double[] {-8, 8}, 25).x1();
        double[] t = PlaneGrid.rectangle(new double[] {-6, 6}, new double[] {-8, 8}, 25).x2();
        double[][] cost = landscape.costs(s, t, () -> false, () -> { });
        int bends = 0;
        for (int j = 1; j < 24; j++) {
            for (int i = 1; i < 24; i++) {
                bends += cost[j][i] > (cost[j][i - 1] + cost[j][i + 1]) / 2 + 1e-12 ? 1 : 0;
                bends += cost[j][i] > (cost[j - 1][i] + cost[j + 1][i]) / 2 + 1e-12 ? 1 : 0;
                bends += cost[j][i] > (cost[j - 1][i - 1] + cost[j + 1][i + 1]) / 2 + 1e-12 ? 1 : 0;
            }
        }
        return bends;
    }

    /** The paper's network with the next parameters of a stream. */
    private static Network drawn(RandomStream stream) {
        Network network = Network.paper();
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        return network;
    }

    @Test
    @DisplayName("each layer's part of a random direction is as long as the layer's parameters; the middle is the network")
    void scaled() {
        RandomStream stream = new RandomStream(7);
        Network network = drawn(stream);
        Landscape plane = Landscape.random(network, LabelledPoints.paper(), Loss.SQUARED, stream);
        int from = 0;
        for (int count : new int[] {4, 6, 6, 2, 3, 2}) {
            assertEquals(norm(plane.p(), from, count), norm(plane.u(), from, count), 1e-14);
            assertEquals(norm(plane.p(), from, count), norm(plane.v(), from, count), 1e-14);
            from += count;
        }
        assertEquals(23, from);
        double cost = new Evaluation(network).squaredCost(network, LabelledPoints.paper());
        assertEquals(cost, plane.cost(0, 0));
        assertEquals(cost, plane.costs(new double[] {0}, new double[] {0}, () -> false, () -> { })[0][0]);
    }

    @Test
    @DisplayName("the line between two networks has their costs at 0 and 1")
    void between() {
        Network a = drawn(new RandomStream(1));
        Network b = drawn(new RandomStream(2));
        Landscape line = Landscape.between(a, b, LabelledPoints.paper(), Loss.SQUARED);
        Evaluation evaluation = new Evaluation(a);
        assertArrayEquals(new double[] {evaluation.squaredCost(a, LabelledPoints.paper()),
            evaluation.squaredCost(b, LabelledPoints.paper())}, new double[] {line.cost(0, 0), line.cost(1, 0)}, 1e-13);
    }

    @Test
    @DisplayName("the plane of a run holds its start, its end and the place farthest from the line between them")
    void ofRun() {
        double[][] path = {{1, 1, 0}, {2, 3, 0}, {3, 2, 0.5}, {3, 1, 0}};
        Network shape = new Network(new int[] {2, 1}, Activation.SIGMOID, Activation.SIGMOID);
        LabelledPoints points = Landscape.logistic(Loss.SQUARED).points();
        Landscape plane = Landscape.ofRun(shape, path, points, Loss.SQUARED);
        assertArrayEquals(new double[] {2, 0, 0}, plane.u());
        assertArrayEquals(new double[] {0, 2, 0}, plane.v());
        assertArrayEquals(new double[] {0, 0}, plane.nearest(path[0]));
        assertArrayEquals(new double[] {0.5, 1}, plane.nearest(path[1]));
        assertArrayEquals(new double[] {1, 0.5}, plane.nearest(path[2]));
        assertArrayEquals(new double[] {1, 0}, plane.nearest(path[3]));
        assertEquals(0.25, plane.distance(path[2]));
        assertEquals(0, plane.distance(path[1]));
        assertEquals("path must not end where it starts: 2 places", assertThrows(IllegalArgumentException.class, () ->
                Landscape.ofRun(shape, new double[][] {{1, 1, 0}, {1, 1, 0}}, points, Loss.SQUARED)).getMessage());
        assertEquals("path must leave the straight line from its start to its end: 3 places",
                assertThrows(IllegalArgumentException.class, () -> Landscape.ofRun(shape,
                        new double[][] {{1, 1, 0}, {1.1, 1.1, 0.1}, {2, 2, 1}}, points, Loss.SQUARED)).getMessage());
    }

    private static double norm(double[] p, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += p[i] * p[i];
        }
        return Math.sqrt(sum);
    }
}
