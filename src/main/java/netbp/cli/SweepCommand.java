package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.io.Ledger;
import netbp.io.WholeFile;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.study.Row;
import netbp.study.Sweep;
import netbp.study.SweepReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sweep}: every combination of shapes, rates, activations and methods from many starts. */
@Command(name = "sweep", header = "success over many starts, shapes and learning rates",
        description = "Does a run for every combination of seed, layers, learning rate, activation, method, loss, update, penalty and "
                + "dropout, and writes "
                + "runs.csv, a row a run as they finish, and then report.html, cells.csv and success.png with its CSV. An "
                + "interrupted or killed sweep keeps its rows; --resume goes on.",
        footer = "Example: netbp sweep --seeds 1:1000 --layers 2,3 --layers 5,5 --eta 0.05,0.2,1 --iterations 1e4 --out sweep")
final class SweepCommand implements Callable<Integer> {

    private static final String REPORT = "report.html";
    private static final String CELLS = "cells.csv";
    private static final List<Ledger.Part> FILES = List.of(Row.FILE);

    private final Session session;

    @Mixin
    private StudyOptions options;

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "runs at a time; no file depends on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "go on with an interrupted or killed sweep in the folder of --out")
    private boolean resume;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    SweepCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        LabelledPoints points = options.points(session);
        Sweep sweep = options.sweep();
        options.tryOnce(sweep, points, sweep.size(), threads);
        OutputPaths.prepareFolder("--out", out, List.of(REPORT, CELLS));
        List<List<String>> settings = options.settings(sweep, points, sweep.size());
        Resumption resumption = new Resumption(out, "sweep", Resumption.text(settings, points, options.methods()),
                sweep.size());
        session.interruption().listen();
        PrintWriter printer = session.out();
        try (Ledger ledger = resumption.open(resume, FILES)) {
            long before = ledger.added();
            long start = System.nanoTime();
            try (Progress bar = new Progress(printer, "sweep", sweep.size(), before, true)) {
                sweep.run(points, ledger, threads, session.interruption()::requested, () -> bar.stepBy(1));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            SweepReport report = new SweepReport(sweep, out.resolve(Row.FILE.name()));
            String pictures = write(report, settings);
            ledger.checkpoint();
            report.findings().forEach(f -> printer.println(f.title() + ": " + f.text()));
            printer.println((ledger.added() - before) + " runs in " + NumberFormat.general(seconds, 3) + " s");
            boolean complete = report.rows() == sweep.size();
            printer.println((complete ? "" : "interrupted after " + ledger.added() + " of " + sweep.size()
                    + " runs (--resume goes on); what was done is ") + "in " + out.resolve(REPORT) + ", " + CELLS + ", "
                    + Resumption.names(FILES) + pictures);
            return complete ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** Writes the report, the cells and the pictures, and returns the names of the last. */
    private String write(SweepReport report, List<List<String>> settings) throws IOException {
        WholeFile.write(out.resolve(REPORT), report.html(settings));
        WholeFile.write(out.resolve(CELLS), report.cellsCsv());
        StringBuilder names = new StringBuilder();
        for (Map.Entry<String, Figure> picture : report.pictures().entrySet()) {
            FigureWriter.matlab().writeCsv(picture.getValue(), out.resolve(picture.getKey() + ".csv"));
            FigureWriter.matlab().write(picture.getValue(), PictureFormat.PNG, out.resolve(picture.getKey() + ".png"));
            names.append(", ").append(picture.getKey()).append(".png and .csv");
        }
        return names.toString();
    }
}
