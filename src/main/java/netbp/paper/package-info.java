/**
 * The paper's four files: {@link netbp.paper.Activate} is activate.m, {@link netbp.paper.Netbp}
 * netbp.m, whose loop stands in {@code NetbpLoop}, {@link netbp.paper.NetbpFull} netbpfull.m and
 * {@link netbp.paper.Nlsrun} nlsrun.m; and the paper's nine figures, {@link netbp.paper.PaperFigure}.
 *
 * <p>The names are the listings' and stay so: a reader holds the page beside the code.
 *
 * <p>C. F. Higham and D. J. Higham, Deep Learning: An Introduction for Applied Mathematicians, SIAM
 * Review 61 (2019), 860-891.
 */
package netbp.paper;
