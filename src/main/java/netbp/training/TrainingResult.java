package netbp.training;

import java.util.Optional;

/**
 * What a run leaves besides the state of its method, which is that of the iteration named here.
 *
 * @param history the costs kept
 * @param unseen what was kept of unseen points, an entry for each of the history
 * @param iterations the number of iterations done; with patience that of the lowest cost of the unseen points
 * @param reason why the run ended
 */
public record TrainingResult(CostHistory history, Optional<Unseen.History> unseen, long iterations, StopReason reason) {

    /** Why a run ended. */
    public enum StopReason {
        /** All iterations were done. */
        ITERATIONS,
        /** The accuracy goal was met, at the iteration that the result names. */
        GOAL,
        /** The cost of the unseen points had not fallen for the iterations of the patience. */
        PATIENCE,
        /** The next cost was infinite or NaN; the result names the iteration of the last cost before, 0 if there is none. */
        DIVERGED,
        /** It was asked to stop. */
        INTERRUPTED
    }
}
