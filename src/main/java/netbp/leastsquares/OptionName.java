package netbp.leastsquares;

/** The options of {@link Options}, by MATLAB's names. */
public enum OptionName {

    FUNCTION_TOLERANCE("FunctionTolerance"),
    STEP_TOLERANCE("StepTolerance"),
    MAX_ITERATIONS("MaxIterations"),
    MAX_FUNCTION_EVALUATIONS("MaxFunctionEvaluations"),
    INIT_DAMPING("InitDamping"),
    FINITE_DIFFERENCE_TYPE("FiniteDifferenceType"),
    SPECIFY_OBJECTIVE_GRADIENT("SpecifyObjectiveGradient");

    private final String matlabName;

    OptionName(String matlabName) {
        this.matlabName = matlabName;
    }

    /** The name in MATLAB's optimoptions. */
    public String matlabName() {
        return matlabName;
    }
}
