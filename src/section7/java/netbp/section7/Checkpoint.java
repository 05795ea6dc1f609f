package netbp.section7;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import netbp.matlab.MatFile;
import netbp.matlab.Matrix;

/**
 * The state of a run after an epoch, in a MAT-file: what is needed to go on as if it had not stopped.
 * Single-precision numbers are kept in double precision, exactly.
 *
 * <p>In MATLAB, {@code reshape(W1,[5 5 3 32])} are the filters of block 1, row, column, input and
 * output channel; {@code vW1} are their velocities, {@code b1} and {@code vb1} the biases and theirs.
 * Row k of {@code history} is epoch k: objective, top-1 and top-5 error on the training images, then on
 * the validation images. {@code images} is the CRC-32 of the images.
 */
final class Checkpoint {

    private static final String NAME = "checkpoint.mat";
    private static final String HISTORY = "history";
    private static final String IMAGES = "images";
    private static final int MEASURES = 6;

    private final Path file;
    private final long images;

    /** The checkpoint of a run on the images with the given checksum. */
    Checkpoint(Path folder, ImageData data) {
        file = folder.resolve(NAME);
        images = data.checksum();
    }

    /** Where a folder's checkpoint is. */
    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /** Writes the state, whole or not at all. */
    void write(ConvolutionalNetwork network, List<EpochErrors> history) throws IOException {
        Map<String, Matrix> variables = new LinkedHashMap<>();
        variables.put(IMAGES, new Matrix(1, 1, new double[] {images}));
        variables.put(HISTORY, matrix(history));
        for (Parameter parameter : network.parameters()) {
            variables.put(parameter.name(), matrix(parameter.value()));
            variables.put("v" + parameter.name(), matrix(parameter.velocity()));
        }
        MatFile.write(file, variables);
    }

    /**
     * Puts the state into the network and returns the history.
     *
     * @throws IOException with a message that names the file, if it is no checkpoint of a run on these images
     */
    List<EpochErrors> read(ConvolutionalNetwork network) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(file + ": no such file: there is no run to go on with");
        }
        Map<String, Matrix> variables = MatFile.read(file);
        Matrix history = variable(variables, HISTORY);
        if (history.columns() != MEASURES || history.rows() < 1) {
            throw new IOException(file + ": history must have " + MEASURES + " columns and a row for each epoch: "
                    + history.rows() + " x " + history.columns());
        }
        if (variable(variables, IMAGES).values()[0] != images) {
            throw new IOException(file + ": must be the checkpoint of a run on the same images: these are others");
        }
        for (Parameter parameter : network.parameters()) {
            restore(parameter.value(), parameter.name(), variables);
            restore(parameter.velocity(), "v" + parameter.name(), variables);
        }
        return history(history);
    }

    private Matrix variable(Map<String, Matrix> variables, String name) throws IOException {
        Matrix value = variables.get(name);
        if (value == null || value.values().length == 0) {
            throw new IOException(file + ": must be a checkpoint of this program: there is no variable " + name);
        }
        return value;
    }

    private void restore(NDArray array, String name, Map<String, Matrix> variables) throws IOException {
        double[] values = variable(variables, name).values();
        if (values.length != array.size()) {
            throw new IOException(file + ": " + name + " must have " + array.size() + " entries: " + values.length);
        }
        float[] single = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            single[engineIndex(array, k)] = (float) values[k];
        }
        NDArray stored = array.getManager().create(single, array.getShape());
        array.subi(array).addi(stored);
        stored.close();
    }

    private static Matrix matrix(NDArray array) {
        float[] single = array.toType(DataType.FLOAT32, false).toFloatArray();
        double[] values = new double[single.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = single[engineIndex(array, k)];
        }
        int columns = (int) array.getShape().get(0);
        return new Matrix(values.length / columns, columns, values);
    }

    /** Where the engine, which counts columns fastest, has entry k of MATLAB's order, which counts rows fastest. */
    private static int engineIndex(NDArray array, int k) {
        if (array.getShape().dimension() < 4) {
            return k;
        }
        int size = (int) array.getShape().get(3);
        int row = k % size;
        int column = k / size % size;
        return k / (size * size) * size * size + row * size + column;
    }

    private static Matrix matrix(List<EpochErrors> history) {
        int rows = history.size();
        double[] values = new double[MEASURES * rows];
        for (int i = 0; i < rows; i++) {
            Errors[] pair = {history.get(i).training(), history.get(i).validation()};
            for (int s = 0; s < 2; s++) {
                values[i + 3 * s * rows] = pair[s].objective();
                values[i + (3 * s + 1) * rows] = pair[s].top1();
                values[i + (3 * s + 2) * rows] = pair[s].top5();
            }
        }
        return new Matrix(rows, MEASURES, values);
    }

    private static List<EpochErrors> history(Matrix matrix) {
        List<EpochErrors> history = new ArrayList<>();
        for (int i = 0; i < matrix.rows(); i++) {
            history.add(new EpochErrors(errors(matrix, i, 0), errors(matrix, i, 3)));
        }
        return history;
    }

    private static Errors errors(Matrix matrix, int row, int column) {
        double[] values = matrix.values();
        int rows = matrix.rows();
        return new Errors(values[row + column * rows], values[row + (column + 1) * rows], values[row + (column + 2) * rows]);
    }
}
