package netbp.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import netbp.leastsquares.LevenbergMarquardt;
import netbp.leastsquares.Options;
import netbp.leastsquares.SolverMonitor;
import netbp.network.LabelledPoints;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program gives the bits of the literal transliteration. */
class TransliterationTest {

    private static final int ITERATIONS = 30_000;
    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    @DisplayName("netbp: every cost and every parameter, bit for bit")
    void netbp(int count) {
        LabelledPoints points = points(count);
        Transliteration.Workspace expected =
                Transliteration.netbp(X(points), Y(points), Netbp.SEED, Netbp.ETA, ITERATIONS);

        Netbp netbp = Netbp.run(points, Netbp.SEED, Netbp.ETA, ITERATIONS);

        assertArrayEquals(expected.savecost(), netbp.savecost().costs(), 0);
        for (int l = 2; l <= 4; l++) {
            assertArrayEquals(columnByColumn(expected.P()[l - 2]), netbp.network().weights(l), 0, "W" + l);
            assertArrayEquals(columnByColumn(expected.P()[l + 1]), netbp.network().biases(l), 0, "b" + l);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    @DisplayName("nlsrun: the parameters after 60 accepted steps, bit for bit")
    void nlsrun(int count) {
        LabelledPoints points = points(count);
        double[] expected = Transliteration.levenbergMarquardt(
                P -> Transliteration.nlsrunResiduals(X(points), Y(points), P), Nlsrun.pzero(Netbp.SEED), STEPS);

        Nlsrun run = Nlsrun.run(points, Nlsrun.pzero(Netbp.SEED), new LevenbergMarquardt(),
                Options.DEFAULTS.withMaxIterations(STEPS), SolverMonitor.NONE);

        assertEquals(STEPS, run.solution().iterations());
        assertArrayEquals(expected, run.solution().parameters(), 0);
    }

    private static LabelledPoints points(int count) {
        return count == 10 ? LabelledPoints.paper() : LabelledPoints.paperWithExtraPoint();
    }

    private static double[][] X(LabelledPoints points) {
        double[][] X = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            X[0][i] = points.x(i)[0];
            X[1][i] = points.x(i)[1];
        }
        return X;
    }

    private static double[][] Y(LabelledPoints points) {
        double[][] Y = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            Y[0][i] = i < 5 ? 1 : 0;
            Y[1][i] = i < 5 ? 0 : 1;
        }
        return Y;
    }

    private static double[] columnByColumn(double[][] A) {
        double[] values = new double[A.length * A[0].length];
        for (int k = 0; k < A[0].length; k++) {
            for (int j = 0; j < A.length; j++) {
                values[j + k * A.length] = A[j][k];
            }
        }
        return values;
    }
}
