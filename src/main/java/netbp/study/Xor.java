package netbp.study;

import netbp.network.Activation;
import netbp.network.BackPropagation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.InitialParameters;

/**
 * Exclusive or: the function of two bits that no network without a hidden layer computes, and the network of two
 * ReLU neurons and a linear output that does,
 *
 * <pre>y = w' max(0, W'x + c) + b,   W = [1 1; 1 1],   c = (0, -1),   w = (1, -2),   b = 0.</pre>
 *
 * <p>Source: I. Goodfellow, Y. Bengio, A. Courville, Deep Learning, MIT Press, 2016, section 6.1. In the paper's
 * symbols W[2] = W', b[2] = c, W[3] = w', b[3] = b.
 */
public final class Xor {

    private static final double[][] X = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    private static final double[][] Y = {{0}, {1}, {1}, {0}};

    /** The network that training starts from: 2-2-1, nine parameters, 0.5*randn. */
    static final Start START =
            new Start(new int[] {2}, Activation.RELU, Activation.LINEAR, InitialParameters.WEIGHTS_FIRST, false);

    private Xor() {
    }

    /** The four points (0,0), (0,1), (1,0), (1,1) with the targets 0, 1, 1, 0. */
    public static LabelledPoints points() {
        return new LabelledPoints(X, Y);
    }

    /** The network whose weights are given above. */
    public static Network byHand() {
        Network network = new Network(new int[] {2, 2, 1}, Activation.RELU, Activation.LINEAR);
        network.setParameters(new double[] {1, 1, 1, 1, 1, -2, 0, -1, 0});
        return network;
    }

    /** a[2] at the four points, in rows. */
    public static double[][] hidden(Network network) {
        BackPropagation pass = new BackPropagation(network);
        double[][] hidden = new double[X.length][];
        for (int i = 0; i < X.length; i++) {
            pass.forward(X[i]);
            hidden[i] = pass.activations(2).clone();
        }
        return hidden;
    }

    /** F at the four points. */
    public static double[] outputs(Network network) {
        BackPropagation pass = new BackPropagation(network);
        double[] F = new double[X.length];
        for (int i = 0; i < X.length; i++) {
            F[i] = pass.forward(X[i])[0];
        }
        return F;
    }
}
