package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import netbp.matlab.RandomStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Start, gradient and step of the whole network. */
class ConvolutionalNetworkTest {

    private static final int[] CATEGORIES = {3, 0, 9};

    @Test
    @DisplayName("the start is spread*randn after rng(0), filled as MATLAB fills size x size x from x to; biases are 0")
    void start() {
        int[][] shapes = {{5, 3, 32}, {5, 32, 32}, {5, 32, 64}, {4, 64, 64}, {1, 64, 10}};
        double[] spreads = {0.01, 0.05, 0.05, 0.05, 0.05};
        RandomStream stream = new RandomStream(0);
        try (NDManager manager = PyTorch.manager(2)) {
            List<Parameter> parameters = new ConvolutionalNetwork(manager, DataType.FLOAT32).parameters();
            assertEquals(10, parameters.size());
            for (int block = 0; block < shapes.length; block++) {
                int size = shapes[block][0];
                int from = shapes[block][1];
                int to = shapes[block][2];
                double[] filled = stream.randnValues(size * size * from * to);
                float[] weights = parameters.get(2 * block).value().toFloatArray();
                assertEquals(filled.length, weights.length);
                for (int k = 0; k < filled.length; k++) {
                    int row = k % size;
                    int column = k / size % size;
                    int input = k / (size * size) % from;
                    int output = k / (size * size * from);
                    int engine = ((output * from + input) * size + row) * size + column;
                    assertEquals((float) (spreads[block] * filled[k]), weights[engine], "block " + (block + 1) + ", entry " + k);
                }
                assertArrayEquals(new float[to], parameters.get(2 * block + 1).value().toFloatArray());
            }
        }
    }

    @Test
    @DisplayName("the gradient of every parameter agrees with central differences")
    void gradient() {
        try (NDManager manager = PyTorch.manager(2)) {
            ConvolutionalNetwork network = new ConvolutionalNetwork(manager, DataType.FLOAT64);
            NDArray images = images(manager);
            List<NDArray> entries = network.gradient(images, CATEGORIES).entries();
            RandomStream stream = new RandomStream(5);
            for (int p = 0; p < entries.size(); p++) {
                Parameter parameter = network.parameters().get(p);
                double[] gradient = entries.get(p).toDoubleArray();
                double[] w = parameter.value().toDoubleArray();
                double largest = 0;
                for (double g : gradient) {
                    largest = Math.max(largest, Math.abs(g));
                }
                assertTrue(largest > 0, parameter.name());
                for (int draw = 0; draw < 12; draw++) {
                    int k = (int) stream.randi(w.length) - 1;
                    double h = 1e-6;
                    double difference = (loss(network, parameter, w, k, h, images) - loss(network, parameter, w, k, -h, images)) / (2 * h);
                    assertEquals(difference, gradient[k], 1e-6 * largest, parameter.name() + ", entry " + k);
                }
                set(parameter, w);
            }
        }
    }

    /** The mean log loss, from its definition, with h added to entry k. */
    private static double loss(ConvolutionalNetwork network, Parameter parameter, double[] w, int k, double h, NDArray images) {
        double[] moved = w.clone();
        moved[k] += h;
        set(parameter, moved);
        double[] scores = network.scores(images).toDoubleArray();
        double loss = 0;
        for (int i = 0; i < CATEGORIES.length; i++) {
            double sum = 0;
            for (int c = 0; c < 10; c++) {
                sum += StrictMath.exp(scores[10 * i + c]);
            }
            loss -= StrictMath.log(StrictMath.exp(scores[10 * i + CATEGORIES[i]]) / sum);
        }
        return loss / CATEGORIES.length;
    }

    private static void set(Parameter parameter, double[] values) {
        NDArray array = parameter.value();
        array.subi(array).addi(array.getManager().create(values, array.getShape()));
    }

    private static NDArray images(NDManager manager) {
        double[] values = new RandomStream(4).randnValues(CATEGORIES.length * ImageSet.VALUES);
        for (int k = 0; k < values.length; k++) {
            values[k] *= 40;
        }
        return manager.create(values, new Shape(CATEGORIES.length).addAll(Layer.IMAGE));
    }

    @Test
    @DisplayName("steps follow the transliterated rule, with each block's rates")
    void step() {
        double[] rates = {0.1, 2, 0.1, 2, 0.1, 2, 0.1, 2, 0.1 * 0.1, 2 * 0.1};
        double eta = 0.05;
        try (NDManager manager = PyTorch.manager(2)) {
            ConvolutionalNetwork network = new ConvolutionalNetwork(manager, DataType.FLOAT64);
            NDArray images = images(manager);
            double[][] w = network.parameters().stream().map(p -> p.value().toDoubleArray()).toArray(double[][]::new);
            double[][] v = new double[w.length][];
            for (int p = 0; p < w.length; p++) {
                v[p] = new double[w[p].length];
            }
            for (int iteration = 0; iteration < 3; iteration++) {
                List<NDArray> gradient = network.gradient(images, CATEGORIES).entries();
                for (int p = 0; p < w.length; p++) {
                    double[] g = gradient.get(p).toDoubleArray();
                    for (int k = 0; k < g.length; k++) {
                        v[p][k] = 0.9 * v[p][k] - (g[k] + 1e-4 * w[p][k]);
                        w[p][k] = w[p][k] + rates[p] * eta * v[p][k];
                    }
                }
                network.step(images, CATEGORIES, eta);
                for (int p = 0; p < w.length; p++) {
                    Parameter parameter = network.parameters().get(p);
                    assertArrayEquals(v[p], parameter.velocity().toDoubleArray(), 1e-14, "v" + parameter.name());
                    assertArrayEquals(w[p], parameter.value().toDoubleArray(), 1e-14, parameter.name());
                }
            }
        }
    }
}
