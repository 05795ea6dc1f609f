/**
 * Stochastic gradient against nonlinear least squares. A {@link netbp.study.Method}, where the unit of work is
 * defined, trains a network from a {@link netbp.study.Start} and leaves an {@link netbp.study.Outcome}. Methods
 * are compared from the same starts ({@link netbp.study.Comparison}), by folds
 * ({@link netbp.study.CrossValidation}) and over a grid of settings ({@link netbp.study.Sweep}); a
 * {@link netbp.study.Finding} says what came out. {@link netbp.study.XorRuns} and
 * {@link netbp.study.Landscape} look at one network more closely.
 *
 * <p>Only {@code cli} uses this package; what is in its files comes from here, what is on the terminal from
 * there.
 */
package netbp.study;
