package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import netbp.figures.CostFigure;
import netbp.figures.Figure;
import netbp.figures.PointsFigure;
import netbp.figures.RegionFigure;
import netbp.matlab.NumberFormat;
import netbp.paper.Netbp;
import netbp.paper.NetbpFull;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code netbpfull}: the paper's netbpfull.m, which leaves three pictures. */
@Command(name = "netbpfull",
        description = "Runs the paper's netbpfull.m and draws pic_xy, pic_cost and pic_bdy_bp, each beside its CSV.")
final class NetbpFullCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private NetbpOptions options;

    @Mixin
    private FigureOptions figures;

    @Override
    public Integer call() throws IOException {
        figures.prepare();
        Path folder = OutputFolder.prepare(options.out);
        Netbp netbp = options.run(spec.commandLine());
        NetbpFull full = NetbpFull.of(netbp);
        Map<String, Figure> pictures = new LinkedHashMap<>();
        pictures.put("pic_xy", new PointsFigure(netbp.points()));
        pictures.put("pic_cost", new CostFigure(full.drawnIterations(), full.drawnCosts()));
        pictures.put("pic_bdy_bp", new RegionFigure(full.region(), netbp.points()));
        figures.write(pictures, folder);
        spec.commandLine().getOut().println("cost after " + netbp.savecost().size() + " iterations: "
                + NumberFormat.full(netbp.savecost().last()) + ", pictures in " + folder);
        return ExitCode.DONE;
    }
}
