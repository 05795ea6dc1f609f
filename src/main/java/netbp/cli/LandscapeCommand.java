package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import netbp.data.NetworkFile;
import netbp.data.PointsFile;
import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.CurvesFigure;
import netbp.figures.FieldFigure;
import netbp.figures.Figure;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.study.Landscape;
import netbp.study.PlaneGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code landscape}: the cost as a function of two parameters, or on a plane or a line through a saved network. */
@Command(name = "landscape", header = "the cost over a plane of the parameters",
        description = {
            "Without --net: squared loss and cross-entropy of logistic regression, F(x) = 1/(1+exp(-(w x + b))), on eight "
                    + "points of the line, over w and b. With --net and --data: the cost of the network on a plane through it "
                    + "along two random directions, scaled layer by layer, or with --to on the line to another network."},
        footer = "Example: netbp landscape --net net.mat --data moons:200:0.1 --out landscape")
final class LandscapeCommand implements Callable<Integer> {

    private static final int SIDE = 121;
    private static final int LINE = 401;
    private static final int CONTOURS = 12;
    private static final double[] W = {-6, 6};
    private static final double[] B = {-8, 8};

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Option(names = "--net", paramLabel = "FILE", description = "a network that train or nlsrun saved")
    private Path net;

    @Option(names = "--to", paramLabel = "FILE", description = "another network of the same shape")
    private Path to;

    @Option(names = "--data", paramLabel = "FILE", converter = DataSource.Converter.class,
            description = "labelled points as for train, of the network's classes")
    private DataSource data;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "0", converter = Converters.Seed.class,
            description = "argument of rng, for the directions (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--span", paramLabel = "R", defaultValue = "1", converter = Converters.Positive.class,
            description = "how far to go each way along the directions, in lengths of the network's weights "
                    + "(default: ${DEFAULT-VALUE})")
    private double span;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Mixin
    private FigureOptions figureOptions;

    LandscapeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if ((net == null) != (data == null)) {
            throw new InputException((net == null ? "--net" : "--data") + " must go with "
                    + (net == null ? "--data: --net" : "--net: --data") + " is missing");
        }
        if (to != null && net == null) {
            throw new InputException("--to must go with --net: --net is missing");
        }
        Map<String, Landscape> landscapes = landscapes();
        List<String> names = new ArrayList<>();
        landscapes.keySet().forEach(name -> names.addAll(figureOptions.fileNames(name)));
        OutputPaths.prepareFolder("--out", out, names);
        figureOptions.prepare();
        session.interruption().listen();
        PrintWriter printer = spec.commandLine().getOut();
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Map.Entry<String, Landscape> one : landscapes.entrySet()) {
            Figure figure = to == null ? plane(one.getValue()) : line(one.getValue());
            if (session.interruption().requested()) {
                printer.println("interrupted; nothing was written");
                return ExitCode.FAILED;
            }
            figures.put(one.getKey(), figure);
        }
        figureOptions.write(figures, out);
        printer.println("wrote " + figureOptions.files(out, figures.keySet()));
        figureOptions.show(List.copyOf(figures.values()));
        return ExitCode.DONE;
    }

    private Map<String, Landscape> landscapes() throws IOException {
        Map<String, Landscape> landscapes = new LinkedHashMap<>();
        if (net == null) {
            for (Loss loss : List.of(Loss.SQUARED, Loss.CROSS_ENTROPY)) {
                landscapes.put(loss.word(), Landscape.logistic(loss));
            }
            return landscapes;
        }
        NetworkFile saved = NetworkFile.read(session.input(net));
        LabelledPoints points = points(saved);
        if (to == null) {
            landscapes.put("plane", Landscape.random(saved.network(), points, saved.loss(), new RandomStream(seed)));
            return landscapes;
        }
        NetworkFile other = NetworkFile.read(session.input(to));
        if (!Arrays.equals(saved.network().layers(), other.network().layers())) {
            throw new InputException("--to must be a network with the layers of --net, "
                    + Arrays.toString(saved.network().layers()) + ": " + Arrays.toString(other.network().layers()));
        }
        landscapes.put("line", Landscape.between(saved.network(), other.network(), points, saved.loss()));
        return landscapes;
    }

    private LabelledPoints points(NetworkFile saved) throws IOException {
        PointsFile file = data.read(session);
        LabelledPoints points = (file.isLabelled() ? file.withClasses(saved.classes()) : file).labelled();
        saved.network().requireFits(points);
        return points;
    }

    private Figure plane(Landscape landscape) {
        boolean logistic = net == null;
        double[] way = {-span, span};
        PlaneGrid grid = PlaneGrid.rectangle(logistic ? W : way, logistic ? B : way, SIDE);
        double[][] cost;
        try (Progress bar = new Progress(spec.commandLine().getOut(), "landscape", SIDE)) {
            cost = landscape.costs(grid.x1(), grid.x2(), session.interruption()::requested, () -> bar.stepBy(1));
        }
        double[] all = Arrays.stream(cost).flatMapToDouble(Arrays::stream).toArray();
        int best = 0;
        for (int k = 1; k < all.length; k++) {
            if (all[k] < all[best]) {
                best = k;
            }
        }
        double[] least = {grid.x1()[best % SIDE], grid.x2()[best / SIDE]};
        spec.commandLine().getOut().println(landscape.loss().word() + ": least " + landscape.loss().costName()
                + " on the grid " + NumberFormat.general(all[best], 6) + " at (" + NumberFormat.general(least[0], 4) + ", "
                + NumberFormat.general(least[1], 4) + "), greatest "
                + NumberFormat.general(Arrays.stream(all).max().orElse(Double.NaN), 6)
                + (logistic ? "" : ", at the network " + NumberFormat.general(landscape.cost(0, 0), 6)));
        String[] labels = logistic ? new String[] {"w", "b"} : new String[] {"first direction", "second direction"};
        FieldFigure figure = new FieldFigure("The " + landscape.loss().costName() + " over a plane of the parameters",
                "The lighter, the higher: the " + landscape.loss().costName() + " over " + labels[0] + " and " + labels[1]
                        + ", with contour lines at " + CONTOURS + " quantiles of its values on the grid.",
                logistic ? "logistic regression, " + landscape.loss().word() : "",
                new FieldFigure.Field(Axis.linear(labels[0], grid.x1()[0], grid.x1()[SIDE - 1]),
                        Axis.linear(labels[1], grid.x2()[0], grid.x2()[SIDE - 1]), grid.x1(), grid.x2(), cost,
                        scale(landscape.loss().costName(), all)))
                .withContours(levels(all));
        return figure.with(new Curve(logistic ? "least" : "network", new double[] {logistic ? least[0] : 0},
                new double[] {logistic ? least[1] : 0}, Curve.Look.MARKS));
    }

    /** From the least value to the greatest, logarithmic where they are more than a power of ten apart. */
    private static Axis scale(String label, double[] costs) {
        double[] finite = Arrays.stream(costs).filter(c -> c > 0 && Double.isFinite(c)).sorted().toArray();
        if (finite.length == 0 || finite[finite.length - 1] < 10 * finite[0]) {
            return Axis.linearAround(label, finite.length == 0 ? new double[] {0, 1} : finite);
        }
        return Axis.log(label, finite[0], finite[finite.length - 1]);
    }

    /** Values that divide the finite ones evenly by number. */
    private static List<Double> levels(double[] costs) {
        double[] sorted = Arrays.stream(costs).filter(c -> c > 0 && Double.isFinite(c)).sorted().toArray();
        List<Double> levels = new ArrayList<>();
        for (int k = 0; k < CONTOURS && sorted.length > 0; k++) {
            levels.add(sorted[(int) ((k + 0.5) / CONTOURS * sorted.length)]);
        }
        return levels;
    }

    private Figure line(Landscape landscape) {
        double[] s = PlaneGrid.rectangle(new double[] {-0.5, 1.5}, new double[] {0, 1}, LINE).x1();
        double[] cost = landscape.costs(s, new double[] {0}, session.interruption()::requested, () -> { })[0];
        spec.commandLine().getOut().println("cost at " + net + " " + NumberFormat.general(landscape.cost(0, 0), 6) + ", at " + to
                + " " + NumberFormat.general(landscape.cost(1, 0), 6) + ", greatest between them " + NumberFormat.general(
                        Arrays.stream(s).filter(t -> t >= 0 && t <= 1).map(t -> landscape.cost(t, 0)).max().orElse(Double.NaN), 6));
        return new CurvesFigure("The " + landscape.loss().costName() + " from one network to another",
                "The " + landscape.loss().costName() + " along the straight line of parameters from the first network, at 0, to the "
                        + "second, at 1.", Axis.linear("from the first network to the second", -0.5, 1.5),
                Axis.logAround("Value of cost function", cost),
                List.of(new Curve(landscape.loss().costName(), s, cost, Curve.Look.LINE)));
    }
}
