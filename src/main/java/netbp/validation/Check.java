package netbp.validation;

import java.util.List;
import java.util.Optional;

import netbp.reference.Reference;
import netbp.reference.ReferenceException;
import netbp.reference.References;

/**
 * A comparison of the program with stored references.
 *
 * @param name a short name, unique
 * @param statement what is compared, in a sentence
 * @param files the references that it reads
 * @param tolerance the largest difference that passes
 * @param test takes the differences
 */
public record Check(String name, String statement, List<String> files, Tolerance tolerance, Test test) {

    /** Takes the differences. */
    @FunctionalInterface
    interface Test {

        /**
         * @param references one for each of the check's files, in their order
         * @throws ReferenceException if a reference is not as it must be
         */
        void compare(Runs runs, List<Reference> references, Differences differences);
    }

    /**
     * What a check found.
     *
     * @param measured the largest difference, in the unit of the check's tolerance; NaN if none could be taken
     * @param holds the verdict
     * @param compared how many values were compared
     * @param worst where the largest difference is; empty if all agree to the last bit or none could be taken
     * @param remarks further facts, for information; for a reference that cannot be used, what is wrong
     */
    public record Outcome(double measured, boolean holds, long compared, Optional<Deviation> worst,
            List<String> remarks) {

        /** A check that could not be made. */
        static Outcome failed(String why) {
            return new Outcome(Double.NaN, false, 0, Optional.empty(), List.of(why));
        }
    }

    /** Makes the comparison; a reference that is missing or damaged fails it. */
    Outcome run(Runs runs, References references) {
        try {
            List<Reference> read = files.stream().map(references::read).toList();
            Differences differences = new Differences();
            test.compare(runs, read, differences);
            return differences.outcome(tolerance);
        } catch (ReferenceException e) {
            return Outcome.failed(e.getMessage());
        }
    }
}
