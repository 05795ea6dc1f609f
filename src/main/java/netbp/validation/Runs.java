package netbp.validation;

import java.util.EnumMap;
import java.util.Map;

import netbp.leastsquares.Options;
import netbp.leastsquares.SolverMonitor;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;
import netbp.reference.Picture;
import netbp.reference.Reference;

/** The runs that the checks share, each done when first asked for. */
final class Runs {

    /** The seed of MATLAB's default stream. */
    static final long DEFAULT_SEED = 0;

    private final Subject subject;
    private final Map<GradientRun, Lazy<Subject.Trained>> gradient = new EnumMap<>(GradientRun.class);
    private final Lazy<Nlsrun> nlsrun10;
    private final Lazy<Nlsrun> nlsrun11;
    private final Lazy<Family> family;
    private Reference figure4;
    private FamilyDistances figure4Distances;

    /** Runs of the program or of a substitute. */
    Runs(Subject subject) {
        this.subject = subject;
        for (GradientRun run : GradientRun.values()) {
            gradient.put(run, new Lazy<>(() -> run.of(subject)));
        }
        nlsrun10 = new Lazy<>(() -> nlsrun(LabelledPoints.paper()));
        nlsrun11 = new Lazy<>(() -> nlsrun(LabelledPoints.paperWithExtraPoint()));
        family = new Lazy<>(() -> Family.of(pzero(), subject.solver()));
    }

    /** What the runs are runs of. */
    Subject subject() {
        return subject;
    }

    /** A run of the stochastic gradient method. */
    Subject.Trained of(GradientRun run) {
        return gradient.get(run).get();
    }

    /** nlsrun.m on the ten points: Figure 4. */
    Nlsrun nlsrun10() {
        return nlsrun10.get();
    }

    /** nlsrun.m on the eleven points: Figure 5. */
    Nlsrun nlsrun11() {
        return nlsrun11.get();
    }

    /** nlsrun.m on the ten points from one-ulp neighbours of its start. */
    Family family() {
        return family.get();
    }

    /** The distances in that family on the pixels of MATLAB's Figure 4. */
    synchronized FamilyDistances figure4(Reference figure) {
        if (!figure.equals(figure4)) {
            figure4Distances = new FamilyDistances(family(), Picture.FIGURE_4.read(figure));
            figure4 = figure;
        }
        return figure4Distances;
    }

    private double[] pzero() {
        return Nlsrun.pzero(subject.stream(Netbp.SEED));
    }

    private Nlsrun nlsrun(LabelledPoints points) {
        return Nlsrun.run(points, pzero(), subject.solver(), Options.DEFAULTS, SolverMonitor.NONE);
    }
}
