package netbp.section7;

import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.pooling.Pool;

/** A layer between the image and the softmax. Shapes are channels x height x width, arrays batch x shape. */
sealed interface Layer {

    /** The layers in their order: five blocks, each with one convolution. */
    List<Layer> ALL = List.of(
            new Convolution(5, 3, 32, 2, 0.01, 1), new Pooling(Pooling.Kind.MAXIMUM), new Rectifier(),
            new Convolution(5, 32, 32, 2, 0.05, 1), new Rectifier(), new Pooling(Pooling.Kind.AVERAGE),
            new Convolution(5, 32, 64, 2, 0.05, 1), new Rectifier(), new Pooling(Pooling.Kind.AVERAGE),
            new Convolution(4, 64, 64, 0, 0.05, 1), new Rectifier(),
            new Convolution(1, 64, 10, 0, 0.05, 0.1));

    /** The shape of an image. */
    Shape IMAGE = new Shape(ImageSet.COLOURS, ImageSet.SIDE, ImageSet.SIDE);

    /** What the layer is, in a few words. */
    String words();

    /** The shape of the output for an input of the given shape. */
    Shape after(Shape in);

    /** The number of weights and biases. */
    default int parameters() {
        return 0;
    }

    /**
     * Each output channel is the sum over input channels and a square window of input times weight,
     * plus a bias; outside the image the input is 0.
     *
     * @param size the side of the window
     * @param from input channels
     * @param to output channels
     * @param pad zeros around the image
     * @param spread the standard deviation of the weights at the start
     * @param rate what the learning rates of the layer are multiplied by
     */
    record Convolution(int size, int from, int to, int pad, double spread, double rate) implements Layer {

        @Override
        public String words() {
            return "convolution " + size + "x" + size + "x" + from + " to " + to;
        }

        @Override
        public Shape after(Shape in) {
            return new Shape(to, in.get(1) + 2 * pad - size + 1, in.get(2) + 2 * pad - size + 1);
        }

        @Override
        public int parameters() {
            return weights() + to;
        }

        int weights() {
            return size * size * from * to;
        }

        /** The shape of the weights in the engine. */
        Shape weightShape() {
            return new Shape(to, from, size, size);
        }

        /** @param W to x from x size x size */
        NDArray apply(NDArray a, NDArray W, NDArray b) {
            return Conv2d.conv2d(a, W, b, new Shape(1, 1), new Shape(pad, pad)).singletonOrThrow();
        }
    }

    /**
     * The maximum or the mean over windows of 3 x 3 at every second row and column; a window that
     * reaches over the right or lower edge has only the values inside.
     */
    record Pooling(Kind kind) implements Layer {

        private static final Shape WINDOW = new Shape(3, 3);
        private static final Shape STRIDE = new Shape(2, 2);
        private static final Shape NO_PAD = new Shape(0, 0);

        /** What is taken of a window. */
        enum Kind { MAXIMUM, AVERAGE }

        @Override
        public String words() {
            return (kind == Kind.MAXIMUM ? "maximum" : "average") + " of 3x3, stride 2";
        }

        @Override
        public Shape after(Shape in) {
            return new Shape(in.get(0), in.get(1) / 2, in.get(2) / 2);
        }

        NDArray apply(NDArray a) {
            return kind == Kind.MAXIMUM
                    ? Pool.maxPool2d(a, WINDOW, STRIDE, NO_PAD, true)
                    : Pool.avgPool2d(a, WINDOW, STRIDE, NO_PAD, true, false);
        }
    }

    /** max(z, 0). */
    record Rectifier() implements Layer {

        @Override
        public String words() {
            return "ReLU";
        }

        @Override
        public Shape after(Shape in) {
            return in;
        }

        NDArray apply(NDArray a) {
            return Activation.relu(a);
        }
    }
}
