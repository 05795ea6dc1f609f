package netbp.study;

import netbp.network.Region;

/**
 * One method from one start.
 *
 * @param method its name
 * @param seed of the start
 * @param outcome what it left
 * @param accuracy the share of the training points in their own class
 * @param region the final region; null where the points are not in the plane
 * @param secondsAt measured: from the start to each cost of the curve
 * @param seconds measured: the whole run
 */
public record ComparedRun(String method, long seed, Outcome outcome, double accuracy, Region region,
        double[] secondsAt, double seconds) {

    /** The last cost; NaN if there is none. */
    public double cost() {
        return outcome.curve().last();
    }

    /** The work until the cost was first at or below the target; NaN if it never was. */
    public double passesTo(double target) {
        int first = outcome.curve().firstAtOrBelow(target);
        return first < 0 ? Double.NaN : outcome.curve().passes()[first];
    }

    /** The measured seconds until then; NaN if it never was. */
    public double secondsTo(double target) {
        int first = outcome.curve().firstAtOrBelow(target);
        return first < 0 ? Double.NaN : secondsAt[first];
    }

    /** Whether it ran to an end of its own. */
    public boolean isComplete() {
        return outcome.ending() != Ending.INTERRUPTED;
    }
}
