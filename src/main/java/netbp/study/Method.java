package netbp.study;

import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/**
 * A way to train a network from given parameters. Implementations hold no state of a run.
 *
 * <p>The unit of work in which methods are compared is one forward pass of the network over one point.
 * With P parameters it takes about P multiplications and additions. Back propagation takes about as many
 * again for W[l+1]' delta[l+1] and as many for delta[l] a[l-1]', so that the gradient at one point, or
 * one row of a Jacobian by back propagation, counts as {@value #GRADIENT_PASSES} passes, its own forward
 * pass among them. Residuals at N points are N passes and a Jacobian by forward differences N passes for
 * each unknown.
 *
 * <p>Not counted: the cost that stochastic gradient computes only for display, and the linear algebra of
 * least squares, of order N P^2 a step, which time shows and passes do not.
 */
public interface Method {

    /** Passes for the gradient at one point. */
    int GRADIENT_PASSES = 3;

    /** The name in commands, tables and files. */
    String name();

    /**
     * Trains the network in place.
     *
     * @param stream continues where the draw of the parameters left it
     * @param monitor told of every cost that is kept, and asked whether to stop
     * @throws IllegalArgumentException if the network does not fit the points or a setting does not
     */
    Outcome train(Network network, LabelledPoints points, RandomStream stream, TrainingMonitor monitor);
}
