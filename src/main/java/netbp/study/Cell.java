package netbp.study;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import netbp.matlab.NumberFormat;
import netbp.network.Activation;
import netbp.network.Loss;
import netbp.training.UpdateRule;
import netbp.training.Variant;

/**
 * What a study varies beside the start.
 *
 * @param layers n_2, ..., n_{L-1}
 * @param activation of the hidden layers
 * @param output the activation of the last layer
 * @param eta the first learning rate; NaN for a method without one
 * @param method its name
 * @param variant of stochastic gradient; for least squares, whose loss is the squared one, only its l2 counts
 */
public record Cell(List<Integer> layers, Activation activation, Activation output, double eta, String method,
        Variant variant) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @throws IllegalArgumentException if there is no hidden layer */
    public Cell {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("layers must not be empty");
        }
        layers = List.copyOf(layers);
    }

    /**
     * The cells of a grid: layers, then rates, then activations, then methods, then variants, the last varying
     * fastest. Least squares varies with layers, activation and l2 only; a cell that would occur again is left out.
     *
     * @param output of the last layer; empty: as the hidden layers, and softmax for the cross-entropy
     */
    public static List<Cell> grid(List<List<Integer>> layers, List<Double> rates, List<Activation> activations,
            Optional<Activation> output, List<String> methods, List<Variant> variants) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (List<Integer> shape : layers) {
            for (double eta : rates) {
                for (Activation activation : activations) {
                    for (String method : methods) {
                        for (Variant variant : variants) {
                            if (method.equals(StochasticGradientMethod.NAME)) {
                                Activation usual = variant.loss() == Loss.CROSS_ENTROPY ? Activation.SOFTMAX : activation;
                                cells.add(new Cell(shape, activation, output.orElse(usual), eta, method, variant));
                            } else {
                                cells.add(new Cell(shape, activation, output.orElse(activation), Double.NaN, method,
                                        new Variant(Loss.SQUARED, UpdateRule.plain(), variant.l2(), 0)));
                            }
                        }
                    }
                }
            }
        }
        return List.copyOf(cells);
    }

    /** The cost of a point. */
    public Loss loss() {
        return variant.loss();
    }

    /** Its columns in files: names, and values as they stand there. */
    public static final List<String> COLUMNS = List.of("layers", "activation", "output_activation", "eta", "method", "loss",
            "update", "l2", "dropout");

    /** Its values of {@link #COLUMNS}; those that its method does not have are empty. */
    public List<String> columns() {
        boolean gradient = !Double.isNaN(eta);
        return List.of(shape(), activation.word(), output.word(), gradient ? NumberFormat.shortest(eta) : "", method,
                loss().word(), gradient ? variant.update().word() : "", NumberFormat.shortest(variant.l2()),
                gradient ? NumberFormat.shortest(variant.dropout()) : "");
    }

    /** The hidden layers, such as 2-3. */
    public String shape() {
        return layers.stream().map(Object::toString).collect(Collectors.joining("-"));
    }

    /** The method, its rate and its variant, such as sgd, eta = 0.05, momentum:0.9. */
    public String way() {
        return method + (Double.isNaN(eta) ? "" : ", \u03b7 = " + NumberFormat.shortest(eta)) + variant.words();
    }

    /** The activation functions, and the loss where it is not the paper's. */
    public String network() {
        return activation.word() + (output == activation ? "" : ", last layer " + output.word())
                + (loss() == Loss.SQUARED ? "" : ", " + loss().word());
    }

    @Override
    public String toString() {
        return way() + ", layers " + shape() + ", " + network();
    }
}
