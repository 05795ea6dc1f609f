package netbp.leastsquares;

import java.util.Arrays;
import java.util.Locale;

/** The options of {@link Options}, by MATLAB's names. */
public enum OptionName {

    /** Relative change of ||r||^2 below which to stop. */
    FUNCTION_TOLERANCE("FunctionTolerance"),
    /** Relative size of a step below which to stop. */
    STEP_TOLERANCE("StepTolerance"),
    /** Accepted steps at the most. */
    MAX_ITERATIONS("MaxIterations"),
    /** Residual evaluations at the most. */
    MAX_FUNCTION_EVALUATIONS("MaxFunctionEvaluations"),
    /** lambda of the first step. */
    INIT_DAMPING("InitDamping"),
    /** How to make a Jacobian where none is given. */
    FINITE_DIFFERENCE_TYPE("FiniteDifferenceType"),
    /** Whether to use the problem's own Jacobian. */
    SPECIFY_OBJECTIVE_GRADIENT("SpecifyObjectiveGradient");

    private final String matlabName;

    OptionName(String matlabName) {
        this.matlabName = matlabName;
    }

    /** The defaults but for what the names and values say. */
    static Options read(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("every option must have a name and a value: "
                    + Arrays.toString(namesAndValues));
        }
        Options options = Options.DEFAULTS;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            options = named(namesAndValues[i]).set(options, namesAndValues[i + 1]);
        }
        return options;
    }

    private static OptionName named(Object name) {
        for (OptionName option : values()) {
            if (option.matlabName.equals(name)) {
                return option;
            }
        }
        throw new IllegalArgumentException("an option must be one of "
                + String.join(", ", Arrays.stream(values()).map(OptionName::matlabName).toList()) + ": " + name);
    }

    private Options set(Options options, Object value) {
        return switch (this) {
            case FUNCTION_TOLERANCE -> options.withFunctionTolerance(number(value));
            case STEP_TOLERANCE -> options.withStepTolerance(number(value));
            case MAX_ITERATIONS -> options.withMaxIterations(count(value));
            case MAX_FUNCTION_EVALUATIONS -> options.withMaxFunctionEvaluations(count(value));
            case INIT_DAMPING -> options.withInitDamping(number(value));
            case FINITE_DIFFERENCE_TYPE -> options.withFiniteDifferenceType(type(value));
            case SPECIFY_OBJECTIVE_GRADIENT -> {
                if (!(value instanceof Boolean given)) {
                    throw bad("true or false", value);
                }
                yield options.withSpecifyObjectiveGradient(given);
            }
        };
    }

    private double number(Object value) {
        if (!(value instanceof Number number)) {
            throw bad("a number", value);
        }
        return number.doubleValue();
    }

    private int count(Object value) {
        double number = number(value);
        if (number != (int) number) {
            throw bad("an integer below 2^31", value);
        }
        return (int) number;
    }

    private FiniteDifferences type(Object value) {
        for (FiniteDifferences type : FiniteDifferences.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(value)) {
                return type;
            }
        }
        throw bad("forward or central", value);
    }

    private IllegalArgumentException bad(String rule, Object value) {
        return new IllegalArgumentException(matlabName + " must be " + rule + ": " + value);
    }

    /** {@return the name in MATLAB's optimoptions} */
    public String matlabName() {
        return matlabName;
    }
}
