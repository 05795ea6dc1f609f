package netbp.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.Loss;
import netbp.study.StochasticGradientMethod.Order;
import netbp.study.StochasticGradientMethod.Schedule;
import netbp.training.AccuracyGoal;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.UpdateRule;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The choices that make a training run, read from text; numbers, names and what else any command takes are {@link Converters}. */
final class TrainingConverters {

    private TrainingConverters() {
    }

    /**
     * The widths of the hidden layers.
     *
     * @param widths n_2, ..., n_{L-1}
     */
    record HiddenLayers(int[] widths) {

        @Override
        public String toString() {
            return String.join("-", Arrays.stream(widths).mapToObj(Integer::toString).toList());
        }
    }

    /** Hidden layers such as 7,50. */
    static final class Layers implements ITypeConverter<HiddenLayers> {

        private static final int WIDEST = 10_000;

        @Override
        public HiddenLayers convert(String text) {
            return new HiddenLayers(Converters.read(text, layers -> Converters.wholes(layers, ","),
                    widths -> Arrays.stream(widths).allMatch(n -> n >= 1 && n <= WIDEST),
                    "numbers of neurons from 1 to " + WIDEST + " with commas between, such as 2,3"));
        }
    }

    /** The name of an activation function for the last layer. */
    static final class OutputSigma implements ITypeConverter<Activation> {

        @Override
        public Activation convert(String text) {
            return Converters.named(text, List.of(Activation.values()), Activation::word);
        }
    }

    /** The name of an activation function for any layer. */
    static final class Sigma implements ITypeConverter<Activation> {

        @Override
        public Activation convert(String text) {
            return Converters.named(text, Arrays.stream(Activation.values()).filter(Activation::isEntrywise).toList(),
                    Activation::word);
        }
    }

    /** plain, momentum[:MU], nesterov[:MU] or adam[:BETA1:BETA2:EPSILON]. */
    static final class RuleOfUpdate implements ITypeConverter<UpdateRule> {

        private static final String RULE = "plain, momentum[:MU], nesterov[:MU] or adam[:BETA1:BETA2:EPSILON]";

        @Override
        public UpdateRule convert(String text) {
            String[] parts = text.split(":", -1);
            double[] numbers = Converters.read(text,
                    rule -> Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray(), RULE);
            try {
                return switch (parts[0] + " " + numbers.length) {
                    case "plain 0" -> UpdateRule.plain();
                    case "momentum 0" -> UpdateRule.momentum(0.9);
                    case "momentum 1" -> UpdateRule.momentum(numbers[0]);
                    case "nesterov 0" -> UpdateRule.nesterov(0.9);
                    case "nesterov 1" -> UpdateRule.nesterov(numbers[0]);
                    case "adam 0" -> UpdateRule.adam(0.9, 0.999, 1e-8);
                    case "adam 3" -> UpdateRule.adam(numbers[0], numbers[1], numbers[2]);
                    default -> throw new TypeConversionException("must be " + RULE + ": " + text);
                };
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(text + ": " + e.getMessage());
            }
        }
    }

    /** N, or iter. */
    static final class Display implements ITypeConverter<Long> {

        /** For iter. */
        static final long ITER = -1;

        @Override
        public Long convert(String text) {
            return text.equals("iter") ? (Long) ITER : new Converters.Count().convert(text);
        }
    }

    /** The name of a loss. */
    static final class LossOfPoint implements ITypeConverter<Loss> {

        @Override
        public Loss convert(String text) {
            return Converters.named(text, List.of(Loss.values()), Loss::word);
        }
    }

    /** weights-first or layerwise. */
    static final class Draw implements ITypeConverter<InitialParameters> {

        @Override
        public InitialParameters convert(String text) {
            return Arrays.stream(InitialParameters.values())
                    .filter(d -> d.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be weights-first or layerwise: " + text));
        }
    }

    /** replace, epochs, minibatch:M, sample:M or all. */
    static final class OrderOfPoints implements ITypeConverter<Order> {

        @Override
        public Order convert(String text) {
            switch (text) {
                case "replace":
                    return (N, stream) -> PointOrder.withReplacement(stream, N);
                case "epochs":
                    return (N, stream) -> PointOrder.shuffledEpochs(stream, N);
                case "all":
                    return (N, stream) -> PointOrder.all(N);
                default:
                    if (text.matches("minibatch:[1-9][0-9]{0,8}")) {
                        int m = Integer.parseInt(text.substring("minibatch:".length()));
                        return (N, stream) -> PointOrder.minibatch(stream, N, m);
                    }
                    if (text.matches("sample:[1-9][0-9]{0,8}")) {
                        int m = Integer.parseInt(text.substring("sample:".length()));
                        return (N, stream) -> PointOrder.sample(stream, N, m);
                    }
                    throw new TypeConversionException("must be replace, epochs, minibatch:M, sample:M or all: " + text);
            }
        }
    }

    /** constant, decay:T or steps:FACTOR:EVERY. */
    static final class ScheduleOfRate implements ITypeConverter<Schedule> {

        @Override
        public Schedule convert(String text) {
            String[] parts = text.split(":", -1);
            try {
                if (text.equals("constant")) {
                    return LearningRate::constant;
                }
                if (parts[0].equals("decay") && parts.length == 2) {
                    double T = new Converters.Positive().convert(parts[1]);
                    return eta -> LearningRate.decaying(eta, T);
                }
                if (parts[0].equals("steps") && parts.length == 3) {
                    double factor = new Converters.Positive().convert(parts[1]);
                    long every = new Converters.Count().convert(parts[2]);
                    return eta -> LearningRate.steps(eta, factor, every);
                }
            } catch (TypeConversionException e) {
                throw new TypeConversionException(text + ": each number " + e.getMessage());
            }
            throw new TypeConversionException("must be constant, decay:T or steps:FACTOR:EVERY: " + text);
        }
    }

    /** A or A:P. */
    static final class Goal implements ITypeConverter<AccuracyGoal> {

        @Override
        public AccuracyGoal convert(String text) {
            return Converters.read(text, goal -> {
                String[] parts = goal.split(":", 2);
                double share = Double.parseDouble(parts[0]);
                return parts.length == 1 ? new AccuracyGoal(share) : new AccuracyGoal(share, Double.parseDouble(parts[1]));
            }, "A or A:P, a share of the points and an output, both in (0,1]");
        }
    }

    /**
     * Seeds in a row.
     *
     * @param first a
     * @param last b
     */
    record Seeds(long first, long last) {

        /** How many there are. */
        long count() {
            return last - first + 1;
        }

        /** @throws InputException if there are more */
        void requireAtMost(long most) {
            if (count() > most) {
                throw new InputException("--seeds must be " + rule(most) + first + ":" + last);
            }
        }

        private static String rule(long most) {
            return "a:b, seeds from a up to b, at most " + most + ": ";
        }
    }

    /** Seeds a:b of MATLAB's {@code rng}. */
    static final class SeedRange implements ITypeConverter<Seeds> {

        @Override
        public Seeds convert(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length == 2) {
                Converters.Seed seed = new Converters.Seed();
                Seeds seeds = new Seeds(seed.convert(parts[0]), seed.convert(parts[1]));
                if (seeds.count() > 0) {
                    return seeds;
                }
            }
            throw new TypeConversionException("must be " + Seeds.rule(RandomStream.MAX_SEED + 1) + text);
        }
    }
}
