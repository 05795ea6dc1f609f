package netbp.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    @DisplayName("quartiles between order statistics; the median of an even count is the mean of the two in the middle")
    void betweenOrderStatistics() {
        assertEquals(new Quartiles(2, 3, 4), Quartiles.of(5, 1, 3, 2, 4));
        assertEquals(new Quartiles(1.25, 1.5, 1.75), Quartiles.of(2, 1));
        assertEquals(2.5, Quartiles.of(4, 1, 3, 2).median());
        assertEquals(Double.POSITIVE_INFINITY, Quartiles.of(1, Double.POSITIVE_INFINITY).median());
    }

    @Test
    @DisplayName("NaN does not count; nothing has no quartiles")
    void nan() {
        assertEquals(Quartiles.of(1, 2, 3), Quartiles.of(1, Double.NaN, 3, 2));
        assertEquals(new Quartiles(Double.NaN, Double.NaN, Double.NaN), Quartiles.of(Double.NaN));
    }
}
