package netbp.leastsquares;

/** A method that minimises ||r(p)||^2. */
public interface LeastSquaresSolver {

    /**
     * Solves the problem.
     *
     * @param problem the residuals, with their Jacobian if there is one
     * @param start p of n entries, at least one, finite
     * @param options MATLAB's options
     * @param monitor told of every step
     * @return the best point found, also where a cap, the monitor or residuals that are not finite ended the run
     * @throws IllegalArgumentException if the start, the residuals or the Jacobian there is not finite
     * @throws ResidualException if the residual function threw
     */
    Solution solve(Problem problem, double[] start, Options options, SolverMonitor monitor);

    /**
     * The same, unwatched.
     *
     * @param problem the residuals, with their Jacobian if there is one
     * @param start p of n entries, at least one, finite
     * @param options MATLAB's options
     * @return the best point found
     */
    default Solution solve(Problem problem, double[] start, Options options) {
        return solve(problem, start, options, SolverMonitor.NONE);
    }

    /**
     * {@return whether the option has an effect on this solver}
     *
     * @param option the option
     */
    boolean honours(OptionName option);

    /**
     * About how many bytes the solver takes for m residuals and n unknowns, with J and its copies, without
     * what the residual function takes.
     *
     * @param residuals m
     * @param unknowns n
     * @return the number of bytes
     */
    default double bytes(int residuals, int unknowns) {
        return 6.0 * Double.BYTES * residuals * unknowns;
    }
}
