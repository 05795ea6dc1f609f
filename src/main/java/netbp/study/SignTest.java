package netbp.study;

/**
 * The exact sign test of two methods from the same starts: of the starts from which one of them alone
 * succeeds, each would favour either with probability 1/2 if they were equally good.
 *
 * @param first starts from which the first alone succeeds
 * @param second starts from which the second alone does
 */
record SignTest(int first, int second) {

    /** The two-sided probability of so uneven a split or a more uneven one: 2 P(Bin(n,1/2) &lt;= min), at most 1. */
    double probability() {
        int n = first + second;
        double term = StrictMath.pow(0.5, n);
        double sum = 0;
        for (int k = 0; k <= Math.min(first, second); k++) {
            sum += term;
            term = term * (n - k) / (k + 1);
        }
        return Math.min(1, 2 * sum);
    }
}
