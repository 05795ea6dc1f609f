package netbp.validation;

import java.util.List;

/**
 * What a check found.
 *
 * @param measured the largest difference, in the unit of the check's tolerance; NaN if none could be taken
 * @param holds the verdict
 * @param compared how many values were compared
 * @param worst where the largest difference is; null if all agree to the last bit or none could be taken
 * @param remarks further facts, for information; for a reference that cannot be used, what is wrong
 */
public record Outcome(double measured, boolean holds, long compared, Deviation worst, List<String> remarks) {

    /** A check that could not be made. */
    static Outcome failed(String why) {
        return new Outcome(Double.NaN, false, 0, null, List.of(why));
    }
}
