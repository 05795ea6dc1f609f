package netbp.training;

import netbp.network.LabelledPoints;
import netbp.network.Loss;
import netbp.network.Network;

/** A method that trains a network iteration by iteration: what {@link Training} and {@link TrainingLoop} run. */
public interface IterativeMethod {

    /** {@return the network being trained} */
    Network network();

    /** {@return the training points} */
    LabelledPoints points();

    /** {@return the loss whose cost is kept} */
    default Loss loss() {
        return Loss.SQUARED;
    }

    /** {@return m, the number of points of one iteration} */
    int batchSize();

    /** One iteration. */
    void step();

    /** {@return the number of iterations done} */
    long iterations();

    /** {@return an action that restores the present state of the method, its network and its random stream} */
    Runnable bookmark();
}
