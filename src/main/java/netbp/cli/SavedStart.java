package netbp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import netbp.data.NetworkFile;
import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.study.Start;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A saved network that {@code train} continues from, where one is given. */
final class SavedStart {

    private static final List<String> ITS_OWN = List.of("--layers", "--activation", "--output-activation", "--draw", "--scale");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--start", paramLabel = "FILE", description = "go on from a saved network, a MAT-file with W2, b2, W3, b3, "
            + "..., in place of a drawn one; --seed draws the points anew")
    private Path file;

    private Optional<NetworkFile> saved = Optional.empty();

    /**
     * Reads the network, which brings its own hidden layers.
     *
     * @throws InputException if an option asks for others
     */
    void read(Session session, TrainingOptions training) throws IOException {
        if (file == null) {
            return;
        }
        for (String option : ITS_OWN) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new InputException(option + " must not go with --start, whose network has its own: " + file);
            }
        }
        NetworkFile network = NetworkFile.read(session.input(file));
        int[] n = network.network().layers();
        training.layers = List.of(new TrainingConverters.HiddenLayers(Arrays.copyOfRange(n, 1, n.length - 1)));
        saved = Optional.of(network);
    }

    /** The loss that it was trained by. */
    Optional<Loss> loss() {
        return saved.map(NetworkFile::loss);
    }

    /** The activation function of its last layer. */
    Optional<Activation> output() {
        return saved.map(NetworkFile::network).map(network -> network.activation(network.depth()));
    }

    /** @throws InputException if its classes are not those of the points */
    void requireFits(LabelledPoints points) {
        if (saved.isEmpty()) {
            return;
        }
        try {
            saved.get().network().requireFits(points);
        } catch (IllegalArgumentException e) {
            throw new InputException("--start " + file + ": " + e.getMessage(), e);
        }
        List<String> classes = saved.get().classes();
        List<String> numbered = IntStream.rangeClosed(1, points.categories()).mapToObj(Integer::toString).toList();
        if (!classes.equals(points.names()) && !(points.areClassified() && classes.equals(numbered))) {
            throw new InputException("--start must have the classes of --data, " + orNone(points.names()) + ": "
                    + orNone(classes));
        }
    }

    private static String orNone(List<String> classes) {
        return classes.isEmpty() ? "none" : String.join(", ", classes);
    }

    /** The network that a run begins with: a copy of the saved one, or one that is drawn. */
    Network begin(Start drawn, LabelledPoints points, RandomStream stream) {
        return saved.map(network -> network.network().copy()).orElseGet(() -> drawn.network(points, stream));
    }
}
