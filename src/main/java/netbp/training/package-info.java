/**
 * The stochastic gradient method (section 4 of the paper) for a network of any depth: which point
 * comes next, how long the step is, and the history of the cost.
 *
 * <p>It stands on {@code network} and {@code matlab}; {@code paper}, {@code study}, {@code validation} and
 * the commands run it.
 */
package netbp.training;
