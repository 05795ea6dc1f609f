package netbp.validation;

import java.util.EnumMap;
import java.util.Map;

import netbp.leastsquares.Options;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Lazy;
import netbp.paper.Netbp;
import netbp.paper.Nlsrun;
import netbp.reference.Picture;
import netbp.reference.Reference;
import netbp.training.InitialParameters;

/** The runs that the checks share, each done when first asked for. */
final class Runs {

    /** The seed of MATLAB's default stream. */
    static final long DEFAULT_SEED = 0;

    private static final double SIX_FOUR_ETA = 0.2;
    private static final long SIX_FOUR_NITER = 100_000;

    private final Subject subject;
    private final Lazy<Subject.Trained> netbp10;
    private final Lazy<Subject.Trained> netbp11;
    private final Lazy<Subject.Trained> defaultSeed;
    private final Lazy<Subject.Trained> sixFour;
    private final Lazy<Nlsrun> nlsrun10;
    private final Lazy<Nlsrun> nlsrun11;
    private final Lazy<Family> family;
    private final Map<Experiment, Lazy<Subject.Trained>> experiments = new EnumMap<>(Experiment.class);
    private Reference figure4;
    private FamilyDistances figure4Distances;

    /** Runs of the program or of a substitute. */
    Runs(Subject subject) {
        this.subject = subject;
        netbp10 = new Lazy<>(() -> subject.netbp(LabelledPoints.paper(), Netbp.SEED, Netbp.ETA, Netbp.NITER));
        netbp11 = new Lazy<>(() ->
                subject.netbp(LabelledPoints.paperWithExtraPoint(), Netbp.SEED, Netbp.ETA, Netbp.NITER));
        defaultSeed = new Lazy<>(() -> subject.netbp(LabelledPoints.paper(), DEFAULT_SEED, Netbp.ETA, 500_000));
        sixFour = new Lazy<>(() ->
                subject.netbpLayerwise(LabelledPoints.paperSplitAt(6), Netbp.SEED, SIX_FOUR_ETA, SIX_FOUR_NITER));
        nlsrun10 = new Lazy<>(() -> nlsrun(LabelledPoints.paper()));
        nlsrun11 = new Lazy<>(() -> nlsrun(LabelledPoints.paperWithExtraPoint()));
        family = new Lazy<>(() -> Family.of(pzero(), subject.solver()));
        for (Experiment experiment : Experiment.values()) {
            experiments.put(experiment, new Lazy<>(() -> experiment.run(subject)));
        }
    }

    /** What the runs are runs of. */
    Subject subject() {
        return subject;
    }

    /** netbp.m on the ten points: Figures 7 and 8. */
    Subject.Trained netbp10() {
        return netbp10.get();
    }

    /** netbp.m on the eleven points: Figure 9. */
    Subject.Trained netbp11() {
        return netbp11.get();
    }

    /** netbp.m on the ten points after {@code rng('default')}, 5*10^5 iterations. */
    Subject.Trained defaultSeed() {
        return defaultSeed.get();
    }

    /** The run stored in {@code matlab/runs}: six points in A, eta 0.2, 10^5 iterations, the start drawn layerwise. */
    Subject.Trained sixFour() {
        return sixFour.get();
    }

    /** The same from a start whose first parameter, w_11 of W[2], is one ulp larger. */
    Subject.Trained sixFourNeighbour() {
        RandomStream stream = subject.stream(Netbp.SEED);
        Network network = Network.paper();
        InitialParameters.LAYERWISE.draw(stream, network);
        network.weights(2)[0] = Math.nextUp(network.weights(2)[0]);
        return subject.train(network, stream, LabelledPoints.paperSplitAt(6), SIX_FOUR_ETA, SIX_FOUR_NITER, 1);
    }

    /** A network of another shape. */
    Subject.Trained of(Experiment experiment) {
        return experiments.get(experiment).get();
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
