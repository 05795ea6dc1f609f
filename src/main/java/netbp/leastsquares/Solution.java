package netbp.leastsquares;

import java.util.Arrays;
import java.util.List;

/**
 * The best point that a solver found. The arrays are not copied; two solutions are equal if all their
 * numbers are.
 *
 * @param parameters p, n entries
 * @param residuals r(p), m entries
 * @param residualNorm2 ||r(p)||^2, MATLAB's resnorm
 * @param firstOrderOptimality ||J'r||_inf there; NaN where the run was interrupted while J was made
 * @param functionCount residual evaluations in all
 * @param reason why the solver stopped
 * @param history row 0 for the start, then a row an accepted step
 */
public record Solution(double[] parameters, double[] residuals, double residualNorm2,
        double firstOrderOptimality, int functionCount, StopReason reason, List<Iteration> history) {

    private static final int MOST_PRINTED = 100;

    /** {@return the number of accepted steps} */
    public int iterations() {
        return history.get(history.size() - 1).iteration();
    }

    /** {@return MATLAB's exit flag} */
    public int exitFlag() {
        return reason.exitFlag();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Solution s && Arrays.equals(parameters, s.parameters)
                && Arrays.equals(residuals, s.residuals) && Double.compare(residualNorm2, s.residualNorm2) == 0
                && Double.compare(firstOrderOptimality, s.firstOrderOptimality) == 0
                && functionCount == s.functionCount && reason == s.reason && history.equals(s.history);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(parameters) + Double.hashCode(residualNorm2);
    }

    /** ||r||^2, why the solver stopped, and the parameters, of more than 100 the first three. */
    @Override
    public String toString() {
        return "||r||^2 " + residualNorm2 + " after " + iterations() + " steps (" + reason.sentence() + "), p = "
                + (parameters.length <= MOST_PRINTED ? Arrays.toString(parameters)
                : Arrays.toString(Arrays.copyOf(parameters, 3)).replace("]", ", ...], " + parameters.length + " parameters"));
    }
}
