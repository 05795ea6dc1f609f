package netbp.leastsquares;

/** Watches a solver and can ask it to stop. */
@FunctionalInterface
public interface SolverMonitor {

    /**
     * Called for every row of the history, as it is made.
     *
     * @param row the row
     */
    void iteration(Iteration row);

    /**
     * Called where StepTolerance ends MATLAB's method on a trial that failed: the row, which is not in the
     * history, has the number of the last accepted step, the function count and the norm of the trial's
     * step, and NaN in the other columns.
     *
     * @param row the row
     */
    default void failedTrial(Iteration row) {
    }

    /** {@return whether to stop; asked before every step, and repeatedly while a Jacobian or a step is computed} */
    default boolean stopRequested() {
        return false;
    }

    /** Watches nothing. */
    SolverMonitor NONE = row -> { };
}
