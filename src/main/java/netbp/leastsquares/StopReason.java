package netbp.leastsquares;

/** Why a solver stopped, with the exit flag of MATLAB's lsqnonlin. */
public enum StopReason {

    /** The gradient is small against its size at the start. */
    FIRST_ORDER_OPTIMALITY(1, "the first-order optimality is below 1e-4*FunctionTolerance times its start"),
    /** The last trial changed ||r||^2 by no more than FunctionTolerance allows. */
    FUNCTION_TOLERANCE(3, "the relative change of ||r||^2 is within FunctionTolerance"),
    /** The last step was shorter than StepTolerance allows. */
    STEP_TOLERANCE(4, "the relative size of the step is below StepTolerance"),
    /** MaxIterations was reached. */
    MAX_ITERATIONS(0, "MaxIterations was reached"),
    /** MaxFunctionEvaluations was reached. */
    MAX_FUNCTION_EVALUATIONS(0, "MaxFunctionEvaluations was reached"),
    /** The monitor asked for it. */
    INTERRUPTED(-1, "the run was interrupted"),
    /** No step can be computed from the best point; MATLAB raises an error here and has no flag. */
    BREAKDOWN(-3, "the Jacobian at the best point, or its factorisation, is not finite");

    private final int exitFlag;
    private final String sentence;

    StopReason(int exitFlag, String sentence) {
        this.exitFlag = exitFlag;
        this.sentence = sentence;
    }

    /** {@return MATLAB's exit flag; positive where a tolerance was met} */
    public int exitFlag() {
        return exitFlag;
    }

    /** {@return the reason as a clause} */
    public String sentence() {
        return sentence;
    }
}
