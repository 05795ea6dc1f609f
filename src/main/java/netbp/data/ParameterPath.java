package netbp.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import netbp.matlab.Matrix;
import netbp.matlab.NumberFormat;
import netbp.network.Network;

/**
 * Parameters that a network had along a run, in the file of the network: {@code path}, a column for each, in the order
 * of {@link Network#parameters()}, and {@code path_iteration}. The arrays are not copied.
 *
 * @param iteration increasing; the first is that of the start, the last that of the network in the file
 * @param parameters at each of them
 */
public record ParameterPath(long[] iteration, double[][] parameters) {

    private static final String PATH = "path";
    private static final String ITERATION = "path_iteration";

    /** @throws IllegalArgumentException unless there are as many iterations as parameters, at least one */
    public ParameterPath {
        if (iteration.length == 0 || iteration.length != parameters.length) {
            throw new IllegalArgumentException("a path must have an iteration for each of its places: " + iteration.length
                    + " and " + parameters.length);
        }
    }

    /** At most {@code places} of all, evenly apart in number, with the first and the last. @param places at least 2 */
    public ParameterPath thinned(int places) {
        int all = iteration.length;
        if (all <= places) {
            return this;
        }
        int[] kept = new int[places];
        Arrays.setAll(kept, k -> (int) Math.round((double) k * (all - 1) / (places - 1)));
        return new ParameterPath(Arrays.stream(kept).mapToLong(k -> iteration[k]).toArray(),
                Arrays.stream(kept).mapToObj(k -> parameters[k]).toArray(double[][]::new));
    }

    /** The variables of the file. */
    public Map<String, Matrix> variables() {
        Map<String, Matrix> variables = new LinkedHashMap<>();
        variables.put(PATH, new Matrix(parameters[0].length, parameters.length,
                Arrays.stream(parameters).flatMapToDouble(Arrays::stream).toArray()));
        variables.put(ITERATION, Matrix.column(Arrays.stream(iteration).asDoubleStream().toArray()));
        return variables;
    }

    /**
     * Reads the path of a network from its file; empty if there is none.
     *
     * @throws IOException with a message of one line that names the file, the variable, the rule and the value
     */
    public static Optional<ParameterPath> read(Path file, Network network) throws IOException {
        MatContents contents = MatContents.read(file);
        if (!contents.has(PATH)) {
            return Optional.empty();
        }
        Matrix path = contents.matrix(PATH).orElseThrow();
        int n = network.parameterCount();
        if (path.rows() != n || path.columns() == 0) {
            throw DataException.at(file, PATH + " must have a row for each of the " + n + " parameters", "is " + path.shape());
        }
        double[] iteration = contents.matrix(ITERATION).map(Matrix::values).orElse(new double[0]);
        if (iteration.length != path.columns()) {
            throw DataException.at(file, ITERATION + " must have an entry for each column of " + PATH + ", "
                    + path.columns(), Integer.toString(iteration.length));
        }
        double[][] parameters = new double[path.columns()][];
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = Arrays.copyOfRange(path.values(), k * n, (k + 1) * n);
            for (double p : parameters[k]) {
                if (!Double.isFinite(p)) {
                    throw DataException.at(file, PATH + " must hold finite numbers", NumberFormat.full(p));
                }
            }
        }
        return Optional.of(new ParameterPath(Arrays.stream(iteration).mapToLong(t -> (long) t).toArray(), parameters));
    }
}
