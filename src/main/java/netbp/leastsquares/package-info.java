/**
 * Nonlinear least squares: minimise ||r(p)||^2, m residuals, n unknowns, m and n in any relation.
 *
 * <p>A {@link netbp.leastsquares.Problem} is a residual function, with its Jacobian if there is one. A
 * {@link netbp.leastsquares.LeastSquaresSolver} takes it from a start to a
 * {@link netbp.leastsquares.Solution}. There are three: {@link netbp.leastsquares.LevenbergMarquardt}
 * with the schedule and the display of MATLAB's lsqnonlin, and MINPACK's trust region in the
 * translations of Hipparchus and of Commons Math, which take the same path. All count every evaluation,
 * keep the best point whatever ends the run, and say what ended it by a
 * {@link netbp.leastsquares.StopReason} with MATLAB's exit flag. {@link netbp.leastsquares.Options} has
 * MATLAB's names and defaults; a solver says which of them it honours.
 *
 * <p>{@code Search} is what every run keeps, {@code DampedSystem} the step of MATLAB's method,
 * {@code LibraryRun} what the two libraries have in common.
 *
 * <p>{@link netbp.leastsquares.ResidualForm} makes the problems of fitting a network.
 */
package netbp.leastsquares;
