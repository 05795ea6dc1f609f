package netbp.validation;

import java.util.List;

import netbp.network.Network;
import netbp.reference.Reference;
import netbp.reference.ReferenceException;

/** The parameters of the 2-2-3-2 network in a reference, one a row: W2, W3, W4, each column by column, b2, b3, b4. */
final class StoredParameters {

    private StoredParameters() {
    }

    /** The network that has them. @throws ReferenceException if there are not 23 numbers */
    static Network network(Reference reference) {
        Network network = Network.paper();
        List<Reference.Row> rows = reference.rows(network.parameterCount());
        network.setParameters(rows.stream().mapToDouble(row -> row.number(0)).toArray());
        return network;
    }

    /** MATLAB's name of parameter i, from 0, such as {@code W3(2,1)}. */
    static String name(int i) {
        int[] layers = Network.paper().layers();
        int left = i;
        for (int l = 1; l < layers.length; l++) {
            int size = layers[l] * layers[l - 1];
            if (left < size) {
                return "W" + (l + 1) + "(" + (left % layers[l] + 1) + "," + (left / layers[l] + 1) + ")";
            }
            left -= size;
        }
        for (int l = 1; l < layers.length; l++) {
            if (left < layers[l]) {
                return "b" + (l + 1) + "(" + (left + 1) + ")";
            }
            left -= layers[l];
        }
        throw new IllegalArgumentException("parameter must be in 0..22: " + i);
    }
}
