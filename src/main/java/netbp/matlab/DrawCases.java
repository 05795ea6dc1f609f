package netbp.matlab;

/**
 * How many values of {@code randn} left the ziggurat's fast path. A count for the checks, which stands here because
 * nothing outside this package sees the ziggurat.
 *
 * @param wedge values for which the density was evaluated, where it cuts a strip
 * @param tail values beyond the last edge
 */
public record DrawCases(long wedge, long tail) {

    /**
     * Counts over the first {@code draws} values of {@code randn} after {@code rng(seed)}.
     *
     * @param seed of rng
     * @param draws how many values are drawn
     * @return the counts
     */
    public static DrawCases of(long seed, int draws) {
        long[] asked = {0};
        Ziggurat ziggurat = new Ziggurat(x -> {
            asked[0]++;
            return StrictMath.exp(-0.5 * x * x);
        });
        RandomStream stream = new RandomStream(seed, ziggurat);
        long wedge = 0;
        long tail = 0;
        for (int i = 0; i < draws; i++) {
            asked[0] = 0;
            double value = stream.randn();
            wedge += asked[0] > 0 ? 1 : 0;
            tail += Math.abs(value) > ziggurat.tail() ? 1 : 0;
        }
        return new DrawCases(wedge, tail);
    }
}
