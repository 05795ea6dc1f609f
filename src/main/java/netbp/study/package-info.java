/**
 * Experiments on top of the rest: stochastic gradient against nonlinear least squares.
 *
 * <p>A {@link netbp.study.Method} trains a network from a {@link netbp.study.Start} and leaves an
 * {@link netbp.study.Outcome}; {@link netbp.study.Work} is the unit in which methods are compared.
 */
package netbp.study;
