package netbp.studio.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import netbp.data.Split;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.BackPropagation;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.UpdateRule;
import netbp.training.Variant;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;

/** A network, the points that it is trained on, and the random stream that drew its start. */
public final class Model {

    private final LabelledPoints all;
    private final Optional<Split> split;
    private final RandomStream stream;
    private final Network network;
    private final Loss loss;
    private final Evaluation evaluation;

    Model(Float64Array points, int categories, Int32Array hidden, String sigma, String outputSigma, String loss,
            long seed, double share) {
        int N = points.getLength() / 3;
        double[][] x = new double[N][];
        int[] category = new int[N];
        for (int i = 0; i < N; i++) {
            x[i] = new double[] {points.get(3 * i), points.get(3 * i + 1)};
            category[i] = (int) points.get(3 * i + 2);
        }
        List<String> names = IntStream.rangeClosed(1, categories).mapToObj(Integer::toString).toList();
        all = new LabelledPoints(x, category, names);
        split = share < 1 ? Optional.of(Split.of(all, share, new RandomStream(seed))) : Optional.empty();
        int[] layers = new int[hidden.getLength() + 2];
        layers[0] = 2;
        for (int l = 1; l < layers.length - 1; l++) {
            layers[l] = hidden.get(l - 1);
        }
        layers[layers.length - 1] = categories;
        stream = new RandomStream(seed);
        network = new Network(layers, activation(sigma), activation(outputSigma));
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        this.loss = Arrays.stream(Loss.values()).filter(l -> l.word().equals(loss)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("loss must be one of " + Loss.words() + ": " + loss));
        evaluation = new Evaluation(network, this.loss);
    }

    private static Activation activation(String word) {
        return Arrays.stream(Activation.values()).filter(a -> a.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "activation must be one of " + Activation.words() + ": " + word));
    }

    /** Those that are trained on. */
    LabelledPoints points() {
        return split.map(Split::training).orElse(all);
    }

    Optional<LabelledPoints> unseen() {
        return split.map(Split::unseen);
    }

    RandomStream stream() {
        return stream;
    }

    Network network() {
        return network;
    }

    /** The number of parameters. */
    @JSExport
    public int parameterCount() {
        return network.parameterCount();
    }

    /** Copies the parameter vector: W[2], ..., W[L], each column by column, b[2], ..., b[L]. */
    @JSExport
    public void parameters(Float64Array p) {
        copy(network.parameters(), p);
    }

    /** Sets the parameter vector. */
    @JSExport
    public void setParameters(Float64Array p) {
        network.setParameters(array(p));
    }

    /** The sum of ||y - F||^2 over the points, as netbp.m computes it, or the mean cross-entropy. */
    @JSExport
    public double cost() {
        return evaluation.cost(network, points());
    }

    /** The share of the points that the network puts into their own category. */
    @JSExport
    public double accuracy() {
        return new Classifier(network).accuracy(points());
    }

    /** The cost of the unseen points; NaN where there are none. */
    @JSExport
    public double unseenCost() {
        return unseen().map(judges -> evaluation.cost(network, judges)).orElse(Double.NaN);
    }

    /** The accuracy on the unseen points; NaN where there are none. */
    @JSExport
    public double unseenAccuracy() {
        return unseen().map(new Classifier(network)::accuracy).orElse(Double.NaN);
    }

    /** Marks the points that are not trained on with 1, the others with 0. */
    @JSExport
    public void markUnseen(Int32Array marks) {
        LabelledPoints trained = points();
        int next = 0;
        // a split keeps the order; of equal points it does not matter which is which
        for (int i = 0; i < all.size(); i++) {
            boolean isNext = next < trained.size() && all.category(i) == trained.category(next)
                    && Arrays.equals(all.x(i), trained.x(next));
            marks.set(i, isNext ? 0 : 1);
            next += isNext ? 1 : 0;
        }
    }

    /**
     * F on the grid 0:1/(g-1):1 of the unit square: F_k at (x1[i], x2[j]) goes to entry (k g + j) g + i,
     * and the same for the neurons of all layers from {@code firstLayer} on, one layer after the other.
     */
    @JSExport
    public void plane(int g, int firstLayer, Float64Array values) {
        BackPropagation pass = new BackPropagation(network);
        double[] x = new double[2];
        for (int j = 0; j < g; j++) {
            for (int i = 0; i < g; i++) {
                x[0] = i / (g - 1.0);
                x[1] = j / (g - 1.0);
                pass.forward(x);
                int k = 0;
                for (int l = firstLayer; l <= network.depth(); l++) {
                    for (double a : pass.activations(l)) {
                        values.set((k++ * g + j) * g + i, a);
                    }
                }
            }
        }
    }

    /** The category on the grid 0:1/500:1 of the published codes, at (x1[i], x2[j]) in entry 501 j + i. */
    @JSExport
    public void unitSquare(Int32Array category) {
        int[][] rows = new Classifier(network).unitSquare().category();
        int next = 0;
        for (int[] row : rows) {
            for (int k : row) {
                category.set(next++, k);
            }
        }
    }

    /**
     * The stochastic gradient method from the parameters as they are.
     *
     * @param order replace, epochs, minibatch, sample or all
     * @param batch m of a minibatch or sample
     * @param schedule of the learning rate: constant, decay or steps
     * @param first T of decay, the factor of steps
     * @param second the number of iterations after which steps take place
     * @param update plain, momentum, nesterov or adam
     * @param mu of momentum and nesterov
     * @param l2 lambda, 0 for no penalty
     * @param dropout P, 0 for none
     */
    @JSExport
    public GradientRun gradientRun(String order, int batch, double eta, String schedule, double first, double second,
            String update, double mu, double l2, double dropout) {
        LearningRate rate = switch (schedule) {
            case "constant" -> LearningRate.constant(eta);
            case "decay" -> LearningRate.decaying(eta, first);
            case "steps" -> LearningRate.steps(eta, first, (long) second);
            default -> throw new IllegalArgumentException("schedule must be constant, decay or steps: " + schedule);
        };
        UpdateRule rule = switch (update) {
            case "plain" -> UpdateRule.plain();
            case "momentum" -> UpdateRule.momentum(mu);
            case "nesterov" -> UpdateRule.nesterov(mu);
            case "adam" -> UpdateRule.adam(0.9, 0.999, 1e-8);
            default -> throw new IllegalArgumentException(
                    "update must be plain, momentum, nesterov or adam: " + update);
        };
        return new GradientRun(this, order, batch, rate, new Variant(loss, rule, l2, dropout));
    }

    /** A least-squares fit from the parameters as they are. */
    @JSExport
    public Fit fit() {
        return new Fit(this);
    }

    static void copy(double[] from, Float64Array to) {
        for (int i = 0; i < from.length; i++) {
            to.set(i, from[i]);
        }
    }

    static double[] array(Float64Array from) {
        double[] to = new double[from.getLength()];
        for (int i = 0; i < to.length; i++) {
            to[i] = from.get(i);
        }
        return to;
    }
}
