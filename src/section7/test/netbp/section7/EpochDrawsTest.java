package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;

import netbp.matlab.RandomStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the first two epochs draw, and the schedule. */
class EpochDrawsTest {

    @Test
    @DisplayName("the order of the first two epochs is randperm(50000), randperm(10000) after rng(epoch), then rand > 0.5 for each batch")
    void order() {
        for (int epoch = 1; epoch <= 2; epoch++) {
            EpochDraws draws = EpochDraws.of(epoch, 50_000, 10_000);
            RandomStream stream = new RandomStream(epoch);
            assertArrayEquals(fromZero(stream.randperm(50_000)), draws.training());
            assertArrayEquals(fromZero(stream.randperm(10_000)), draws.validation());
            assertEquals(500, draws.trainingTurned().length);
            assertEquals(100, draws.validationTurned().length);
            for (int k = 0; k < 600; k++) {
                boolean turned = k < 500 ? draws.trainingTurned()[k] : draws.validationTurned()[k - 500];
                assertEquals(stream.rand() > 0.5, turned, "epoch " + epoch + ", batch " + (k + 1));
            }
        }
        assertFalse(Arrays.equals(EpochDraws.of(1, 1000, 200).training(), EpochDraws.of(2, 1000, 200).training()));
    }

    private static int[] fromZero(int[] order) {
        return Arrays.stream(order).map(k -> k - 1).toArray();
    }

    @Test
    @DisplayName("eta is 0.05 for 30 epochs, 0.005 for 10, 0.0005 for 5")
    void schedule() {
        double[] eta = IntStream.rangeClosed(1, Schedule.EPOCHS).mapToDouble(Schedule::eta).toArray();
        double[] expected = new double[45];
        Arrays.fill(expected, 0, 30, 0.05);
        Arrays.fill(expected, 30, 40, 0.005);
        Arrays.fill(expected, 40, 45, 0.0005);
        assertArrayEquals(expected, eta);
        assertEquals(3, Schedule.batches(201));
    }
}
