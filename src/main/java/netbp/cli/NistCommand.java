package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import netbp.io.WholeFile;
import netbp.solvers.NistReport;
import netbp.solvers.NistRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nist}: every solver on NIST's nonlinear regression sets. */
@Command(name = "nist", header = "every solver on NIST's nonlinear regression data sets",
        description = "Writes nist-strd.md: the digits that each solver finds of NIST's certified values.",
        footer = "Example: netbp nist nist-strd --out results")
final class NistCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FOLDER", description = "holds NIST's files *.dat")
    private Path folder;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "validation",
            description = "where nist-strd.md goes (default: ${DEFAULT-VALUE})")
    private Path out;

    NistCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter printer = session.out();
        Path file = out.resolve("nist-strd.md");
        OutputPaths.prepareFolder("--out", out);
        session.interruption().listen(() -> printer.println("interrupted; not written: " + file));
        NistReport report = new NistReport(NistRun.all(folder));
        session.interruption().writeLast(() -> WholeFile.write(file, report.markdown()));
        report.summary().forEach(printer::println);
        printer.println("wrote " + file);
        return ExitCode.DONE;
    }
}
