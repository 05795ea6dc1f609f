package netbp.study;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import netbp.matlab.NumberFormat;
import netbp.network.Activation;

/**
 * What a sweep varies beside the start.
 *
 * @param layers n_2, ..., n_{L-1}
 * @param activation of the hidden layers
 * @param output the activation of the last layer
 * @param eta the first learning rate; NaN for a method without one
 * @param method its name
 */
public record Cell(List<Integer> layers, Activation activation, Activation output, double eta, String method)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** @throws IllegalArgumentException if there is no hidden layer */
    public Cell {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("layers must not be empty");
        }
        layers = List.copyOf(layers);
    }

    /**
     * The cells of a grid: layers, then rates, then activations, then methods, the last varying fastest. A
     * method without a learning rate has no rates to vary and comes once, where the first rate stands.
     *
     * @param output of the last layer; null: as the hidden layers
     */
    public static List<Cell> grid(List<List<Integer>> layers, List<Double> rates, List<Activation> activations,
            Activation output, List<String> methods) {
        List<Cell> cells = new ArrayList<>();
        for (List<Integer> shape : layers) {
            for (double eta : rates) {
                for (Activation activation : activations) {
                    for (String method : methods) {
                        boolean hasRate = method.equals(StochasticGradientMethod.NAME);
                        if (hasRate || eta == rates.get(0)) {
                            cells.add(new Cell(shape, activation, output == null ? activation : output,
                                    hasRate ? eta : Double.NaN, method));
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** The hidden layers, such as 2-3. */
    public String shape() {
        return layers.stream().map(Object::toString).collect(Collectors.joining("-"));
    }

    /** The method and its rate, such as sgd, eta = 0.05. */
    public String way() {
        return method + (Double.isNaN(eta) ? "" : ", \u03b7 = " + NumberFormat.shortest(eta));
    }

    /** The activation functions. */
    public String activations() {
        return activation.word() + (output == activation ? "" : ", last layer " + output.word());
    }

    @Override
    public String toString() {
        return way() + ", layers " + shape() + ", " + activations();
    }
}
