package netbp.study;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

/**
 * The cost of a network on a plane of its parameters, p + s u + t v.
 *
 * @param shape of the network
 * @param p where s = t = 0
 * @param u first direction
 * @param v second direction
 */
public record Landscape(Network shape, LabelledPoints points, Loss loss, double[] p, double[] u, double[] v) {

    private static final double[] X = {-4, -3, -2, -1, 1, 2, 3, 4};
    /** Not separable, so that the cross-entropy has its minimum at finite parameters. */
    private static final double[] Y = {0, 0, 0, 1, 0, 1, 1, 1};

    /** Told of each row of a landscape that is done. */
    @FunctionalInterface
    public interface Rows {
        void done();
    }

    /**
     * Logistic regression, F(x) = 1/(1 + exp(-(w x + b))), on eight points of the line, which are its
     * {@linkplain #points points}; s is w and t is b.
     */
    public static Landscape logistic(Loss loss) {
        LabelledPoints points = new LabelledPoints(Arrays.stream(X).mapToObj(x -> new double[] {x}).toArray(double[][]::new),
                Arrays.stream(Y).mapToObj(y -> new double[] {y}).toArray(double[][]::new));
        return new Landscape(new Network(new int[] {1, 1}, Activation.SIGMOID, Activation.SIGMOID), points, loss,
                new double[] {0, 0}, new double[] {1, 0}, new double[] {0, 1});
    }

    /**
     * A plane through a network along two directions of normal numbers, drawn one after the other; the part of each that
     * belongs to W[l] or b[l] is scaled to the length of that W[l] or b[l].
     *
     * <p>Source: H. Li, Z. Xu, G. Taylor, C. Studer, T. Goldstein, Visualizing the loss landscape of neural nets,
     * NeurIPS 2018, section 4, with layers in place of filters.
     */
    public static Landscape random(Network network, LabelledPoints points, Loss loss, RandomStream stream) {
        return new Landscape(network, points, loss, network.parameters(), direction(network, stream),
                direction(network, stream));
    }

    /** The line from one network, at s = 0, to another of the same shape, at s = 1; t has no direction. */
    public static Landscape between(Network from, Network to, LabelledPoints points, Loss loss) {
        double[] p = from.parameters();
        double[] u = to.parameters();
        for (int i = 0; i < p.length; i++) {
            u[i] -= p[i];
        }
        return new Landscape(from, points, loss, p, u, new double[p.length]);
    }

    private static double[] direction(Network network, RandomStream stream) {
        double[] direction = stream.randnValues(network.parameterCount());
        double[] p = network.parameters();
        int from = 0;
        for (int l = 2; l <= network.depth(); l++) {
            from = scaled(direction, p, from, network.weights(l).length);
        }
        for (int l = 2; l <= network.depth(); l++) {
            from = scaled(direction, p, from, network.biases(l).length);
        }
        return direction;
    }

    private static int scaled(double[] direction, double[] p, int from, int count) {
        double own = 0;
        double wanted = 0;
        for (int i = from; i < from + count; i++) {
            own += direction[i] * direction[i];
            wanted += p[i] * p[i];
        }
        double factor = Math.sqrt(wanted / own);
        for (int i = from; i < from + count; i++) {
            direction[i] *= factor;
        }
        return from + count;
    }

    /** The cost at (s, t), as {@link Evaluation#cost} computes it. */
    public double cost(double s, double t) {
        return cost(shape.copy(), new Evaluation(shape, loss), s, t);
    }

    private double cost(Network network, Evaluation evaluation, double s, double t) {
        double[] q = new double[p.length];
        Arrays.setAll(q, i -> p[i] + s * u[i] + t * v[i]);
        network.setParameters(q);
        return evaluation.cost(network, points);
    }

    /**
     * The cost on a grid, {@code cost[j][i]} at (s[i], t[j]).
     *
     * @param stop asked before each row; where it holds the rest is NaN
     * @param rows told of each row
     */
    public double[][] costs(double[] s, double[] t, BooleanSupplier stop, Rows rows) {
        Network network = shape.copy();
        Evaluation evaluation = new Evaluation(shape, loss);
        double[][] cost = new double[t.length][s.length];
        for (int j = 0; j < t.length; j++) {
            for (int i = 0; i < s.length; i++) {
                cost[j][i] = stop.getAsBoolean() ? Double.NaN : cost(network, evaluation, s[i], t[j]);
            }
            rows.done();
        }
        return cost;
    }
}
