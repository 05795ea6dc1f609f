package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import netbp.data.NetworkFile;
import netbp.data.ParameterPath;
import netbp.data.PointsFile;
import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.PlotsFigure;
import netbp.matlab.NumberFormat;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.study.Landscape;
import netbp.study.PlaneFigures;
import netbp.study.PlaneGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landscape}: the cost as a function of two parameters, or on a plane or a line through a saved network. */
@Command(name = "landscape", header = "the cost over a plane of the parameters",
        description = {
            "Without --net: squared loss and cross-entropy of logistic regression, F(x) = 1/(1+exp(-(w x + b))), on eight "
                    + "points of the line, over w and b. With --net and --data: the cost of the network on a plane through it "
                    + "along two random directions, scaled layer by layer, with --to on the line to another network, or "
                    + "with --path on the plane of its run.",
            "Planes are drawn with contour lines and, as NAME-surface, as a surface."},
        footer = "Example: netbp landscape --net net.mat --data moons:200:0.1 --out landscape")
final class LandscapeCommand implements Callable<Integer> {

    private static final int SIDE = 121;
    private static final int LINE = 401;
    private static final double MARGIN = 0.25;
    /** Ends the name of a picture that shows the same as a surface. */
    private static final String SURFACE = "-surface";
    private static final double[] W = {-6, 6};
    private static final double[] B = {-8, 8};

    private final Session session;

    @Option(names = "--net", paramLabel = "FILE", description = "a network that train or nlsrun saved")
    private Path net;

    @Option(names = "--to", paramLabel = "FILE", description = "another network of the same shape")
    private Path to;

    @Option(names = "--path", description = "the plane of the run that left --net, with the path that train --keep-path kept: "
            + "from its start to its end, and to its largest deviation from that line")
    private boolean path;

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
        if (net == null && (to != null || path)) {
            throw new InputException((path ? "--path" : "--to") + " must go with --net: --net is missing");
        }
        if (to != null && path) {
            throw new InputException("--path must not go with --to: both");
        }
        figureOptions.prepare();
        Map<String, Figure> figures = net == null ? logistic() : saved();
        PrintWriter printer = session.out();
        if (session.interruption().requested()) {
            printer.println("interrupted; nothing was written");
            return ExitCode.FAILED;
        }
        figureOptions.write(figures, out);
        printer.println("wrote " + figureOptions.files(out, figures.keySet()));
        figureOptions.show(List.copyOf(figures.values()));
        return ExitCode.DONE;
    }

    private void prepareFolder(String... pictures) {
        OutputPaths.prepareFolder("--out", out,
                Arrays.stream(pictures).flatMap(name -> figureOptions.fileNames(name).stream()).toList());
        session.interruption().listen();
    }

    private Map<String, Figure> logistic() {
        List<Loss> losses = List.of(Loss.SQUARED, Loss.CROSS_ENTROPY);
        prepareFolder(losses.stream().flatMap(loss -> Stream.of(loss.word(), loss.word() + SURFACE)).toArray(String[]::new));
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Loss loss : losses) {
            PlaneFigures plane = plane(Landscape.logistic(loss), "w", "b", "logistic regression, "
                    + loss.word() + (loss == Loss.SQUARED ? " loss" : ""),
                    PlaneGrid.rectangle(W, B, SIDE));
            say(plane, "");
            add(plane.with(mark("least", plane.least()[0], plane.least()[1])), loss.word(), true, figures);
        }
        return figures;
    }

    private Map<String, Figure> saved() throws IOException {
        Path file = session.input(net);
        NetworkFile saved = NetworkFile.read(file);
        LabelledPoints points = points(saved);
        Map<String, Figure> figures = new LinkedHashMap<>();
        if (to != null) {
            Landscape line = Landscape.between(saved.network(), other(saved).network(), points, saved.loss());
            prepareFolder("line");
            figures.put("line", line(line));
        } else if (path) {
            double[][] places = ParameterPath.read(file, saved.network()).orElseThrow(() -> new InputException(
                    "--net must hold the path of its run, which train --keep-path N saves, for --path: " + net)).parameters();
            Landscape plane = Landscape.ofRun(saved.network(), places, points, saved.loss());
            prepareFolder("path", "path" + SURFACE);
            add(run(plane, places), "path", false, figures);
        } else {
            prepareFolder("plane", "plane" + SURFACE);
            double[] way = {-span, span};
            PlaneFigures plane = plane(Landscape.random(saved.network(), points, saved.loss(), new RandomStream(seed)),
                    "first direction", "second direction", "", PlaneGrid.rectangle(way, way, SIDE));
            say(plane, ", at the network " + NumberFormat.general(plane.landscape().cost(0, 0), 6));
            add(plane.with(mark("network", 0, 0)), "plane", false, figures);
        }
        return figures;
    }

    private NetworkFile other(NetworkFile saved) throws IOException {
        NetworkFile other = NetworkFile.read(session.input(to));
        if (!Arrays.equals(saved.network().layers(), other.network().layers())) {
            throw new InputException("--to must be a network with the layers of --net, "
                    + Arrays.toString(saved.network().layers()) + ": " + Arrays.toString(other.network().layers()));
        }
        return other;
    }

    private LabelledPoints points(NetworkFile saved) throws IOException {
        PointsFile file = data.read(session);
        LabelledPoints points = (file.isLabelled() ? file.withClasses(saved.classes()) : file).labelled();
        try {
            saved.network().requireFits(points);
        } catch (IllegalArgumentException e) {
            throw new InputException("--net " + net + ": " + e.getMessage(), e);
        }
        return points;
    }

    private static void add(PlaneFigures plane, String name, boolean linear, Map<String, Figure> figures) {
        figures.put(name, plane.fromAbove());
        figures.put(name + SURFACE, plane.surface(linear));
    }

    private static Curve mark(String name, double s, double t) {
        return new Curve(name, new double[] {s}, new double[] {t}, Curve.Look.MARKS);
    }

    private PlaneFigures plane(Landscape landscape, String across, String along, String heading, PlaneGrid grid) {
        double[][] cost;
        try (Progress bar = new Progress(session.out(), "landscape", SIDE)) {
            cost = landscape.costs(grid.x1(), grid.x2(), session.interruption()::requested, () -> bar.stepBy(1));
        }
        return new PlaneFigures(landscape, across, along, heading, grid.x1(), grid.x2(), cost, List.of());
    }

    private void say(PlaneFigures plane, String more) {
        double[] least = plane.least();
        session.out().println(plane.landscape().loss().word() + ": least " + plane.landscape().loss().costName()
                + " on the grid " + NumberFormat.general(least[2], 6) + " at (" + NumberFormat.general(least[0], 4) + ", "
                + NumberFormat.general(least[1], 4) + "), greatest " + NumberFormat.general(plane.greatest(), 6) + more);
    }

    /** The plane of a run with its path. */
    private PlaneFigures run(Landscape landscape, double[][] places) {
        double[][] st = Arrays.stream(places).map(landscape::nearest).toArray(double[][]::new);
        double[] s = Arrays.stream(st).mapToDouble(place -> place[0]).toArray();
        double[] t = Arrays.stream(st).mapToDouble(place -> place[1]).toArray();
        PlaneFigures plane = plane(landscape, "from start to end", "largest deviation", "",
                PlaneGrid.rectangle(around(s), around(t), SIDE));
        say(plane, "");
        session.out().println("path: " + places.length + " places, " + landscape.loss().costName() + " "
                + NumberFormat.general(landscape.cost(s[0], t[0]), 6) + " at the start, "
                + NumberFormat.general(landscape.cost(1, 0), 6) + " at the end; at most "
                + NumberFormat.general(Arrays.stream(places).mapToDouble(landscape::distance).max().orElse(0), 3)
                + " of the way from start to end off the plane");
        return plane.with(new Curve("path", s, t, Curve.Look.LINE)).with(mark("start", s[0], t[0]))
                .with(mark("end", s[s.length - 1], t[t.length - 1]));
    }

    /** The range of the values and a quarter of it on each side. */
    private static double[] around(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        double margin = MARGIN * (high - low);
        return new double[] {low - margin, high + margin};
    }

    private Figure line(Landscape landscape) {
        double[] s = PlaneGrid.rectangle(new double[] {-0.5, 1.5}, new double[] {0, 1}, LINE).x1();
        double[] cost = landscape.costs(s, new double[] {0}, session.interruption()::requested, () -> { })[0];
        session.out().println(landscape.loss().costName() + " at " + net + " " + NumberFormat.general(landscape.cost(0, 0), 6) + ", at " + to
                + " " + NumberFormat.general(landscape.cost(1, 0), 6) + ", greatest between them " + NumberFormat.general(
                        Arrays.stream(s).filter(t -> t >= 0 && t <= 1).map(t -> landscape.cost(t, 0)).max().orElse(Double.NaN), 6));
        return PlotsFigure.ofCurves("The " + landscape.loss().costName() + " from one network to another",
                "The " + landscape.loss().costName() + " along the straight line of parameters from the first network, at 0, to the "
                        + "second, at 1.", Axis.linear("from the first network to the second", -0.5, 1.5),
                Axis.logAround(landscape.loss().costName(), cost),
                List.of(new Curve(landscape.loss().costName(), s, cost, Curve.Look.LINE)));
    }
}
