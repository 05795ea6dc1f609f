package netbp.training;

/**
 * The goal A:P: a share A of the training points has its own output F_k(x), k its category, at or
 * above P.
 *
 * @param share A, in (0,1]
 * @param output P, in (0,1]
 */
public record AccuracyGoal(double share, double output) {

    /** @throws IllegalArgumentException if A or P is out of range */
    public AccuracyGoal {
        requireShare("accuracy", share);
        requireShare("output", output);
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be in (0,1]: " + value);
        }
    }
}
