package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import netbp.matlab.RandomStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Shapes and parameter counts, and each kind of layer against a plain loop. */
class LayerTest {

    private static final double TOLERANCE = 1e-5;

    @Test
    @DisplayName("five blocks, 32 to 16, 8, 4 and 1, and 145,578 parameters")
    void shapes() {
        List<Shape> expected = List.of(
                new Shape(32, 32, 32), new Shape(32, 16, 16), new Shape(32, 16, 16),
                new Shape(32, 16, 16), new Shape(32, 16, 16), new Shape(32, 8, 8),
                new Shape(64, 8, 8), new Shape(64, 8, 8), new Shape(64, 4, 4),
                new Shape(64, 1, 1), new Shape(64, 1, 1), new Shape(10, 1, 1));
        int[] parameters = {2432, 0, 0, 25632, 0, 0, 51264, 0, 0, 65600, 0, 650};
        assertEquals(expected.size(), Layer.ALL.size());
        Shape shape = Layer.IMAGE;
        for (int l = 0; l < Layer.ALL.size(); l++) {
            Layer layer = Layer.ALL.get(l);
            shape = layer.after(shape);
            assertEquals(expected.get(l), shape, layer.words());
            assertEquals(parameters[l], layer.parameters(), layer.words());
        }
        assertEquals(145_578, LayersCommand.parameters());
    }

    @Test
    @DisplayName("the engine's layers have the shapes that are stated, and the network as many parameters")
    void engineShapes() {
        try (NDManager manager = PyTorch.manager(2)) {
            ConvolutionalNetwork network = new ConvolutionalNetwork(manager, DataType.FLOAT32);
            assertEquals(145_578, network.parameters().stream().mapToLong(p -> p.value().size()).sum());
            NDArray a = manager.zeros(new Shape(2).addAll(Layer.IMAGE));
            Shape shape = Layer.IMAGE;
            int next = 0;
            for (Layer layer : Layer.ALL) {
                if (layer instanceof Layer.Convolution convolution) {
                    a = convolution.apply(a, network.parameters().get(next).value(), network.parameters().get(next + 1).value());
                    next += 2;
                } else if (layer instanceof Layer.Pooling pooling) {
                    a = pooling.apply(a);
                } else if (layer instanceof Layer.Rectifier rectifier) {
                    a = rectifier.apply(a);
                }
                shape = layer.after(shape);
                assertEquals(new Shape(2).addAll(shape), a.getShape(), layer.words());
            }
            assertEquals(new Shape(2, 10), network.scores(manager.zeros(new Shape(2).addAll(Layer.IMAGE))).getShape());
        }
    }

    @Test
    @DisplayName("convolutions with and without padding are what a plain loop gives")
    void convolution() {
        RandomStream stream = new RandomStream(1);
        for (Layer.Convolution layer : List.of(new Layer.Convolution(5, 3, 4, 2, 1, 1), new Layer.Convolution(4, 2, 3, 0, 1, 1),
                new Layer.Convolution(1, 5, 2, 0, 1, 1))) {
            int n = 7;
            double[] a = stream.randnValues(2 * layer.from() * n * n);
            double[] W = stream.randnValues(layer.weights());
            double[] b = stream.randnValues(layer.to());
            int m = n + 2 * layer.pad() - layer.size() + 1;
            double[] expected = new double[2 * layer.to() * m * m];
            for (int image = 0; image < 2; image++) {
                for (int to = 0; to < layer.to(); to++) {
                    for (int i = 0; i < m; i++) {
                        for (int j = 0; j < m; j++) {
                            double z = b[to];
                            for (int from = 0; from < layer.from(); from++) {
                                for (int p = 0; p < layer.size(); p++) {
                                    for (int q = 0; q < layer.size(); q++) {
                                        int row = i + p - layer.pad();
                                        int column = j + q - layer.pad();
                                        if (row >= 0 && row < n && column >= 0 && column < n) {
                                            z += W[((to * layer.from() + from) * layer.size() + p) * layer.size() + q]
                                                    * a[((image * layer.from() + from) * n + row) * n + column];
                                        }
                                    }
                                }
                            }
                            expected[((image * layer.to() + to) * m + i) * m + j] = z;
                        }
                    }
                }
            }
            try (NDManager manager = PyTorch.manager(2)) {
                NDArray result = layer.apply(single(manager, a, new Shape(2, layer.from(), n, n)), single(manager, W, layer.weightShape()),
                        single(manager, b, new Shape(layer.to())));
                assertEquals(new Shape(2, layer.to(), m, m), result.getShape());
                assertClose(expected, result);
            }
        }
    }

    @Test
    @DisplayName("pooling takes the maximum, or the mean, of the values inside the image")
    void pooling() {
        int n = 8;
        double[] a = new RandomStream(2).randnValues(2 * n * n);
        for (Layer.Pooling.Kind kind : Layer.Pooling.Kind.values()) {
            double[] expected = new double[2 * n / 2 * n / 2];
            for (int channel = 0; channel < 2; channel++) {
                for (int i = 0; i < n / 2; i++) {
                    for (int j = 0; j < n / 2; j++) {
                        double largest = Double.NEGATIVE_INFINITY;
                        double sum = 0;
                        int count = 0;
                        for (int row = 2 * i; row < Math.min(2 * i + 3, n); row++) {
                            for (int column = 2 * j; column < Math.min(2 * j + 3, n); column++) {
                                double value = a[(channel * n + row) * n + column];
                                largest = Math.max(largest, value);
                                sum += value;
                                count++;
                            }
                        }
                        expected[(channel * n / 2 + i) * n / 2 + j] = kind == Layer.Pooling.Kind.MAXIMUM ? largest : sum / count;
                    }
                }
            }
            try (NDManager manager = PyTorch.manager(2)) {
                NDArray result = new Layer.Pooling(kind).apply(single(manager, a, new Shape(1, 2, n, n)));
                assertEquals(new Shape(1, 2, n / 2, n / 2), result.getShape());
                assertClose(expected, result);
            }
        }
    }

    @Test
    @DisplayName("ReLU is max(z, 0)")
    void rectifier() {
        double[] z = new RandomStream(3).randnValues(50);
        double[] expected = IntStream.range(0, z.length).mapToDouble(k -> Math.max(z[k], 0)).toArray();
        try (NDManager manager = PyTorch.manager(2)) {
            assertClose(expected, new Layer.Rectifier().apply(single(manager, z, new Shape(1, 2, 5, 5))));
        }
    }

    private static NDArray single(NDManager manager, double[] values, Shape shape) {
        return manager.create(values, shape).toType(DataType.FLOAT32, false);
    }

    private static void assertClose(double[] expected, NDArray result) {
        float[] values = result.toFloatArray();
        assertEquals(expected.length, values.length);
        double largest = 1;
        for (double e : expected) {
            largest = Math.max(largest, Math.abs(e));
        }
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], values[k], TOLERANCE * largest, "entry " + k);
        }
    }
}
