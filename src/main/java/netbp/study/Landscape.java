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

    /** A squared deviation from a line below this share of its squared length is rounding. */
    private static final double STRAIGHT = 1e-20;
    private static final double[] X = {-4, -3, -2, -1, 1, 2, 3, 4};
    /** Not separable, so that the cross-entropy has its minimum at finite parameters. */
    private static final double[] Y = {0, 0, 0, 1, 0, 1, 1, 1};

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
        return new Landscape(from, points, loss, p, difference(to.parameters(), p), new double[p.length]);
    }

    /**
     * The plane of a run: s leads from its start, at 0, to its end, at 1, and t, orthogonal to that, to the place of the run
     * that lies farthest from this line, at t = 1. Start, end and that place lie in the plane.
     *
     * <p>Source: I. J. Goodfellow, O. Vinyals, A. M. Saxe, Qualitatively characterizing neural network optimization
     * problems, ICLR 2015, for the line from start to end; Li et al. 2018, section 7, for paths in a plane, who take
     * principal components instead.
     *
     * @param path parameters along the run
     * @throws IllegalArgumentException if the path ends where it starts or never leaves a straight line
     */
    public static Landscape ofRun(Network shape, double[][] path, LabelledPoints points, Loss loss) {
        double[] p = path[0];
        double[] u = difference(path[path.length - 1], p);
        if (!(dot(u, u) > 0)) {
            throw new IllegalArgumentException("path must not end where it starts: " + path.length + " places");
        }
        double[] v = new double[p.length];
        for (double[] place : path) {
            double[] aside = difference(place, p);
            double s = dot(aside, u) / dot(u, u);
            for (int i = 0; i < aside.length; i++) {
                aside[i] -= s * u[i];
            }
            v = dot(aside, aside) > dot(v, v) ? aside : v;
        }
        if (!(dot(v, v) > STRAIGHT * dot(u, u))) {
            throw new IllegalArgumentException("path must leave the straight line from its start to its end: "
                    + path.length + " places");
        }
        return new Landscape(shape, points, loss, p, u, v);
    }

    /** s and t of the place of the plane that is nearest to q, for orthogonal directions. */
    public double[] nearest(double[] q) {
        double[] from = difference(q, p);
        return new double[] {dot(from, u) / dot(u, u), dot(from, v) / dot(v, v)};
    }

    /** How far q lies from the plane, in lengths of u. */
    public double distance(double[] q) {
        double[] st = nearest(q);
        double[] off = difference(q, p);
        for (int i = 0; i < off.length; i++) {
            off[i] -= st[0] * u[i] + st[1] * v[i];
        }
        return Math.sqrt(dot(off, off) / dot(u, u));
    }

    private static double[] difference(double[] a, double[] b) {
        double[] d = new double[a.length];
        Arrays.setAll(d, i -> a[i] - b[i]);
        return d;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
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
     * @param row called after each row
     */
    public double[][] costs(double[] s, double[] t, BooleanSupplier stop, Runnable row) {
        Network network = shape.copy();
        Evaluation evaluation = new Evaluation(shape, loss);
        double[][] cost = new double[t.length][s.length];
        for (int j = 0; j < t.length; j++) {
            for (int i = 0; i < s.length; i++) {
                cost[j][i] = stop.getAsBoolean() ? Double.NaN : cost(network, evaluation, s[i], t[j]);
            }
            row.run();
        }
        return cost;
    }
}
