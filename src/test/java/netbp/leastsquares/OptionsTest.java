package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import netbp.network.LabelledPoints;
import netbp.network.Network;

/** What a user says to a solver and gets back from it. */
class OptionsTest {

    private static final Options DEFAULTS = Options.DEFAULTS;

    @Test
    @DisplayName("the defaults are those of MATLAB's optimoptions('lsqnonlin','Algorithm','levenberg-marquardt')")
    void defaults() {
        assertEquals(new Options(1e-6, 1e-6, 400, 0, 0.01, FiniteDifferences.FORWARD, false), DEFAULTS);
        assertEquals(200 * 23, DEFAULTS.evaluationCap(23));
        assertEquals(1, DEFAULTS.withMaxFunctionEvaluations(1).evaluationCap(23));
    }

    @Test
    @DisplayName("an option that is changed changes alone")
    void changes() {
        assertEquals(new Options(0.5, 1e-6, 400, 0, 0.01, FiniteDifferences.FORWARD, false), DEFAULTS.withFunctionTolerance(0.5));
        assertEquals(new Options(1e-6, 0.5, 400, 0, 0.01, FiniteDifferences.FORWARD, false), DEFAULTS.withStepTolerance(0.5));
        assertEquals(new Options(1e-6, 1e-6, 7, 0, 0.01, FiniteDifferences.FORWARD, false), DEFAULTS.withMaxIterations(7));
        assertEquals(new Options(1e-6, 1e-6, 400, 7, 0.01, FiniteDifferences.FORWARD, false),
                DEFAULTS.withMaxFunctionEvaluations(7));
        assertEquals(new Options(1e-6, 1e-6, 400, 0, 7, FiniteDifferences.FORWARD, false), DEFAULTS.withInitDamping(7));
        assertEquals(new Options(1e-6, 1e-6, 400, 0, 0.01, FiniteDifferences.CENTRAL, false),
                DEFAULTS.withFiniteDifferenceType(FiniteDifferences.CENTRAL));
        assertEquals(new Options(1e-6, 1e-6, 400, 0, 0.01, FiniteDifferences.FORWARD, true),
                DEFAULTS.withSpecifyObjectiveGradient(true));
    }

    @Test
    @DisplayName("numbers out of range are refused by MATLAB's name; the ends of the ranges are taken")
    void refusals() {
        for (double bad : new double[] {-Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("FunctionTolerance must be finite and not negative: " + bad, () -> DEFAULTS.withFunctionTolerance(bad));
            assertRefused("StepTolerance must be finite and not negative: " + bad, () -> DEFAULTS.withStepTolerance(bad));
            assertRefused("InitDamping must be finite and positive: " + bad, () -> DEFAULTS.withInitDamping(bad));
        }
        assertRefused("InitDamping must be finite and positive: 0.0", () -> DEFAULTS.withInitDamping(0));
        assertRefused("MaxIterations must be finite and not negative: -1.0", () -> DEFAULTS.withMaxIterations(-1));
        assertRefused("MaxFunctionEvaluations must be finite and not negative: -1.0",
                () -> DEFAULTS.withMaxFunctionEvaluations(-1));
        assertEquals(0, DEFAULTS.withFunctionTolerance(0).functionTolerance());
        assertEquals(Double.MAX_VALUE, DEFAULTS.withStepTolerance(Double.MAX_VALUE).stepTolerance());
        assertEquals(Double.MIN_VALUE, DEFAULTS.withInitDamping(Double.MIN_VALUE).initDamping());
        assertEquals(0, DEFAULTS.withMaxIterations(0).maxIterations());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    @DisplayName("the names of options, solvers, residuals and reasons; all options have an effect but InitDamping of the libraries")
    void names() {
        assertEquals(List.of("FunctionTolerance", "StepTolerance", "MaxIterations", "MaxFunctionEvaluations", "InitDamping",
                "FiniteDifferenceType", "SpecifyObjectiveGradient"),
                Arrays.stream(OptionName.values()).map(OptionName::matlabName).toList());
        assertEquals(List.of("matlab", "hipparchus", "commons-math"),
                Arrays.stream(SolverChoice.values()).map(SolverChoice::label).toList());
        assertEquals(List.of("norm", "smooth"), Arrays.stream(ResidualForm.values()).map(ResidualForm::label).toList());
        for (SolverChoice solver : SolverChoice.values()) {
            for (OptionName option : OptionName.values()) {
                assertEquals(solver == SolverChoice.MATLAB || option != OptionName.INIT_DAMPING,
                        solver.solver().honours(option));
            }
        }
        assertEquals(List.of(1, 3, 4, 0, 0, -1, -3), Arrays.stream(StopReason.values()).map(StopReason::exitFlag).toList());
        assertEquals(StopReason.values().length, Arrays.stream(StopReason.values()).map(StopReason::sentence).distinct().count());
    }

    @Test
    @DisplayName("the memory: J and its copies; MATLAB's method two of them and the matrix that it factors")
    void bytes() {
        assertEquals(6.0 * 8 * 101 * 23, SolverChoice.HIPPARCHUS.solver().bytes(101, 23));
        assertEquals(2.0 * 8 * 101 * 23 + 8.0 * (101 + 23) * 24, SolverChoice.MATLAB.solver().bytes(101, 23));
        assertEquals(2.0 * 8 * 10 * 23 + 8.0 * (10 + 23) * 24, SolverChoice.MATLAB.solver().bytes(10, 23));
        assertEquals(2.0 * 8 * 10 * 40 + 8.0 * (10 + 40) * 41, SolverChoice.MATLAB.solver().bytes(10, 40));
        assertEquals(2.0 * 8 * 10 * 41 + 8.0 * (10 + 41) * 10, SolverChoice.MATLAB.solver().bytes(10, 41));
    }

    @Test
    @DisplayName("a Jacobian that is none says so; one that does not look at the signal is asked without")
    void jacobians() {
        assertThrows(UnsupportedOperationException.class, () -> Jacobian.NONE.evaluate(new double[1]));
        double[][] J = {{3}};
        Jacobian plain = p -> J;
        assertSame(J, plain.evaluate(new double[1], () -> true));
        Jacobian looking = Jacobian.of((p, stop) -> {
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
            return J;
        });
        assertSame(J, looking.evaluate(new double[1]));
        assertThrows(CancellationException.class, () -> looking.evaluate(new double[1], () -> true));
        for (ResidualForm form : ResidualForm.values()) {
            Jacobian exact = form.problem(new Network(2, 2), LabelledPoints.paper()).jacobian();
            assertEquals(form == ResidualForm.NORM ? 10 : 20, exact.evaluate(new double[6]).length);
            assertThrows(CancellationException.class, () -> exact.evaluate(new double[6], () -> true));
        }
    }

    private static Iteration row(int iteration, double stepNorm, double p) {
        return new Iteration(iteration, 24, 5.25, 0.5, 0.01, stepNorm, new double[] {p, 4});
    }

    @Test
    @DisplayName("rows are equal if all their numbers are, NaN being equal to NaN")
    void rows() {
        Iteration row = row(1, Double.NaN, 3);
        assertEquals(row, row(1, Double.NaN, 3));
        assertEquals(row.hashCode(), row(1, Double.NaN, 3).hashCode());
        for (Iteration other : List.of(row(2, Double.NaN, 3), row(1, 0, 3), row(1, Double.NaN, 5))) {
            assertNotEquals(row, other);
            assertNotEquals(row.hashCode(), other.hashCode());
        }
        assertNotEquals(row, (Object) "a row");
        assertEquals("iteration 1, functionCount 24, ||r||^2 5.25, ||J'r||_inf 0.5, lambda 0.01, step NaN", row.toString());
    }

    private static Solution solution(double p, double r, double norm2, double optimality, int count, StopReason reason,
            int iterations) {
        return new Solution(new double[] {p}, new double[] {r}, norm2, optimality, count, reason,
                List.of(row(0, 0, 0), row(iterations, 0, 0)));
    }

    @Test
    @DisplayName("solutions are equal if all their numbers are; in words, the norm, the steps, the reason and the point")
    void solutions() {
        Solution solution = solution(1, 2, 4, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 3);
        Solution same = solution(1, 2, 4, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 3);
        assertEquals(solution, same);
        assertEquals(solution.hashCode(), same.hashCode());
        for (Solution other : List.of(solution(0, 2, 4, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 3),
                solution(1, 3, 4, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 3),
                solution(1, 2, 5, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 3),
                solution(1, 2, 4, 0.2, 9, StopReason.FUNCTION_TOLERANCE, 3),
                solution(1, 2, 4, 0.1, 8, StopReason.FUNCTION_TOLERANCE, 3),
                solution(1, 2, 4, 0.1, 9, StopReason.STEP_TOLERANCE, 3),
                solution(1, 2, 4, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 4))) {
            assertNotEquals(solution, other);
        }
        assertNotEquals(solution, (Object) "a solution");
        assertNotEquals(solution.hashCode(), solution(0, 2, 4, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 3).hashCode());
        assertNotEquals(solution.hashCode(), solution(1, 2, 5, 0.1, 9, StopReason.FUNCTION_TOLERANCE, 3).hashCode());
        assertEquals(3, solution.iterations());
        assertEquals(3, solution.exitFlag());
        assertEquals("||r||^2 4.0 after 3 steps (the relative change of ||r||^2 is within FunctionTolerance), p = [1.0]",
                solution.toString());
    }
}
