package netbp.paper;

import java.util.function.Function;

import netbp.figures.CostFigure;
import netbp.figures.Figure;
import netbp.figures.NetworkFigure;
import netbp.figures.PointsFigure;
import netbp.figures.RegionFigure;
import netbp.leastsquares.Solution;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.paper.NetbpFull;
import netbp.paper.Nlsrun;
import netbp.training.CostHistory;

/** The nine figures of the paper that these codes make, by their numbers there. */
public enum PaperFigure {

    /** sigma(x) and sigma(3(x-5)). */
    SIGMOID("sigmoid", runs -> new SigmoidFigure(), runs -> "sigma(x) and sigma(3(x-5))"),
    /** The ten labelled points. */
    POINTS("labelled-points", runs -> new PointsFigure(LabelledPoints.paper()), runs -> "five in A, five in B"),
    /** The network of the runs, 2-2-3-2. */
    NETWORK("network-of-four-layers", runs -> NetworkFigure.figure3(), runs -> "23 parameters"),
    /** Nonlinear least squares on ten points. */
    LEAST_SQUARES_10("least-squares-ten-points",
            runs -> new RegionFigure(runs.nlsrun10().region(), LabelledPoints.paper()), runs -> result(runs.nlsrun10())),
    /** Nonlinear least squares on eleven points. */
    LEAST_SQUARES_11("least-squares-eleven-points",
            runs -> new RegionFigure(runs.nlsrun11().region(), LabelledPoints.paperWithExtraPoint()),
            runs -> result(runs.nlsrun11())),
    /** A network with an emphasised weight. */
    WEIGHT("network-of-five-layers", runs -> NetworkFigure.figure6(), runs -> "w_43 of W[3] emphasised"),
    /** Cost of the stochastic gradient method on ten points. */
    COST("cost-of-stochastic-gradient",
            runs -> new CostFigure(runs.netbp10().drawnIterations(), runs.netbp10().drawnCosts()),
            runs -> result(runs.netbp10())),
    /** Stochastic gradient on ten points. */
    STOCHASTIC_GRADIENT_10("stochastic-gradient-ten-points",
            runs -> new RegionFigure(runs.netbp10().region(), LabelledPoints.paper()), runs -> result(runs.netbp10())),
    /** Stochastic gradient on eleven points. */
    STOCHASTIC_GRADIENT_11("stochastic-gradient-eleven-points",
            runs -> new RegionFigure(runs.netbp11().region(), LabelledPoints.paperWithExtraPoint()),
            runs -> result(runs.netbp11()));

    private final String subject;
    private final Function<PaperRuns, Figure> figure;
    private final Function<PaperRuns, String> result;

    PaperFigure(String subject, Function<PaperRuns, Figure> figure, Function<PaperRuns, String> result) {
        this.subject = subject;
        this.figure = figure;
        this.result = result;
    }

    /**
     * The figure of that number.
     *
     * @throws IllegalArgumentException if the number is not in 1..9
     */
    public static PaperFigure of(int number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("figure must be in 1.." + values().length + ": " + number);
        }
        return values()[number - 1];
    }

    /** The number in the paper. */
    public int number() {
        return ordinal() + 1;
    }

    /** The name of its files, without extension; a sorted listing is the paper's order. */
    public String fileName() {
        return "figure-" + number() + "-" + subject;
    }

    /** The picture, made from the run that it shows, which is done if it was not before. */
    public Figure make(PaperRuns runs) {
        return figure.apply(runs);
    }

    /** What the picture shows, in numbers, for a table. */
    public String result(PaperRuns runs) {
        return result.apply(runs);
    }

    private static String result(Nlsrun run) {
        Solution solution = run.solution();
        return "||r||^2 = " + NumberFormat.general(solution.residualNorm2(), 3) + " after " + solution.iterations()
                + " iterations, exit flag " + solution.exitFlag();
    }

    private static String result(NetbpFull run) {
        CostHistory savecost = run.netbp().savecost();
        return "cost " + NumberFormat.general(savecost.last(), 3) + " after " + savecost.size() + " iterations";
    }
}
