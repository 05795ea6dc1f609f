package netbp.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import netbp.data.NetworkFile;
import netbp.network.Classifier;
import netbp.network.Network;

/** A network that puts points into classes; {@link NetworkFit#fit(double[][], String...)} makes one. */
public final class FittedClassifier {

    private final Network network;
    private final List<String> classes;

    FittedClassifier(Network network, List<String> classes) {
        this.network = network;
        this.classes = List.copyOf(classes);
    }

    /**
     * A network as {@link #save} or the command {@code train --save} left it.
     *
     * @param file a MAT-file
     * @return the network
     * @throws IOException if there is no such file, or no classifier in it, with a message that names the file
     */
    public static FittedClassifier load(Path file) throws IOException {
        NetworkFile read = NetworkFile.read(file);
        if (read.classes().isEmpty()) {
            throw new IOException(file + ": must hold a network with classes: it fits a function");
        }
        return new FittedClassifier(read.network(), read.classes());
    }

    /**
     * Writes the network and its classes as a MAT-file, whole or not at all.
     *
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public void save(Path file) throws IOException {
        new NetworkFile(network, classes).write(file, Map.of(), Map.of());
    }

    /**
     * The class of a point.
     *
     * @param x the coordinates, n_1 of them
     * @return the class
     * @throws IllegalArgumentException if they are not n_1
     */
    public String predict(double... x) {
        return predict(new double[][] {x})[0];
    }

    /**
     * The classes of points.
     *
     * @param x a point in each row
     * @return the class of each
     * @throws IllegalArgumentException if a row has not n_1 entries
     */
    public String[] predict(double[][] x) {
        return Arrays.stream(new FittedFunction(network).predict(x)).map(F -> classes.get(Classifier.category(F)))
                .toArray(String[]::new);
    }

    /**
     * The share of points whose class is predicted.
     *
     * @param x a point in each row, at least one
     * @param labels the class of each
     * @return between 0 and 1
     * @throws IllegalArgumentException if there is no point, or not a label for each
     */
    public double score(double[][] x, String... labels) {
        FittedFunction.requirePairs(x.length, labels.length, "label");
        String[] predicted = predict(x);
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += predicted[i].equals(labels[i]) ? 1 : 0;
        }
        return (double) right / labels.length;
    }

    /** {@return the names of the classes, in the order of the outputs} */
    public List<String> classes() {
        return classes;
    }

    /** {@return the network itself, not a copy} */
    public Network network() {
        return network;
    }

    /** The classes, and the network with its shape and parameters. */
    @Override
    public String toString() {
        return "classifier into " + String.join(", ", classes) + ": " + network;
    }
}
