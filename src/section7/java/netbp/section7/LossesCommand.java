package netbp.section7;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.BackPropagation;
import netbp.network.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code losses}: what a wrong output passes back, by each loss, and what of it reaches the first layers. */
@Command(name = "losses", mixinStandardHelpOptions = true,
        description = "Shows why sigmoid and squared loss gave way: what passes back from the output and through many layers.")
final class LossesCommand implements Callable<Integer> {

    private static final double[] WRONG = {0, 2, 4, 6, 8, 10};
    private static final int WIDTH = 16;
    private static final int DEPTH = 10;
    private static final long SEED = 5000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("an output with target 0");
        out.println("     z    sigma(z)  dC/dz squared loss  dC/dz log loss");
        for (double z : WRONG) {
            double a = Activation.SIGMOID.apply(z);
            out.println(String.format(Locale.ROOT, "%6.0f %11.6f %19.6f %15.6f", z, a, Activation.SIGMOID.derivative(a) * a, a));
        }
        out.println();
        out.println("||delta[l]|| / ||delta[" + DEPTH + "]||, layers of " + WIDTH + " neurons, weights and biases 0.5*randn after rng(" + SEED + ")");
        out.println("     l      sigmoid         ReLU");
        double[] sigmoid = norms(Activation.SIGMOID);
        double[] relu = norms(Activation.RELU);
        for (int l = DEPTH; l >= 2; l--) {
            out.println(String.format(Locale.ROOT, "%6d %12.2e %12.2e", l, sigmoid[l] / sigmoid[DEPTH], relu[l] / relu[DEPTH]));
        }
        return Section7.DONE;
    }

    /** ||delta[l]||, l = 2..L, for delta[L] = (1, ..., 1) at a point drawn after the parameters. */
    private static double[] norms(Activation hidden) {
        int[] layers = new int[DEPTH];
        Arrays.fill(layers, WIDTH);
        // with linear outputs delta[L] is dC/da[L] itself
        Network network = new Network(layers, hidden, Activation.LINEAR);
        RandomStream stream = new RandomStream(SEED);
        double[] parameters = stream.randnValues(network.parameterCount());
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] *= 0.5;
        }
        network.setParameters(parameters);
        BackPropagation pass = new BackPropagation(network);
        pass.forward(stream.randValues(WIDTH));
        double[] ones = new double[WIDTH];
        Arrays.fill(ones, 1);
        pass.backwardFrom(ones);
        double[] norms = new double[DEPTH + 1];
        for (int l = 2; l <= DEPTH; l++) {
            double squares = 0;
            for (double d : pass.errors(l)) {
                squares += d * d;
            }
            norms[l] = Math.sqrt(squares);
        }
        return norms;
    }
}
