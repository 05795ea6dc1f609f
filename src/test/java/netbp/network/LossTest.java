package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LossTest {

    /** Of the largest entry of the gradient: roundings of sums of some tens of products. */
    private static final double TOLERANCE = 1e-13;

    static Stream<Arguments> combinations() {
        List<Arguments> all = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Activation hidden : Activation.values()) {
                for (Activation output : Activation.values()) {
                    if (hidden.isEntrywise() && loss.fits(output)) {
                        all.add(Arguments.of(loss, hidden, output));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    @DisplayName("the gradient is that of automatic differentiation, for every loss and activation, with penalty and dropout")
    void gradient(Loss loss, Activation hidden, Activation output) {
        Random random = new Random(17);
        for (int[] layers : new int[][] {{2, 3}, {3, 5, 3}, {2, 16, 16, 2}, {4, 3, 6, 3, 5}}) {
            for (int repetition = 0; repetition < 5; repetition++) {
                // no output near 0 or 1, where 1 - a has few digits in either computation
                Case drawn = Case.draw(random, new Network(layers, hidden, output), 0.5, repetition, repetition < 2 ? 1 : 0.7);
                double[] g = drawn.gradient(new BackPropagation(drawn.network, loss));

                double[] expected = AutomaticGradient.cost(
                        drawn.network, loss, drawn.lambda, drawn.factors, drawn.x, drawn.y).getGradient();

                assertGradient(expected, g, TOLERANCE, Arrays.toString(layers));
            }
        }
    }

    /** A network and a point; the factors of dropout are null for none. */
    private record Case(Network network, double[] x, double[] y, double lambda, double[][] factors) {

        /** Parameters up to a size; every second case has a penalty; a neuron is kept with a probability, 1 for no dropout. */
        static Case draw(Random random, Network network, double size, int repetition, double keep) {
            network.setParameters(random.doubles(network.parameterCount(), -size, size).toArray());
            double[] x = random.doubles(network.width(1), -2, 2).toArray();
            double[] y = new double[network.width(network.depth())];
            y[repetition % y.length] = 1;
            double[][] factors = keep == 1 ? null : new double[network.depth()][];
            for (int l = 2; keep < 1 && l < network.depth(); l++) {
                factors[l] = random.doubles(network.width(l)).map(u -> u < keep ? 1 / keep : 0).toArray();
            }
            return new Case(network, x, y, repetition % 2 == 0 ? 0 : 0.3, factors);
        }

        double[] gradient(BackPropagation pass) {
            if (factors != null) {
                pass.setFactors(factors);
            }
            pass.forward(x);
            pass.backward(y);
            double[] g = new double[network.parameterCount()];
            pass.addGradient(g);
            network.addWeights(lambda, g);
            return g;
        }
    }

    private static void assertGradient(double[] expected, double[] g, double tolerance, String what) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < g.length; i++) {
            assertEquals(expected[i], g[i], tolerance * largest + Double.MIN_NORMAL, what + ", parameter " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("combinations")
    @DisplayName("the same for weights of any size at the a[l] of the forward pass, whose rounding is all that saturation costs")
    void saturatedGradient(Loss loss, Activation hidden, Activation output) {
        Random random = new Random(29);
        int compared = 0;
        for (double size : new double[] {1, 2, 5, 10, 20}) {
            for (int[] layers : new int[][] {{2, 3}, {2, 2, 3, 2}, {2, 9, 9, 2}, {4, 3, 6, 3, 5}}) {
                for (int repetition = 0; repetition < 8; repetition++) {
                    Case drawn = Case.draw(
                            random, new Network(layers, hidden, output), size, repetition, repetition < 4 ? 1 : 0.5);
                    BackPropagation pass = new BackPropagation(drawn.network, loss);
                    double[] g = drawn.gradient(pass);
                    double[] a = pass.activations(layers.length);
                    boolean hasLogarithms = Arrays.stream(a).noneMatch(aj -> aj == 0 || aj == 1);
                    boolean hasDigits = Arrays.stream(a).noneMatch(aj -> aj > 1 - 0x1p-40);
                    if (!hasLogarithms && loss == Loss.CROSS_ENTROPY || !hasDigits && output == Activation.SOFTMAX) {
                        continue;
                    }

                    double[] expected = AutomaticGradient.cost(
                            pass, drawn.network, loss, drawn.lambda, drawn.factors, drawn.x, drawn.y).getGradient();

                    // in a_j (v_j - a'v) the a_j sum to 1 up to their roundings only
                    double sum = loss == Loss.SQUARED && output == Activation.SOFTMAX
                            ? 0x1p-50 / (1 - Arrays.stream(a).max().orElseThrow()) : 0;
                    assertGradient(expected, g, TOLERANCE + sum, size + ", " + Arrays.toString(layers));
                    compared++;
                }
            }
        }
        assertTrue(compared >= 50, Integer.toString(compared));
    }

    @ParameterizedTest
    @MethodSource("combinations")
    @DisplayName("the reported cost is the mean or twice the sum of the costs of the points")
    void cost(Loss loss, Activation hidden, Activation output) {
        Network network = new Network(new int[] {2, 4, 2}, hidden, output);
        network.setParameters(new Random(3).doubles(network.parameterCount(), -1, 1).toArray());
        LabelledPoints points = LabelledPoints.paper();
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += AutomaticGradient.cost(network, loss, 0, null, points.x(i), points.y(i)).getValue();
        }
        double expected = loss == Loss.SQUARED ? 2 * sum : sum / 10;
        assertEquals(expected, new Evaluation(network, loss).cost(network, points), 1e-14 * expected);
    }

    @Test
    @DisplayName("the cross-entropy is right wherever the outputs saturate, against 40 digits")
    void saturation() {
        Random random = new Random(5);
        for (double size : new double[] {1e-10, 1, 30, 40, 700, 1e5}) {
            for (int repetition = 0; repetition < 50; repetition++) {
                double[] z = random.doubles(3, -size, size).toArray();
                double[] y = {0, 1, 0};
                double softmax = CrossEntropy.of(Activation.SOFTMAX, z, y);
                double sigmoid = CrossEntropy.of(Activation.SIGMOID, z, y);
                assertRight(exactSoftmax(z, 1), softmax, size, "softmax of " + Arrays.toString(z));
                assertRight(exactSigmoid(z, 1), sigmoid, size, "sigmoids of " + Arrays.toString(z));
            }
        }
        assertTrue(Double.isNaN(CrossEntropy.of(Activation.SOFTMAX, new double[] {1, Double.NaN}, new double[] {1, 0})));
        assertTrue(Double.isNaN(CrossEntropy.of(Activation.SIGMOID, new double[] {1, Double.NaN}, new double[] {1, 0})));
    }

    /** An exponential magnifies the rounding of a difference of two z by its size; beyond 745 it is 0. */
    private static void assertRight(double expected, double got, double size, String what) {
        assertEquals(expected, got, (8 + 2 * Math.min(size, 745)) * Math.ulp(expected), what);
    }

    private static final DfpField DIGITS = new DfpField(45);

    private static double exactSoftmax(double[] z, int own) {
        Dfp others = DIGITS.getZero();
        for (int j = 0; j < z.length; j++) {
            if (j != own) {
                others = others.add(dfp(z[j]).subtract(dfp(z[own])).exp());
            }
        }
        return logOnePlus(others).toDouble();
    }

    private static double exactSigmoid(double[] z, int own) {
        Dfp sum = DIGITS.getZero();
        for (int j = 0; j < z.length; j++) {
            sum = sum.add(logOnePlus((j == own ? dfp(z[j]).negate() : dfp(z[j])).exp()));
        }
        return sum.toDouble();
    }

    private static Dfp logOnePlus(Dfp x) {
        return x.toDouble() < 1e-12 ? x.subtract(x.multiply(x).divide(2)) : x.add(1).log();
    }

    private static Dfp dfp(double value) {
        return DIGITS.newDfp(new BigDecimal(value).toString());
    }

    @Test
    @DisplayName("softmax does not overflow, whichever z is the greatest, and does not change with a shift of all z")
    void greatest() {
        for (int greatest = 0; greatest < 3; greatest++) {
            double[] z = {-1000, -1000, -1000};
            z[greatest] = 1000;
            double[] unit = new double[3];
            unit[greatest] = 1;
            Activation.SOFTMAX.apply(z, 0, 3);
            assertArrayEquals(unit, z);
        }
        double[] z = {0.5, -2, 1};
        double[] shifted = {1024.5, 1022, 1025};
        Activation.SOFTMAX.apply(z, 0, 3);
        Activation.SOFTMAX.apply(shifted, 0, 3);
        assertArrayEquals(z, shifted);
    }

    @Test
    @DisplayName("softmax: positive, sum 1, no overflow; the same bits one point or many at a time")
    void softmax() {
        Network network = new Network(new int[] {2, 3, 4}, Activation.TANH, Activation.SOFTMAX);
        Random random = new Random(1);
        network.setParameters(random.doubles(network.parameterCount(), -900, 900).toArray());
        double[][] x = random.doubles(200).mapToObj(u -> random.doubles(2, -3, 3).toArray()).toArray(double[][]::new);
        LabelledPoints points = new LabelledPoints(x, random.ints(200, 0, 4).toArray(), List.of("1", "2", "3", "4"));
        double[][] F = new double[200][4];
        new Evaluation(network).outputs(network, points, F);
        for (int i = 0; i < 200; i++) {
            assertEquals(1, Arrays.stream(F[i]).sum(), 4 * Math.ulp(1.0));
            assertEquals(Arrays.toString(new BackPropagation(network).forward(x[i])), Arrays.toString(F[i]));
        }
    }

    @Test
    @DisplayName("softmax in a hidden layer and a loss that does not fit are refused")
    void refused() {
        assertEquals("the activation of a hidden layer must work entry by entry: softmax",
                assertThrows(IllegalArgumentException.class, () ->
                        new Network(new int[] {2, 2, 2}, Activation.SOFTMAX, Activation.SOFTMAX)).getMessage());
        Network network = new Network(new int[] {2, 2, 2}, Activation.TANH, Activation.TANH);
        assertEquals("the activation of the last layer must be softmax or sigmoid for the loss cross-entropy: tanh",
                assertThrows(IllegalArgumentException.class, () ->
                        new BackPropagation(network, Loss.CROSS_ENTROPY)).getMessage());
        assertFalse(Loss.CROSS_ENTROPY.fits(Activation.LINEAR));
    }

    @Test
    @DisplayName("the squared cost is a sum over the points, the cross-entropy a mean")
    void perPoint() {
        assertEquals(0.25, Loss.SQUARED.perPoint(2.5, 10));
        assertEquals(2.5, Loss.CROSS_ENTROPY.perPoint(2.5, 10));
        assertEquals("cost", Loss.SQUARED.costName());
        assertEquals("mean cross-entropy", Loss.CROSS_ENTROPY.costName());
        assertEquals("squared, cross-entropy", Loss.words());
        assertEquals("sigmoid, tanh, relu, leaky-relu, linear, softmax", Activation.words());
    }

    @Test
    @DisplayName("targets between 0 and 1: the cross-entropy is its definition")
    void softTargets() {
        double[] z = {0.3, -1.7, 2.2};
        double[] y = {0.25, 0.5, 0.25};
        double exponentials = Arrays.stream(z).map(StrictMath::exp).sum();
        double softmax = 0;
        double sigmoid = 0;
        for (int j = 0; j < 3; j++) {
            softmax -= y[j] * StrictMath.log(StrictMath.exp(z[j]) / exponentials);
            double a = 1 / (1 + StrictMath.exp(-z[j]));
            sigmoid -= y[j] * StrictMath.log(a) + (1 - y[j]) * StrictMath.log(1 - a);
        }
        assertEquals(softmax, CrossEntropy.of(Activation.SOFTMAX, z, y), 1e-15 * softmax);
        assertEquals(sigmoid, CrossEntropy.of(Activation.SIGMOID, z, y), 1e-15 * sigmoid);
    }
}
