package netbp.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.IterationTable;
import netbp.leastsquares.LevenbergMarquardt;
import netbp.leastsquares.Options;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.NumberFormat;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nlsrun}: the paper's nlsrun.m. */
@Command(name = "nlsrun", description = "Runs the paper's nlsrun.m: nonlinear least squares.")
final class NlsrunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--points", paramLabel = "10|11", defaultValue = "10", converter = Converters.PaperPoints.class,
            description = "the paper's ten points, or eleven with (0.3,0.7) in category B (default: ${DEFAULT-VALUE})")
    private LabelledPoints points;

    @Option(names = "--display", paramLabel = "iter|final", defaultValue = "final",
            description = "iter prints MATLAB's iteration table (default: ${DEFAULT-VALUE})")
    private String display;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SolverMonitor monitor = display.equals("iter") ? row -> out.println(IterationTable.row(row)) : SolverMonitor.NONE;
        Nlsrun run = Nlsrun.run(points, Nlsrun.pzero(Netbp.SEED), new LevenbergMarquardt(),
                Options.DEFAULTS, monitor);
        Solution solution = run.solution();
        out.println("exit flag " + solution.exitFlag() + ": " + solution.reason().sentence() + "; ||r||^2 = "
                + NumberFormat.general(solution.residualNorm2(), 6) + " after " + solution.iterations()
                + " iterations and " + solution.functionCount() + " evaluations");
        return ExitCode.DONE;
    }
}
