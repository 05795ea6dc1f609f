package netbp.study;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

import netbp.data.ParameterPath;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.AccuracyGoal;
import netbp.training.CostHistory;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.Training;
import netbp.training.TrainingMonitor;
import netbp.training.TrainingResult;
import netbp.training.Unseen;
import netbp.training.Variant;

/**
 * The stochastic gradient method with its settings.
 *
 * @param order which points an iteration uses
 * @param eta the learning rate
 * @param variant of the method
 * @param iterations Niter
 * @param stride the cost of every stride-th iteration is kept
 * @param goal ends the run at the first kept iteration that meets it
 * @param unseen points that the run is judged by
 * @param places along the run at which parameters are kept, by doing the steps once more; 0 for none
 * @param threads for the costs; no result depends on it
 */
public record StochasticGradientMethod(Order order, LearningRate eta, Variant variant, long iterations, long stride,
        Optional<AccuracyGoal> goal, Optional<Unseen> unseen, int places, int threads) implements Method {

    /** Which points an iteration uses, before the points and the stream are known. */
    @FunctionalInterface
    public interface Order extends Serializable {

        /**
         * The order over points 1..N.
         *
         * @throws IllegalArgumentException if it does not fit that number of points
         */
        PointOrder over(int N, RandomStream stream);
    }

    /** How the learning rate changes from the first on. */
    @FunctionalInterface
    public interface Schedule extends Serializable {

        /** The rate that begins with eta. */
        LearningRate from(double eta);
    }

    /** The name of the method. */
    public static final String NAME = "sgd";
    /** The most costs that are kept where no stride is asked for. */
    public static final long MOST_COSTS = 1_000_000;

    /** Parameters times points of all costs of the paper's run, 10^6 at ten points of a network of 23. */
    private static final double PAPER = 1e6 * 10 * 23;

    /**
     * The stride where none is asked for: the least power of ten that keeps at most {@link #MOST_COSTS}
     * costs, which take at most the time of those of the paper's run and half the time of the steps. A
     * cost is N forward passes, a step {@value Method#GRADIENT_PASSES} m.
     *
     * @param N the number of points
     * @param parameters the number of parameters
     * @param m the number of points of an iteration
     */
    public static long strideFor(long iterations, int N, int parameters, int m) {
        double mostPasses = PAPER / parameters + 0.5 * GRADIENT_PASSES * m * iterations;
        long stride = 1;
        while (stride < iterations && ((iterations - 1) / stride >= MOST_COSTS
                || ((iterations - 1) / stride + 1.0) * N > mostPasses)) {
            stride *= 10;
        }
        return stride;
    }

    /** A method without a goal and unseen points, on one thread. */
    public StochasticGradientMethod(Order order, LearningRate eta, Variant variant, long iterations, long stride) {
        this(order, eta, variant, iterations, stride, Optional.empty(), Optional.empty(), 0, 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome train(Network network, LabelledPoints points, RandomStream stream, TrainingMonitor monitor) {
        StochasticGradient method = new StochasticGradient(network, points, order.over(points.size(), stream), eta,
                variant, stream);
        Runnable start = method.bookmark();
        TrainingResult result = new Training(method, iterations, stride, goal, unseen, monitor, threads).run();
        long passesEach = (long) GRADIENT_PASSES * method.batchSize();
        CostHistory history = result.history();
        long[] iteration = IntStream.range(0, history.size()).mapToLong(history::iteration).toArray();
        long[] passes = Arrays.stream(iteration).map(t -> passesEach * t).toArray();
        Ending ending = Ending.of(result.reason());
        long done = history.size() == 0 ? result.iterations() : Math.max(result.iterations(), iteration[iteration.length - 1]);
        Optional<Outcome.UnseenCurve> judged = result.unseen().map(saved ->
                new Outcome.UnseenCurve(saved.accuracy(), saved.unseenCost(), saved.unseenAccuracy()));
        Outcome outcome = new Outcome(network, new CostCurve(iteration, history.costs(), passes), ending, result.iterations(),
                passesEach * done, ending.sentence(), judged, Optional.empty());
        if (places == 0 || ending == Ending.INTERRUPTED) {
            return outcome;
        }
        start.run();
        return outcome.with(path(method, result.iterations()));
    }

    /** Does the first iterations once more and keeps parameters on the way; the method ends where it was. */
    private ParameterPath path(StochasticGradient method, long last) {
        int count = (int) Math.min(places, last + 1);
        long[] at = new long[count];
        double[][] kept = new double[count][];
        for (int k = 0; k < count; k++) {
            at[k] = count == 1 ? 0 : Math.round((double) k / (count - 1) * last);
            while (method.iterations() < at[k]) {
                method.step();
            }
            kept[k] = method.network().parameters();
        }
        return new ParameterPath(at, kept);
    }
}
