package netbp.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import netbp.reference.Reference;

class DeviationTest {

    private static final Tolerance TOLERANCE = new Tolerance(1, "unit", "For the test.");

    @Test
    @DisplayName("ulps count the doubles between two")
    void ulps() {
        assertEquals(0, Deviation.ulps(0.0, -0.0));
        assertEquals(1, Deviation.ulps(1, Math.nextUp(1.0)));
        assertEquals(2, Deviation.ulps(-Double.MIN_VALUE, Double.MIN_VALUE));
        assertEquals(Long.MAX_VALUE, Deviation.ulps(-Double.MAX_VALUE, Double.MAX_VALUE));
    }

    @Test
    @DisplayName("a sentence has file, line, place, expected and got in decimal and hexadecimal, and ulps")
    void sentence() {
        Reference.Row row = new Reference.Row("a.csv", 7, List.of("1"));
        assertEquals("a.csv, line 7, draw 5: expected 0.5 (0x1.0p-1), got 1 (0x1.0p0), 4503599627370496 ulp apart",
                Deviation.between(row.at() + ", draw 5", 0.5, 1, 0.5).sentence());
    }

    @Test
    @DisplayName("comparing nothing fails; NaN fails and is not outdone")
    void verdicts() {
        assertFalse(new Differences().outcome(TOLERANCE).holds());
        Differences differences = new Differences();
        differences.add("first", 1, Double.NaN, Double.NaN);
        differences.add("second", 1, 4, 3);
        Check.Outcome outcome = differences.outcome(TOLERANCE);
        assertFalse(outcome.holds());
        assertEquals("first", outcome.worst().orElseThrow().place());
    }

    @Test
    @DisplayName("no difference leaves no worst place")
    void equal() {
        Differences differences = new Differences();
        differences.addRelative("here", 2, 2);
        Check.Outcome outcome = differences.outcome(TOLERANCE);
        assertTrue(outcome.holds());
        assertTrue(outcome.worst().isEmpty());
    }
}
