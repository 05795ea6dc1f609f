package netbp.fit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import netbp.data.NetworkFile;
import netbp.network.BackPropagation;
import netbp.network.Network;

/** A network that fits a function; {@link NetworkFit#fit(double[][], double[][])} makes one. */
public final class FittedFunction {

    private final Network network;

    FittedFunction(Network network) {
        this.network = network;
    }

    /**
     * A network as {@link #save} or the command {@code train --save} left it.
     *
     * @param file a MAT-file
     * @return the network
     * @throws IOException if there is no such file, or no network that fits a function in it, with a message that names
     *     the file
     */
    public static FittedFunction load(Path file) throws IOException {
        NetworkFile read = NetworkFile.read(file);
        if (!read.classes().isEmpty()) {
            throw new IOException(file + ": must hold a network that fits a function: it has classes");
        }
        return new FittedFunction(read.network());
    }

    /**
     * Writes the network as a MAT-file, whole or not at all.
     *
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public void save(Path file) throws IOException {
        new NetworkFile(network, List.of()).write(file, Map.of(), Map.of());
    }

    /**
     * The function at a point.
     *
     * @param x the coordinates, n_1 of them
     * @return F(x), n_L entries
     * @throws IllegalArgumentException if they are not n_1
     */
    public double[] predict(double... x) {
        return predict(new double[][] {x})[0];
    }

    /**
     * The function at points.
     *
     * @param x a point in each row
     * @return F of each in the same row
     * @throws IllegalArgumentException if a row has not n_1 entries
     */
    public double[][] predict(double[][] x) {
        BackPropagation pass = new BackPropagation(network);
        double[][] F = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            if (x[i].length != network.width(1)) {
                throw new IllegalArgumentException("point " + (i + 1) + " must have as many coordinates as the network has inputs, "
                        + network.width(1) + ": " + x[i].length);
            }
            F[i] = pass.forward(x[i]).clone();
        }
        return F;
    }

    /**
     * R^2, the coefficient of determination, 1 - sum ||y - F||^2 / sum ||y - mean y||^2.
     *
     * @param x a point in each row, at least two
     * @param y its target in each row
     * @return at most 1; NaN or infinite where all targets are the same
     * @throws IllegalArgumentException if there is no point, or not a target of n_L entries for each
     */
    public double score(double[][] x, double[][] y) {
        requirePairs(x.length, y.length, "target");
        double[][] F = predict(x);
        double residual = 0;
        double total = 0;
        for (int j = 0; j < F[0].length; j++) {
            double mean = 0;
            for (int i = 0; i < y.length; i++) {
                if (y[i].length != F[i].length) {
                    throw new IllegalArgumentException("target " + (i + 1) + " must have as many entries as the network has "
                            + "outputs, " + F[i].length + ": " + y[i].length);
                }
                mean += y[i][j] / y.length;
            }
            for (int i = 0; i < y.length; i++) {
                residual += (y[i][j] - F[i][j]) * (y[i][j] - F[i][j]);
                total += (y[i][j] - mean) * (y[i][j] - mean);
            }
        }
        return 1 - residual / total;
    }

    static void requirePairs(int points, int others, String name) {
        if (points == 0 || points != others) {
            throw new IllegalArgumentException("there must be points and a " + name + " for each: " + points + " and " + others);
        }
    }

    /** {@return the network itself, not a copy} */
    public Network network() {
        return network;
    }

    /** The network with its shape and parameters. */
    @Override
    public String toString() {
        return "function by a " + network;
    }
}
