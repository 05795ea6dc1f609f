package netbp.study;

import java.util.Optional;

import netbp.matlab.RandomStream;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Scaling;
import netbp.training.InitialParameters;

/**
 * The network that training starts from: its hidden layers, its activation functions and the order
 * in which 0.5*randn fills it.
 *
 * @param hiddenLayers n_2, ..., n_{L-1}; the points give n_1 and n_L
 * @param scaled whether the network takes the points with mean 0 and standard deviation 1
 */
public record Start(int[] hiddenLayers, Activation hidden, Activation output, InitialParameters draw,
        boolean scaled) {

    /** A network that takes the points as they are. */
    public Start(int[] hiddenLayers, Activation hidden, Activation output, InitialParameters draw) {
        this(hiddenLayers, hidden, output, draw, false);
    }

    /** The paper's network: hidden layers of 2 and 3 sigmoids, all weights drawn before the biases. */
    public static final Start PAPER =
            new Start(new int[] {2, 3}, Activation.SIGMOID, Activation.SIGMOID, InitialParameters.WEIGHTS_FIRST);

    /** The network for these points, its parameters the next values of the stream. */
    public Network network(LabelledPoints points, RandomStream stream) {
        int[] layers = new int[hiddenLayers.length + 2];
        layers[0] = points.dimension();
        System.arraycopy(hiddenLayers, 0, layers, 1, hiddenLayers.length);
        layers[layers.length - 1] = points.outputs();
        Network network = new Network(layers, hidden, output, scaled ? Optional.of(Scaling.standard(points)) : Optional.empty());
        draw.draw(stream, network);
        return network;
    }
}
