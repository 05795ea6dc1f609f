package netbp.paper;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import netbp.network.LabelledPoints;
import netbp.training.TrainingMonitor;

/** The runs that the paper's figures show, each done once, by the thread that asks first; others wait for it. */
public final class PaperRuns {

    private final int threads;
    private final Map<LabelledPoints, NetbpFull> netbp = new ConcurrentHashMap<>();
    private final Map<LabelledPoints, Nlsrun> nlsrun = new ConcurrentHashMap<>();

    /** @param threads of one stochastic gradient run, at least 1 */
    public PaperRuns(int threads) {
        this.threads = threads;
    }

    /** netbpfull.m on these points. */
    NetbpFull netbp(LabelledPoints points) {
        return netbp.computeIfAbsent(points, p -> NetbpFull.run(p, TrainingMonitor.NONE, threads));
    }

    /** nlsrun.m on these points. */
    Nlsrun nlsrun(LabelledPoints points) {
        return nlsrun.computeIfAbsent(points, Nlsrun::run);
    }
}
