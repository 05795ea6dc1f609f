package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import netbp.io.WholeFile;
import netbp.leastsquares.SolverChoice;
import netbp.solvers.NistBench;
import netbp.solvers.NistReport;
import netbp.solvers.NistRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nist}: every solver on NIST's nonlinear regression sets. */
@Command(name = "nist", description = "Runs every least-squares solver on NIST's nonlinear regression data sets and "
        + "writes nist-strd.md.")
final class NistCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "holds NIST's files *.dat")
    private Path folder;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "validation",
            description = "where nist-strd.md goes (default: ${DEFAULT-VALUE})")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path file = OutputFolder.prepare(out).resolve("nist-strd.md");
        List<NistRun> runs = NistBench.run(folder);
        WholeFile.write(file, new NistReport(runs).markdown());
        for (SolverChoice solver : SolverChoice.values()) {
            List<NistRun> own = runs.stream().filter(run -> run.solver() == solver).toList();
            spec.commandLine().getOut().println(solver.label() + ": "
                    + own.stream().filter(NistRun::succeeded).count() + " of " + own.size()
                    + " runs have six digits on every parameter");
        }
        return ExitCode.DONE;
    }
}
