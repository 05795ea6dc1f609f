package netbp.training;

import java.util.function.BooleanSupplier;

/** Watches a run and can ask it to stop. All calls come from the thread of the run, in the order of the iterations. */
@FunctionalInterface
public interface TrainingMonitor {

    /**
     * The cost after {@code iteration}, for every cost that the history keeps.
     *
     * @param iteration from 1
     * @param cost after it
     */
    void cost(long iteration, double cost);

    /**
     * The judgement that follows the cost after the same iteration, of a run with unseen points.
     *
     * @param iteration from 1
     * @param accuracy on the training points; NaN where targets are numbers
     * @param unseenCost the cost of the unseen points
     * @param unseenAccuracy the accuracy on them
     */
    default void judgement(long iteration, double accuracy, double unseenCost, double unseenAccuracy) {
    }

    /** {@return whether the run should end; asked many times a second} */
    default boolean stopRequested() {
        return false;
    }

    /** Watches nothing. */
    TrainingMonitor NONE = (iteration, cost) -> { };

    /**
     * Watches nothing, and ends the run once {@code stop} holds.
     *
     * @param stop asked whether to end the run
     * @return the monitor
     */
    static TrainingMonitor until(BooleanSupplier stop) {
        return new TrainingMonitor() {

            @Override
            public void cost(long iteration, double cost) {
                // nobody watches
            }

            @Override
            public boolean stopRequested() {
                return stop.getAsBoolean();
            }
        };
    }
}
