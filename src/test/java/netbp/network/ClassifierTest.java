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

/** Networks whose outputs are known in closed form, on more points and longer rows than are computed at once. */
class ClassifierTest {

    /** F = (x1, x2). */
    private static Network coordinates() {
        Network network = new Network(new int[] {2, 2}, Activation.RELU, Activation.RELU);
        network.setParameters(new double[] {1, 0, 0, 1, 0, 0});
        return network;
    }

    /** F = (x1, x2, 0.5). */
    private static Network three() {
        Network network = new Network(new int[] {2, 3}, Activation.RELU, Activation.RELU);
        network.setParameters(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 0.5});
        return network;
    }

    private static double[] grid(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i / (n - 1.0)).toArray();
    }

    @Test
    @DisplayName("the first of the largest outputs wins; of two the first only where it is larger")
    void category() {
        assertEquals(0, Classifier.category(new double[] {0.6, 0.4}));
        assertEquals(1, Classifier.category(new double[] {0.4, 0.6}));
        assertEquals(1, Classifier.category(new double[] {0.5, 0.5}));
        assertEquals(0, Classifier.category(new double[] {0.5, 0.5, 0.5}));
        assertEquals(1, Classifier.category(new double[] {0.2, 0.5, 0.5}));
        assertEquals(2, Classifier.category(new double[] {0.2, 0.3, 0.5}));
        assertEquals(0, Classifier.category(new double[] {7}));
    }

    @Test
    @DisplayName("the share of 200 points in their own category, NaN for points in none")
    void accuracy() {
        int n = 200;
        double[][] x = new double[n][];
        int[] category = new int[n];
        int right = 0;
        for (int i = 0; i < n; i++) {
            x[i] = new double[] {i % 7, 3};
            // every third is said to be where it is not
            int own = i % 7 > 3 ? 0 : 1;
            category[i] = i % 3 == 0 ? 1 - own : own;
            right += i % 3 == 0 ? 0 : 1;
        }
        LabelledPoints points = new LabelledPoints(x, category, List.of("A", "B"));
        assertEquals(right / 200.0, new Classifier(coordinates()).accuracy(points));
        LabelledPoints values = new LabelledPoints(x, x);
        assertTrue(Double.isNaN(new Classifier(coordinates()).accuracy(values)));
    }

    @Test
    @DisplayName("region and lead at every point of a grid of 150 x 3")
    void regionAndLead() {
        double[] x1 = grid(150);
        double[] x2 = {0.2, 0.5, 0.9};
        Region two = new Classifier(coordinates()).region(x1, x2);
        double[][] leadOfTwo = new Classifier(coordinates()).lead(x1, x2);
        Region three = new Classifier(three()).region(x1, x2);
        double[][] leadOfThree = new Classifier(three()).lead(x1, x2);
        assertEquals(2, two.categories());
        assertEquals(3, three.categories());
        for (int j = 0; j < x2.length; j++) {
            for (int i = 0; i < x1.length; i++) {
                assertEquals(x1[i] > x2[j] ? 0 : 1, two.category()[j][i]);
                assertEquals(x1[i] - x2[j], leadOfTwo[j][i]);
                double[] F = {x1[i], x2[j], 0.5};
                assertEquals(Classifier.category(F), three.category()[j][i]);
                Arrays.sort(F);
                assertEquals(F[2] - F[1], leadOfThree[j][i]);
            }
        }
    }

    @Test
    @DisplayName("the unit square has the grid 0:1/500:1, both ways")
    void unitSquare() {
        Region square = new Classifier(coordinates()).unitSquare();
        assertArrayEquals(IntStream.rangeClosed(0, 500).mapToDouble(i -> i / 500.0).toArray(), square.x1());
        assertArrayEquals(square.x1(), square.x2());
        assertEquals(0, square.category()[100][101]);
        assertEquals(1, square.category()[101][100]);
    }

    @Test
    @DisplayName("networks that have no region or lead in the plane are refused")
    void refusals() {
        double[] x = {0, 1};
        assertRefused("the network of a region must have two inputs: 3",
                () -> new Classifier(new Network(3, 2)).region(x, x));
        assertRefused("the network of a lead must have two inputs and at least two outputs: 3 and 2",
                () -> new Classifier(new Network(3, 2)).lead(x, x));
        assertRefused("the network of a lead must have two inputs and at least two outputs: 2 and 1",
                () -> new Classifier(new Network(2, 1)).lead(x, x));
    }

    @Test
    @DisplayName("two regions differ at a share of their grid, and only on one grid")
    void difference() {
        Region first = new Region(new double[] {0, 1}, new double[] {0, 1, 2}, new int[][] {{0, 1}, {1, 1}, {0, 0}}, 2);
        Region second = new Region(new double[] {0, 1}, new double[] {0, 1, 2}, new int[][] {{0, 0}, {1, 1}, {0, 1}}, 2);
        assertEquals(0, first.difference(first));
        assertEquals(2 / 6.0, first.difference(second));
        Region narrow = new Region(new double[] {0}, new double[] {0, 1, 2}, new int[][] {{0}, {1}, {0}}, 2);
        Region low = new Region(new double[] {0, 1}, new double[] {0}, new int[][] {{0, 1}}, 2);
        assertRefused("regions must have the same grid: 2 x 3 and 1 x 3", () -> first.difference(narrow));
        assertRefused("regions must have the same grid: 2 x 3 and 2 x 1", () -> first.difference(low));
    }

    @Test
    @DisplayName("points of a function: no categories, targets as given")
    void targets() {
        LabelledPoints points = new LabelledPoints(new double[][] {{1, 2}, {3, 4}}, new double[][] {{5, 6, 7}, {8, 9, 10}});
        assertEquals(List.of(2, 2, 3, 0), List.of(points.size(), points.dimension(), points.outputs(), points.categories()));
        assertEquals(false, points.areClassified());
        assertArrayEquals(new double[] {8, 9, 10}, points.y(1));
        assertRefused("there must be a target for each point: 1 points, 2 targets",
                () -> new LabelledPoints(new double[1][1], new double[2][1]));
        assertRefused("target 2 must have the dimension of the first, 1: 2",
                () -> new LabelledPoints(new double[2][1], new double[][] {{1}, {1, 2}}));
        assertRefused("point 1 must have the dimension of the first, 0: 0",
                () -> new LabelledPoints(new double[1][0], new double[1][1]));
        assertRefused("category must be in 0..0: -1",
                () -> new LabelledPoints(new double[1][1], new int[] {-1}, List.of("A")));
        LabelledPoints eleven = LabelledPoints.paperWithExtraPoint();
        assertArrayEquals(new double[] {0.3, 0.7}, eleven.x(10));
        assertEquals(List.of(0, 1, 1, "A", "B"), List.of(eleven.category(4), eleven.category(5), eleven.category(10),
                eleven.name(0), eleven.name(1)));
        assertEquals(1, LabelledPoints.paperSplitAt(6).category(6));
        assertEquals(0, LabelledPoints.paperSplitAt(6).category(5));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
