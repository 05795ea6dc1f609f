package netbp.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import netbp.figures.Figure;
import netbp.figures.PaperFigure;
import netbp.figures.PaperRuns;
import netbp.paper.Netbp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code figures}: the paper's figures, each beside the CSV that it is drawn from. */
@Command(name = "figures", description = "Makes the paper's figures, all or some, each beside its CSV.")
final class FiguresCommand implements Callable<Integer> {

    /** Those with the longest runs first, so that the cores end together. */
    private static final List<PaperFigure> ORDER = List.of(PaperFigure.STOCHASTIC_GRADIENT_11,
            PaperFigure.STOCHASTIC_GRADIENT_10, PaperFigure.LEAST_SQUARES_10, PaperFigure.LEAST_SQUARES_11,
            PaperFigure.SIGMOID, PaperFigure.POINTS, PaperFigure.NETWORK, PaperFigure.WEIGHT, PaperFigure.COST);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "N", description = "numbers of figures, 1 to 9 (default: all)",
            converter = Converters.FigureNumber.class)
    private Set<PaperFigure> wanted;

    @Mixin
    private FigureOptions options;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "figures",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Set<PaperFigure> figures = wanted == null ? EnumSet.allOf(PaperFigure.class) : EnumSet.copyOf(wanted);
        Path folder = OutputFolder.prepare(out);
        int longRuns = longRuns(figures);
        int cores = Runtime.getRuntime().availableProcessors();
        PrintWriter printer = spec.commandLine().getOut();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try (RunMonitor monitor = new RunMonitor(printer, "netbp", longRuns * Netbp.NITER, 0)) {
            PaperRuns runs = new PaperRuns(monitor, Math.max(1, cores / Math.max(1, longRuns)));
            Map<PaperFigure, Future<String>> lines = new EnumMap<>(PaperFigure.class);
            for (PaperFigure figure : ORDER) {
                if (figures.contains(figure)) {
                    lines.put(figure, workers.submit(() -> make(figure, runs, folder)));
                }
            }
            for (Future<String> line : lines.values()) {
                printer.println(await(line));
            }
        } finally {
            workers.shutdownNow();
        }
        return ExitCode.DONE;
    }

    /** How many of the two runs of the stochastic gradient method the figures need. */
    private static int longRuns(Set<PaperFigure> figures) {
        boolean ten = figures.contains(PaperFigure.COST) || figures.contains(PaperFigure.STOCHASTIC_GRADIENT_10);
        return (ten ? 1 : 0) + (figures.contains(PaperFigure.STOCHASTIC_GRADIENT_11) ? 1 : 0);
    }

    /** Makes a figure and its files, and returns its line of the table. */
    private String make(PaperFigure which, PaperRuns runs, Path folder) throws IOException {
        Figure figure = which.make(runs);
        options.write(figure, folder, which.fileName());
        return String.format("%-60s %s", folder.resolve(which.fileName()), which.result(runs));
    }

    private static String await(Future<String> line) throws IOException {
        try {
            return line.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("figures interrupted");
        }
    }
}
