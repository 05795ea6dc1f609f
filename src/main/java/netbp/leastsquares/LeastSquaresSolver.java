package netbp.leastsquares;

/** A method that minimises ||r(p)||^2. */
public interface LeastSquaresSolver {

    /**
     * Solves the problem.
     *
     * @param start p of n entries, at least one, finite
     * @return the best point found, also where a cap, the monitor or residuals that are not finite ended the run
     * @throws IllegalArgumentException if the start, the residuals or the Jacobian there is not finite
     * @throws ResidualException if the residual function threw
     */
    Solution solve(Problem problem, double[] start, Options options, SolverMonitor monitor);

    /** The same, unwatched. */
    default Solution solve(Problem problem, double[] start, Options options) {
        return solve(problem, start, options, SolverMonitor.NONE);
    }

    /** Whether the option has an effect on this solver. */
    boolean honours(OptionName option);

    /**
     * About how many bytes the solver takes for m residuals and n unknowns, with J and its copies, without
     * what the residual function takes.
     */
    default double bytes(int residuals, int unknowns) {
        return 6.0 * Double.BYTES * residuals * unknowns;
    }
}
