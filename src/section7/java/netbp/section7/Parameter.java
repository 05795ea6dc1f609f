package netbp.section7;

import ai.djl.ndarray.NDArray;

/**
 * The weights or the biases of a convolution, as they are learned.
 *
 * @param name W1, b1, ..., W5, b5
 * @param value the parameters w
 * @param velocity v, of the same shape, 0 at the start
 * @param rate what eta is multiplied by
 */
record Parameter(String name, NDArray value, NDArray velocity, double rate) {

    /**
     * One step of the stochastic gradient method with momentum,
     *
     * <pre>v = 0.9 v - (g + d w),   w = w + rate eta v,</pre>
     *
     * d the weight decay.
     *
     * @param gradient g, the mean gradient of the batch
     */
    void step(NDArray gradient, double eta) {
        velocity.muli(Schedule.MOMENTUM).subi(value.mul(Schedule.WEIGHT_DECAY).addi(gradient));
        value.addi(velocity.mul(rate * eta));
    }
}
