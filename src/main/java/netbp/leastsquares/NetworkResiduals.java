package netbp.leastsquares;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import netbp.network.BackPropagation;
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
 * <p>Where r_i = 0 the norm has the tip of a cone and no derivative; the row there is 0, the smallest
 * of its subgradients. Close to the tip the row is u'dF/dp with the unit vector u = (F - y)/r_i: it has the slope
 * along F - y and none across it. So 2J'J lacks the part 2 dF'(I - uu')dF of the
 * Hessian of ||r||^2, which does not vanish with r, and a Gauss-Newton step that removes the error
 * along u puts one of its own size across: convergence is linear at best, where
 * {@link SmoothNetworkResiduals} allow quadratic. A difference taken across the tip is wrong by as
 * much as the derivative itself. On the paper's ten points from rng(5000), with exact Jacobians,
 * MATLAB's method takes 127 steps with these residuals and 26 with the smooth ones.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class NetworkResiduals implements Residuals {

    private final Network network;
    private final LabelledPoints points;
    private final Evaluation evaluation;
    private final BackPropagation pass;
    private final double[] r;
    private double[][] J = {};

    /**
     * Residuals of networks of the shape of {@code shape}, whose own parameters stay as they are.
     *
     * @param shape a network of the shape
     * @param points to be fitted
     */
    public NetworkResiduals(Network shape, LabelledPoints points) {
        shape.requireFits(points);
        this.network = shape.copy();
        this.points = points;
        this.evaluation = new Evaluation(shape);
        this.pass = new BackPropagation(network);
        this.r = new double[points.size()];
    }

    @Override
    public double[] evaluate(double[] p) {
        network.setParameters(p);
        evaluation.residualNorms(network, points, r);
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
        network.setParameters(p);
        if (J.length == 0) {
            J = new double[points.size()][p.length];
        }
        for (int i = 0; i < J.length; i++) {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            double[] error = Vectors.difference(pass.forward(points.x(i)), points.y(i));
            double norm = Vectors.norm(error);
            Arrays.fill(J[i], 0);
            if (norm > 0) {
                for (int j = 0; j < error.length; j++) {
                    error[j] /= norm;
                }
                pass.backwardFrom(error);
                pass.addGradient(J[i]);
            }
        }
        return J;
    }
}
