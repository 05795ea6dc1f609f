package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import netbp.figures.LiveChart;
import netbp.matlab.MatFile;
import netbp.matlab.NumberFormat;
import netbp.paper.Netbp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code netbp}: the paper's netbp.m, which leaves costvec.mat. */
@Command(name = "netbp", header = "the paper's netbp.m: stochastic gradient; writes costvec.mat",
        description = "costvec.mat holds the workspace of the listing, by its names. An interrupted run leaves the "
                + "workspace that it had, with counter and as many costs.",
        footer = "Example: netbp netbp --eta 0.1 --out results")
final class NetbpCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private NetbpOptions options;

    @Option(names = Main.SHOW, description = "show the cost in a window while the run goes on; the program ends when it is closed")
    private boolean show;

    NetbpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        options.prepare();
        Optional<LiveChart> live = FigureOptions.live(show, "netbp", FigureOptions.COST);
        PrintWriter out = session.out();
        Path file = options.out.resolve("costvec.mat");
        Netbp netbp = options.run(out, session.interruption(), live);
        if (netbp.savecost().size() == 0) {
            out.println(options.progress(netbp) + ", " + file + " was not written");
            return ExitCode.FAILED;
        }
        MatFile.write(file, netbp.workspace());
        out.println(options.progress(netbp) + ": " + NumberFormat.full(netbp.savecost().last()) + ", workspace in " + file);
        return options.isComplete(netbp) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
