package netbp.cli;

import netbp.network.Activation;
import netbp.network.Loss;
import netbp.study.StochasticGradientMethod;
import netbp.training.UpdateRule;
import netbp.training.Variant;
import picocli.CommandLine.Option;

/** In what training differs from the paper's; the defaults are the paper's. */
final class VariantOptions {

    @Option(names = "--loss", paramLabel = "LOSS", converter = TrainingConverters.LossOfPoint.class, defaultValue = "squared",
            description = "squared, ||y - F||^2, or cross-entropy, -log F of a point's own class (default: ${DEFAULT-VALUE})")
    Loss loss;

    @Option(names = "--update", paramLabel = "RULE", converter = TrainingConverters.RuleOfUpdate.class, defaultValue = "plain",
            description = "what a gradient does: plain, momentum[:MU], nesterov[:MU] or adam[:BETA1:BETA2:EPSILON]; MU is "
                    + "0.9, Adam's numbers are 0.9, 0.999, 1e-8 unless given (default: ${DEFAULT-VALUE})")
    private UpdateRule update;

    @Option(names = "--l2", paramLabel = "LAMBDA", converter = Converters.NotNegative.class, defaultValue = "0",
            description = "penalty lambda/2 times the sum of the squared weights (default: ${DEFAULT-VALUE})")
    private double l2;

    @Option(names = "--dropout", paramLabel = "P", converter = TrainingConverters.Fraction.class, defaultValue = "0",
            description = "probability with which an iteration leaves a hidden neuron out (default: ${DEFAULT-VALUE})")
    private double dropout;

    /** The variant that is asked for. */
    Variant variant() {
        return new Variant(loss, update, l2, dropout);
    }

    /** @throws InputException if what is asked for cannot go together */
    void check(String method, Activation output) {
        if (loss != Loss.SQUARED && !method.equals(StochasticGradientMethod.NAME)) {
            throw new InputException("--loss must be " + Loss.SQUARED.word() + " for --method " + method + ": " + loss.word());
        }
        if (!loss.fits(output)) {
            throw new InputException("--output-activation must be softmax or sigmoid for --loss " + loss.word() + ": "
                    + output.word());
        }
    }
}
