package netbp.study;

import java.util.Arrays;

/**
 * The cost along a run.
 *
 * @param iteration the iterations, increasing; 0 is the start
 * @param cost the sum of ||y(x{i}) - F(x{i})||^2 after each
 * @param passes the work done until then, see {@link Method}
 */
public record CostCurve(long[] iteration, double[] cost, long[] passes) {

    /** @throws IllegalArgumentException if the lengths differ */
    public CostCurve {
        if (iteration.length != cost.length || iteration.length != passes.length) {
            throw new IllegalArgumentException("iterations, costs and passes must be of the same length: " + iteration.length
                    + ", " + cost.length + ", " + passes.length);
        }
    }

    /** The number of costs. */
    public int size() {
        return cost.length;
    }

    /** The last cost; NaN if there is none. */
    public double last() {
        return cost.length == 0 ? Double.NaN : cost[cost.length - 1];
    }

    /** The index of the first cost at or below the target; -1 if there is none. */
    public int firstAtOrBelow(double target) {
        for (int i = 0; i < cost.length; i++) {
            if (cost[i] <= target) {
                return i;
            }
        }
        return -1;
    }

    /** Of n entries every s-th and the last, with the least s that leaves at most {@code most} and the last. */
    static int[] kept(int n, int most) {
        int stride = Math.max(1, (n + most - 1) / most);
        int regular = (n + stride - 1) / stride;
        boolean lastIsRegular = n == 0 || (n - 1) % stride == 0;
        int[] kept = new int[regular + (lastIsRegular ? 0 : 1)];
        Arrays.setAll(kept, i -> Math.min(i * stride, n - 1));
        return kept;
    }

    /** Some of its entries. */
    CostCurve at(int[] kept) {
        return new CostCurve(Arrays.stream(kept).mapToLong(i -> iteration[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> cost[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> passes[i]).toArray());
    }
}
