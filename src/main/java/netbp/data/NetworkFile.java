package netbp.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import netbp.matlab.MatFile;
import netbp.matlab.MatVariables;
import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;
import netbp.network.Activation;
import netbp.network.Loss;
import netbp.network.Network;
import netbp.network.Scaling;

/**
 * A trained network in a MAT-file: W2..WL and b2..bL, and as words {@code activation},
 * {@code output_activation}, {@code classes} and {@code loss}. A file without the words, as the published
 * netbp.m leaves it, holds a network of sigmoids, trained by the squared loss, whose classes are 1, 2, ....
 * The vectors {@code scale_mean} and {@code scale_std}, where there are such, are its {@link Scaling}.
 *
 * @param network with its parameters, all finite
 * @param classes the names of its outputs, n_L of them; none for a network that fits a function, whose
 *     file holds the words {@code targets}, y1, y2, ..., instead
 * @param loss that it was trained by
 */
public record NetworkFile(Network network, List<String> classes, Loss loss) {

    private static final String HIDDEN = "activation";
    private static final String OUTPUT = "output_activation";
    private static final String CLASSES = "classes";
    private static final String TARGETS = "targets";
    private static final String LOSS = "loss";
    private static final String MEAN = "scale_mean";
    private static final String DEVIATION = "scale_std";

    /** @throws IllegalArgumentException if the names are not as many as the outputs */
    public NetworkFile {
        if (!classes.isEmpty() && classes.size() != network.width(network.depth())) {
            throw new IllegalArgumentException("classes must be as many as outputs, "
                    + network.width(network.depth()) + ": " + classes.size());
        }
        classes = List.copyOf(classes);
    }

    /** A network trained by the squared loss. */
    public NetworkFile(Network network, List<String> classes) {
        this(network, classes, Loss.SQUARED);
    }

    /**
     * Writes the network and what is known of the run that made it, in the order of the maps; whole or not at all.
     *
     * @param matrices further variables, such as savecost, eta and Niter
     * @param words further variables that are words
     */
    public void write(Path file, Map<String, Matrix> matrices, Map<String, String> words) throws IOException {
        MatVariables variables = new MatVariables();
        variables.matrices().putAll(variables(network));
        network.scaling().ifPresent(scaling -> {
            variables.matrices().put(MEAN, Matrix.column(scaling.mean()));
            variables.matrices().put(DEVIATION, Matrix.column(scaling.deviation()));
        });
        variables.matrices().putAll(matrices);
        if (network.depth() > 2) {
            variables.words().put(HIDDEN, List.of(network.activation(2).word()));
        }
        variables.words().put(OUTPUT, List.of(network.activation(network.depth()).word()));
        if (classes.isEmpty()) {
            variables.words().put(TARGETS, IntStream.rangeClosed(1, network.width(network.depth()))
                    .mapToObj(j -> "y" + j).toList());
        } else {
            variables.words().put(CLASSES, classes);
        }
        variables.words().put(LOSS, List.of(loss.word()));
        words.forEach((name, word) -> variables.words().put(name, List.of(word)));
        MatFile.write(file, variables);
    }

    /** The parameters by MATLAB's names: W2, ..., WL, each n_l x n_{l-1}, then b2, ..., bL, each n_l x 1. */
    public static Map<String, Matrix> variables(Network network) {
        Map<String, Matrix> variables = new LinkedHashMap<>();
        for (int l = 2; l <= network.depth(); l++) {
            variables.put("W" + l, new Matrix(network.width(l), network.width(l - 1), network.weights(l)));
        }
        for (int l = 2; l <= network.depth(); l++) {
            variables.put("b" + l, Matrix.column(network.biases(l)));
        }
        return variables;
    }

    /**
     * Reads a network.
     *
     * @throws IOException with a message of one line that names the file, the variable, the rule and the value
     */
    public static NetworkFile read(Path file) throws IOException {
        return new Reader(file, MatContents.read(file)).read();
    }

    private record Reader(Path file, MatContents contents) {

        NetworkFile read() throws DataException {
            int[] layers = layers();
            Network network = new Network(layers, activation(HIDDEN, "sigmoid"),
                    activation(OUTPUT, activation(HIDDEN, "sigmoid").word()), scaling(layers[0]));
            for (int l = 2; l <= network.depth(); l++) {
                copy("W" + l, network.weights(l));
                copy("b" + l, network.biases(l));
            }
            return new NetworkFile(network, classes(network.width(network.depth())), loss(network));
        }

        private Optional<Scaling> scaling(int n) throws DataException {
            if (!contents.has(MEAN) && !contents.has(DEVIATION)) {
                return Optional.empty();
            }
            double[] mean = vector(MEAN);
            double[] deviation = vector(DEVIATION);
            if (mean.length != n || deviation.length != n) {
                throw DataException.at(file, MEAN + " and " + DEVIATION + " must be vectors of " + n + " entries",
                        (contents.has(MEAN) ? mean.length : "none") + " and "
                        + (contents.has(DEVIATION) ? deviation.length : "none"));
            }
            try {
                return Optional.of(new Scaling(mean, deviation));
            } catch (IllegalArgumentException e) {
                throw DataException.at(file, MEAN + " and " + DEVIATION + " must hold means and deviations", e.getMessage());
            }
        }

        /** The entries of a matrix; none where there is no such variable. */
        private double[] vector(String name) throws DataException {
            return contents.matrix(name).map(Matrix::values).orElse(new double[0]);
        }

        private Loss loss(Network network) throws DataException {
            String word = word(LOSS, Loss.SQUARED.word());
            for (Loss loss : Loss.values()) {
                if (loss.word().equals(word) && loss.fits(network.activation(network.depth()))) {
                    return loss;
                }
            }
            throw DataException.at(file, LOSS + " must be one of " + Loss.words() + " and fit the last layer", word);
        }

        private int[] layers() throws DataException {
            List<Integer> n = new ArrayList<>();
            for (int l = 2; contents.has("W" + l); l++) {
                Matrix W = contents.matrix("W" + l).orElseThrow();
                Optional<Matrix> b = contents.matrix("b" + l);
                if (n.isEmpty()) {
                    n.add(W.columns());
                }
                if (W.values().length == 0 || W.columns() != n.get(l - 2)) {
                    throw DataException.at(file, "W" + l + " must have as many columns as layer " + (l - 1)
                            + " has neurons, " + n.get(l - 2), "is " + W.shape());
                }
                if (b.filter(Matrix::isVector).filter(v -> v.values().length == W.rows()).isEmpty()) {
                    throw DataException.at(file, "b" + l + " must be a vector of " + W.rows() + " entries",
                            b.map(v -> "is " + v.shape()).orElse("is missing"));
                }
                n.add(W.rows());
            }
            if (n.isEmpty()) {
                throw DataException.at(file, "must hold a network: W2, W3, ... and b2, b3, ...", "no W2");
            }
            return n.stream().mapToInt(Integer::intValue).toArray();
        }

        private void copy(String name, double[] parameters) throws DataException {
            double[] values = vector(name);
            for (int i = 0; i < values.length; i++) {
                if (!Double.isFinite(values[i])) {
                    throw DataException.at(file, name + "(" + (i + 1) + ") must be a finite number",
                            NumberFormat.full(values[i]));
                }
            }
            System.arraycopy(values, 0, parameters, 0, values.length);
        }

        private Activation activation(String name, String otherwise) throws DataException {
            String word = word(name, otherwise);
            List<Activation> possible = Arrays.stream(Activation.values())
                    .filter(activation -> name.equals(OUTPUT) || activation.isEntrywise()).toList();
            for (Activation activation : possible) {
                if (activation.word().equals(word)) {
                    return activation;
                }
            }
            throw DataException.at(file, name + " must be one of "
                    + String.join(", ", possible.stream().map(Activation::word).toList()), word);
        }

        private String word(String name, String otherwise) throws DataException {
            List<String> words = contents.words(name).orElse(List.of(otherwise));
            return words.size() == 1 ? words.get(0) : words.size() + " words";
        }

        private List<String> classes(int K) throws DataException {
            if (contents.has(TARGETS)) {
                return List.of();
            }
            List<String> names = contents.words(CLASSES).orElse(
                    IntStream.rangeClosed(1, K).mapToObj(Integer::toString).toList());
            if (names.size() != K) {
                throw DataException.at(file, CLASSES + " must be as many words as outputs, " + K,
                        String.valueOf(names.size()));
            }
            for (String name : names) {
                if (!PointsFile.isWord(name)) {
                    throw DataException.at(file, CLASSES + " must be words without control characters", name);
                }
            }
            return names;
        }
    }
}
