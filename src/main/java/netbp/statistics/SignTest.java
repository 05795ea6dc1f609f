package netbp.statistics;

/**
 * The exact sign test of two methods from the same starts: of the starts from which one of them alone
 * succeeds, each would favour either with probability 1/2 if they were equally good.
 *
 * @param first starts from which the first alone succeeds
 * @param second starts from which the second alone does
 */
public record SignTest(int first, int second) {

    private static final int SHIFT = 500;

    /**
     * The two-sided probability of so uneven a split or a more uneven one: 2 P(Bin(n,1/2) &lt;= min), at
     * most 1, to within n ulps; where it is below the least double, 0.
     */
    public double probability() {
        int n = first + second;
        if (Math.abs(first - second) <= 1) {
            return 1;
        }
        // 2^exponent times sum, since 2^-n alone would be 0 for n > 1074
        int exponent = -n;
        double term = 1;
        double sum = 0;
        for (int k = 0; k <= Math.min(first, second); k++) {
            sum += term;
            term = term * (n - k) / (k + 1);
            if (term > 0x1p500) {
                term = Math.scalb(term, -SHIFT);
                sum = Math.scalb(sum, -SHIFT);
                exponent += SHIFT;
            }
        }
        return Math.min(1, Math.scalb(sum, exponent + 1));
    }
}
