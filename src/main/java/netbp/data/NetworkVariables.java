package netbp.data;

import java.util.LinkedHashMap;
import java.util.Map;

import netbp.matlab.Matrix;
import netbp.network.Network;

/** The parameters of a network as MATLAB variables W2, ..., WL, b2, ..., bL. */
public final class NetworkVariables {

    private NetworkVariables() {
    }

    /** W[l] as an n_l x n_{l-1} and b[l] as an n_l x 1 matrix. */
    public static Map<String, Matrix> of(Network network) {
        Map<String, Matrix> variables = new LinkedHashMap<>();
        for (int l = 2; l <= network.depth(); l++) {
            variables.put("W" + l, new Matrix(network.width(l), network.width(l - 1), network.weights(l)));
        }
        for (int l = 2; l <= network.depth(); l++) {
            variables.put("b" + l, Matrix.column(network.biases(l)));
        }
        return variables;
    }
}
