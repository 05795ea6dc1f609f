package netbp.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SnapshotCostsTest {

    @ParameterizedTest
    @EnumSource(Activation.class)
    @DisplayName("costs of many snapshots together have the bits of those computed one by one, in all shapes")
    void bits(Activation output) {
        Random random = new Random(4);
        for (int[] layers : new int[][] {{2, 2}, {2, 1, 2}, {2, 2, 3, 2}, {2, 7, 5, 2}}) {
            Activation hidden = output.isEntrywise() ? output : Activation.SIGMOID;
            Network network = new Network(layers, hidden, output);
            for (int size : new int[] {1, 5, 127, 300}) {
                double scale = size == 5 ? 1000 : 1;
                double[] parameters = random.doubles(size * network.parameterCount(), -scale, scale).toArray();
                assertSame(network, parameters, size);
            }
        }
    }

    @Test
    @DisplayName("a snapshot that is not finite leaves the others alone")
    void notFinite() {
        Network network = Network.paper();
        double[] parameters = new Random(5).doubles(3 * 23, -1, 1).toArray();
        parameters[23] = Double.NaN;
        parameters[2 * 23 + 22] = Double.POSITIVE_INFINITY;
        assertSame(network, parameters, 3);
    }

    private static void assertSame(Network network, double[] parameters, int size) {
        LabelledPoints points = LabelledPoints.paperWithExtraPoint();
        double[] expected = new double[size];
        for (int s = 0; s < size; s++) {
            network.setParameters(parameters, s * network.parameterCount());
            expected[s] = cost(network, points);
        }
        double[] cost = new double[size];
        new SnapshotCosts(network, 128).costs(parameters, size, points, cost);
        assertArrayEquals(expected, cost);
    }

    /** Point by point. */
    private static double cost(Network network, LabelledPoints points) {
        BackPropagation pass = new BackPropagation(network);
        double[] costvec = new double[points.size()];
        for (int i = 0; i < costvec.length; i++) {
            double[] residual = points.y(i).clone();
            double[] F = pass.forward(points.x(i));
            for (int j = 0; j < F.length; j++) {
                residual[j] -= F[j];
            }
            costvec[i] = EuclideanNorm.of(residual);
        }
        double norm = EuclideanNorm.of(costvec);
        return norm * norm;
    }

    @Test
    @DisplayName("sigmoids of many numbers have the bits of 1/(1 + StrictMath.exp(-z)), the rare cases among them")
    void sigmoids() {
        Random random = new Random(6);
        double[] z = new double[1000];
        for (int repetition = 0; repetition < 200; repetition++) {
            double[] expected = new double[z.length];
            for (int j = 0; j < z.length; j++) {
                z[j] = switch (j % 4) {
                    case 0 -> 20 * random.nextGaussian();
                    case 1 -> Double.longBitsToDouble(random.nextLong());
                    case 2 -> (random.nextInt(2000) - 999.5) * StrictMath.log(2) * (1 + 1e-6 * random.nextGaussian());
                    default -> 0x1p-27 * random.nextGaussian();
                };
                expected[j] = 1 / (1 + StrictMath.exp(-z[j]));
            }
            new Sigmoids(z.length).apply(z, z.length);
            assertArrayEquals(expected, z);
        }
        double[] special = {0.0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        new Sigmoids(5).apply(special, 5);
        assertEquals("[0.5, 0.5, NaN, 1.0, 0.0]", Arrays.toString(special));
    }
}
