package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void iterationsGetACommonFactor() {
        Axis axis = Axis.linearAround("n", 0, 990_001);
        assertEquals(List.of("0", "2", "4", "6", "8", "10"), labels(axis));
        assertEquals("\u00d710^{5}", axis.factor());
        assertEquals(1e6, axis.max());
    }

    @Test
    void smallNumbersGetAFactorBelowOne() {
        Axis axis = Axis.linearAround("t", 0, 2.5e-5);
        assertEquals("\u00d710^{\u22125}", axis.factor());
        assertEquals(List.of("0", "0.5", "1", "1.5", "2", "2.5"), labels(axis));
    }

    @Test
    void ordinaryNumbersHaveNoFactorAndNoTrailingZeros() {
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8", "1"), labels(Axis.linear("", 0, 1)));
        assertEquals(List.of("\u221210", "\u22125", "0", "5", "10"), labels(Axis.linear("", -10, 10)));
        assertEquals("", Axis.linear("", -10, 10).factor());
    }

    @Test
    void costsAreSpannedByWholeDecades() {
        Axis axis = Axis.logAround("cost", 5.3, 7.3e-4, Double.NaN, 0);
        assertEquals(1e-4, axis.min());
        assertEquals(10, axis.max());
        assertEquals(List.of("10^{\u22124}", "10^{\u22123}", "10^{\u22122}", "10^{\u22121}", "10^{0}", "10^{1}"),
                labels(axis));
        assertEquals(5 * 8, axis.minor().size());
    }

    @Test
    void aPowerOfTenIsNotExceeded() {
        assertEquals(100, Axis.logAround("", 1, 100).max());
        assertEquals(1000, Axis.logAround("", 1000, 1000).min());
        assertEquals(10000, Axis.logAround("", 1000, 1000).max());
    }

    @Test
    void manyDecadesAreNotAllLabelled() {
        assertTrue(Axis.logAround("", 1e-300, 1e300).ticks().size() <= 12);
    }

    @Test
    void aSingleValueLiesInside() {
        Axis axis = Axis.linearAround("", 7, 7);
        assertTrue(axis.min() < 7 && 7 < axis.max());
        assertEquals(0.5, Axis.linearAround("", 0, 0).position(0));
    }

    @Test
    void positionsAreLinearOrLogarithmic() {
        assertEquals(0.25, Axis.linear("", 0, 4).position(1));
        assertEquals(0.5, Axis.log("", 1e-2, 1e2).position(1));
        assertTrue(Double.isNaN(Axis.log("", 1, 10).position(0)));
    }

    @Test
    void brokenLimitsAreNamed() {
        assertEquals("axis limits must be finite and increasing: NaN and 1.0",
                assertThrows(IllegalArgumentException.class, () -> Axis.linear("", Double.NaN, 1)).getMessage());
        assertEquals("lower limit of a logarithmic axis must be positive: 0.0",
                assertThrows(IllegalArgumentException.class, () -> Axis.log("", 0, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Axis.linear("", 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Axis.linearAround("", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Axis.logAround("", -1, 0));
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }

    @Test
    void theLargestDoublesHaveAnAxis() {
        Axis axis = Axis.linearAround("", -1.5e308, 1.5e308);
        assertEquals(List.of("\u22121.5", "\u22121", "\u22120.5", "0", "0.5", "1", "1.5"),
                axis.ticks().stream().map(Axis.Tick::label).toList());
        assertEquals("\u00d710^{308}", axis.factor());
        assertEquals(0.5, axis.position(0), 1e-15);
        assertEquals(1e308, axis.ticks().get(5).value());
        assertTrue(axis.position(1.5e308) > 0.9 && axis.position(1.5e308) <= 1);
    }
}
