package netbp.leastsquares;

/**
 * A row of the iterative display: the state after an accepted step.
 *
 * @param iteration accepted steps so far
 * @param functionCount residual evaluations so far
 * @param residual ||r||^2
 * @param firstOrderOptimality ||J'r||_inf; NaN where the run was interrupted while J was made
 * @param lambda the damping for the next step; NaN for a solver without one
 * @param stepNorm the Euclidean norm of the step; NaN in row 0
 * @param parameters p, not to be written to
 */
public record Iteration(int iteration, int functionCount, double residual, double firstOrderOptimality,
        double lambda, double stepNorm, double[] parameters) {
}
