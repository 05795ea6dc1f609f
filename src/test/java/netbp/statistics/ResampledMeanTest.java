package netbp.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResampledMeanTest {

    @Test
    @DisplayName("mean, deviation and interval of five folds by hand, with Student's quantile from the tables")
    void byHand() {
        ResampledMean mean = ResampledMean.of(new double[] {0.8, 0.9, 0.7, 1, 0.85}, 0.25);
        assertEquals(0.85, mean.mean(), 1e-15);
        // squares 0.0025 + 0.0025 + 0.0225 + 0.0225 + 0
        assertEquals(Math.sqrt(0.05 / 4), mean.deviation(), 1e-15);
        // t for 4 degrees of freedom is 2.776 at 5 % and 4.604 at 1 %
        double root = Math.sqrt((0.2 + 0.25) * 0.05 / 4);
        assertEquals(2.776, mean.halfWidth(0.05) / root, 5e-4);
        assertEquals(4.604, mean.halfWidth(0.01) / root, 5e-4);
    }

    @Test
    @DisplayName("one number has no interval, equal ones have one without length; no number is refused")
    void ends() {
        assertTrue(Double.isNaN(ResampledMean.of(new double[] {0.5}, 1).halfWidth(0.05)));
        assertEquals(0, ResampledMean.of(new double[] {1, 1, 1}, 0.5).halfWidth(0.05));
        assertTrue(Double.isNaN(ResampledMean.of(new double[] {1, Double.NaN}, 0.5).halfWidth(0.05)));
        assertThrows(IllegalArgumentException.class, () -> ResampledMean.of(new double[0], 1));
        assertThrows(IllegalArgumentException.class, () -> ResampledMean.of(new double[] {1}, Double.NaN));
    }

    @Test
    @DisplayName("where the numbers have the correlation that is assumed, 95 % of the intervals hold what is estimated")
    void coverage() {
        // numbers with correlation rho = n2/(n1 + n2) have rho/(1 - rho) = n2/n1
        Random random = new Random(3);
        double rho = 0.2;
        int held = 0;
        for (int repetition = 0; repetition < 20_000; repetition++) {
            double common = Math.sqrt(rho) * random.nextGaussian();
            double[] v = random.doubles(5).map(u -> common + Math.sqrt(1 - rho) * random.nextGaussian()).toArray();
            ResampledMean mean = ResampledMean.of(v, rho / (1 - rho));
            held += Math.abs(mean.mean()) <= mean.halfWidth(0.05) ? 1 : 0;
        }
        assertEquals(0.95, held / 20_000.0, 0.005);
    }
}
