package netbp.training;

import java.util.Arrays;

import netbp.network.BackPropagation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

/**
 * The stochastic gradient method, one iteration at a time: for points k_1, ..., k_m,
 *
 * <pre>p = p - (eta/m) sum_i grad C_{k_i}(p)</pre>
 *
 * (section 4 of the paper; (4.8) for m > 1), with C_k = ||y(x{k}) - F(x{k})||^2 / 2 or another {@link Loss}
 * at the point.
 */
public final class StochasticGradient implements IterativeMethod {

    private final Network network;
    private final LabelledPoints points;
    private final PointOrder order;
    private final LearningRate eta;
    private final Variant variant;
    private final BackPropagation pass;
    private final double[] gradient;
    private long iterations;
    private int point = -1;

    /**
     * The paper's method on the parameters of {@code network}, in place.
     *
     * @throws IllegalArgumentException if n_1 or n_L does not fit the points
     */
    public StochasticGradient(Network network, LabelledPoints points, PointOrder order, LearningRate eta) {
        this(network, points, order, eta, Variant.PAPER);
    }

    /**
     * A variant of it.
     *
     * @throws IllegalArgumentException if n_1 or n_L does not fit the points, or the last layer the loss
     */
    public StochasticGradient(Network network, LabelledPoints points, PointOrder order, LearningRate eta,
            Variant variant) {
        network.requireFits(points);
        this.network = network;
        this.points = points;
        this.order = order;
        this.eta = eta;
        this.variant = variant;
        this.pass = new BackPropagation(network, variant.loss());
        this.gradient = order.batchSize() == 1 ? null : new double[network.parameterCount()];
    }

    @Override
    public void step() {
        double rate = eta.at(iterations++);
        if (gradient == null) {
            propagate();
            pass.descend(rate);
        } else {
            minibatchStep(rate);
        }
    }

    private void minibatchStep(double rate) {
        int m = order.batchSize();
        Arrays.fill(gradient, 0);
        for (int i = 0; i < m; i++) {
            propagate();
            pass.addGradient(gradient);
        }
        network.addToParameters(-rate / m, gradient);
    }

    /** Forward pass and back propagation at the next point. */
    private void propagate() {
        point = order.next();
        pass.forward(points.x(point));
        pass.backward(points.y(point));
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public LabelledPoints points() {
        return points;
    }

    @Override
    public Loss loss() {
        return variant.loss();
    }

    @Override
    public int batchSize() {
        return order.batchSize();
    }

    @Override
    public long iterations() {
        return iterations;
    }

    @Override
    public Runnable bookmark() {
        double[] p = network.parameters();
        Runnable orderThen = order.bookmark();
        Runnable passThen = pass.bookmark();
        long iterationsThen = iterations;
        int pointThen = point;
        return () -> {
            network.setParameters(p);
            orderThen.run();
            passThen.run();
            iterations = iterationsThen;
            point = pointThen;
        };
    }

    /** The last point used, k - 1 in the paper's numbering; -1 before the first iteration. */
    public int point() {
        return point;
    }

    /** a[l] and delta[l] of the last point used. */
    public BackPropagation pass() {
        return pass;
    }
}
