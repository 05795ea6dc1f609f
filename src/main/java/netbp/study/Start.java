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
