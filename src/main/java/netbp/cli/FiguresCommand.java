package netbp.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
import netbp.paper.PaperFigure;
import netbp.paper.PaperRuns;
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

    /** As text: picocli takes what it cannot convert here for an argument too many. */
    @Parameters(paramLabel = "FIGURE", description = "numbers of figures, 1 to 9 (default: all)")
    private List<String> numbers = List.of();

    @Mixin
    private FigureOptions options;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "figures",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Set<PaperFigure> figures = figures();
        options.prepare();
        Path folder = OutputFolder.prepare(out);
        List<Figure> shown = new ArrayList<>();
        for (Made made : makeAll(figures, folder)) {
            spec.commandLine().getOut().println(made.line());
            shown.add(made.figure());
        }
        options.show(shown);
        return ExitCode.DONE;
    }

    private List<Made> makeAll(Set<PaperFigure> figures, Path folder) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        PaperRuns runs = new PaperRuns(Math.max(1, cores / Math.max(1, longRuns(figures))));
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try (Progress bar = new Progress("figures", figures.size())) {
            Map<PaperFigure, Future<Made>> making = new EnumMap<>(PaperFigure.class);
            for (PaperFigure figure : ORDER) {
                if (figures.contains(figure)) {
                    making.put(figure, workers.submit(() -> {
                        Made made = make(figure, runs, folder);
                        bar.stepBy(1);
                        return made;
                    }));
                }
            }
            List<Made> made = new ArrayList<>();
            for (Future<Made> one : making.values()) {
                made.add(await(one));
            }
            return made;
        } finally {
            workers.shutdownNow();
        }
    }

    private Set<PaperFigure> figures() {
        Set<PaperFigure> figures = EnumSet.noneOf(PaperFigure.class);
        int most = PaperFigure.values().length;
        for (String number : numbers) {
            if (!number.matches("[1-" + most + "]")) {
                throw new InputException("FIGURE must be a whole number from 1 to " + most + ": " + number);
            }
            figures.add(PaperFigure.of(Integer.parseInt(number)));
        }
        return figures.isEmpty() ? EnumSet.allOf(PaperFigure.class) : figures;
    }

    /** How many of the two runs of the stochastic gradient method the figures need. */
    private static int longRuns(Set<PaperFigure> figures) {
        boolean ten = figures.contains(PaperFigure.COST) || figures.contains(PaperFigure.STOCHASTIC_GRADIENT_10);
        return (ten ? 1 : 0) + (figures.contains(PaperFigure.STOCHASTIC_GRADIENT_11) ? 1 : 0);
    }

    /** A figure that is on disk, and its line of the table. */
    private record Made(Figure figure, String line) {
    }

    private Made make(PaperFigure which, PaperRuns runs, Path folder) throws IOException {
        Figure figure = which.make(runs);
        options.write(figure, folder, which.fileName());
        return new Made(figure, String.format("%-60s %s", folder.resolve(which.fileName()), which.result(runs)));
    }

    private static Made await(Future<Made> made) throws IOException {
        try {
            return made.get();
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
