package netbp.studio.engine;

import java.util.Optional;

import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.TrainingLoop;
import netbp.training.TrainingMonitor;
import netbp.training.Unseen;
import netbp.training.Variant;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** A run of the stochastic gradient method, a slice at a time. */
public final class GradientRun implements TrainingMonitor {

    private final StochasticGradient method;
    private final Evaluation evaluation;
    private TrainingLoop loop;
    private final Optional<Unseen> unseen;
    private Float64Array costs;
    private int kept;

    GradientRun(Model model, String order, int batch, LearningRate rate, Variant variant) {
        LabelledPoints points = model.points();
        int N = points.size();
        PointOrder chosen = switch (order) {
            case "replace" -> PointOrder.withReplacement(model.stream(), N);
            case "epochs" -> PointOrder.shuffledEpochs(model.stream(), N);
            case "minibatch" -> PointOrder.minibatch(model.stream(), N, batch);
            case "sample" -> PointOrder.sample(model.stream(), N, batch);
            case "all" -> PointOrder.all(N);
            default -> throw new IllegalArgumentException(
                    "order must be replace, epochs, minibatch, sample or all: " + order);
        };
        method = new StochasticGradient(model.network(), points, chosen, rate, variant,
                model.stream());
        evaluation = new Evaluation(model.network(), variant.loss());
        unseen = model.unseen().map(judges -> new Unseen(judges, 0));
    }

    /** Goes on from where the run stands, to iteration {@code until} at the most; costs are kept as in netbp. */
    @JSExport
    public void begin(double until, double stride) {
        loop = new TrainingLoop(method, (long) until, (long) stride, Optional.empty(), unseen, this);
    }

    @Override
    public void cost(long iteration, double cost) {
        costs.set(3 * kept, iteration);
        costs.set(3 * kept + 1, cost);
        costs.set(3 * kept + 2, Double.NaN);
        kept++;
    }

    @Override
    public void judgement(long iteration, double accuracy, double unseenCost, double unseenAccuracy) {
        costs.set(3 * kept - 1, unseenCost);
    }

    /** The number of iterations done. */
    @JSExport
    public double iterations() {
        return method.iterations();
    }

    /** Whether the last iteration is done or the cost is not finite. */
    @JSExport
    public boolean isOver() {
        return loop.isOver();
    }

    /**
     * Does at most this many further iterations; iteration, cost and cost of the unseen
     * points, NaN where there are none, of those that are kept on the way go to {@code room}, three by three.
     *
     * @return how many they are
     */
    @JSExport
    public int advance(double steps, Float64Array room) {
        costs = room;
        kept = 0;
        loop.advance((long) steps);
        return kept;
    }

    /** The cost at the present iteration. */
    @JSExport
    public double cost() {
        return evaluation.cost(method.network(), method.points());
    }
}
