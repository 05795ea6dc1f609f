package netbp.leastsquares;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import netbp.network.BackPropagation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/**
 * The residuals F_j(x{i}) - y_j(x{i}), i = 1..N, j = 1..n_L, one after the other for each point: n_L
 * a point, two for the paper. ||r||^2 is that of {@link NetworkResiduals}, but r is as often
 * differentiable as sigma everywhere, also where it is 0.
 *
 * <p>The Jacobian comes by back propagation, one pass an output: dF_j/dp from delta[L] = sigma'(z_j[L]) e_j.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class SmoothNetworkResiduals implements Residuals {

    private final Network network;
    private final LabelledPoints points;
    private final BackPropagation pass;
    private final int outputs;
    private final double[] r;
    private double[][] J = {};

    /**
     * Residuals of networks of the shape of {@code shape}, whose own parameters stay as they are.
     *
     * @param shape a network of the shape
     * @param points to be fitted
     * @throws IllegalArgumentException if the network has not an output for each entry of a target
     */
    public SmoothNetworkResiduals(Network shape, LabelledPoints points) {
        shape.requireFits(points);
        this.network = shape.copy();
        this.points = points;
        this.pass = new BackPropagation(network);
        this.outputs = shape.width(shape.depth());
        this.r = new double[points.size() * outputs];
    }

    @Override
    public double[] evaluate(double[] p) {
        network(p);
        for (int i = 0; i < points.size(); i++) {
            double[] F = pass.forward(points.x(i));
            for (int j = 0; j < outputs; j++) {
                r[i * outputs + j] = F[j] - points.y(i)[j];
            }
        }
        return r;
    }

    /** The network with the parameters p. */
    Network network(double[] p) {
        network.setParameters(p);
        return network;
    }

    /**
     * {@return the exact Jacobian, n_L N x n, an array that the next call overwrites}
     *
     * @param p the parameter vector, n entries
     */
    public double[][] jacobian(double[] p) {
        return jacobian(p, () -> false);
    }

    /** The same, asking before every point whether to stop. */
    double[][] jacobian(double[] p, BooleanSupplier stop) {
        double[] unit = new double[outputs];
        return rows(p, stop, outputs, (i, j, F) -> {
            Arrays.fill(unit, 0);
            unit[j] = 1;
            return unit;
        });
    }

    /** A vector u of n_L entries for row j, from 0, of point i, where the network gives F. */
    @FunctionalInterface
    interface Direction {
        double[] at(int i, int j, double[] F);
    }

    /** The matrix with the rows u' dF/dp, {@code count} a point, an array that the next call overwrites. */
    double[][] rows(double[] p, BooleanSupplier stop, int count, Direction u) {
        network(p);
        if (J.length == 0) {
            J = new double[count * points.size()][p.length];
        }
        for (int i = 0; i < points.size(); i++) {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            double[] F = pass.forward(points.x(i));
            for (int j = 0; j < count; j++) {
                double[] row = J[i * count + j];
                Arrays.fill(row, 0);
                pass.backwardFrom(u.at(i, j, F));
                pass.addGradient(row);
            }
        }
        return J;
    }
}
