package netbp.leastsquares;

/**
 * Options of a solver, with the names and defaults of MATLAB's optimoptions for lsqnonlin and its
 * Levenberg-Marquardt algorithm.
 *
 * @param functionTolerance relative change of ||r||^2 below which to stop, at least 0
 * @param stepTolerance relative size of a step below which to stop, at least 0
 * @param maxIterations accepted steps at the most
 * @param maxFunctionEvaluations residual evaluations at the most; 0 means 200 times the number of unknowns
 * @param initDamping lambda of the first step, positive
 * @param finiteDifferenceType how to make a Jacobian where none is given
 * @param specifyObjectiveGradient whether to use the problem's own Jacobian
 */
public record Options(double functionTolerance, double stepTolerance, int maxIterations,
        int maxFunctionEvaluations, double initDamping, FiniteDifferences finiteDifferenceType,
        boolean specifyObjectiveGradient) {

    /** MATLAB's defaults. */
    public static final Options DEFAULTS = new Options(1e-6, 1e-6, 400, 0, 0.01, FiniteDifferences.FORWARD, false);

    /**
     * {@code optimoptions('lsqnonlin',name,value,...)}: the defaults but for what is named.
     *
     * <pre>{@code
     * Options options = Options.of("StepTolerance", 1e-10, "FiniteDifferenceType", "central");
     * System.out.println(options.stepTolerance());                              // 1.0E-10
     * }</pre>
     *
     * @param namesAndValues names of {@link OptionName}, each with its value: a number, {@code "forward"} or
     *     {@code "central"}, true or false
     * @return the options
     * @throws IllegalArgumentException if there is no such option or it cannot have the value
     */
    public static Options of(Object... namesAndValues) {
        return OptionName.read(namesAndValues);
    }

    /**
     * @param functionTolerance relative change of ||r||^2 below which to stop, at least 0
     * @param stepTolerance relative size of a step below which to stop, at least 0
     * @param maxIterations accepted steps at the most
     * @param maxFunctionEvaluations residual evaluations at the most
     * @param initDamping lambda of the first step, positive
     * @param finiteDifferenceType how to make a Jacobian where none is given
     * @param specifyObjectiveGradient whether to use the problem's own Jacobian
     * @throws IllegalArgumentException if a rule above is broken
     */
    public Options {
        requireAtLeast("FunctionTolerance", functionTolerance, 0);
        requireAtLeast("StepTolerance", stepTolerance, 0);
        requireAtLeast("MaxIterations", maxIterations, 0);
        requireAtLeast("MaxFunctionEvaluations", maxFunctionEvaluations, 0);
        requireAtLeast("InitDamping", initDamping, Double.MIN_VALUE);
    }

    private static void requireAtLeast(String name, double value, double least) {
        if (!(value >= least && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    name + " must be finite and " + (least > 0 ? "positive: " : "not negative: ") + value);
        }
    }

    /** The cap on evaluations for n unknowns. */
    int evaluationCap(int n) {
        return maxFunctionEvaluations > 0 ? maxFunctionEvaluations : 200 * n;
    }

    /**
     * {@return the same with another FunctionTolerance}
     *
     * @param value at least 0
     * @throws IllegalArgumentException if it is not
     */
    public Options withFunctionTolerance(double value) {
        return new Options(value, stepTolerance, maxIterations, maxFunctionEvaluations, initDamping,
                finiteDifferenceType, specifyObjectiveGradient);
    }

    /**
     * {@return the same with another StepTolerance}
     *
     * @param value at least 0
     * @throws IllegalArgumentException if it is not
     */
    public Options withStepTolerance(double value) {
        return new Options(functionTolerance, value, maxIterations, maxFunctionEvaluations, initDamping,
                finiteDifferenceType, specifyObjectiveGradient);
    }

    /**
     * {@return the same with another MaxIterations}
     *
     * @param value accepted steps at the most
     * @throws IllegalArgumentException if it is negative
     */
    public Options withMaxIterations(int value) {
        return new Options(functionTolerance, stepTolerance, value, maxFunctionEvaluations, initDamping,
                finiteDifferenceType, specifyObjectiveGradient);
    }

    /**
     * {@return the same with another MaxFunctionEvaluations}
     *
     * @param value evaluations at the most; 0 means 200 times the number of unknowns
     * @throws IllegalArgumentException if it is negative
     */
    public Options withMaxFunctionEvaluations(int value) {
        return new Options(functionTolerance, stepTolerance, maxIterations, value, initDamping,
                finiteDifferenceType, specifyObjectiveGradient);
    }

    /**
     * {@return the same with another InitDamping}
     *
     * @param value positive
     * @throws IllegalArgumentException if it is not
     */
    public Options withInitDamping(double value) {
        return new Options(functionTolerance, stepTolerance, maxIterations, maxFunctionEvaluations, value,
                finiteDifferenceType, specifyObjectiveGradient);
    }

    /**
     * {@return the same with another FiniteDifferenceType}
     *
     * @param value forward or central
     */
    public Options withFiniteDifferenceType(FiniteDifferences value) {
        return new Options(functionTolerance, stepTolerance, maxIterations, maxFunctionEvaluations, initDamping,
                value, specifyObjectiveGradient);
    }

    /**
     * {@return the same with another SpecifyObjectiveGradient}
     *
     * @param value whether to use the problem's own Jacobian
     */
    public Options withSpecifyObjectiveGradient(boolean value) {
        return new Options(functionTolerance, stepTolerance, maxIterations, maxFunctionEvaluations, initDamping,
                finiteDifferenceType, value);
    }
}
