package netbp.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

import netbp.io.WholeFile;
import netbp.reference.References;
import netbp.solvers.RandomStarts;

/** The program held against every stored reference. */
public final class Validation {

    private final Runs runs;
    private final References references;
    private final Lazy<List<RandomStarts>> randomStarts;

    /** The program against some references. */
    public Validation(References references) {
        this(references, new Runs(Subject.PROGRAM), new Lazy<>(RandomStarts::all));
    }

    Validation(References references, Runs runs, Lazy<List<RandomStarts>> randomStarts) {
        this.runs = runs;
        this.references = references;
        this.randomStarts = randomStarts;
    }

    /** All checks, in the order of the report. */
    public static List<Check> checks() {
        return Stream.of(StreamChecks.checks(), TableChecks.checks(), GradientChecks.checks(), PictureChecks.checks(),
                ExperimentChecks.checks(), FamilyChecks.checks(), NlsrunChecks.checks()).flatMap(List::stream).toList();
    }

    /**
     * Runs checks, on all cores.
     *
     * @param watcher is given each outcome, in the order of the checks, as soon as it is known
     */
    public Report run(List<Check> checks, Consumer<Report.Entry> watcher) {
        // threads of its own: a worker of the common pool that waits for a shared run might begin another check
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<Report.Entry>> begun = checks.stream()
                    .map(check -> threads.submit(() -> new Report.Entry(check, check.run(runs, references)))).toList();
            List<Report.Entry> entries = new ArrayList<>();
            for (Future<Report.Entry> entry : begun) {
                entries.add(done(entry));
                watcher.accept(entries.get(entries.size() - 1));
            }
            return new Report(List.copyOf(entries));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Report.Entry done(Future<Report.Entry> entry) {
        try {
            return entry.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the checks were interrupted");
        }
    }

    /**
     * Writes {@code report.md} and {@code report.html}, both with a comparison of the solvers of least
     * squares, the latter with figures.
     *
     * @param folder there and writable
     */
    public void write(Report report, Path folder) throws IOException {
        ReportPage page = new ReportPage(report, references, randomStarts.get());
        WholeFile.write(folder.resolve("report.md"), page.markdown());
        WholeFile.write(folder.resolve("report.html"), page.html(new ReportFigures(runs, references).all()));
    }
}
