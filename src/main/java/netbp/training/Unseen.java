package netbp.training;

import netbp.network.LabelledPoints;

/**
 * Points that a run is judged by and not trained on.
 *
 * @param points of the training points' dimension, with targets of the same length
 * @param patience N: the run ends when N iterations have brought no lower cost of these points, and in any
 *     case the method is left in the state of the lowest; 0: neither
 */
public record Unseen(LabelledPoints points, long patience) {

    /** @throws IllegalArgumentException if patience is negative */
    public Unseen {
        if (patience < 0) {
            throw new IllegalArgumentException("patience must not be negative: " + patience);
        }
    }
}
