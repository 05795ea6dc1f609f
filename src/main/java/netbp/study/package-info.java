/**
 * Experiments on top of the rest.
 *
 * <p>Stochastic gradient against nonlinear least squares: a {@link netbp.study.Method} trains a network
 * from a {@link netbp.study.Start} and leaves an {@link netbp.study.Outcome}; {@link netbp.study.Comparison}
 * does so for several methods from the same starts, {@link netbp.study.Findings} says what came out, and
 * {@link netbp.study.Work} is the unit in which methods are compared.
 *
 * <p>The solvers themselves: on NIST's data sets ({@link netbp.study.NistBench}), from random starts
 * ({@link netbp.study.RandomStarts}), and the conditioning of the paper's problem
 * ({@link netbp.study.Conditioning}).
 */
package netbp.study;
