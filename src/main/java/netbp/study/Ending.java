package netbp.study;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import netbp.leastsquares.StopReason;
import netbp.training.TrainingResult;

/**
 * Why a training run ended, whatever its method: what a {@link TrainingResult.StopReason} of stochastic gradient and a
 * {@link StopReason} of a least-squares solver have in common.
 */
public enum Ending {

    /** All iterations that were asked for were done. */
    ITERATIONS("all iterations were done"),
    /** The accuracy goal was met. */
    GOAL("the accuracy goal was met"),
    /** The cost of the unseen points did not fall any more. */
    PATIENCE("patience ended; the network is that of the lowest cost of the unseen points"),
    /** A tolerance of the solver was met. */
    TOLERANCE("a tolerance was met"),
    /** The solver used up its iterations or evaluations. */
    CAP("the cap on iterations or evaluations was reached"),
    /** The solver could compute no further step. */
    BREAKDOWN("no further step could be computed"),
    /** The cost became NaN or infinite. */
    DIVERGED("the cost became NaN or infinite"),
    /** It could not be done, however often it was tried; only on a cluster. */
    FAILED("the run failed"),
    /** It was asked to stop. */
    INTERRUPTED("the run was interrupted");

    private final String sentence;

    Ending(String sentence) {
        this.sentence = sentence;
    }

    /** The name in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason as a clause. */
    public String sentence() {
        return sentence;
    }

    /** How often each occurred and what it means. */
    static String counted(Map<Ending, Long> counts, String separator) {
        return counts.entrySet().stream().map(count -> count.getValue() + " because " + count.getKey().sentence())
                .collect(Collectors.joining(separator));
    }

    /** The ending of that {@link #word}. */
    static Ending of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Ending of(TrainingResult.StopReason reason) {
        return switch (reason) {
            case ITERATIONS -> ITERATIONS;
            case GOAL -> GOAL;
            case PATIENCE -> PATIENCE;
            case DIVERGED -> DIVERGED;
            case INTERRUPTED -> INTERRUPTED;
        };
    }

    static Ending of(StopReason reason) {
        return switch (reason) {
            case FIRST_ORDER_OPTIMALITY, FUNCTION_TOLERANCE, STEP_TOLERANCE -> TOLERANCE;
            case MAX_ITERATIONS, MAX_FUNCTION_EVALUATIONS -> CAP;
            case INTERRUPTED -> INTERRUPTED;
            case BREAKDOWN -> BREAKDOWN;
        };
    }
}
