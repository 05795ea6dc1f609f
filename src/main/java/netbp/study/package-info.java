/**
 * Stochastic gradient against nonlinear least squares. A {@link netbp.study.Method} trains a network
 * from a {@link netbp.study.Start} and leaves an {@link netbp.study.Outcome};
 * {@link netbp.study.Comparison} does so for several methods from the same starts,
 * {@link netbp.study.Findings} says what came out, and {@link netbp.study.Work} is the unit in which
 * methods are compared.
 */
package netbp.study;
