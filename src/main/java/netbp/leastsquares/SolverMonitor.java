package netbp.leastsquares;

/** Watches a solver and can ask it to stop. */
@FunctionalInterface
public interface SolverMonitor {

    /** Called for every row of the history, as it is made. */
    void iteration(Iteration row);

    /** Whether to stop; asked before every step. */
    default boolean stopRequested() {
        return false;
    }

    /** Watches nothing. */
    SolverMonitor NONE = row -> { };
}
