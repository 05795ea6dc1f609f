package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import netbp.data.NetworkFile;
import netbp.drawing.PictureFormat;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.figures.LiveChart;
import netbp.figures.MarkedPoints;
import netbp.figures.RegionFigure;
import netbp.io.WholeFile;
import netbp.leastsquares.HistoryCsv;
import netbp.leastsquares.Iteration;
import netbp.leastsquares.IterationTable;
import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.paper.Nlsrun;
import netbp.solvers.HistoryFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nlsrun}: the paper's nlsrun.m. */
@Command(name = "nlsrun", header = "the paper's nlsrun.m: nonlinear least squares, with two pictures",
        description = "Draws pic_xy and pic_bdy, each beside its CSV.",
        footer = "Example: netbp nlsrun --points 11 --display iter --history steps.csv")
final class NlsrunCommand implements Callable<Integer> {

    private static final List<String> PICTURES = List.of("pic_xy", "pic_bdy");

    private final Session session;

    /** MATLAB's option Display. */
    enum Display { ITER, FINAL }

    @Option(names = "--points", paramLabel = "10|11", defaultValue = "10", converter = Converters.PaperPoints.class,
            description = "the paper's ten points, or eleven with (0.3,0.7) in category B (default: ${DEFAULT-VALUE})")
    private LabelledPoints points;

    @Option(names = "--seed", paramLabel = "SEED", defaultValue = "5000", converter = Converters.Seed.class,
            description = "argument of rng (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--residuals", paramLabel = "FORM", defaultValue = "norm",
            description = "norm (nlsrun.m's, one a point) or smooth (one an output) (default: ${DEFAULT-VALUE})")
    private ResidualForm residuals;

    @Mixin
    private SolverOptions solver;

    @Option(names = "--display", paramLabel = "iter|final", defaultValue = "final",
            description = "iter prints MATLAB's iteration table (default: ${DEFAULT-VALUE})")
    private Display display;

    @Option(names = "--headings", paramLabel = "R2015a|R2025a", defaultValue = "R2015a",
            description = "the release of MATLAB whose headings the table has (default: ${DEFAULT-VALUE})")
    private IterationTable.Release headings;

    @Option(names = "--history", paramLabel = "FILE",
            description = "where the iteration table goes as CSV, its picture beside it as .png")
    private Path history;

    @Option(names = "--save", paramLabel = "FILE", description = "save the network as a MAT-file")
    private Path save;

    @Mixin
    private FigureOptions figures;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "out",
            description = "where the pictures go (default: ${DEFAULT-VALUE})")
    private Path out;

    NlsrunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Options options = solver.options();
        if (save != null) {
            OutputPaths.prepareFile("--save", save, ".mat");
        }
        if (history != null) {
            OutputPaths.prepareFile("--history", history, ".csv");
            OutputPaths.prepareFile("--history", picture(history));
        }
        figures.prepare();
        OutputPaths.prepareFolder("--out", out);
        PrintWriter printer = session.out();
        session.interruption().listen();
        Nlsrun run = Nlsrun.run(points, Nlsrun.pzero(seed), residuals, solver.solver.solver(), options,
                monitor(printer));
        Solution solution = run.solution();
        if (history != null) {
            WholeFile.write(history, HistoryCsv.of(solution.history()));
            FigureWriter.matlab().write(HistoryFigure.of(solution.history()), PictureFormat.PNG, picture(history));
        }
        printer.println(
                "exit flag " + solution.exitFlag() + ": " + solution.reason().sentence() + "; ||r||^2 = "
                + NumberFormat.general(solution.residualNorm2(), 6) + " after " + solution.iterations()
                + " iterations and " + solution.functionCount() + " evaluations");
        if (save != null) {
            save(run);
            printer.println("saved in " + save);
        }
        Map<String, Figure> pictures = new LinkedHashMap<>();
        pictures.put(PICTURES.get(0), MarkedPoints.of(points));
        pictures.put(PICTURES.get(1), new RegionFigure(run.region(), points));
        figures.write(pictures, out);
        printer.println("wrote " + (history == null ? "" : history + "; " + picture(history) + "; ")
                + figures.files(out, PICTURES));
        figures.show(List.copyOf(pictures.values()));
        return solution.exitFlag() < 0 ? ExitCode.FAILED : ExitCode.DONE;
    }

    private void save(Nlsrun run) throws IOException {
        List<Iteration> rows = run.solution().history();
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        matrices.put("savecost", Matrix.column(rows.stream().mapToDouble(Iteration::residual).toArray()));
        matrices.put("savecost_iteration", Matrix.column(rows.stream().mapToDouble(Iteration::iteration).toArray()));
        matrices.put("resnorm", Matrix.scalar(run.solution().residualNorm2()));
        matrices.put("exitflag", Matrix.scalar(run.solution().exitFlag()));
        matrices.put("seed", Matrix.scalar(seed));
        new NetworkFile(run.network(), List.of(points.name(0), points.name(1))).write(save, matrices,
                Map.of("method", "nlsrun"));
    }

    /** The file with .png for the ending of its name. */
    private static Path picture(Path csv) {
        return csv.resolveSibling(csv.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "") + ".png");
    }

    private SolverMonitor monitor(PrintWriter out) {
        SolverMonitor table = display == Display.ITER ? new IterationDisplay(out, headings) : SolverMonitor.NONE;
        Optional<LiveChart> live = figures.live("nlsrun", "||r||\u00b2, first-order optimality");
        return new SolverMonitor() {

            @Override
            public void iteration(Iteration row) {
                table.iteration(row);
                live.ifPresent(chart -> {
                    chart.add("||r||\u00b2", row.iteration(), row.residual());
                    chart.add("first-order optimality", row.iteration(), row.firstOrderOptimality());
                });
            }

            @Override
            public void failedTrial(Iteration row) {
                table.failedTrial(row);
            }

            @Override
            public boolean stopRequested() {
                return session.interruption().requested();
            }
        };
    }
}
