package netbp.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import netbp.figures.Figure;
import netbp.figures.MarkedPoints;
import netbp.figures.RegionFigure;
import netbp.matlab.NumberFormat;
import netbp.paper.Netbp;
import netbp.paper.NetbpFull;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code netbpfull}: the paper's netbpfull.m, which leaves three pictures. */
@Command(name = "netbpfull", header = "the paper's netbpfull.m: the same run with its three pictures",
        description = "Draws pic_xy, pic_cost and pic_bdy_bp, each beside its CSV.",
        footer = "Example: netbp netbpfull --points 11 --format png,pdf --out pictures")
final class NetbpFullCommand implements Callable<Integer> {

    private static final List<String> PICTURES = List.of("pic_xy", "pic_cost", "pic_bdy_bp");
    /** Those that draw two costs. */
    private static final long LEAST_ITERATIONS = 10_001;

    private final Session session;

    @Mixin
    private NetbpOptions options;

    @Mixin
    private FigureOptions figures;

    NetbpFullCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (options.iterations < LEAST_ITERATIONS) {
            throw new InputException("--iterations must be at least " + LEAST_ITERATIONS
                    + " for pic_cost, which draws every 10000th cost: " + options.iterations);
        }
        figures.prepare();
        options.prepare();
        PrintWriter out = session.out();
        Netbp netbp = options.run(out, session.interruption(), figures.live("netbpfull", FigureOptions.COST));
        if (!options.isComplete(netbp)) {
            out.println(options.progress(netbp) + "; not written: " + figures.files(options.out, PICTURES));
            return ExitCode.FAILED;
        }
        NetbpFull full = NetbpFull.of(netbp);
        Map<String, Figure> pictures = new LinkedHashMap<>();
        pictures.put(PICTURES.get(0), MarkedPoints.of(netbp.points()));
        pictures.put(PICTURES.get(1), full.cost());
        pictures.put(PICTURES.get(2), new RegionFigure(full.region(), netbp.points()));
        figures.write(pictures, options.out);
        out.println(options.progress(netbp) + ": " + NumberFormat.full(netbp.savecost().last()));
        out.println("wrote " + figures.files(options.out, PICTURES));
        figures.show(List.copyOf(pictures.values()));
        return ExitCode.DONE;
    }
}
