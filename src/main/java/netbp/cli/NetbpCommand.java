package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import netbp.matlab.MatFile;
import netbp.matlab.NumberFormat;
import netbp.paper.Netbp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code netbp}: the paper's netbp.m, which leaves costvec.mat. */
@Command(name = "netbp", description = "Runs the paper's netbp.m and writes its workspace to costvec.mat.")
final class NetbpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private NetbpOptions options;

    @Override
    public Integer call() throws IOException {
        Path folder = OutputFolder.prepare(options.out);
        Netbp netbp = options.run(spec.commandLine());
        Path file = folder.resolve("costvec.mat");
        MatFile.write(file, netbp.workspace());
        spec.commandLine().getOut().println("cost after " + netbp.savecost().size() + " iterations: "
                + NumberFormat.full(netbp.savecost().last()) + ", workspace in " + file);
        return ExitCode.DONE;
    }
}
