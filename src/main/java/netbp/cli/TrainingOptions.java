package netbp.cli;

import java.io.IOException;
import java.util.List;

import netbp.data.PointsFile;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.study.Start;
import netbp.study.StochasticGradientMethod.Order;
import netbp.study.StochasticGradientMethod.Schedule;
import netbp.training.InitialParameters;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that {@code train}, {@code compare} and {@code sweep} share; their defaults are the paper's. */
final class TrainingOptions {

    @Option(names = "--layers", paramLabel = "N,N,...", converter = TrainingConverters.Layers.class, defaultValue = "2,3",
            description = "neurons of the hidden layers (default: ${DEFAULT-VALUE}, the paper's)")
    List<TrainingConverters.HiddenLayers> layers;

    @Option(names = "--activation", paramLabel = "SIGMA", converter = TrainingConverters.Sigma.class,
            split = ",",
            defaultValue = "sigmoid", description = "sigmoid, tanh, relu, leaky-relu or linear; relu and leaky-relu have "
                    + "the derivative from the left at 0 (default: ${DEFAULT-VALUE})")
    List<Activation> activations;

    @Option(names = "--output-activation", paramLabel = "SIGMA", converter = TrainingConverters.OutputSigma.class,
            description = "of the last layer; softmax, too (default: as --activation; softmax for --loss "
                    + "cross-entropy, linear for targets y1,y2,...)")
    Activation outputActivation;

    /** What is done to the coordinates before the first layer. */
    enum Scale { NONE, STANDARD }

    @Option(names = "--scale", paramLabel = "none|standard", defaultValue = "none",
            description = "standard: the network takes each coordinate with mean 0 and standard deviation 1 over the "
                    + "training points (default: ${DEFAULT-VALUE})")
    private Scale scale;

    @Option(names = "--draw", paramLabel = "ORDER", converter = TrainingConverters.Draw.class,
            defaultValue = "weights-first",
            description = "order in which 0.5*randn fills the network: weights-first, all W then all b as in "
                    + "the paper, or layerwise, W2, b2, W3, b3, ... (default: ${DEFAULT-VALUE})")
    InitialParameters draw;

    @Option(names = "--eta", paramLabel = "ETA", split = ",", defaultValue = "0.05",
            converter = Converters.Positive.class, description = "learning rate (default: ${DEFAULT-VALUE})")
    List<Double> eta;

    @Option(names = "--schedule", paramLabel = "S", defaultValue = "constant",
            converter = TrainingConverters.ScheduleOfRate.class,
            description = "constant, decay:T for eta/(1+t/T), or steps:F:N for F times as much every N iterations "
                    + "(default: ${DEFAULT-VALUE})")
    Schedule schedule;

    @Option(names = "--order", paramLabel = "ORDER", defaultValue = "replace",
            converter = TrainingConverters.OrderOfPoints.class,
            description = "which points an iteration uses: replace, one drawn with replacement; epochs, one after the "
                    + "other of a shuffle; minibatch:M, M drawn with replacement; sample:M, the first M "
                    + "of randperm(N); all (default: ${DEFAULT-VALUE})")
    Order order;

    @Option(names = "--classes", paramLabel = "NAME", split = ",",
            description = "the classes of --data in this order, B,A for instance: the order of the outputs (default: for "
                    + "words that of their first points, for numbers increasing)")
    private List<String> classes = List.of();

    /** Reads points with classes for a command, and says how they were understood. */
    LabelledPoints classified(DataSource data, Session session, CommandSpec command) throws IOException {
        LabelledPoints points = labelled(data, session);
        if (!points.areClassified()) {
            throw new InputException("--data must name classes for " + command.name() + ": " + data
                    + " has targets that are numbers");
        }
        return points;
    }

    /** Reads points, classes in the order that is asked for, and says how they were understood. */
    LabelledPoints labelled(DataSource data, Session session) throws IOException {
        PointsFile file = data.read(session);
        LabelledPoints points = (classes.isEmpty() ? file : file.withClasses(classes)).labelled();
        session.out().println(data + ": " + file.taken() + (classes.isEmpty()
                || classes.equals(file.classes()) ? "" : ", in the order " + String.join(", ", classes)));
        return points;
    }

    /** Whether networks take the points with mean 0 and standard deviation 1. */
    boolean isScaled() {
        return scale == Scale.STANDARD;
    }

    /** The start with the given hidden layers, for the loss and the points; there must be one activation function. */
    Start start(TrainingConverters.HiddenLayers hidden, Loss loss, LabelledPoints points) {
        return new Start(hidden.widths(), activation(), output(loss, points), draw, isScaled());
    }

    /**
     * The activation of the last layer: where none is asked for linear for targets that are numbers, softmax for
     * the cross-entropy, else that of the others.
     */
    Activation output(Loss loss, LabelledPoints points) {
        if (outputActivation != null) {
            return outputActivation;
        }
        if (!points.areClassified()) {
            return Activation.LINEAR;
        }
        return loss == Loss.CROSS_ENTROPY ? Activation.SOFTMAX : activation();
    }

    private Activation activation() {
        if (activations.size() > 1) {
            throw new InputException("--activation must be given once for train: " + activations.size());
        }
        return activations.get(0);
    }

    /** The text of an option, as it was given or its default. */
    static String given(CommandSpec spec, String option) {
        var value = spec.commandLine().getParseResult().matchedOption(option);
        return value == null ? spec.findOption(option).defaultValue() : value.originalStringValues().get(0);
    }
}
