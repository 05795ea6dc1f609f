package netbp.leastsquares;

import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;

/**
 * The residuals of nlsrun.m as a function of the parameter vector: r_i(p) = ||y(x{i}) - F(x{i})||,
 * i = 1..N. Its squared norm is the cost of the stochastic gradient codes.
 */
public final class NetworkResiduals implements Residuals {

    private final Network network;
    private final LabelledPoints points;
    private final Evaluation evaluation;
    private final double[] r;

    /** Residuals of networks of the shape of {@code shape}, whose own parameters stay as they are. */
    public NetworkResiduals(Network shape, LabelledPoints points) {
        this.network = shape.copy();
        this.points = points;
        this.evaluation = new Evaluation(shape);
        this.r = new double[points.size()];
    }

    @Override
    public double[] evaluate(double[] p) {
        network.setParameters(p);
        evaluation.residualNorms(network, points, r);
        return r;
    }
}
