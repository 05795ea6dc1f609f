package netbp.leastsquares;

import java.util.function.BooleanSupplier;

import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/**
 * The residuals of nlsrun.m as a function of the parameter vector: r_i(p) = ||y(x{i}) - F(x{i})||,
 * i = 1..N. Its squared norm is the cost of the stochastic gradient codes.
 *
 * <p>The Jacobian comes by back propagation, one pass a point:
 *
 * <pre>dr_i/dp = (F - y)'/r_i dF/dp,   that is delta[L] = sigma'(z[L]) o (F - y)/r_i.</pre>
 *
 * <p>Where r_i = 0 the norm is not differentiable, as a cone is not at its apex; the row there is 0, the subgradient
 * of least norm. Elsewhere it is u'dF/dp with the unit vector u = (F - y)/r_i, which has the slope
 * along F - y and none across it. So 2J'J lacks the part 2 dF'(I - uu')dF of the
 * Hessian of ||r||^2, which does not vanish with r, and a Gauss-Newton step that removes the error
 * along u makes one of its own size across it: convergence is linear at best, where
 * {@link SmoothNetworkResiduals} allow quadratic. A difference taken across the apex is wrong by as
 * much as the derivative itself. On the paper's ten points from rng(5000), with exact Jacobians,
 * MATLAB's method takes 127 steps with these residuals and 26 with the smooth ones.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class NetworkResiduals implements Residuals {

    private final SmoothNetworkResiduals smooth;
    private final LabelledPoints points;
    private final Evaluation evaluation;
    private final double[] r;

    /**
     * Residuals of networks of the shape of {@code shape}, whose own parameters stay as they are.
     *
     * @param shape a network of the shape
     * @param points to be fitted
     * @throws IllegalArgumentException if the network has not an output for each entry of a target
     */
    public NetworkResiduals(Network shape, LabelledPoints points) {
        this.smooth = new SmoothNetworkResiduals(shape, points);
        this.points = points;
        this.evaluation = new Evaluation(shape);
        this.r = new double[points.size()];
    }

    @Override
    public double[] evaluate(double[] p) {
        evaluation.residualNorms(smooth.network(p), points, r);
        return r;
    }

    /**
     * {@return the exact Jacobian, N x n, an array that the next call overwrites}
     *
     * @param p the parameter vector, n entries
     */
    public double[][] jacobian(double[] p) {
        return jacobian(p, () -> false);
    }

    /** The same, asking before every point whether to stop. */
    double[][] jacobian(double[] p, BooleanSupplier stop) {
        return smooth.rows(p, stop, 1, (i, j, F) -> unit(Vectors.difference(F, points.y(i))));
    }

    /** v/||v||, in the same array; 0 stays 0. */
    private static double[] unit(double[] v) {
        double norm = Vectors.norm(v);
        for (int j = 0; j < v.length && norm > 0; j++) {
            v[j] /= norm;
        }
        return v;
    }
}
