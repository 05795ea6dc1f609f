package netbp.training;

import netbp.matlab.RandomStream;
import netbp.network.Network;

/** The start 0.5*randn, and the order in which W[2..L] and b[2..L] are drawn from the stream. */
public enum InitialParameters {

    /** W[2], ..., W[L], then b[2], ..., b[L]: the published codes. */
    WEIGHTS_FIRST {
        @Override
        public void draw(RandomStream stream, Network network) {
            for (int l = 2; l <= network.depth(); l++) {
                fill(stream, network.weights(l));
            }
            for (int l = 2; l <= network.depth(); l++) {
                fill(stream, network.biases(l));
            }
        }
    },

    /** W[2], b[2], W[3], b[3], .... */
    LAYERWISE {
        @Override
        public void draw(RandomStream stream, Network network) {
            for (int l = 2; l <= network.depth(); l++) {
                fill(stream, network.weights(l));
                fill(stream, network.biases(l));
            }
        }
    };

    /**
     * Sets every parameter of the network to 0.5 times the next standard normal of the stream.
     *
     * @param stream from which is drawn
     * @param network whose parameters are set
     */
    public abstract void draw(RandomStream stream, Network network);

    private static void fill(RandomStream stream, double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.5 * stream.randn();
        }
    }
}
