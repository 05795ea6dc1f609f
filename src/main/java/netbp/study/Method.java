package netbp.study;

import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/** A way to train a network from given parameters. Implementations hold no state of a run. */
public interface Method {

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
