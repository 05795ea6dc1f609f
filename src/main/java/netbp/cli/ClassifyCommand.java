package netbp.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import netbp.data.NetworkFile;
import netbp.data.PointsFile;
import netbp.io.Csv;
import netbp.io.WholeFile;
import netbp.matlab.NumberFormat;
import netbp.network.BackPropagation;
import netbp.network.Classifier;
import netbp.study.PlaneGrid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code classify}: a saved network on points from a file or on a grid, as CSV. */
@Command(name = "classify", header = "a saved network on points from a file or on a grid",
        description = "Writes CSV, in UTF-8, with each point, the network's outputs and the class, if it has classes, and "
                + "draws the regions.",
        footer = "Example: netbp classify --net net.mat --out classes.csv points.csv")
final class ClassifyCommand implements Callable<Integer> {

    private static final long MOST_POINTS = 100_000_000;

    private final Session session;

    @Option(names = "--net", paramLabel = "FILE", required = true,
            description = "the network: a MAT-file with W2, b2, W3, b3, ...")
    private Path net;

    @Option(names = "--grid", paramLabel = "N", converter = Converters.Count.class,
            description = "classify an N x N grid in place of a file")
    private Long grid;

    @Option(names = "--box", paramLabel = "A:B,C:D", converter = Converters.Rectangle.class,
            defaultValue = "0:1,0:1", description = "where the grid or the picture lies: x1 from A to B, x2 from C to D (default: "
                    + "${DEFAULT-VALUE})")
    private Converters.Box box;

    @Option(names = "--out", paramLabel = "FILE", description = "where the CSV goes (default: standard "
            + "output; with --figures nowhere)")
    private Path out;

    @Option(names = "--figures", paramLabel = "FOLDER", description = "draw the regions there, with their CSV: around the "
            + "points, or in --box; a point has the mark of its class in the file, or of the network's where it has none")
    private Path figures;

    @Option(names = "--shades", description = "draw them in shades of how far the network leans to a class")
    private boolean shades;

    @Mixin
    private FigureOptions figureOptions;

    @Parameters(index = "0", arity = "0..1", paramLabel = "POINTS", converter = DataSource.Converter.class,
            description = "file or made-up points as for train; classes may be left out")
    private DataSource file;

    ClassifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null && grid != null || file == null && grid == null && figures == null) {
            throw new InputException("classify must be given either a file of points or --grid N: "
                    + (file == null ? "neither" : "both"));
        }
        if (shades && figures == null) {
            throw new InputException("--shades must go with --figures: --figures is missing");
        }
        NetworkFile saved = NetworkFile.read(session.input(net));
        PointsFile points = file == null ? null : file.read(session);
        int n = points == null ? 2 : points.dimension();
        if (saved.network().width(1) != n) {
            String grids = grid == null ? "--figures" : "--grid";
            throw new InputException((points == null ? grids : file) + " must have points of the network's dimension, "
                    + saved.network().width(1) + ": " + n);
        }
        if (grid != null && (grid < 2 || grid > MOST_POINTS / grid)) {
            throw new InputException("--grid must be from 2 to 10000: " + grid);
        }
        PlaneGrid plane = grid != null ? PlaneGrid.rectangle(box.x1(), box.x2(), grid.intValue()) : null;
        if (out == null && figures == null) {
            classify(saved, points, plane, session.data());
            return ExitCode.DONE;
        }
        ClassificationPicture picture = figures == null ? null
                : new ClassificationPicture(figureOptions, figures, saved, Optional.ofNullable(points), box, shades);
        if (out != null) {
            prepareOut();
        }
        if (picture != null) {
            picture.prepare();
        }
        if (points != null) {
            session.out().println(file + ": " + points.taken());
        }
        session.interruption().listen();
        if (out != null && (points != null || plane != null)) {
            write(saved, points, plane);
        }
        if (picture != null) {
            session.out().println("wrote " + picture.write());
        }
        return ExitCode.DONE;
    }

    private void prepareOut() {
        if (out.toString().toLowerCase(Locale.ROOT).endsWith(".mat")) {
            throw new InputException("--out must be the name of a file for CSV: " + out);
        }
        OutputPaths.prepareFile("--out", out);
    }

    private void write(NetworkFile saved, PointsFile points, PlaneGrid plane) throws IOException {
        long[] right = new long[1];
        WholeFile.write(out, stream -> {
            right[0] = classify(saved, points, plane, new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        });
        long count = points == null ? grid * grid : points.x().length;
        session.out().println(count + " points classified" + (points == null || !points.isLabelled() ? ""
                : ", " + right[0] + " of them in the class that the file gives") + ", in " + out);
    }

    private long classify(NetworkFile saved, PointsFile points, PlaneGrid plane, Writer writer) throws IOException {
        Writer buffered = new BufferedWriter(writer);
        long right = new Classification(saved, buffered, session.interruption()).write(points, plane);
        buffered.flush();
        return right;
    }

    /** The lines of the CSV, one after the other, so that no number of them fills the memory. */
    private static final class Classification {

        private final NetworkFile saved;
        private final BackPropagation pass;
        private final Writer csv;
        private final Interruption interruption;

        Classification(NetworkFile saved, Writer csv, Interruption interruption) {
            this.saved = saved;
            this.pass = new BackPropagation(saved.network());
            this.csv = csv;
            this.interruption = interruption;
        }

        /** Writes header and lines; returns how many points got the class that the file gives. */
        long write(PointsFile points, PlaneGrid grid) throws IOException {
            header();
            if (points == null) {
                for (double x2 : grid.x2()) {
                    for (double x1 : grid.x1()) {
                        line(new double[] {x1, x2});
                    }
                }
                return 0;
            }
            long right = 0;
            for (int i = 0; i < points.x().length; i++) {
                String given = points.isLabelled() ? points.classes().get(points.category()[i]) : null;
                if (line(points.x()[i]).equals(given)) {
                    right++;
                }
            }
            return right;
        }

        private void header() throws IOException {
            List<String> header = new ArrayList<>();
            IntStream.rangeClosed(1, saved.network().width(1)).forEach(k -> header.add("x" + k));
            IntStream.rangeClosed(1, saved.network().width(saved.network().depth())).forEach(j -> header.add("F" + j));
            if (classifies()) {
                header.add("class");
            }
            csv.write(Csv.line(header.toArray()));
        }

        /** Whether the network has classes; one that fits a function has none. */
        private boolean classifies() {
            return !saved.classes().isEmpty();
        }

        private String line(double[] x) throws IOException {
            if (interruption.requested()) {
                throw new InterruptedIOException("interrupted");
            }
            double[] F = pass.forward(x);
            String name = classifies() ? saved.classes().get(Classifier.category(F)) : "";
            csv.write(Csv.line(Stream.concat(
                    DoubleStream.concat(DoubleStream.of(x), DoubleStream.of(F)).mapToObj(NumberFormat::shortest),
                    classifies() ? Stream.of(name) : Stream.empty()).toArray()));
            return name;
        }
    }
}
