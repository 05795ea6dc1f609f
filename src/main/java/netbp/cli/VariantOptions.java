package netbp.cli;

import java.util.LinkedHashSet;
import java.util.List;

import netbp.network.Activation;
import netbp.network.Loss;
import netbp.study.StochasticGradientMethod;
import netbp.training.UpdateRule;
import netbp.training.Variant;
import picocli.CommandLine.Option;

/** How training differs from the paper's; the defaults are the paper's. */
final class VariantOptions {

    @Option(names = "--loss", paramLabel = "LOSS", split = ",", converter = TrainingConverters.LossOfPoint.class,
            defaultValue = "squared", description = "stochastic gradient: squared, ||y - F||^2, or cross-entropy, -log F of a "
                    + "point's own class (default: ${DEFAULT-VALUE})")
    private List<Loss> losses;

    @Option(names = "--update", paramLabel = "RULE", split = ",", converter = TrainingConverters.RuleOfUpdate.class,
            defaultValue = "plain", description = "what a gradient does: plain, momentum[:MU], nesterov[:MU] or "
                    + "adam[:BETA1:BETA2:EPSILON]; MU is 0.9, Adam's numbers are 0.9, 0.999, 1e-8 unless given "
                    + "(default: ${DEFAULT-VALUE})")
    private List<UpdateRule> updates;

    @Option(names = "--l2", paramLabel = "LAMBDA", split = ",", converter = Converters.NotNegative.class, defaultValue = "0",
            description = "penalty lambda/2 times the sum of the squared weights; as residuals sqrt(N lambda) w for least "
                    + "squares (default: ${DEFAULT-VALUE})")
    private List<Double> l2;

    @Option(names = "--dropout", paramLabel = "P", split = ",", converter = Converters.Fraction.class,
            defaultValue = "0", description = "probability with which an iteration leaves a hidden neuron out "
                    + "(default: ${DEFAULT-VALUE})")
    private List<Double> dropout;

    /** The loss, where there is one. */
    Loss loss() {
        return losses.get(0);
    }

    /** The losses, each once. */
    List<Loss> losses() {
        return List.copyOf(new LinkedHashSet<>(losses));
    }

    /** lambda, where there is one. */
    double l2() {
        return l2.get(0);
    }

    /** Takes a loss that was not asked for. */
    void take(Loss loss) {
        losses = List.of(loss);
    }

    /** All combinations, the loss varying fastest. */
    List<Variant> variants() {
        LinkedHashSet<Variant> variants = new LinkedHashSet<>();
        for (UpdateRule update : updates) {
            for (double lambda : l2) {
                for (double P : dropout) {
                    losses.forEach(loss -> variants.add(new Variant(loss, update, lambda, P)));
                }
            }
        }
        return List.copyOf(variants);
    }

    /** @throws InputException if an option has several values where whatFor needs one */
    void requireOnce(String whatFor) {
        requireOnce("--loss", losses, whatFor);
        requireOnce("--update", updates, whatFor);
        requireOnce("--l2", l2, whatFor);
        requireOnce("--dropout", dropout, whatFor);
    }

    /** @throws InputException if there are several values */
    static void requireOnce(String option, List<?> values, String whatFor) {
        if (values.size() > 1) {
            throw new InputException(option + " must be given once for " + whatFor + ": " + values.size());
        }
    }

    /** For train. @throws InputException if what is asked for cannot go together */
    void check(String method, Activation output) {
        requireOnce("train");
        if (loss() != Loss.SQUARED && !method.equals(StochasticGradientMethod.NAME)) {
            throw new InputException("--loss must be " + Loss.SQUARED.word() + " for --method " + method + ": " + loss().word());
        }
        requireFits(loss(), output);
    }

    /** @throws InputException if the loss does not fit the last layer */
    static void requireFits(Loss loss, Activation output) {
        if (!loss.fits(output)) {
            throw new InputException("--output-activation must be softmax or sigmoid for --loss " + loss.word() + ": "
                    + output.word());
        }
    }
}
