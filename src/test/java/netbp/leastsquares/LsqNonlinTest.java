package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** lsqnonlin and lsqcurvefit by MATLAB's names, against the solver that does their work. */
class LsqNonlinTest {

    private static final Residuals ROSENBROCK = b -> new double[] {10 * (b[1] - b[0] * b[0]), 1 - b[0]};
    private static final Jacobian EXACT = b -> new double[][] {{-20 * b[0], 10}, {-1, 0}};
    private static final double[] X0 = {-1.2, 1};

    @Test
    @DisplayName("the outputs are the solver's, the Jacobian that at x")
    void outputs() {
        Solution solution = new LevenbergMarquardt().solve(Problem.of(ROSENBROCK), X0, Options.DEFAULTS);
        LsqResult result = LsqNonlin.solve(ROSENBROCK, X0);
        assertEquals(solution, result.solution());
        assertArrayEquals(solution.parameters(), result.x());
        assertEquals(solution.residualNorm2(), result.resnorm());
        assertArrayEquals(ROSENBROCK.evaluate(result.x()), result.residual());
        assertEquals(solution.exitFlag(), result.exitflag());
        assertEquals(solution.reason().sentence(), result.message());
        assertEquals(solution.iterations(), result.iterations());
        assertEquals(solution.functionCount(), result.funcCount());
        assertEquals(solution.firstOrderOptimality(), result.firstorderopt());
        assertEquals(solution.history().get(solution.iterations()).stepNorm(), result.stepsize());
        double[][] J = EXACT.evaluate(result.x());
        for (int k = 0; k < 2; k++) {
            assertArrayEquals(J[k], result.jacobian()[k], 1e-6);
        }
        assertArrayEquals(new double[] {1, 1}, result.x(), 1e-6);
    }

    @Test
    @DisplayName("a Jacobian that is given is used, also under options that do not ask for it")
    void jacobian() {
        int[] calls = {0};
        Jacobian counted = b -> {
            calls[0]++;
            return EXACT.evaluate(b);
        };
        LsqResult result = LsqNonlin.solve(ROSENBROCK, counted, X0);
        assertEquals(result.iterations() + 1, calls[0]);
        assertArrayEquals(EXACT.evaluate(result.x()), result.jacobian());
        calls[0] = 0;
        assertEquals(result.solution(), LsqNonlin.solve(ROSENBROCK, counted, X0, Options.DEFAULTS).solution());
        assertEquals(result.iterations() + 1, calls[0]);
        assertMessage("SpecifyObjectiveGradient must be false where no Jacobian is given: true",
                () -> LsqNonlin.solve(ROSENBROCK, X0, Options.of("SpecifyObjectiveGradient", true)));
    }

    @Test
    @DisplayName("options by MATLAB's names")
    void options() {
        assertEquals(Options.DEFAULTS, Options.of());
        assertEquals(new Options(1e-3, 1e-4, 5, 70, 2, FiniteDifferences.CENTRAL, true),
                Options.of("FunctionTolerance", 1e-3, "StepTolerance", 1e-4, "MaxIterations", 5, "MaxFunctionEvaluations", 70L,
                        "InitDamping", 2, "FiniteDifferenceType", "central", "SpecifyObjectiveGradient", true));
        assertEquals(Options.DEFAULTS, Options.of("FiniteDifferenceType", "forward", "MaxIterations", 4e2));
        assertEquals(2, LsqNonlin.solve(ROSENBROCK, X0, Options.of("MaxIterations", 2)).iterations());
        assertMessage("an option must be one of FunctionTolerance, StepTolerance, MaxIterations, MaxFunctionEvaluations, "
                + "InitDamping, FiniteDifferenceType, SpecifyObjectiveGradient: TolFun", () -> Options.of("TolFun", 1));
        assertMessage("every option must have a name and a value: [MaxIterations]", () -> Options.of("MaxIterations"));
        assertMessage("MaxIterations must be an integer below 2^31: 1.5", () -> Options.of("MaxIterations", 1.5));
        assertMessage("MaxIterations must be an integer below 2^31: NaN", () -> Options.of("MaxIterations", Double.NaN));
        assertMessage("MaxIterations must be an integer below 2^31: 2147483648", () -> Options.of("MaxIterations", 1L << 31));
        assertMessage("StepTolerance must be a number: off", () -> Options.of("StepTolerance", "off"));
        assertMessage("StepTolerance must be finite and not negative: NaN", () -> Options.of("StepTolerance", Double.NaN));
        assertMessage("FiniteDifferenceType must be forward or central: FORWARD",
                () -> Options.of("FiniteDifferenceType", "FORWARD"));
        assertMessage("SpecifyObjectiveGradient must be true or false: on",
                () -> Options.of("SpecifyObjectiveGradient", "on"));
    }

    @Test
    @DisplayName("the display is MATLAB's table, with the row of a failed trial that ended the run")
    void display() {
        List<String> lines = LsqNonlin.solve(ROSENBROCK, X0).display().lines().toList();
        assertEquals(IterationTable.heading(), lines.get(0) + "\n" + lines.get(1));
        assertEquals("0 3 24.2 108 0.01", lines.get(2).strip().replaceAll(" +", " "));
        // the slope that J claims is the wrong one: every trial fails
        LsqResult failed = LsqNonlin.solve(b -> new double[] {4 + b[0]}, b -> new double[][] {{-1}}, 2);
        assertEquals(4, failed.exitflag());
        assertEquals(List.of(
                "    0          1            36            6         0.01",
                "    0         11                                                6e-07"),
                failed.display().lines().skip(2).toList());
        assertTrue(Double.isNaN(failed.stepsize()));
    }

    @Test
    @DisplayName("lsqcurvefit is lsqnonlin on the differences")
    void curve() {
        double[] t = {0, 1, 2, 3, 4};
        double[] y = {2, 1.3, 0.7, 0.5, 0.3};
        Residuals differences = b -> {
            double[] r = new double[5];
            Arrays.setAll(r, i -> b[0] / (1 + b[1] * t[i]) - y[i]);
            return r;
        };
        LsqResult expected = LsqNonlin.solve(differences, 1, 1);
        LsqResult fit = LsqCurveFit.solve((b, x) -> Arrays.stream(x).map(xi -> b[0] / (1 + b[1] * xi)).toArray(),
                new double[] {1, 1}, t, y);
        assertEquals(expected.solution(), fit.solution());
        LsqResult exact = LsqCurveFit.solve((b, x) -> Arrays.stream(x).map(xi -> b[0] / (1 + b[1] * xi)).toArray(),
                (b, x) -> Arrays.stream(x).mapToObj(xi -> new double[] {1 / (1 + b[1] * xi),
                    -b[0] * xi / ((1 + b[1] * xi) * (1 + b[1] * xi))}).toArray(double[][]::new),
                new double[] {1, 1}, t, y, Options.of("StepTolerance", 1e-12, "FunctionTolerance", 1e-14));
        assertArrayEquals(fit.x(), exact.x(), 1e-4);
        assertTrue(exact.firstorderopt() < 1e-8);
        assertEquals("residuals failed at p = [1.0]: fun must have as many values as ydata, 5: 2",
                assertThrows(ResidualException.class,
                        () -> LsqCurveFit.solve((b, x) -> new double[2], new double[] {1}, t, y)).getMessage());
    }

    @Test
    @DisplayName("it prints every output with its name")
    void text() {
        LsqResult result = LsqNonlin.solve(b -> new double[] {b[0] - 3, 0.5}, b -> new double[][] {{1}, {0}}, 3);
        assertEquals("""
                            x: [3]
                      resnorm: 0.25
                     residual: [0 0.5]
                     exitflag: 1
                   iterations: 0
                    funcCount: 1
                     stepsize: []
                firstorderopt: 0
                    algorithm: 'levenberg-marquardt'
                      message: the first-order optimality is below 1e-4*FunctionTolerance times its start
                     jacobian: [2 x 1 double]""", result.toString());
        LsqResult many = LsqNonlin.solve(b -> b.clone(), new double[11]);
        assertTrue(many.toString().startsWith("            x: [11 x 1 double]\n"), many.toString());
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
