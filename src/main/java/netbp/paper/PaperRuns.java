package netbp.paper;

import netbp.network.LabelledPoints;
import netbp.paper.NetbpFull;
import netbp.paper.Nlsrun;
import netbp.training.TrainingMonitor;

/** The four runs that the paper's figures show, each done once, by the thread that asks first. */
public final class PaperRuns {

    private final Lazy<NetbpFull> netbp10;
    private final Lazy<NetbpFull> netbp11;
    private final Lazy<Nlsrun> nlsrun10 = new Lazy<>(() -> Nlsrun.run(LabelledPoints.paper()));
    private final Lazy<Nlsrun> nlsrun11 = new Lazy<>(() -> Nlsrun.run(LabelledPoints.paperWithExtraPoint()));

    /** @param threads of one stochastic gradient run, at least 1 */
    public PaperRuns(int threads) {
        netbp10 = new Lazy<>(() -> NetbpFull.run(LabelledPoints.paper(), TrainingMonitor.NONE, threads));
        netbp11 = new Lazy<>(() -> NetbpFull.run(LabelledPoints.paperWithExtraPoint(), TrainingMonitor.NONE, threads));
    }

    /** netbpfull.m on ten points. */
    public NetbpFull netbp10() {
        return netbp10.get();
    }

    /** netbpfull.m on eleven points. */
    public NetbpFull netbp11() {
        return netbp11.get();
    }

    /** nlsrun.m on ten points. */
    public Nlsrun nlsrun10() {
        return nlsrun10.get();
    }

    /** nlsrun.m on eleven points. */
    public Nlsrun nlsrun11() {
        return nlsrun11.get();
    }
}
