package netbp.training;

import java.io.Serializable;

import netbp.matlab.NumberFormat;
import netbp.network.Loss;

/**
 * How a stochastic gradient method differs from the paper's. The cost of one point becomes
 *
 * <pre>C_k + (lambda/2) sum_l ||W[l]||_F^2,</pre>
 *
 * its gradient grad C_k + lambda W in the entries of the weights; biases are free. What is reported as cost has
 * no penalty and no dropout.
 *
 * <p>Source of the penalty: A. Krogh and J. A. Hertz, A simple weight decay can improve generalization, NIPS 4, 1991.
 *
 * @param loss C, the cost of a point
 * @param update what a gradient does to the parameters
 * @param l2 lambda, not negative
 * @param dropout P, the probability with which a hidden neuron is left out, see {@link Dropout}; 0 for none
 * @serial exclude
 */
public record Variant(Loss loss, UpdateRule update, double l2, double dropout) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The paper's method. */
    public static final Variant PAPER = new Variant(Loss.SQUARED);

    /**
     * @param loss C, the cost of a point
     * @param update what a gradient does to the parameters
     * @param l2 lambda, not negative
     * @param dropout P, the probability with which a hidden neuron is left out, see {@link Dropout}
     * @throws IllegalArgumentException if a rule above is broken
     */
    public Variant {
        if (!(l2 >= 0 && l2 <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("l2 must be finite and not negative: " + l2);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must be in [0,1): " + dropout);
        }
    }

    /**
     * The paper's method for another loss.
     *
     * @param loss the loss
     */
    public Variant(Loss loss) {
        this(loss, UpdateRule.plain(), 0, 0);
    }

    /**
     * {@return how it differs from the paper's method besides the loss, such as ", momentum:0.9, lambda = 0.01"; empty if it does not}
     */
    public String words() {
        return (update.equals(UpdateRule.plain()) ? "" : ", " + update.word())
                + (l2 == 0 ? "" : ", \u03bb = " + NumberFormat.shortest(l2))
                + (dropout == 0 ? "" : ", dropout " + NumberFormat.shortest(dropout));
    }

    /** Whether a step is p = p - eta grad C of the points as it stands. */
    boolean isPlain() {
        return update.equals(UpdateRule.plain()) && l2 == 0;
    }
}
