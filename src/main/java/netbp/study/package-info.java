/**
 * Experiments on top of the rest: stochastic gradient against nonlinear least squares.
 *
 * <p>A {@link netbp.study.Method} trains a network from a {@link netbp.study.Start};
 * {@link netbp.study.Comparison} does so for several methods from the same starts, and
 * {@link netbp.study.Findings} says what came out.
 */
package netbp.study;
