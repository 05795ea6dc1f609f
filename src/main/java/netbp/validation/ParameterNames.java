package netbp.validation;

import netbp.network.Network;

/** The entries of the parameter vector of the 2-2-3-2 network by MATLAB's names. */
final class ParameterNames {

    private static final int[] LAYERS = Network.paper().layers();

    private ParameterNames() {
    }

    /** The name of entry i, from 0, of W2, W3, W4, each column by column, b2, b3, b4: {@code W3(2,1)}. */
    static String of(int i) {
        int left = i;
        for (int l = 1; l < LAYERS.length; l++) {
            int size = LAYERS[l] * LAYERS[l - 1];
            if (left < size) {
                return "W" + (l + 1) + "(" + (left % LAYERS[l] + 1) + "," + (left / LAYERS[l] + 1) + ")";
            }
            left -= size;
        }
        for (int l = 1; l < LAYERS.length; l++) {
            if (left < LAYERS[l]) {
                return "b" + (l + 1) + "(" + (left + 1) + ")";
            }
            left -= LAYERS[l];
        }
        throw new IllegalArgumentException("parameter must be in 0..22: " + i);
    }
}
