package netbp.validation;

import java.util.List;

import netbp.network.Network;
import netbp.reference.Reference;

/** The 2-2-3-2 network whose parameters a reference holds, one a row. */
final class StoredNetwork {

    private StoredNetwork() {
    }

    /** @throws ReferenceException if there are not 23 numbers */
    static Network of(Reference reference) {
        Network network = Network.paper();
        List<Reference.Row> rows = reference.rows(network.parameterCount());
        network.setParameters(rows.stream().mapToDouble(row -> row.number(0)).toArray());
        return network;
    }
}
