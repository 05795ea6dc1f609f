package netbp.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    @DisplayName("Wilson's interval: 9 of 10 by hand, the ends at 0 and 1, no trials")
    void wilson() {
        Share share = new Share(9, 10);
        double z2 = 1.959963984540054 * 1.959963984540054;
        // the ends solve (p - k/n)^2 = z^2 p(1-p)/n
        for (double p : new double[] {share.low(), share.high()}) {
            assertEquals((p - 0.9) * (p - 0.9), z2 * p * (1 - p) / 10, 1e-15);
        }
        for (long n : new long[] {1, 5, 1000, 1_000_003}) {
            assertEquals(0, new Share(0, n).low());
            assertEquals(1, new Share(n, n).high());
            // where k = 0 the other end is z^2/(n + z^2)
            assertEquals(z2 / (n + z2), new Share(0, n).high(), 1e-15);
        }
        assertEquals(0, new Share(0, 0).low());
        assertEquals(1, new Share(0, 0).high());
    }

    @Test
    @DisplayName("whole per cent, but no 0 % and no 100 % of a share that is neither")
    void percent() {
        assertEquals("9 of 10 (90 %, 95 % interval 60 % to 98 %)", new Share(9, 10).toString());
        assertEquals("0 of 1000 (0 %, 95 % interval 0 % to 0.4 %)", new Share(0, 1000).toString());
        assertEquals("999 of 1000 (99.9 %, 95 % interval 99 % to 99.98 %)", new Share(999, 1000).toString());
        assertEquals("0 of 0", new Share(0, 0).toString());
        assertEquals("0.0001 %", Share.percent(1e-6));
        assertEquals("99.5 %", Share.percent(0.995001));
        assertEquals("1 %", Share.percent(0.005));
    }
}
