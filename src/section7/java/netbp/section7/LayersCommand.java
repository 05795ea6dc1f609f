package netbp.section7;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import ai.djl.ndarray.types.Shape;
import netbp.network.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code layers}: the network, layer by layer. */
@Command(name = "layers", mixinStandardHelpOptions = true, description = "Prints the layers with their shapes and numbers of parameters.")
final class LayersCommand implements Callable<Integer> {

    private static final int[] PAPER = {2, 2, 3, 2};

    @Spec
    private CommandSpec spec;

    /** The number of parameters of the whole network. */
    static int parameters() {
        return Layer.ALL.stream().mapToInt(Layer::parameters).sum();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        row(out, "layer", "values", "weights", "biases", "parameters");
        Shape shape = Layer.IMAGE;
        row(out, "image", words(shape), "", "", "");
        for (Layer layer : Layer.ALL) {
            shape = layer.after(shape);
            boolean learns = layer instanceof Layer.Convolution;
            int biases = layer instanceof Layer.Convolution convolution ? convolution.to() : 0;
            row(out, layer.words(), words(shape), learns ? "" + (layer.parameters() - biases) : "", learns ? "" + biases : "",
                    learns ? "" + layer.parameters() : "");
        }
        row(out, "softmax, log loss", "1", "", "", "");
        row(out, "all", "", "", "", Integer.toString(parameters()));
        row(out, "the paper's 2-2-3-2", "", "", "", Integer.toString(new Network(PAPER).parameterCount()));
        return Section7.DONE;
    }

    private static String words(Shape shape) {
        return shape.get(0) + "x" + shape.get(1) + "x" + shape.get(2);
    }

    private static void row(PrintWriter out, String layer, String shape, String weights, String biases, String parameters) {
        out.println(String.format("%-26s %9s %8s %7s %11s", layer, shape, weights, biases, parameters).stripTrailing());
    }
}
