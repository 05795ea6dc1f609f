package netbp.cli;

import java.util.List;
import java.util.stream.Stream;

import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.WeightPenalty;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.study.LeastSquaresMethod;
import netbp.study.StochasticGradientMethod;
import picocli.CommandLine.Option;

/** The least-squares methods by name, and their options. */
final class MethodOptions {

    @Option(names = "--jacobian", paramLabel = "differences|exact", defaultValue = "differences",
            description = "least squares: forward differences as in nlsrun.m, or by back propagation "
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
        return Stream.concat(Stream.of(StochasticGradientMethod.NAME), LeastSquaresMethod.names().stream()).toList();
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
        return LeastSquaresMethod.named(name, residuals, options.withSpecifyObjectiveGradient(isExact()));
    }

    /** One residual a point or one an output. */
    ResidualForm residuals() {
        return residuals;
    }

    /** Whether the Jacobian is computed by back propagation. */
    boolean isExact() {
        return jacobian == JacobianKind.EXACT;
    }

    /**
     * To be called before any work is done.
     *
     * @param options by which the user chose the size
     * @param l2 whose residuals are added; 0 for none
     * @param atATime runs at the same time
     * @throws InputException if the JVM has not the memory that the method of this name takes
     */
    void requireMemory(String options, String name, Network network, LabelledPoints points, double l2, int atATime) {
        if (!name.equals(StochasticGradientMethod.NAME)) {
            int m = points.size() * (residuals == ResidualForm.NORM ? 1 : points.outputs())
                    + (l2 > 0 ? WeightPenalty.count(network) : 0);
            int n = network.parameterCount();
            double jacobian = (double) Double.BYTES * m * n;
            Memory.require(options + " with " + name,
                    atATime * (jacobian + leastSquares(name, Options.DEFAULTS).solver().bytes(m, n)));
        }
    }

    /** How the least-squares problem is posed, in words. */
    String description() {
        return (residuals == ResidualForm.NORM ? "one residual a point, ||y - F(x)||"
                : "one residual an output, F_j(x) - y_j") + ", the Jacobian by "
                + (isExact() ? "back propagation" : "forward differences");
    }
}
