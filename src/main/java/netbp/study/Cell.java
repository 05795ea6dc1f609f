package netbp.study;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import netbp.matlab.NumberFormat;
import netbp.network.Activation;
import netbp.network.Loss;

/**
 * What a sweep varies beside the start.
 *
 * @param layers n_2, ..., n_{L-1}
 * @param activation of the hidden layers
 * @param output the activation of the last layer
 * @param eta the first learning rate; NaN for a method without one
 * @param method its name
 * @param loss the cost of a point; squared for least squares
 */
public record Cell(List<Integer> layers, Activation activation, Activation output, double eta, String method,
        Loss loss)
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
     * The cells of a grid: layers, then rates, then activations, then methods, then losses, the last varying
     * fastest. Least squares have neither rates nor losses to vary and come once, where the first of these stand.
     *
     * @param output of the last layer; empty: as the hidden layers, and softmax for the cross-entropy
     */
    public static List<Cell> grid(List<List<Integer>> layers, List<Double> rates, List<Activation> activations,
            Optional<Activation> output, List<String> methods, List<Loss> losses) {
        List<Cell> cells = new ArrayList<>();
        for (List<Integer> shape : layers) {
            for (double eta : rates) {
                for (Activation activation : activations) {
                    for (String method : methods) {
                        for (Loss loss : losses) {
                            if (method.equals(StochasticGradientMethod.NAME)) {
                                Activation usual = loss == Loss.CROSS_ENTROPY ? Activation.SOFTMAX : activation;
                                cells.add(new Cell(shape, activation, output.orElse(usual), eta, method, loss));
                            } else if (eta == rates.get(0) && loss == losses.get(0)) {
                                cells.add(new Cell(shape, activation, output.orElse(activation), Double.NaN, method,
                                        Loss.SQUARED));
                            }
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

    /** The activation functions, and the loss where it is not the paper's. */
    public String network() {
        return activation.word() + (output == activation ? "" : ", last layer " + output.word())
                + (loss == Loss.SQUARED ? "" : ", " + loss.word());
    }

    @Override
    public String toString() {
        return way() + ", layers " + shape() + ", " + network();
    }
}
