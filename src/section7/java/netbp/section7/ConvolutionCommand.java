package netbp.section7;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import netbp.network.BackPropagation;
import netbp.network.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code convolution}: a 3 x 3 filter on a 4 x 4 image as a layer W[2] x of the paper, with shared
 * entries, by this project's network and by the engine.
 */
@Command(name = "convolution", mixinStandardHelpOptions = true,
        description = "Shows a convolution as a matrix with shared entries, on a 4 x 4 image.")
final class ConvolutionCommand implements Callable<Integer> {

    private static final int SIDE = 4;
    private static final int FILTER = 3;
    private static final int RESULT = SIDE - FILTER + 1;
    /** MATLAB's magic(4), by columns. */
    private static final double[] IMAGE = {16, 5, 9, 4, 2, 11, 7, 14, 3, 10, 6, 15, 13, 8, 12, 1};
    /** By columns. */
    private static final double[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final double[] TARGET = {350, 350, 350, 350};

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Network network = new Network(new int[] {SIDE * SIDE, RESULT * RESULT}, netbp.network.Activation.RELU, netbp.network.Activation.RELU);
        double[] W = network.weights(2);
        for (int k = 0; k < W.length; k++) {
            W[k] = shared(k) < 0 ? 0 : WEIGHTS[shared(k)];
        }
        out.println("x");
        rows(out, SIDE, SIDE, k -> number(IMAGE[k]));
        out.println("filter");
        rows(out, FILTER, FILTER, k -> number(WEIGHTS[k]));
        out.println("W[2], a row for each output and a column for each pixel of x(:)");
        rows(out, RESULT * RESULT, SIDE * SIDE, k -> shared(k) < 0 ? "." : number(W[k]));
        long different = IntStream.range(0, W.length).map(ConvolutionCommand::shared).filter(s -> s >= 0).distinct().count();
        out.println(W.length + " entries, " + IntStream.range(0, W.length).filter(k -> shared(k) >= 0).count()
                + " not zero, " + different + " different; a layer without sharing has " + network.parameterCount()
                + " parameters with its biases, this one " + (different + 1));

        BackPropagation pass = new BackPropagation(network);
        double[] result = pass.forward(IMAGE).clone();
        pass.backward(TARGET);
        double[] dense = new double[network.parameterCount()];
        pass.addGradient(dense);
        double[] gradient = new double[WEIGHTS.length];
        for (int k = 0; k < W.length; k++) {
            if (shared(k) >= 0) {
                gradient[shared(k)] += dense[k];
            }
        }
        out.println("a[2] = ReLU(W[2] x), by this project's network");
        rows(out, RESULT, RESULT, k -> number(result[k]));
        out.println("dC/dfilter, the sums of dC/dW[2] over shared entries, for C = ||350 - a[2]||^2/2");
        rows(out, FILTER, FILTER, k -> number(gradient[k]));
        double[] engine = engine();
        out.println("by the engine's convolution: largest difference of a[2] " + number(largestDifference(result, engine, 0))
                + ", of dC/dfilter " + number(largestDifference(gradient, engine, result.length)));
        return Section7.DONE;
    }

    /** Which entry of the filter stands at entry k of W[2], both by columns; -1 for none. */
    private static int shared(int k) {
        int output = k % (RESULT * RESULT);
        int pixel = k / (RESULT * RESULT);
        int row = pixel % SIDE - output % RESULT;
        int column = pixel / SIDE - output / RESULT;
        boolean covers = row >= 0 && row < FILTER && column >= 0 && column < FILTER;
        return covers ? row + column * FILTER : -1;
    }

    /** a[2], then dC/dfilter, by the engine; an array by columns is a transposed one by rows, and so is all that follows. */
    private static double[] engine() {
        try (NDManager manager = PyTorch.manager(1); GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray filter = manager.create(WEIGHTS, new Shape(1, 1, FILTER, FILTER));
            filter.setRequiresGradient(true);
            Layer.Convolution layer = new Layer.Convolution(FILTER, 1, 1, 0, 1, 1);
            NDArray a = Activation.relu(layer.apply(manager.create(IMAGE, new Shape(1, 1, SIDE, SIDE)), filter, manager.create(new double[1])));
            collector.backward(a.sub(manager.create(TARGET, a.getShape())).square().sum().mul(0.5));
            double[] both = Arrays.copyOf(a.toDoubleArray(), RESULT * RESULT + WEIGHTS.length);
            System.arraycopy(filter.getGradient().toDoubleArray(), 0, both, RESULT * RESULT, WEIGHTS.length);
            return both;
        }
    }

    private static double largestDifference(double[] own, double[] engine, int from) {
        return IntStream.range(0, own.length).mapToDouble(k -> Math.abs(own[k] - engine[from + k])).max().orElse(Double.NaN);
    }

    private static void rows(PrintWriter out, int rows, int columns, IntFunction<String> entry) {
        int width = IntStream.range(0, rows * columns).map(k -> entry.apply(k).length()).max().orElse(0);
        for (int i = 0; i < rows; i++) {
            int row = i;
            out.println("  " + IntStream.range(0, columns).mapToObj(j -> String.format("%" + width + "s", entry.apply(row + j * rows)))
                    .collect(Collectors.joining(" ")));
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
