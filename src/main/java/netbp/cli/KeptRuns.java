package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.io.Ledger;
import netbp.io.WholeFile;
import netbp.matlab.NumberFormat;
import netbp.study.Study;
import netbp.study.Tasks;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the runs of a study are done: how many at a time, and in which folder, where unfinished work is resumed. */
final class KeptRuns {

    private static final String REPORT = "report.html";

    private final String work;
    private final boolean timed;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--threads", paramLabel = "N", converter = Converters.Threads.class,
            description = "runs at a time; only measured times depend on it (default: the number of cores)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--resume", description = "go on with interrupted or killed work in the folder of --out")
    private boolean resume;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    /**
     * @param work what the command does, in a word
     * @param timed whether to print how long all runs took; not where the report measures each
     */
    KeptRuns(String work, boolean timed) {
        this.work = work;
        this.timed = timed;
    }

    /** Runs at a time. */
    int threads() {
        return threads;
    }

    /**
     * Does the runs that are missing, writes the report and prints what was found and where it lies.
     *
     * @param settings what the runs depend on, name and value, for a reader
     * @param identity the same as lines, with all that must be as it was when unfinished work is resumed
     * @return the exit code: that of failure if runs are missing
     * @throws InputException if the folder holds other unfinished work, or this is not to go on
     */
    int run(Session session, Study study, List<List<String>> settings, String identity) throws IOException {
        List<String> written = new ArrayList<>(List.of(REPORT));
        written.addAll(study.written());
        OutputPaths.prepareFolder("--out", out, written);
        session.interruption().listen();
        PrintWriter printer = session.out();
        try (Ledger ledger = open(study, identity)) {
            long before = ledger.added();
            long start = System.nanoTime();
            try (Progress bar = new Progress(printer, spec.name(), study.size(), before, true)) {
                Tasks.run(study, ledger, threads, session.interruption()::requested, () -> bar.stepBy(1));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Study.Report report = study.report(out);
            String files = write(study, report, settings);
            ledger.checkpoint();
            report.lines().forEach(printer::println);
            if (timed) {
                printer.println((ledger.added() - before) + " runs in " + NumberFormat.general(seconds, 3) + " s");
            }
            boolean complete = report.rows() == study.size();
            printer.println((complete ? "" : "interrupted after " + report.rows() + " of " + study.size()
                    + " runs (--resume goes on); what was done is ") + "in " + files);
            return complete ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    /** Writes the report and what goes with it, and returns the names of all files. */
    private String write(Study study, Study.Report report, List<List<String>> settings) throws IOException {
        StringBuilder names = new StringBuilder().append(out.resolve(REPORT));
        WholeFile.write(out.resolve(REPORT), report.html(settings));
        for (Map.Entry<String, String> table : report.tables().entrySet()) {
            WholeFile.write(out.resolve(table.getKey()), table.getValue());
            names.append(", ").append(table.getKey());
        }
        study.files().forEach(file -> names.append(", ").append(file.name()));
        for (Map.Entry<String, Figure> picture : report.pictures().entrySet()) {
            FigureWriter.matlab().writeCsv(picture.getValue(), out.resolve(picture.getKey() + ".csv"));
            FigureWriter.matlab().write(picture.getValue(), PictureFormat.PNG, out.resolve(picture.getKey() + ".png"));
            names.append(", ").append(picture.getKey()).append(".png and .csv");
        }
        return names.toString();
    }

    /** The ledger of new work, or of unfinished work that is to go on. */
    private Ledger open(Study study, String identity) throws IOException {
        Ledger.State state = Ledger.state(out);
        if (!resume || state.settings().isEmpty()) {
            if (state.isUnfinished()) {
                throw new InputException("--out must not hold unfinished work, which --resume goes on with: " + out
                        + " (to give it up, delete " + out.resolve(Ledger.LOG) + ")");
            }
            return Ledger.begin(out, identity, study.size(), study.files());
        }
        Optional<String> difference = Ledger.difference(state.settings(), identity);
        if (difference.isPresent()) {
            throw new InputException("--resume must go on with the same " + work + ", in " + out + " " + difference.get());
        }
        return Ledger.resume(out, study.files());
    }
}
