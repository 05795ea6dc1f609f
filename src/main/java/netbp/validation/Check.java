package netbp.validation;

import java.util.ArrayList;
import java.util.List;

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
 * @param test the comparison
 */
public record Check(String name, String statement, List<String> files, Tolerance tolerance, Test test) {

    /** Takes the differences. */
    @FunctionalInterface
    interface Test {

        /**
         * @param references one for each of the check's files, in their order
         * @throws ReferenceException if a reference is not as it must be
         */
        void compare(Runs runs, List<Reference> references, Comparison comparison);
    }

    /** Makes the comparison; a reference that is missing or damaged fails it. */
    Outcome run(Runs runs, References references) {
        try {
            List<Reference> read = new ArrayList<>();
            for (String file : files) {
                read.add(references.read(file));
            }
            Comparison comparison = new Comparison();
            test.compare(runs, read, comparison);
            return comparison.outcome(tolerance);
        } catch (ReferenceException e) {
            return Outcome.failed(e.getMessage());
        }
    }
}
