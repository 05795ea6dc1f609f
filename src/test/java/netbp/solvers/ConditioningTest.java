package netbp.solvers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import netbp.leastsquares.SolverChoice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditioningTest {

    @Test
    @DisplayName("singular values, rank and null space of matrices where they are known")
    void spectrum() {
        JacobianSpectrum full = JacobianSpectrum.of(new double[][] {{3, 0, 0, 0}, {0, 0, -4, 0}});
        assertArrayEquals(new double[] {4, 3}, full.singularValues(), 1e-15);
        assertEquals(2, full.rank());
        assertEquals(2, full.nullity());
        JacobianSpectrum deficient = JacobianSpectrum.of(new double[][] {{1, 2, 3}, {2, 4, 6}});
        assertEquals(1, deficient.rank());
        assertEquals(2, deficient.nullity());
        assertEquals(0, JacobianSpectrum.of(new double[2][3]).rank());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the largest singular value falls with the root of the cost, and the parameters run off")
    void ways(SolverChoice solver) {
        Conditioning way = Conditioning.of(solver);
        assertEquals(0, way.first().distance());
        assertEquals(10, way.first().spectrum().singularValues().length);
        assertEquals(13, way.last().spectrum().nullity());
        assertTrue(way.last().cost() < 1e-15, "cost " + way.last().cost());
        assertTrue(way.last().parameterNorm() > 20 * way.first().parameterNorm());
        for (Conditioning.Step step : way.steps()) {
            if (step.cost() < 1e-4) {
                double ratio = step.spectrum().largest() / Math.sqrt(step.cost());
                assertTrue(ratio > 0.3 && ratio < 30, "sigma_1 / ||r|| = " + ratio);
            }
        }
    }

    @Test
    @DisplayName("both libraries go the same way, and the figure says so")
    void libraries() {
        assertArrayEquals(Conditioning.of(SolverChoice.HIPPARCHUS).solution().parameters(),
                Conditioning.of(SolverChoice.COMMONS_MATH).solution().parameters(), 0);
        assertTrue(new ConditioningReport().figure().caption().contains("commons-math takes the same steps as hipparchus"));
    }

    @Test
    @DisplayName("the stored CSV is the one that comes out")
    void storedCsv() throws IOException {
        assertEquals(Files.readString(Path.of("validation/conditioning.csv")), new ConditioningReport().csv());
    }
}
