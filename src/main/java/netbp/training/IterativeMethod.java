package netbp.training;

import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

/** A method that trains a network iteration by iteration: what {@link Training} and {@link TrainingLoop} run. */
public interface IterativeMethod {

    /** The network being trained. */
    Network network();

    /** The training points. */
    LabelledPoints points();

    /** The loss whose cost is kept. */
    default Loss loss() {
        return Loss.SQUARED;
    }

    /** m, the number of points of one iteration. */
    int batchSize();

    /** One iteration. */
    void step();

    /** The number of iterations done. */
    long iterations();

    /** An action that restores the present state of the method, its network and its random stream. */
    Runnable bookmark();
}
