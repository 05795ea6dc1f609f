package netbp.section7;

import java.util.ArrayList;
import java.util.List;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import netbp.matlab.RandomStream;

/** The network: the layers of {@link Layer#ALL} with their parameters, W1, b1, ..., W5, b5. */
final class ConvolutionalNetwork {

    private static final double WEIGHT_RATE = 0.1;
    private static final double BIAS_RATE = 2;
    private static final long START = 0;

    private final List<Parameter> parameters = new ArrayList<>();

    /**
     * A network at its start: after {@code rng(0)}, the weights of block after block as
     * {@code spread*randn(size,size,from,to)} fills them in MATLAB, column by column; biases 0.
     *
     * @param type FLOAT32, to which the double-precision normals are rounded, or FLOAT64
     */
    ConvolutionalNetwork(NDManager manager, DataType type) {
        RandomStream stream = new RandomStream(START);
        int block = 0;
        for (Layer layer : Layer.ALL) {
            if (layer instanceof Layer.Convolution convolution) {
                block++;
                NDArray weights = manager.create(start(convolution, stream), convolution.weightShape()).toType(type, false);
                add(manager, "W" + block, weights, WEIGHT_RATE * convolution.rate());
                add(manager, "b" + block, manager.zeros(new Shape(convolution.to()), type), BIAS_RATE * convolution.rate());
            }
        }
    }

    private void add(NDManager manager, String name, NDArray value, double rate) {
        parameters.add(new Parameter(name, value, manager.zeros(value.getShape(), value.getDataType()), rate));
    }

    private static double[] start(Layer.Convolution c, RandomStream stream) {
        double[] weights = new double[c.weights()];
        for (int to = 0; to < c.to(); to++) {
            for (int from = 0; from < c.from(); from++) {
                for (int column = 0; column < c.size(); column++) {
                    for (int row = 0; row < c.size(); row++) {
                        weights[((to * c.from() + from) * c.size() + row) * c.size() + column] = c.spread() * stream.randn();
                    }
                }
            }
        }
        return weights;
    }

    /** The parameters, in the order W1, b1, ..., W5, b5. */
    List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /**
     * The scores of a batch before the softmax.
     *
     * @param images batch x 3 x 32 x 32
     * @return batch x 10
     */
    NDArray scores(NDArray images) {
        return scores(images, parameters.stream().map(Parameter::value).toList());
    }

    private static NDArray scores(NDArray images, List<NDArray> values) {
        NDArray a = images;
        int next = 0;
        for (Layer layer : Layer.ALL) {
            if (layer instanceof Layer.Convolution convolution) {
                a = convolution.apply(a, values.get(next), values.get(next + 1));
                next += 2;
            } else if (layer instanceof Layer.Pooling pooling) {
                a = pooling.apply(a);
            } else if (layer instanceof Layer.Rectifier rectifier) {
                a = rectifier.apply(a);
            }
        }
        return a.reshape(images.getShape().get(0), ImageSet.CLASSES);
    }

    /**
     * The scores of a batch and the gradient of its mean log loss, -log of the softmax of the own class.
     *
     * @param categories of the images, 0..9
     */
    Gradient gradient(NDArray images, int[] categories) {
        List<NDArray> values = parameters.stream().map(p -> p.value().stopGradient()).toList();
        values.forEach(value -> value.setRequiresGradient(true));
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray scores = scores(images, values);
            NDArray own = images.getManager().create(categories).oneHot(ImageSet.CLASSES, scores.getDataType());
            collector.backward(scores.logSoftmax(1).mul(own).sum().mul(-1.0 / categories.length));
            return new Gradient(scores, values.stream().map(NDArray::getGradient).toList());
        }
    }

    /**
     * What a batch gives.
     *
     * @param scores batch x 10
     * @param entries in the order of the parameters
     */
    record Gradient(NDArray scores, List<NDArray> entries) {
    }

    /** One step on a batch; returns its scores before the step. */
    NDArray step(NDArray images, int[] categories, double eta) {
        Gradient gradient = gradient(images, categories);
        for (int k = 0; k < parameters.size(); k++) {
            parameters.get(k).step(gradient.entries().get(k), eta);
        }
        return gradient.scores();
    }
}
