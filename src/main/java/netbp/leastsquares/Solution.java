package netbp.leastsquares;

import java.util.List;

/**
 * The best point that a solver found.
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

    /** The number of accepted steps. */
    public int iterations() {
        return history.get(history.size() - 1).iteration();
    }

    /** MATLAB's exit flag. */
    public int exitFlag() {
        return reason.exitFlag();
    }
}
