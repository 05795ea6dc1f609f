package netbp.training;

import java.util.OptionalDouble;

import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/**
 * The goal A:P: at a share A of the training points the output F_k(x) of the point's own category k is at or above
 * P; or the goal A: a share A of them is put into its own category, as {@link Classifier} does.
 *
 * @param share A, in (0,1]
 * @param output P, in (0,1], or none
 */
public record AccuracyGoal(double share, OptionalDouble output) {

    /**
     * @param share A, in (0,1]
     * @param output P, in (0,1], or none
     * @throws IllegalArgumentException if A or P is out of range
     */
    public AccuracyGoal {
        requireShare("accuracy", share);
        output.ifPresent(P -> requireShare("output", P));
    }

    /**
     * The goal A:P.
     *
     * @param share A, in (0,1]
     * @param output P, in (0,1]
     */
    public AccuracyGoal(double share, double output) {
        this(share, OptionalDouble.of(output));
    }

    /**
     * The goal A.
     *
     * @param share A, in (0,1]
     */
    public AccuracyGoal(double share) {
        this(share, OptionalDouble.empty());
    }

    /** Whether the network has reached it. @param evaluation for networks of this shape */
    boolean isReached(Evaluation evaluation, Network network, LabelledPoints points) {
        return (output.isPresent() ? evaluation.shareAtOrAbove(network, points, output.getAsDouble())
                : new Classifier(network).accuracy(points)) >= share;
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in (0,1]: " + value);
        }
    }
}
