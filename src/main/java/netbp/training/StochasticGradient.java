package netbp.training;

import java.util.Arrays;
import java.util.Optional;

import netbp.matlab.RandomStream;
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
 * at the point. A {@link Variant} may penalise weights, leave neurons out, and update the parameters by another rule.
 */
public final class StochasticGradient implements IterativeMethod {

    private final Network network;
    private final LabelledPoints points;
    private final PointOrder order;
    private final LearningRate eta;
    private final Variant variant;
    private final BackPropagation pass;
    /** The points of an iteration. */
    private final int[] k;
    private final double[] gradient;
    /** null where the parameters follow the gradient itself. */
    private final UpdateRule.Update update;
    private final double[] p;
    private final double[] ahead;
    /** null for none. */
    private final Dropout dropout;
    private long iterations;
    private int point = -1;

    /**
     * The paper's method on the parameters of {@code network}, in place.
     *
     * @param network that is trained, in place
     * @param points the training points
     * @param order which points an iteration uses
     * @param eta the learning rate
     * @throws IllegalArgumentException if n_1 or n_L does not fit the points
     */
    public StochasticGradient(Network network, LabelledPoints points, PointOrder order, LearningRate eta) {
        this(network, points, order, eta, Variant.PAPER);
    }

    /**
     * A variant of it without dropout.
     *
     * @param network that is trained, in place
     * @param points the training points
     * @param order which points an iteration uses
     * @param eta the learning rate
     * @param variant in what the method differs from the paper's
     */
    public StochasticGradient(Network network, LabelledPoints points, PointOrder order, LearningRate eta,
            Variant variant) {
        this(network, points, order, eta, variant, Optional.empty());
    }

    /**
     * A variant of it.
     *
     * @param network that is trained, in place
     * @param points the training points
     * @param order which points an iteration uses
     * @param eta the learning rate
     * @param variant in what the method differs from the paper's
     * @param stream that dropout draws from
     * @throws IllegalArgumentException if n_1 or n_L does not fit the points, or the last layer the loss
     */
    public StochasticGradient(Network network, LabelledPoints points, PointOrder order, LearningRate eta,
            Variant variant, RandomStream stream) {
        this(network, points, order, eta, variant, Optional.of(stream));
    }

    private StochasticGradient(Network network, LabelledPoints points, PointOrder order, LearningRate eta,
            Variant variant, Optional<RandomStream> stream) {
        network.requireFits(points);
        this.network = network;
        this.points = points;
        this.order = order;
        this.eta = eta;
        this.variant = variant;
        this.pass = new BackPropagation(network, variant.loss());
        int n = network.parameterCount();
        this.gradient = order.batchSize() == 1 && variant.isPlain() ? null : new double[n];
        this.update = variant.isPlain() ? null : variant.update().begin(n);
        this.p = update == null ? null : new double[n];
        this.ahead = update == null ? null : new double[n];
        this.dropout = variant.dropout() > 0 ? new Dropout(variant.dropout(), stream.orElseThrow(
                () -> new IllegalArgumentException("dropout must be 0 without a stream: " + variant.dropout())), network) : null;
        this.k = new int[order.batchSize()];
    }

    @Override
    public void step() {
        double rate = eta.at(iterations++);
        if (gradient == null) {
            forward();
            pass.descend(points.y(point), rate);
        } else if (update == null) {
            addGradients();
            network.addToParameters(-rate / order.batchSize(), gradient);
        } else {
            updateStep(rate);
        }
    }

    private void updateStep(double rate) {
        network.copyParameters(p, 0);
        System.arraycopy(p, 0, ahead, 0, p.length);
        update.lookAhead(ahead);
        network.setParameters(ahead);
        addGradients();
        int m = order.batchSize();
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= m;
        }
        network.addWeights(variant.l2(), gradient);
        update.step(p, gradient, rate);
        network.setParameters(p);
    }

    /** gradient = the sum of grad C over the next m points. */
    private void addGradients() {
        Arrays.fill(gradient, 0);
        if (dropout != null) {
            // it draws between two points
            for (int i = 0; i < k.length; i++) {
                forward();
                pass.backward(points.y(point));
                pass.addGradient(gradient);
            }
            return;
        }
        for (int i = 0; i < k.length; i++) {
            k[i] = order.next();
        }
        point = k[k.length - 1];
        pass.addGradients(points, k, gradient);
    }

    /** Forward pass at the next point. */
    private void forward() {
        point = order.next();
        if (dropout != null) {
            pass.setFactors(dropout.draw());
        }
        pass.forward(points.x(point));
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
        double[] parameters = network.parameters();
        Runnable orderThen = order.bookmark();
        Runnable passThen = pass.bookmark();
        Runnable updateThen = update == null ? null : update.bookmark();
        Runnable dropoutThen = dropout == null ? null : dropout.bookmark();
        long iterationsThen = iterations;
        int pointThen = point;
        return () -> {
            network.setParameters(parameters);
            orderThen.run();
            if (updateThen != null) {
                updateThen.run();
            }
            if (dropoutThen != null) {
                dropoutThen.run();
            }
            passThen.run();
            iterations = iterationsThen;
            point = pointThen;
        };
    }

    /** {@return the last point used, k - 1 in the paper's numbering; -1 before the first iteration} */
    public int point() {
        return point;
    }

    /** {@return a[l] and delta[l] of the last point used} */
    public BackPropagation pass() {
        return pass;
    }
}
