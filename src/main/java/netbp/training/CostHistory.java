package netbp.training;

import java.util.Arrays;

/**
 * The cost after iterations 1, 1+s, 1+2s, ... and after the last one; s, the stride, is 1 where every
 * cost is kept. It holds what was computed, and no zeros after an early stop.
 */
public final class CostHistory {

    private final long stride;
    /** The iteration of the last entry. */
    private long last;
    private double[] cost;
    private int size;

    CostHistory(long stride, long iterations) {
        this.stride = stride;
        long expected = (iterations - 1) / stride + 2;
        // small at first for a run that may stop early; grown when needed
        this.cost = new double[(int) Math.min(expected, 1 << 20)];
    }

    void add(long iteration, double value) {
        if (size == cost.length) {
            cost = Arrays.copyOf(cost, size + (size >> 1) + 1);
        }
        cost[size++] = value;
        last = iteration;
    }

    /** {@return the number of costs kept} */
    public int size() {
        return size;
    }

    /** {@return s: the costs kept are s iterations apart, but for the last} */
    public long stride() {
        return stride;
    }

    /**
     * {@return the iteration, from 1, of entry i}
     *
     * @param i the entry, from 0
     */
    public long iteration(int i) {
        return i == size - 1 ? last : 1 + i * stride;
    }

    /**
     * {@return the cost of entry i, as {@link netbp.network.Evaluation#cost} computes it}
     *
     * @param i the entry, from 0
     */
    public double cost(int i) {
        return cost[i];
    }

    /** {@return a copy of all costs: {@code savecost} of the published codes where s = 1} */
    public double[] costs() {
        return Arrays.copyOf(cost, size);
    }

    /** {@return the last cost; NaN if there is none} */
    public double last() {
        return size == 0 ? Double.NaN : cost[size - 1];
    }
}
