/**
 * The paper's four files: {@link netbp.paper.Activate} is activate.m, {@link netbp.paper.Netbp}
 * netbp.m, whose loop stands in {@code NetbpLoop}, {@link netbp.paper.NetbpFull} netbpfull.m and
 * {@link netbp.paper.Nlsrun} nlsrun.m; and the paper's nine figures, {@link netbp.paper.PaperFigure}.
 *
 * <p>The names are the listings' and stay so: a reader holds the page beside the code. Where the paper's
 * equations are, here for its network and below for any:
 *
 * <table>
 * <caption>Equations</caption>
 * <tr><th>paper</th><th>its network</th><th>any network</th></tr>
 * <tr><td>sigma(W x + b), section 3</td><td>{@code Activate}</td>
 *     <td>{@link netbp.network.BackPropagation#forward}</td></tr>
 * <tr><td>delta[l], Lemma 5.1</td><td>{@code NetbpLoop.step}</td>
 *     <td>{@link netbp.network.BackPropagation#backward}</td></tr>
 * <tr><td>the steps of section 4; minibatches, (4.8)</td><td>{@code NetbpLoop.step}</td>
 *     <td>{@link netbp.training.StochasticGradient}, {@link netbp.training.PointOrder}</td></tr>
 * <tr><td>the cost (2.3), times 2N</td><td>{@code NetbpLoop.cost}</td>
 *     <td>{@link netbp.network.Evaluation#cost}</td></tr>
 * <tr><td>the residuals of nlsrun.m</td><td>{@code Nlsrun}</td>
 *     <td>{@link netbp.leastsquares.NetworkResiduals}</td></tr>
 * </table>
 *
 * <p>{@code study}, {@code solvers}, {@code validation} and the commands run what stands here.
 *
 * <p>C. F. Higham and D. J. Higham, Deep Learning: An Introduction for Applied Mathematicians, SIAM
 * Review 61 (2019), 860-891.
 */
package netbp.paper;
