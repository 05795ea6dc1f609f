package netbp.training;

/** Watches a run and can ask it to stop. All calls come from the thread of the run, in the order of the iterations. */
@FunctionalInterface
public interface TrainingMonitor {

    /** The cost after {@code iteration}, for every cost that the history keeps. */
    void cost(long iteration, double cost);

    /** Whether the run should end; asked many times a second. */
    default boolean stopRequested() {
        return false;
    }

    /** Watches nothing. */
    TrainingMonitor NONE = (iteration, cost) -> { };
}
