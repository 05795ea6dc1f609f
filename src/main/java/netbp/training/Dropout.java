package netbp.training;

import netbp.matlab.RandomStream;
import netbp.network.Network;

/**
 * Inverted dropout: for each point of an iteration each hidden neuron is left out with probability P, and the
 * others' activations are divided by 1 - P, so that the network needs no change when it is evaluated.
 *
 * <p>The factors, 0 where {@code rand} &lt; P and 1/(1-P) elsewhere, are drawn after the point, layer by layer from
 * 2 to L-1, neuron by neuron.
 *
 * <p>Source: N. Srivastava, G. Hinton, A. Krizhevsky, I. Sutskever and R. Salakhutdinov, Dropout: a simple way to
 * prevent neural networks from overfitting, J. Mach. Learn. Res. 15, 2014, sections 4 and 10.
 */
final class Dropout {

    private final double P;
    private final RandomStream stream;
    private final double[][] factors;

    Dropout(double P, RandomStream stream, Network network) {
        this.P = P;
        this.stream = stream;
        factors = new double[network.depth()][];
        for (int l = 2; l < network.depth(); l++) {
            factors[l] = new double[network.width(l)];
        }
    }

    /** The factors of the neurons of layers 2..L-1, overwritten by the next draw. */
    double[][] draw() {
        for (int l = 2; l < factors.length; l++) {
            for (int j = 0; j < factors[l].length; j++) {
                factors[l][j] = stream.rand() < P ? 0 : 1 / (1 - P);
            }
        }
        return factors;
    }

    /** An action that restores the present position of the stream. */
    Runnable bookmark() {
        long position = stream.position();
        return () -> stream.moveTo(position);
    }
}
