package netbp.validation;

import java.util.List;

import netbp.solvers.RandomStarts;

/** The sentences that both forms of the report share. */
final class Prose {

    static final String TITLE = "netbp checked against MATLAB";

    static final List<String> INTRODUCTION = List.of(
            "The program's results beside what MATLAB itself stored, printed or drew, and beside runs of GNU Octave"
                    + " in full precision. The table at the end tells who made which.",
            "A check takes the largest difference between a stored result and a fresh one, in a stated unit, and"
                    + " holds if it is within its tolerance. Why the tolerance is what it is stands with the check.",
            "netbp.m, netbpfull.m and nlsrun.m with rng(5000) are known from MATLAB only through pictures, Figures 4,"
                    + " 7 and 8; the costs stored by MATLAB in doubles are those of another run of the same algorithm,"
                    + " with six points in category A. The word cost means the plain sum of ||y - F(x)||^2 over the points, as in the"
                    + " published codes.");

    static final String SOLVERS = "Solvers of least squares from random starts";

    static final String SOLVERS_COMPARED = "Not a check: how often each solver fits the paper's ten points from "
            + RandomStarts.SEEDS + " starts 0.5*randn(23,1), those of seeds 1 to " + RandomStarts.SEEDS
            + ", and how many evaluations of the residuals it takes, those for differences included.";

    private Prose() {
    }

    /** The origin of a reference; what is wrong if it cannot be read. */
    static String origin(References references, String file) {
        try {
            return String.join(" ", references.read(file).origin());
        } catch (ReferenceException e) {
            return e.getMessage();
        }
    }

    /** Where a check is worst. */
    static String worst(Outcome outcome) {
        if (outcome.worst() != null) {
            return "Largest at " + outcome.worst().sentence() + ".";
        }
        return outcome.holds() ? "No difference." : "No difference could be taken.";
    }

    /** How many values a check compared. */
    static String compared(Outcome outcome) {
        return outcome.compared() + (outcome.compared() == 1 ? " comparison." : " comparisons.");
    }
}
