package netbp.cli;

import java.util.Locale;

import netbp.leastsquares.FiniteDifferences;
import netbp.leastsquares.OptionName;
import netbp.leastsquares.Options;
import netbp.leastsquares.SolverChoice;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The least-squares solver and its options, by MATLAB's names and with MATLAB's defaults. */
final class SolverOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--solver", paramLabel = "SOLVER", defaultValue = "matlab", converter = Converters.Solver.class,
            description = "matlab (MATLAB's Levenberg-Marquardt), hipparchus or commons-math (default: ${DEFAULT-VALUE})")
    SolverChoice solver;

    @Option(names = "--function-tolerance", paramLabel = "TOL", defaultValue = "1e-6",
            converter = Converters.NotNegative.class, description = "FunctionTolerance (default: ${DEFAULT-VALUE})")
    private double functionTolerance;

    @Option(names = "--step-tolerance", paramLabel = "TOL", defaultValue = "1e-6",
            converter = Converters.NotNegative.class, description = "StepTolerance (default: ${DEFAULT-VALUE})")
    private double stepTolerance;

    @Option(names = "--max-iterations", paramLabel = "N", defaultValue = "400", converter = Converters.Limit.class,
            description = "MaxIterations (default: ${DEFAULT-VALUE})")
    private int maxIterations;

    @Option(names = "--max-function-evaluations", paramLabel = "N", defaultValue = "0",
            converter = Converters.Limit.class,
            description = "MaxFunctionEvaluations; 0 is 200 times the number of unknowns (default: ${DEFAULT-VALUE})")
    private int maxFunctionEvaluations;

    @Option(names = "--init-damping", paramLabel = "LAMBDA", defaultValue = "0.01",
            converter = Converters.Positive.class,
            description = "InitDamping, for the solver matlab only (default: ${DEFAULT-VALUE})")
    private double initDamping;

    @Option(names = "--finite-difference-type", paramLabel = "TYPE", defaultValue = "forward",
            description = "FiniteDifferenceType, forward or central (default: ${DEFAULT-VALUE})")
    private FiniteDifferences finiteDifferenceType;

    @Option(names = "--specify-objective-gradient",
            description = "SpecifyObjectiveGradient: the Jacobian by back propagation, not by differences")
    private boolean specifyObjectiveGradient;

    /**
     * The options.
     *
     * @throws InputException if one is given that the solver does not honour
     */
    Options options() {
        for (OptionName option : OptionName.values()) {
            String name = commandLineName(option);
            if (!solver.solver().honours(option) && spec.commandLine().getParseResult().hasMatchedOption(name)) {
                throw new InputException(name + " must not be given where it has no effect: --solver " + solver.label());
            }
        }
        return new Options(functionTolerance, stepTolerance, maxIterations, maxFunctionEvaluations, initDamping,
                finiteDifferenceType, specifyObjectiveGradient);
    }

    /** FunctionTolerance as --function-tolerance. */
    private static String commandLineName(OptionName option) {
        return "-" + option.matlabName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
