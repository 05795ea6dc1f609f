package netbp.studio.engine;

import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/** A run of the stochastic gradient method, a slice at a time. */
public final class GradientRun {

    private final StochasticGradient method;
    private final Evaluation evaluation;

    GradientRun(Model model, String order, int batch, double eta) {
        LabelledPoints points = model.points();
        int N = points.size();
        PointOrder chosen = switch (order) {
            case "replace" -> PointOrder.withReplacement(model.stream(), N);
            case "epochs" -> PointOrder.shuffledEpochs(model.stream(), N);
            case "minibatch" -> PointOrder.minibatch(model.stream(), N, batch);
            case "all" -> PointOrder.all(N);
            default -> throw new IllegalArgumentException(
                    "order must be replace, epochs, minibatch or all: " + order);
        };
        Network network = model.network();
        method = new StochasticGradient(network, points, chosen, LearningRate.constant(eta));
        evaluation = new Evaluation(network);
    }

    /** The number of iterations done. */
    @JSExport
    public double iterations() {
        return method.iterations();
    }

    /**
     * Goes on to iteration {@code until}, and keeps the costs of iterations 1, 1+stride, 1+2 stride, ...
     * as far as they come up and have room; it ends early where a kept cost is not finite.
     *
     * @return the number of costs kept
     */
    @JSExport
    public int advance(double until, double stride, Float64Array costs) {
        int kept = 0;
        int room = costs.getLength();
        while (method.iterations() < until && kept < room) {
            method.step();
            if ((method.iterations() - 1) % (long) stride == 0) {
                double cost = cost();
                costs.set(kept++, cost);
                if (!Double.isFinite(cost)) {
                    break;
                }
            }
        }
        return kept;
    }

    /** The cost at the present iteration. */
    @JSExport
    public double cost() {
        return evaluation.cost(method.network(), method.points());
    }
}
