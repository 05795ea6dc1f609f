package netbp.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.SolverChoice;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.study.LeastSquaresMethod;
import netbp.study.StochasticGradientMethod;
import picocli.CommandLine.Option;

/** The least-squares methods by name, and their options. */
final class MethodOptions {

    /** MATLAB's solver goes by the name of its method here. */
    private static final String MATLAB = "lm";

    @Option(names = "--jacobian", paramLabel = "differences|exact", defaultValue = "differences",
            description = "least squares: forward differences as nlsrun.m has it, or by back propagation "
                    + "(default: ${DEFAULT-VALUE})")
    private JacobianKind jacobian;

    @Option(names = "--residuals", paramLabel = "norm|smooth", defaultValue = "norm",
            description = "least squares: one residual a point as nlsrun.m has it, or one an output "
                    + "(default: ${DEFAULT-VALUE})")
    private ResidualForm residuals;

    /** Where Jacobians come from. */
    enum JacobianKind {
        DIFFERENCES, EXACT
    }

    /** All names: sgd and the solvers. */
    static List<String> names() {
        return Stream.concat(Stream.of(StochasticGradientMethod.NAME),
                Arrays.stream(SolverChoice.values()).map(MethodOptions::name)).toList();
    }

    private static String name(SolverChoice choice) {
        return choice == SolverChoice.MATLAB ? MATLAB : choice.label();
    }

    /**
     * Checks a name.
     *
     * @throws InputException if it is none of {@link #names}
     */
    static void require(String option, String name) {
        if (!names().contains(name)) {
            throw new InputException(option + " must be one of " + String.join(", ", names()) + ": " + name);
        }
    }

    /** The least-squares method of that name. */
    LeastSquaresMethod leastSquares(String name, Options options) {
        return new LeastSquaresMethod(name, choice(name).solver(), residuals,
                options.withSpecifyObjectiveGradient(jacobian == JacobianKind.EXACT));
    }

    /**
     * To be called before any work is done.
     *
     * @param options by which the user chose the size
     * @param atATime runs at the same time
     * @throws InputException if the JVM has not the memory that the method of this name takes
     */
    void requireMemory(String options, String name, Network network, LabelledPoints points, int atATime) {
        if (!name.equals(StochasticGradientMethod.NAME)) {
            int m = points.size() * (residuals == ResidualForm.NORM ? 1 : points.categories());
            int n = network.parameterCount();
            double jacobian = (double) Double.BYTES * m * n;
            Memory.require(options + " with " + name,
                    atATime * (jacobian + choice(name).solver().bytes(m, n)));
        }
    }

    private static SolverChoice choice(String name) {
        return Arrays.stream(SolverChoice.values()).filter(c -> name(c).equals(name)).findFirst().orElseThrow();
    }

    /** How the least-squares problem is posed, in words. */
    String description() {
        return (residuals == ResidualForm.NORM ? "one residual a point, ||y - F(x)||"
                : "one residual an output, F_j(x) - y_j") + ", the Jacobian by "
                + (jacobian == JacobianKind.EXACT ? "back propagation" : "forward differences");
    }
}
