/**
 * The paper's four files: {@link netbp.paper.Activate} is activate.m, {@link netbp.paper.Netbp}
 * netbp.m, whose loop stands in {@code NetbpLoop}, {@link netbp.paper.NetbpFull} netbpfull.m and {@link netbp.paper.Nlsrun} nlsrun.m.
 *
 * <p>C. F. Higham and D. J. Higham, Deep Learning: An Introduction for Applied Mathematicians, SIAM
 * Review 61 (2019), 860-891.
 */
package netbp.paper;
