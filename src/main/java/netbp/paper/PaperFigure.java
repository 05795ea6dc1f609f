package netbp.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import netbp.figures.Axis;
import netbp.figures.Figure;
import netbp.figures.MarkedPoints;
import netbp.figures.NetworkFigure;
import netbp.figures.Pen;
import netbp.figures.Plot;
import netbp.figures.PlotsFigure;
import netbp.figures.RegionFigure;
import netbp.figures.Style;
import netbp.io.Csv;
import netbp.leastsquares.Solution;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;

/** The nine figures of the paper that these codes make, by their numbers there. */
public enum PaperFigure {

    /** sigma(x) and sigma(3(x-5)). */
    SIGMOID("sigmoid", runs -> sigmoids(), runs -> "sigma(x) and sigma(3(x-5))"),
    /** The ten labelled points. */
    POINTS("labelled-points", runs -> MarkedPoints.of(ten()), runs -> "five in A, five in B"),
    /** The network of the runs, 2-2-3-2. */
    NETWORK("network-of-four-layers", runs -> new NetworkFigure(2, 2, 3, 2), runs -> "23 parameters"),
    /** Nonlinear least squares on ten points. */
    LEAST_SQUARES_10("least-squares-ten-points", runs -> new RegionFigure(runs.nlsrun(ten()).region(), ten()),
            runs -> result(runs.nlsrun(ten()))),
    /** Nonlinear least squares on eleven points. */
    LEAST_SQUARES_11("least-squares-eleven-points", runs -> new RegionFigure(runs.nlsrun(eleven()).region(), eleven()),
            runs -> result(runs.nlsrun(eleven()))),
    /** A network with an emphasised weight. */
    WEIGHT("network-of-five-layers", runs -> new NetworkFigure(4, 3, 4, 5, 2).emphasising(new NetworkFigure.Edge(3, 4, 3)),
            runs -> "w_43 of W[3] emphasised"),
    /** Cost of the stochastic gradient method on ten points. */
    COST("cost-of-stochastic-gradient", runs -> runs.netbp(ten()).cost(), runs -> result(runs.netbp(ten()))),
    /** Stochastic gradient on ten points. */
    STOCHASTIC_GRADIENT_10("stochastic-gradient-ten-points", runs -> new RegionFigure(runs.netbp(ten()).region(), ten()),
            runs -> result(runs.netbp(ten()))),
    /** Stochastic gradient on eleven points. */
    STOCHASTIC_GRADIENT_11("stochastic-gradient-eleven-points", runs -> new RegionFigure(runs.netbp(eleven()).region(), eleven()),
            runs -> result(runs.netbp(eleven())));

    private final String subject;
    private final Function<Runs, Figure> figure;
    private final Function<Runs, String> result;

    PaperFigure(String subject, Function<Runs, Figure> figure, Function<Runs, String> result) {
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
    public Figure make(Runs runs) {
        return figure.apply(runs);
    }

    /** What the picture shows, in numbers, for a table. */
    public String result(Runs runs) {
        return result.apply(runs);
    }

    /** The runs that the figures show, each done once, by the thread that asks first; others wait for it. */
    public static final class Runs {

        private final int threads;
        private final Map<LabelledPoints, NetbpFull> netbp = new ConcurrentHashMap<>();
        private final Map<LabelledPoints, Nlsrun> nlsrun = new ConcurrentHashMap<>();

        /** @param threads of one stochastic gradient run, at least 1 */
        public Runs(int threads) {
            this.threads = threads;
        }

        /** netbpfull.m on these points, with the costs that it draws. */
        private NetbpFull netbp(LabelledPoints points) {
            return netbp.computeIfAbsent(points, p -> NetbpFull.run(p, threads));
        }

        /** nlsrun.m on these points. */
        private Nlsrun nlsrun(LabelledPoints points) {
            return nlsrun.computeIfAbsent(points, Nlsrun::run);
        }
    }

    private static LabelledPoints ten() {
        return LabelledPoints.paper();
    }

    private static LabelledPoints eleven() {
        return LabelledPoints.paperWithExtraPoint();
    }

    /** Figure 1: above sigma(x) = 1/(1+exp(-x)), below sigma(3(x-5)), both on [-10,10]. */
    private static Figure sigmoids() {
        double[] x = IntStream.rangeClosed(-200, 200).mapToDouble(i -> i / 20.0).toArray();
        double[] upper = Arrays.stream(x).map(PaperFigure::sigma).toArray();
        double[] lower = Arrays.stream(x).map(v -> sigma(3 * (v - 5))).toArray();
        Csv csv = new Csv("Sigmoid function; x, sigma(x) and sigma(3(x-5)) are pure numbers", "x", "upper", "lower");
        for (int i = 0; i < x.length; i++) {
            csv.row(x[i], upper[i], lower[i]);
        }
        return new PlotsFigure("Sigmoid function", "Upper: the sigmoid function \u03c3(x) = 1/(1 + exp(\u2212x)). "
                + "Lower: the sigmoid shifted and scaled, \u03c3(3(x \u2212 5)).",
                style -> List.of(curve(x, upper, style), curve(x, lower, style)), csv::toString);
    }

    private static double sigma(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    private static Plot curve(double[] x, double[] y, Style style) {
        return new Plot(Axis.linear("", -10, 10), Axis.linear("", 0, 1), 12,
                List.of(new Plot.Series("", x, y, Pen.line(style.curve(), 2))));
    }

    private static String result(Nlsrun run) {
        Solution solution = run.solution();
        return "||r||^2 = " + NumberFormat.general(solution.residualNorm2(), 3) + " after " + solution.iterations()
                + " iterations, exit flag " + solution.exitFlag();
    }

    private static String result(NetbpFull run) {
        return "cost " + NumberFormat.general(run.netbp().savecost().last(), 3) + " after " + run.netbp().iterations() + " iterations";
    }
}
