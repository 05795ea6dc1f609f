package netbp.cli;

import netbp.network.Activation;
import netbp.network.Loss;
import netbp.study.StochasticGradientMethod;
import netbp.training.Variant;
import picocli.CommandLine.Option;

/** In what training differs from the paper's; the defaults are the paper's. */
final class VariantOptions {

    @Option(names = "--loss", paramLabel = "LOSS", converter = TrainingConverters.LossOfPoint.class, defaultValue = "squared",
            description = "squared, ||y - F||^2, or cross-entropy, -log F of a point's own class (default: ${DEFAULT-VALUE})")
    Loss loss;

    /** The variant that is asked for. */
    Variant variant() {
        return new Variant(loss);
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
