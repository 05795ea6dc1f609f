package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkJacobianTest {

    private static final LabelledPoints POINTS = LabelledPoints.paperWithExtraPoint();

    @ParameterizedTest
    @DisplayName("both Jacobians agree with automatic differentiation")
    @ValueSource(strings = {"2,2", "2,3,2", "2,2,3,2", "2,4,3,5,2"})
    void againstAutomaticDifferentiation(String shape) {
        int[] n = Arrays.stream(shape.split(",")).mapToInt(Integer::parseInt).toArray();
        Network network = new Network(n);
        NetworkResiduals norms = new NetworkResiduals(network, POINTS);
        SmoothNetworkResiduals smooth = new SmoothNetworkResiduals(network, POINTS);
        for (int seed = 1; seed <= 5; seed++) {
            double[] p = new RandomStream(seed).randnValues(network.parameterCount());
            double[][] J = norms.jacobian(p);
            double[][] smoothJ = smooth.jacobian(p);
            double[] r = norms.evaluate(p);
            double[] smoothR = smooth.evaluate(p);
            for (int i = 0; i < POINTS.size(); i++) {
                Gradient[] F = outputs(n, p, POINTS.x(i));
                Gradient sum = Gradient.constant(p.length, 0);
                for (int j = 0; j < 2; j++) {
                    Gradient error = F[j].subtract(POINTS.y(i)[j]);
                    sum = sum.add(error.square());
                    assertEquals(error.getValue(), smoothR[2 * i + j], 1e-15);
                    assertArrayEquals(error.getGradient(), smoothJ[2 * i + j], 1e-15);
                }
                assertEquals(sum.sqrt().getValue(), r[i], 1e-15);
                assertArrayEquals(sum.sqrt().getGradient(), J[i], 1e-14);
            }
            assertEquals(Vectors.squaredNorm(r), Vectors.squaredNorm(smoothR), 1e-14 * Vectors.squaredNorm(r));
        }
    }

    /** F(x), p in the order of Network.parameters. */
    private static Gradient[] outputs(int[] n, double[] p, double[] x) {
        Gradient[] a = {Gradient.constant(p.length, x[0]), Gradient.constant(p.length, x[1])};
        int weight = 0;
        int bias = p.length;
        for (int l = 1; l < n.length; l++) {
            bias -= n[l];
        }
        for (int l = 1; l < n.length; l++) {
            Gradient[] next = new Gradient[n[l]];
            for (int j = 0; j < n[l]; j++) {
                Gradient z = Gradient.variable(p.length, bias + j, p[bias + j]);
                for (int k = 0; k < n[l - 1]; k++) {
                    int entry = weight + k * n[l] + j;
                    z = z.add(Gradient.variable(p.length, entry, p[entry]).multiply(a[k]));
                }
                next[j] = z.negate().exp().add(1).reciprocal();
            }
            weight += n[l] * n[l - 1];
            bias += n[l];
            a = next;
        }
        return a;
    }

    @Test
    @DisplayName("where the norm is 0 its row is 0; the smooth row is not")
    void zeroResidual() {
        LabelledPoints one = new LabelledPoints(new double[][] {{1}}, new int[] {0}, List.of("A"));
        Network line = new Network(new int[] {1, 1}, Activation.RELU, Activation.RELU);
        double[] p = {0.5, 0.5};
        assertArrayEquals(new double[] {0}, new NetworkResiduals(line, one).evaluate(p), 0);
        assertArrayEquals(new double[] {0, 0}, new NetworkResiduals(line, one).jacobian(p)[0], 0);
        assertArrayEquals(new double[] {1, 1}, new SmoothNetworkResiduals(line, one).jacobian(p)[0], 0);
    }

    @Test
    @DisplayName("the shape's own parameters stay as they are; outputs must be as many as categories")
    void shapes() {
        Network network = new Network(2, 2, 2);
        double[] before = network.parameters();
        new NetworkResiduals(network, POINTS).jacobian(new RandomStream(1).randnValues(before.length));
        new SmoothNetworkResiduals(network, POINTS).jacobian(new RandomStream(1).randnValues(before.length));
        assertArrayEquals(before, network.parameters(), 0);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> new SmoothNetworkResiduals(new Network(2, 3), POINTS));
        assertEquals("the last layer must have as many neurons as there are categories, 2: 3", e.getMessage());
        assertEquals(e.getMessage(), assertThrows(IllegalArgumentException.class,
                () -> new NetworkResiduals(new Network(2, 3), POINTS)).getMessage());
    }

    @ParameterizedTest
    @DisplayName("differences come as close as their order allows, for the evaluations they state")
    @ValueSource(ints = {1, 2, 3})
    void differences(int seed) {
        NetworkResiduals residuals = new NetworkResiduals(new Network(2, 2, 3, 2), POINTS);
        double[] p = new RandomStream(seed).randnValues(23);
        double[][] exact = residuals.jacobian(p);
        double[] errors = new double[2];
        for (FiniteDifferences type : FiniteDifferences.values()) {
            int[] evaluations = {0};
            double[][] J = new double[exact.length][23];
            type.jacobian(q -> {
                evaluations[0]++;
                return residuals.evaluate(q);
            }, p, residuals.evaluate(p).clone(), J);
            assertEquals(type == FiniteDifferences.FORWARD ? 23 : 46, evaluations[0]);
            for (int k = 0; k < J.length; k++) {
                for (int i = 0; i < 23; i++) {
                    errors[type.ordinal()] = Math.max(errors[type.ordinal()], Math.abs(J[k][i] - exact[k][i]));
                }
            }
        }
        assertTrue(errors[0] < 1e-7, "forward: " + errors[0]);
        assertTrue(errors[1] < 1e-9, "central: " + errors[1]);
    }

    @Test
    @DisplayName("the points of the differences are those stated: h grows with p, forward with its sign, sign(0) = 1")
    void steps() {
        double[] p = {-1000, 0, 0.5, 8};
        double root = Math.sqrt(Math.ulp(1.0));
        double cubeRoot = StrictMath.cbrt(Math.ulp(1.0));
        double[] forward = {-1000 - 1000 * root, root, 0.5 + root, 8 + 8 * root};
        double[] above = {-1000 + 1000 * cubeRoot, cubeRoot, 0.5 + cubeRoot, 8 + 8 * cubeRoot};
        double[] below = {-1000 - 1000 * cubeRoot, -cubeRoot, 0.5 - cubeRoot, 8 - 8 * cubeRoot};
        assertArrayEquals(forward, evaluated(FiniteDifferences.FORWARD, p));
        double[] both = evaluated(FiniteDifferences.CENTRAL, p);
        for (int i = 0; i < p.length; i++) {
            assertEquals(above[i], both[2 * i]);
            assertEquals(below[i], both[2 * i + 1]);
        }
    }

    /** The entry that differs from p in each evaluation. */
    private static double[] evaluated(FiniteDifferences type, double[] p) {
        List<Double> shifted = new ArrayList<>();
        Residuals residuals = at -> {
            IntStream.range(0, p.length).filter(i -> at[i] != p[i]).forEach(i -> shifted.add(at[i]));
            return new double[1];
        };
        type.jacobian(residuals, p, new double[1], new double[1][p.length]);
        return shifted.stream().mapToDouble(v -> v).toArray();
    }
}
