/**
 * The least-squares solvers under test: on NIST's data sets ({@link netbp.solvers.NistRun}), from
 * random starts ({@link netbp.solvers.RandomStarts}), and the conditioning of the paper's problem along
 * their paths ({@link netbp.solvers.Conditioning}). {@code cli} runs them; {@code validation} shows the
 * random starts in its report.
 */
package netbp.solvers;
