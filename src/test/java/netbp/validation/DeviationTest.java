package netbp.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
                new Deviation(row, "draw 5", 0.5, 1, 0.5).sentence());
    }

    @Test
    @DisplayName("comparing nothing fails; NaN fails and is not outdone")
    void verdicts() {
        assertFalse(new Comparison().outcome(TOLERANCE).holds());
        Comparison comparison = new Comparison();
        comparison.add(null, "first", 1, Double.NaN, Double.NaN);
        comparison.add(null, "second", 1, 4, 3);
        Outcome outcome = comparison.outcome(TOLERANCE);
        assertFalse(outcome.holds());
        assertEquals("first", outcome.worst().place());
    }

    @Test
    @DisplayName("no difference leaves no worst place")
    void equal() {
        Comparison comparison = new Comparison();
        comparison.addRelative(null, "here", 2, 2);
        Outcome outcome = comparison.outcome(TOLERANCE);
        assertTrue(outcome.holds());
        assertNull(outcome.worst());
    }
}
