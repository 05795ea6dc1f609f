package netbp.study;

import java.io.Serializable;

import netbp.training.LearningRate;

/** How the learning rate changes from the first on. */
@FunctionalInterface
public interface Schedule extends Serializable {

    /** The rate that begins with eta. */
    LearningRate from(double eta);
}
