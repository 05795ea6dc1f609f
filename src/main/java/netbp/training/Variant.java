package netbp.training;

import netbp.network.Loss;

/**
 * In what a stochastic gradient method differs from the paper's.
 *
 * @param loss the cost of a point
 */
public record Variant(Loss loss) {

    /** The paper's method. */
    public static final Variant PAPER = new Variant(Loss.SQUARED);
}
