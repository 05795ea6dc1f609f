package netbp.network;

/**
 * What a network makes of labelled points: outputs, residuals, cost.
 *
 * <p>An instance holds the arrays that it needs and allocates nothing while the number of points
 * stays the same. Not safe for use by several threads at once.
 */
public final class Evaluation {

    private final Loss loss;
    private final BlockForward forward;
    private final EuclideanNorms norms = new EuclideanNorms(BlockForward.BLOCK);
    private final double[] z;
    private double[] costvec = {};

    /**
     * For networks of the shape of {@code shape} and the paper's loss.
     *
     * @param shape a network of the shape
     */
    public Evaluation(Network shape) {
        this(shape, Loss.SQUARED);
    }

    /**
     * For networks of the shape of {@code shape}.
     *
     * @param shape a network of the shape
     * @param loss the loss
     * @throws IllegalArgumentException if the loss does not fit the last layer
     */
    public Evaluation(Network shape, Loss loss) {
        loss.requireFits(shape);
        this.loss = loss;
        forward = new BlockForward(shape);
        z = new double[forward.outputs()];
    }

    /**
     * {@return the cost by the loss: {@link #squaredCost}, or the mean of the cross-entropy over the points, summed in their order}
     *
     * @param network the network
     * @param points the points
     */
    public double cost(Network network, LabelledPoints points) {
        return loss == Loss.SQUARED ? squaredCost(network, points) : meanCrossEntropy(network, points);
    }

    private double meanCrossEntropy(Network network, LabelledPoints points) {
        Activation output = network.activation(network.depth());
        double sum = 0;
        for (int from = 0; from < points.size(); from += BlockForward.BLOCK) {
            int count = forward.beforeOutput(network, points, from);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < z.length; j++) {
                    z[j] = forward.output()[j][i];
                }
                sum += CrossEntropy.of(output, z, points.y(from + i));
            }
        }
        return sum / points.size();
    }

    /**
     * {@return the cost as the published codes compute it, {@code norm(costvec,2)^2} with the residual norms
     * of {@link #residualNorms} in {@code costvec}: the sum over i of ||y(x{i}) - F(x{i})||^2, which
     * is 2N times the paper's (2.3)} The roots are taken: they decide the last bit.
     *
     * @param network the network
     * @param points the points
     */
    public double squaredCost(Network network, LabelledPoints points) {
        if (costvec.length != points.size()) {
            costvec = new double[points.size()];
        }
        residualNorms(network, points, costvec);
        double norm = EuclideanNorm.of(costvec);
        return norm * norm;
    }

    /**
     * r[i] = ||y(x{i}) - F(x{i})||, i = 0..N-1: the residuals of nlsrun.m.
     *
     * @param network the network
     * @param points the points
     * @param r takes ||y - F|| of each point, N entries
     */
    public void residualNorms(Network network, LabelledPoints points, double[] r) {
        network.requireFits(points);
        for (int from = 0; from < points.size(); from += BlockForward.BLOCK) {
            int count = forward.points(network, points, from);
            subtractFromTargets(points, from, count);
            norms.of(forward.output(), count, r, from);
        }
    }

    /** Puts y - F in the place of F. */
    private void subtractFromTargets(LabelledPoints points, int from, int count) {
        for (int j = 0; j < forward.outputs(); j++) {
            double[] row = forward.output()[j];
            for (int i = 0; i < count; i++) {
                row[i] = points.y(from + i)[j] - row[i];
            }
        }
    }

    /**
     * F(x{i}), all points: neuron j of the output layer at point i in F[i][j].
     *
     * @param network the network
     * @param points the points
     * @param F takes the outputs of each point, N rows of n_L entries
     */
    public void outputs(Network network, LabelledPoints points, double[][] F) {
        double[][] output = forward.output();
        for (int from = 0; from < points.size(); from += BlockForward.BLOCK) {
            int count = forward.points(network, points, from);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < forward.outputs(); j++) {
                    F[from + i][j] = output[j][i];
                }
            }
        }
    }

    /**
     * {@return the share of the points whose own output, F_k(x) with k the category of x, is at or above {@code level}}
     *
     * @param network the network
     * @param points the points
     * @param level the least that counts
     */
    public double shareAtOrAbove(Network network, LabelledPoints points, double level) {
        network.requireFits(points);
        double[][] output = forward.output();
        int reached = 0;
        for (int from = 0; from < points.size(); from += BlockForward.BLOCK) {
            int count = forward.points(network, points, from);
            for (int i = 0; i < count; i++) {
                if (output[points.category(from + i)][i] >= level) {
                    reached++;
                }
            }
        }
        return (double) reached / points.size();
    }
}
