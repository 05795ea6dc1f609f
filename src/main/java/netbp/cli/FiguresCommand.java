package netbp.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import netbp.figures.Figure;
import netbp.paper.PaperFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code figures}: the paper's figures, each beside the CSV that it is drawn from. */
@Command(name = "figures", header = "the paper's figures, all or some, each beside its CSV",
        description = "Does the runs that the figures show, once each, and draws the pictures.",
        footer = "Example: netbp figures 7 8 --format png,pdf --out pictures")
final class FiguresCommand implements Callable<Integer> {

    /**
     * One long run first; beside it some figures without a run, so that the other long run finds its loop compiled,
     * and not both wait for the compiler. Then the longest first, so that the cores end together.
     */
    private static final List<PaperFigure> ORDER = List.of(PaperFigure.STOCHASTIC_GRADIENT_11, PaperFigure.SIGMOID,
            PaperFigure.POINTS, PaperFigure.STOCHASTIC_GRADIENT_10, PaperFigure.LEAST_SQUARES_10,
            PaperFigure.LEAST_SQUARES_11, PaperFigure.NETWORK, PaperFigure.WEIGHT, PaperFigure.COST);

    private final Session session;
    /** What is on disk, by number. */
    private final Map<PaperFigure, Made> made = Collections.synchronizedMap(new EnumMap<>(PaperFigure.class));

    /** As text: picocli takes what it cannot convert here for an argument too many. */
    @Parameters(paramLabel = "FIGURE", description = "numbers of figures, 1 to 9 (default: all)")
    private List<String> numbers = List.of();

    @Mixin
    private FigureOptions options;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "figures",
            description = "where files go (default: ${DEFAULT-VALUE})")
    private Path out;

    FiguresCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Set<PaperFigure> figures = figures();
        options.prepare();
        OutputPaths.prepareFolder("--out", out);
        try (Progress bar = new Progress(session.out(), "figures", figures.size())) {
            session.interruption().listen(() -> {
                bar.end();
                sayInterrupted(figures);
            });
            makeAll(figures, bar);
        }
        sayMade();
        options.show(made.values().stream().map(Made::figure).toList());
        return ExitCode.DONE;
    }

    private void makeAll(Set<PaperFigure> figures, Progress bar) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        PaperFigure.Runs runs = new PaperFigure.Runs(Math.max(1, cores / Math.max(1, longRuns(figures))));
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try {
            List<Future<Void>> making = new ArrayList<>();
            for (PaperFigure figure : ORDER) {
                if (figures.contains(figure)) {
                    making.add(workers.submit(() -> {
                        make(figure, runs);
                        bar.stepBy(1);
                        return null;
                    }));
                }
            }
            for (Future<Void> one : making) {
                await(one);
            }
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

    private void make(PaperFigure which, PaperFigure.Runs runs) throws IOException {
        Figure figure = which.make(runs);
        String line = String.format(Locale.ROOT, "%-60s %s", options.files(out, which.fileName()), which.result(runs));
        session.interruption().write(() -> {
            options.write(figure, out, which.fileName());
            made.put(which, new Made(figure, line));
        });
    }

    private void sayMade() {
        made.values().forEach(one -> session.out().println(one.line()));
    }

    private void sayInterrupted(Set<PaperFigure> figures) {
        sayMade();
        List<String> missing = figures.stream().filter(figure -> !made.containsKey(figure))
                .map(figure -> options.files(out, figure.fileName())).toList();
        if (!missing.isEmpty()) {
            session.out().println("interrupted; not written: " + String.join("; ", missing));
        }
    }

    private static void await(Future<Void> one) throws IOException {
        try {
            one.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("figures interrupted");
        }
    }
}
