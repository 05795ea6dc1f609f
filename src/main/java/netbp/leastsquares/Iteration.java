package netbp.leastsquares;

import java.util.Arrays;

/**
 * A row of the iterative display: the state after an accepted step. Two are equal if all their numbers are.
 *
 * @param iteration accepted steps so far
 * @param functionCount residual evaluations so far
 * @param residual ||r||^2
 * @param firstOrderOptimality ||J'r||_inf; NaN where the run was interrupted while J was made
 * @param lambda the damping for the next step; NaN for a solver without one
 * @param stepNorm the Euclidean norm of the step; NaN in row 0
 * @param parameters p, not copied and not to be written to
 */
public record Iteration(int iteration, int functionCount, double residual, double firstOrderOptimality,
        double lambda, double stepNorm, double[] parameters) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Iteration i && Arrays.equals(numbers(), i.numbers())
                && Arrays.equals(parameters, i.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers()) + Arrays.hashCode(parameters);
    }

    /** The numbers of the row, without the parameters. */
    @Override
    public String toString() {
        return "iteration " + iteration + ", functionCount " + functionCount + ", ||r||^2 " + residual
                + ", ||J'r||_inf " + firstOrderOptimality + ", lambda " + lambda + ", step " + stepNorm;
    }

    private double[] numbers() {
        return new double[] {iteration, functionCount, residual, firstOrderOptimality, lambda, stepNorm};
    }
}
