package netbp.fit;

import netbp.network.BackPropagation;
import netbp.network.Network;

/** Points in the rows of an array. */
final class Rows {

    private Rows() {
    }

    /** F of row i; the next call may overwrite it. */
    static double[] output(BackPropagation pass, Network network, double[][] x, int i) {
        if (x[i].length != network.width(1)) {
            throw new IllegalArgumentException("point " + (i + 1) + " must have as many coordinates as the network has inputs, "
                    + network.width(1) + ": " + x[i].length);
        }
        return pass.forward(x[i]);
    }

    static void requirePairs(int points, int others, String name) {
        if (points == 0 || points != others) {
            throw new IllegalArgumentException("there must be points and a " + name + " for each: " + points + " and " + others);
        }
    }
}
