package netbp.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import netbp.leastsquares.LevenbergMarquardt;
import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Scaling;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.Training;
import netbp.training.TrainingMonitor;
import netbp.training.TrainingResult;

/**
 * How a network is fitted to data. The settings of {@link #hiddenLayers} are those of the paper's netbp.m, and with the
 * paper's points the parameters that come out are netbp.m's, bit for bit:
 *
 * <pre>{@code
 * double[][] x = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
 * String[] labels = {"no", "yes", "yes", "no"};
 * FittedClassifier xor = NetworkFit.hiddenLayers(4).withLeastSquares().fit(x, labels);
 * System.out.println(xor.predict(0, 1));                                    // yes
 * System.out.println(xor.score(x, labels));                                 // 1.0
 * }</pre>
 *
 * <p>Instances do not change: each {@code with} gives another. The same settings and data give the same network.
 */
public final class NetworkFit {

    private static final int KEPT_COSTS = 1000;

    private final int[] hidden;
    private final Activation activation;
    private final double eta;
    private final long iterations;
    private final long seed;
    private final boolean scaled;
    private final boolean leastSquares;

    private NetworkFit(int[] hidden, Activation activation, double eta, long iterations, long seed, boolean scaled,
            boolean leastSquares) {
        this.hidden = hidden;
        this.activation = activation;
        this.eta = eta;
        this.iterations = iterations;
        this.seed = seed;
        this.scaled = scaled;
        this.leastSquares = leastSquares;
    }

    /**
     * Networks with these hidden layers, fitted by 10^6 iterations of the stochastic gradient method with eta 0.05 from the
     * start 0.5*randn after rng(5000).
     *
     * @param neurons n_2, ..., n_(L-1), each positive; none for a network of two layers
     * @return the settings
     * @throws IllegalArgumentException if a layer has no neuron
     */
    public static NetworkFit hiddenLayers(int... neurons) {
        for (int n : neurons) {
            if (n < 1) {
                throw new IllegalArgumentException("a hidden layer must have at least one neuron: " + n);
            }
        }
        return new NetworkFit(neurons.clone(), Activation.SIGMOID, 0.05, 1_000_000, 5000, false, false);
    }

    /**
     * The same with another function in the hidden layers.
     *
     * @param function sigma of the hidden layers, not softmax
     * @return the settings
     * @throws IllegalArgumentException if the function does not work entry by entry
     */
    public NetworkFit withActivation(Activation function) {
        if (!function.isEntrywise()) {
            throw new IllegalArgumentException("the activation of a hidden layer must work entry by entry: " + function.word());
        }
        return new NetworkFit(hidden, function, eta, iterations, seed, scaled, leastSquares);
    }

    /**
     * The same with another learning rate, for the stochastic gradient method.
     *
     * @param rate positive and finite
     * @return the settings
     * @throws IllegalArgumentException if it is not
     */
    public NetworkFit withEta(double rate) {
        LearningRate.requirePositive("eta", rate);
        return new NetworkFit(hidden, activation, rate, iterations, seed, scaled, leastSquares);
    }

    /**
     * The same with another number of iterations of the stochastic gradient method.
     *
     * @param count Niter, positive
     * @return the settings
     * @throws IllegalArgumentException if it is not
     */
    public NetworkFit withIterations(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("iterations must be positive: " + count);
        }
        return new NetworkFit(hidden, activation, eta, count, seed, scaled, leastSquares);
    }

    /**
     * The same from another start.
     *
     * @param number of rng, in 0..2^32-1
     * @return the settings
     * @throws IllegalArgumentException if the seed is out of range
     */
    public NetworkFit withSeed(long number) {
        if (number < 0 || number > RandomStream.MAX_SEED) {
            throw new IllegalArgumentException("seed must be in 0.." + RandomStream.MAX_SEED + ": " + number);
        }
        return new NetworkFit(hidden, activation, eta, iterations, number, scaled, leastSquares);
    }

    /**
     * The same with coordinates brought to mean 0 and standard deviation 1, which the network does to every point that it
     * predicts for, too.
     *
     * @return the settings
     */
    public NetworkFit withScaling() {
        return new NetworkFit(hidden, activation, eta, iterations, seed, true, leastSquares);
    }

    /**
     * The same by nonlinear least squares: MATLAB's Levenberg-Marquardt with its defaults, a residual for each output and
     * the exact Jacobian.
     *
     * @return the settings
     */
    public NetworkFit withLeastSquares() {
        return new NetworkFit(hidden, activation, eta, iterations, seed, scaled, true);
    }

    /**
     * Fits a classifier: an output a class, sigmoids in the last layer.
     *
     * @param x a point in each row, finite
     * @param labels the class of each point; classes are numbered in the order of their first appearance
     * @return the fitted network
     * @throws IllegalArgumentException if there is not a label for each point or a point is not finite
     * @throws IllegalStateException if the fit failed: the iteration diverged, or no step could be computed
     */
    public FittedClassifier fit(double[][] x, String... labels) {
        List<String> classes = new ArrayList<>();
        int[] category = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            String label = Objects.requireNonNull(labels[i], "label " + (i + 1));
            if (!classes.contains(label)) {
                classes.add(label);
            }
            category[i] = classes.indexOf(label);
        }
        return new FittedClassifier(network(new LabelledPoints(x, category, classes), activation, Activation.SIGMOID), classes);
    }

    /**
     * Fits a function: an output an entry of the targets, no activation function in the last layer.
     *
     * @param x a point in each row, finite
     * @param y its target in each row, finite
     * @return the fitted network
     * @throws IllegalArgumentException if there is not a target for each point or a number is not finite
     * @throws IllegalStateException if the fit failed: the iteration diverged, or no step could be computed
     */
    public FittedFunction fit(double[][] x, double[][] y) {
        return new FittedFunction(network(new LabelledPoints(x, y), activation, Activation.LINEAR));
    }

    private Network network(LabelledPoints points, Activation inside, Activation last) {
        int[] layers = new int[hidden.length + 2];
        layers[0] = points.dimension();
        System.arraycopy(hidden, 0, layers, 1, hidden.length);
        layers[layers.length - 1] = points.outputs();
        Network network = new Network(layers, inside, last,
                scaled ? Optional.of(Scaling.standard(points)) : Optional.empty());
        RandomStream stream = new RandomStream(seed);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        if (leastSquares) {
            solve(network, points);
        } else {
            descend(network, points, stream);
        }
        return network;
    }

    private static void solve(Network network, LabelledPoints points) {
        Solution solution = new LevenbergMarquardt().solve(ResidualForm.SMOOTH.problem(network, points),
                network.parameters(), Options.DEFAULTS.withSpecifyObjectiveGradient(true));
        if (solution.exitFlag() < 0) {
            throw new IllegalStateException("the fit failed: " + solution.reason().sentence());
        }
        network.setParameters(solution.parameters());
    }

    private void descend(Network network, LabelledPoints points, RandomStream stream) {
        StochasticGradient method = new StochasticGradient(network, points,
                PointOrder.withReplacement(stream, points.size()), LearningRate.constant(eta));
        TrainingResult result = new Training(method, iterations, Math.max(1, iterations / KEPT_COSTS),
                TrainingMonitor.NONE, 1).run();
        if (result.reason() == TrainingResult.StopReason.DIVERGED) {
            throw new IllegalStateException("the fit diverged after iteration " + result.iterations()
                    + ": eta must be smaller than " + eta + ", or the coordinates scaled");
        }
    }

    /** The settings: {@code hidden layers [2, 3], sigmoid, eta 0.05, 1000000 iterations, seed 5000}. */
    @Override
    public String toString() {
        return "hidden layers " + Arrays.toString(hidden) + ", " + activation.word()
                + (leastSquares ? ", least squares" : ", eta " + eta + ", " + iterations + " iterations")
                + ", seed " + seed + (scaled ? ", scaled" : "");
    }
}
