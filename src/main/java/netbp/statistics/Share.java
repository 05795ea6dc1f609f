package netbp.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * k successes in n trials, with Wilson's 95 % interval for the probability (E. B. Wilson, J. Amer.
 * Statist. Assoc. 22, 1927).
 *
 * @param k successes
 * @param n trials
 */
public record Share(long k, long n) {

    private static final double Z = 1.959963984540054;

    /** The lower end of the interval; 0 for no trials. */
    public double low() {
        return k == 0 ? 0 : middle() - halfWidth();
    }

    /** The upper end of the interval; 1 for no trials. */
    public double high() {
        return k == n ? 1 : middle() + halfWidth();
    }

    private double middle() {
        return (k + Z * Z / 2) / (n + Z * Z);
    }

    private double halfWidth() {
        return Z / (n + Z * Z) * Math.sqrt((double) k * (n - k) / n + Z * Z / 4);
    }

    /** As in "7 of 20 (35 %, 95 % interval 18 % to 57 %)". */
    @Override
    public String toString() {
        return k + " of " + n + (n == 0 ? "" : " (" + percent((double) k / n) + ", 95 % interval " + percent(low())
                + " to " + percent(high()) + ")");
    }

    /** A share in whole per cent; to its first digit where that would make 0 or 1 of a share that is neither. */
    public static String percent(double share) {
        double rest = 100 * Math.min(share, 1 - share);
        if (rest == 0 || rest >= 0.5) {
            return Math.round(100 * share) + " %";
        }
        BigDecimal digit = new BigDecimal(rest).round(new MathContext(1));
        return (share < 0.5 ? digit : BigDecimal.valueOf(100).subtract(digit)).toPlainString() + " %";
    }
}
