package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import netbp.drawing.PictureFormat;
import netbp.figures.FigureWriter;
import netbp.io.WholeFile;
import netbp.solvers.ConditioningReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code conditioning}: how well posed the problem of nlsrun.m is along each solver's path. */
@Command(name = "conditioning", header = "singular values of nlsrun.m's Jacobian on each solver's path",
        description = "Writes conditioning.md, conditioning.csv and conditioning.png: the singular values of nlsrun.m's Jacobian and the "
                + "size of the parameters along each solver's path.",
        footer = "Example: netbp conditioning --out conditioning")
final class ConditioningCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "validation",
            description = "where the files go (default: ${DEFAULT-VALUE})")
    private Path out;

    ConditioningCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        OutputPaths.prepareFolder("--out", out);
        PrintWriter printer = session.out();
        Path csv = out.resolve("conditioning.csv");
        Path picture = out.resolve("conditioning.png");
        Path page = out.resolve("conditioning.md");
        String files = csv + ", " + picture + ", " + page;
        session.interruption().listen(() -> printer.println("interrupted; not written: " + files));
        ConditioningReport report = new ConditioningReport();
        session.interruption().writeLast(() -> {
            WholeFile.write(csv, report.csv());
            FigureWriter.matlab().write(report.figure(), PictureFormat.PNG, picture);
            WholeFile.write(page, report.markdown());
        });
        report.summary().forEach(printer::println);
        printer.println("wrote " + files);
        return ExitCode.DONE;
    }
}
