package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import netbp.drawing.PictureFormat;
import netbp.figures.FigureWriter;
import netbp.io.WholeFile;
import netbp.solvers.ConditioningReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code conditioning}: how well posed the problem of nlsrun.m is along each solver's path. */
@Command(name = "conditioning", description = "Writes conditioning.csv and .png: the singular values of nlsrun.m's "
        + "Jacobian and the size of the parameters along each solver's path.")
final class ConditioningCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FOLDER", defaultValue = "validation",
            description = "where the files go (default: ${DEFAULT-VALUE})")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path folder = OutputFolder.prepare(out);
        ConditioningReport report = new ConditioningReport();
        WholeFile.write(folder.resolve("conditioning.csv"), report.csv());
        FigureWriter.matlab().write(report.figure(), PictureFormat.PNG, folder.resolve("conditioning.png"));
        report.summary().forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }
}
