package netbp.validation;

import java.util.List;
import java.util.stream.Stream;

/** All checks, in the order of the report. */
public final class Checks {

    private Checks() {
    }

    /** The stream, Levenberg-Marquardt, stochastic gradient, MATLAB's pictures, nlsrun. */
    public static List<Check> all() {
        return Stream.of(StreamChecks.checks(), TableChecks.checks(), GradientChecks.checks(), PictureChecks.checks(),
                ExperimentChecks.checks(), FamilyChecks.checks(), NlsrunChecks.checks()).flatMap(List::stream).toList();
    }
}
