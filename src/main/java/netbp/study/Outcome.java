package netbp.study;

import java.util.Optional;

import netbp.network.Network;

/**
 * What a training run leaves.
 *
 * @param network with its final parameters; after a divergence those of the last finite cost that was kept
 * @param curve the costs that were kept; nothing behind the end of the run
 * @param ending why it ended
 * @param iterations the number of the iteration that ended it
 * @param passes the work done, see {@link Work}
 * @param note the solver's own words on why it ended
 * @param unseen what became of unseen points along the run
 */
public record Outcome(Network network, CostCurve curve, Ending ending, long iterations, long passes, String note,
        Optional<UnseenCurve> unseen) {

    /** A run without unseen points. */
    public Outcome(Network network, CostCurve curve, Ending ending, long iterations, long passes, String note) {
        this(network, curve, ending, iterations, passes, note, Optional.empty());
    }
}
