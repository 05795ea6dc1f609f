package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Objective and errors from scores. */
class ErrorsTest {

    @Test
    @DisplayName("log loss, top-1 and top-5 error of images by hand")
    void byHand() {
        float[] scores = new float[30];
        scores[3] = 100;
        for (int k = 0; k < 10; k++) {
            scores[10 + k] = k;
        }
        Errors.Sum sum = new Errors.Sum();
        // first by far: loss 0; fifth, behind 9, 8, 7, 6: top-1 error; last of equal ones: both errors, loss log 10
        sum.add(scores, new int[] {3, 5, 9});
        Errors errors = sum.mean();
        double second = StrictMath.log((StrictMath.exp(10) - 1) / (Math.E - 1)) - 5;
        assertEquals((second + StrictMath.log(10)) / 3, errors.objective(), 1e-12);
        assertEquals(2.0 / 3, errors.top1());
        assertEquals(1.0 / 3, errors.top5());
    }

    @Test
    @DisplayName("scores that are NaN are errors")
    void notANumber() {
        float[] scores = new float[10];
        Arrays.fill(scores, Float.NaN);
        Errors.Sum sum = new Errors.Sum();
        sum.add(scores, new int[] {0});
        assertEquals(Double.NaN, sum.mean().objective());
        assertEquals(1, sum.mean().top1());
        assertEquals(1, sum.mean().top5());
    }
}
