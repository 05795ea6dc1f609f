package netbp.study;

import java.io.Serializable;

import netbp.matlab.RandomStream;
import netbp.training.PointOrder;

/** Which points an iteration uses, before the points and the stream are known. */
@FunctionalInterface
public interface Order extends Serializable {

    /**
     * The order over points 1..N.
     *
     * @throws IllegalArgumentException if it does not fit that number of points
     */
    PointOrder over(int N, RandomStream stream);
}
