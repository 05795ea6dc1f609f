package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Nlsrun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every solver owes its caller, whatever its method. */
class SolverTest {

    private static final double[] ROSENBROCK_START = {-1.2, 1};
    private static final Options TIGHT = Options.DEFAULTS.withFunctionTolerance(1e-14).withStepTolerance(1e-14);

    /** r = (10(p2 - p1^2), 1 - p1): minimum 0 at (1,1). */
    private static double[] rosenbrock(double[] p) {
        return new double[] {10 * (p[1] - p[0] * p[0]), 1 - p[0]};
    }

    private static double[][] rosenbrockJacobian(double[] p) {
        return new double[][] {{-20 * p[0], 10}, {-1, 0}};
    }

    /** A fit with residuals that do not vanish: p1 exp(p2 x) to 2 + x. */
    private static double[] exponentialFit(double[] p) {
        double[] r = new double[8];
        for (int k = 0; k < r.length; k++) {
            double x = k / 4.0;
            r[k] = p[0] * StrictMath.exp(p[1] * x) - 2 - x;
        }
        return r;
    }

    private static Solution solve(SolverChoice solver, Residuals residuals, double[] start, Options options) {
        return solver.solver().solve(Problem.of(residuals), start, options);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Rosenbrock's function is brought to 0, from every kind of Jacobian")
    void rosenbrock(SolverChoice solver) {
        for (FiniteDifferences type : FiniteDifferences.values()) {
            Solution solution = solve(solver, SolverTest::rosenbrock, ROSENBROCK_START,
                    TIGHT.withFiniteDifferenceType(type));
            assertArrayEquals(new double[] {1, 1}, solution.parameters(), 1e-7);
            assertTrue(solution.exitFlag() > 0);
        }
        Solution exact = solver.solver().solve(new Problem(SolverTest::rosenbrock, SolverTest::rosenbrockJacobian),
                ROSENBROCK_START, TIGHT.withSpecifyObjectiveGradient(true));
        assertArrayEquals(new double[] {1, 1}, exact.parameters(), 1e-12);
        assertTrue(exact.functionCount() < 60, "evaluations " + exact.functionCount());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the order of the residuals does not matter, to rounding")
    void permutation(SolverChoice solver) {
        Residuals reversed = p -> {
            double[] r = exponentialFit(p);
            double[] back = new double[r.length];
            for (int k = 0; k < r.length; k++) {
                back[k] = r[r.length - 1 - k];
            }
            return back;
        };
        Solution one = solve(solver, SolverTest::exponentialFit, new double[] {1, 0}, TIGHT);
        Solution other = solve(solver, reversed, new double[] {1, 0}, TIGHT);
        assertArrayEquals(one.parameters(), other.parameters(), 1e-7);
        assertEquals(one.residualNorm2(), other.residualNorm2(), 1e-13);
        assertTrue(one.residualNorm2() > 0.01, "the fit must leave residuals");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a function that fills one array again and again gives the same bits")
    void reusedArray(SolverChoice solver) {
        double[] shared = new double[8];
        Residuals reusing = p -> {
            System.arraycopy(exponentialFit(p), 0, shared, 0, shared.length);
            return shared;
        };
        Solution fresh = solve(solver, SolverTest::exponentialFit, new double[] {1, 0}, Options.DEFAULTS);
        Solution reused = solve(solver, reusing, new double[] {1, 0}, Options.DEFAULTS);
        assertArrayEquals(fresh.parameters(), reused.parameters(), 0);
        assertArrayEquals(fresh.residuals(), reused.residuals(), 0);
        assertEquals(fresh.functionCount(), reused.functionCount());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a constant residual stops at once with exit flag 1")
    void constant(SolverChoice solver) {
        for (Options options : List.of(Options.DEFAULTS, Options.DEFAULTS.withFunctionTolerance(0).withStepTolerance(0))) {
            Solution solution = solve(solver, p -> new double[] {3, 4}, new double[] {1, 2, 3}, options);
            assertEquals(1, solution.exitFlag());
            assertEquals(0, solution.iterations());
            assertEquals(1 + 3, solution.functionCount());
            assertEquals(25, solution.residualNorm2());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("one residual and one unknown; one residual and five unknowns")
    void smallAndUnderdetermined(SolverChoice solver) {
        Solution cube = solve(solver, p -> new double[] {p[0] * p[0] * p[0] - 8}, new double[] {1}, Options.DEFAULTS);
        assertEquals(2, cube.parameters()[0], 1e-4);
        Solution plane = solve(solver, p -> new double[] {p[0] + 2 * p[1] + 3 * p[2] + 4 * p[3] + 5 * p[4] - 1},
                new double[5], Options.DEFAULTS);
        assertTrue(plane.residualNorm2() < 1e-8, "||r||^2 = " + plane.residualNorm2());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("more unknowns than residuals: the paper's problem")
    void paper(SolverChoice solver) {
        Solution solution = Nlsrun.run(LabelledPoints.paper(), Nlsrun.pzero(5000), ResidualForm.SMOOTH, solver.solver(),
                Options.DEFAULTS.withSpecifyObjectiveGradient(true), SolverMonitor.NONE).solution();
        assertEquals(1, solution.exitFlag());
        assertTrue(solution.residualNorm2() < 1e-10, "||r||^2 = " + solution.residualNorm2());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a function that throws is reported with the point at which it threw")
    void throwing(SolverChoice solver) {
        List<double[]> seen = new ArrayList<>();
        IllegalStateException cause = new IllegalStateException("no value");
        Residuals residuals = p -> {
            seen.add(p.clone());
            if (seen.size() == 7) {
                throw cause;
            }
            return rosenbrock(p);
        };
        ResidualException e = assertThrows(ResidualException.class,
                () -> solve(solver, residuals, ROSENBROCK_START, Options.DEFAULTS));
        assertArrayEquals(seen.get(6), e.point(), 0);
        assertSame(cause, e.getCause());
        assertTrue(e.getMessage().contains(Double.toString(e.point()[0])) && e.getMessage().contains("no value"),
                e.getMessage());
    }

    @ParameterizedTest
    @DisplayName("the caps hold to one Jacobian, the count is the function's own, and the point is the best tried")
    @CsvSource({"MATLAB,FORWARD", "MATLAB,CENTRAL", "HIPPARCHUS,FORWARD", "HIPPARCHUS,CENTRAL",
        "COMMONS_MATH,FORWARD", "COMMONS_MATH,CENTRAL"})
    void caps(SolverChoice solver, FiniteDifferences type) {
        Network network = new Network(2, 2, 3, 2);
        NetworkResiduals residuals = new NetworkResiduals(network, LabelledPoints.paper());
        double[] start = Nlsrun.pzero(3);
        for (int cap = 1; cap < 400; cap += 7) {
            AtomicInteger calls = new AtomicInteger();
            Solution solution = solve(solver, p -> {
                calls.incrementAndGet();
                return residuals.evaluate(p);
            }, start, Options.DEFAULTS.withMaxFunctionEvaluations(cap).withFiniteDifferenceType(type));
            assertEquals(calls.get(), solution.functionCount());
            assertTrue(solution.functionCount() <= cap + (type == FiniteDifferences.FORWARD ? 1 : 2) * start.length,
                    "cap " + cap + ": " + solution.functionCount());
            assertEquals(StopReason.MAX_FUNCTION_EVALUATIONS, solution.reason());
            assertArrayEquals(residuals.evaluate(solution.parameters()), solution.residuals(), 0);
            assertEquals(last(solution).residual(), solution.residualNorm2());
        }
    }

    private static Iteration last(Solution solution) {
        return solution.history().get(solution.history().size() - 1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("no trial was better than the point returned; the history falls")
    void bestPoint(SolverChoice solver) {
        for (int cap = 1; cap < 60; cap++) {
            double[] best = {Double.POSITIVE_INFINITY};
            Problem problem = new Problem(p -> {
                double[] r = rosenbrock(p);
                best[0] = Math.min(best[0], Vectors.squaredNorm(r));
                return r;
            }, SolverTest::rosenbrockJacobian);
            Solution solution = solver.solver().solve(problem, ROSENBROCK_START,
                    TIGHT.withSpecifyObjectiveGradient(true).withMaxFunctionEvaluations(cap));
            assertEquals(best[0], solution.residualNorm2());
            for (int i = 1; i < solution.history().size(); i++) {
                assertTrue(solution.history().get(i).residual() < solution.history().get(i - 1).residual());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("MaxIterations counts accepted steps; 0 gives the start back")
    void maxIterations(SolverChoice solver) {
        for (int most : new int[] {0, 1, 5}) {
            Solution solution = solve(solver, SolverTest::rosenbrock, ROSENBROCK_START,
                    TIGHT.withMaxIterations(most));
            assertEquals(most, solution.iterations());
            assertEquals(StopReason.MAX_ITERATIONS, solution.reason());
            assertEquals(0, solution.exitFlag());
        }
    }

    @ParameterizedTest
    @DisplayName("a trial with residuals NaN or infinite fails, and the run goes on to the minimum")
    @CsvSource({"MATLAB,NaN", "MATLAB,Infinity", "HIPPARCHUS,NaN", "HIPPARCHUS,Infinity",
        "COMMONS_MATH,NaN", "COMMONS_MATH,Infinity"})
    void notFiniteTrials(SolverChoice solver, double bad) {
        AtomicInteger calls = new AtomicInteger();
        Problem problem = new Problem(p -> {
            int call = calls.incrementAndGet();
            double[] r = rosenbrock(p);
            if (call == 2 || call == 3 || call == 6) {
                r[call % 2] = bad;
            }
            return r;
        }, SolverTest::rosenbrockJacobian);
        Solution solution = solver.solver().solve(problem, ROSENBROCK_START, TIGHT.withSpecifyObjectiveGradient(true));
        assertArrayEquals(new double[] {1, 1}, solution.parameters(), 1e-7);
        assertTrue(solution.functionCount() > 6 && solution.functionCount() == calls.get());
        assertEquals(4, solution.history().get(1).functionCount(), "the first two trials must fail");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("where every trial is NaN the start comes back")
    void onlyTheStart(SolverChoice solver) {
        double[] start = {0.25, -3};
        Problem problem = new Problem(
                p -> new double[] {p[0] == 0.25 && p[1] == -3 ? 2 : Double.NaN},
                p -> new double[][] {{1, 1}});
        for (Options options : List.of(Options.DEFAULTS, Options.DEFAULTS.withStepTolerance(0).withFunctionTolerance(0))) {
            Solution solution = solver.solver().solve(problem, start, options.withSpecifyObjectiveGradient(true));
            assertArrayEquals(start, solution.parameters(), 0);
            assertEquals(4, solution.residualNorm2());
            assertEquals(StopReason.STEP_TOLERANCE, solution.reason());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("bad starts are named: residual, Jacobian or entry")
    void badStart(SolverChoice solver) {
        assertMessage("residuals at the start must be finite: residual 2 is NaN", solver,
                Problem.of(p -> new double[] {1, Double.NaN}), 1);
        assertMessage("start must be finite: entry 1 is NaN", solver, Problem.of(SolverTest::rosenbrock), Double.NaN, 1);
        assertMessage("start must be finite: entry 2 is Infinity", solver, Problem.of(SolverTest::rosenbrock), 1,
                Double.POSITIVE_INFINITY);
        assertMessage("start must have at least one entry: 0", solver, Problem.of(SolverTest::rosenbrock));
        assertMessage("residuals must be at least one: 0", solver, Problem.of(p -> new double[0]), 1);
        assertMessage("||r||^2 at the start must be finite: Infinity", solver,
                Problem.of(p -> new double[] {1e200}), 1);
        assertMessage("the Jacobian at the start must be finite: row 1, column 2 is NaN", solver,
                new Problem(p -> new double[] {1}, p -> new double[][] {{1, Double.NaN}}), 1, 2);
        assertMessage("the Jacobian must be 1 x 2: 1 rows, the first of 1", solver,
                new Problem(p -> new double[] {1}, p -> new double[][] {{1}}), 1, 2);
        int[] calls = {0};
        assertMessage("residuals must be as many as at the start, 2: 1", solver,
                Problem.of(p -> new double[calls[0]++ == 0 ? 2 : 1]), 1);
    }

    private static void assertMessage(String message, SolverChoice solver, Problem problem, double... start) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
                () -> solver.solver().solve(problem, start, Options.DEFAULTS.withSpecifyObjectiveGradient(true)));
        assertEquals(message, e.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a Jacobian that is not finite on the way ends the run with the point reached")
    void badJacobian(SolverChoice solver) {
        Problem problem = new Problem(SolverTest::rosenbrock,
                p -> p[0] == -1.2 ? rosenbrockJacobian(p) : new double[][] {{Double.NaN, 10}, {-1, 0}});
        Solution solution = solver.solver().solve(problem, ROSENBROCK_START,
                Options.DEFAULTS.withSpecifyObjectiveGradient(true));
        assertEquals(StopReason.BREAKDOWN, solution.reason());
        assertEquals(1, solution.iterations());
        assertTrue(solution.residualNorm2() < Vectors.squaredNorm(rosenbrock(ROSENBROCK_START)));
        assertArrayEquals(rosenbrock(solution.parameters()), solution.residuals(), 0);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a monitor sees every row and ends the run when it asks")
    void interruption(SolverChoice solver) {
        List<Iteration> rows = new ArrayList<>();
        SolverMonitor monitor = new SolverMonitor() {
            @Override
            public void iteration(Iteration row) {
                rows.add(row);
            }

            @Override
            public boolean stopRequested() {
                return rows.size() == 4;
            }
        };
        Solution solution = solver.solver().solve(Problem.of(SolverTest::rosenbrock), ROSENBROCK_START, TIGHT, monitor);
        assertEquals(StopReason.INTERRUPTED, solution.reason());
        assertEquals(-1, solution.exitFlag());
        assertEquals(rows, solution.history());
        assertEquals(4, rows.size());
        assertArrayEquals(rows.get(3).parameters(), solution.parameters(), 0);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("exit flags 1, 3 and 4 are reached and hold what they say")
    void exitFlags(SolverChoice solver) {
        Residuals onPlateau = p -> new double[] {100, rosenbrock(p)[0], rosenbrock(p)[1]};
        Solution flat = solve(solver, onPlateau, ROSENBROCK_START,
                Options.DEFAULTS.withFunctionTolerance(1e-2).withStepTolerance(0));
        Solution step = solve(solver, SolverTest::exponentialFit, new double[] {1, 0},
                Options.DEFAULTS.withFunctionTolerance(0).withStepTolerance(1e-3));
        assertEquals(4, step.exitFlag());
        assertEquals(3, flat.exitFlag());
        assertTrue(flat.functionCount() < 10, "evaluations " + flat.functionCount());
        Solution first = solver.solver().solve(new Problem(SolverTest::rosenbrock, SolverTest::rosenbrockJacobian),
                ROSENBROCK_START, Options.DEFAULTS.withStepTolerance(0).withSpecifyObjectiveGradient(true));
        assertEquals(1, first.exitFlag());
        assertTrue(first.firstOrderOptimality() <= 1e-10 * first.history().get(0).firstOrderOptimality());
        assertNotEquals(flat.reason().sentence(), step.reason().sentence());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an option that a solver honours changes the run; InitDamping is MATLAB's alone")
    void honours(SolverChoice solver) {
        Solution usual = solve(solver, SolverTest::exponentialFit, new double[] {1, 0}, Options.DEFAULTS);
        Solution damped = solve(solver, SolverTest::exponentialFit, new double[] {1, 0},
                Options.DEFAULTS.withInitDamping(100));
        boolean same = usual.functionCount() == damped.functionCount()
                && usual.residualNorm2() == damped.residualNorm2();
        assertEquals(solver.solver().honours(OptionName.INIT_DAMPING), !same);
        Options[] changed = {Options.DEFAULTS.withFunctionTolerance(0.5), Options.DEFAULTS.withStepTolerance(0.5),
            Options.DEFAULTS.withMaxIterations(1), Options.DEFAULTS.withMaxFunctionEvaluations(4),
            Options.DEFAULTS.withFiniteDifferenceType(FiniteDifferences.CENTRAL)};
        for (Options options : changed) {
            assertNotEquals(usual.functionCount(),
                    solve(solver, SolverTest::exponentialFit, new double[] {1, 0}, options).functionCount(),
                    options.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("the start and the problem's own arrays are left alone")
    void inputsUntouched(SolverChoice solver) {
        double[] start = ROSENBROCK_START.clone();
        double[][] J = {{1, 2}, {3, 4}};
        Problem linear = new Problem(p -> new double[] {p[0] + 2 * p[1] - 1, 3 * p[0] + 4 * p[1] - 2}, p -> J);
        Solution solution = solver.solver().solve(linear, start, Options.DEFAULTS.withSpecifyObjectiveGradient(true));
        assertArrayEquals(new double[] {0, 0.5}, solution.parameters(), 1e-5);
        assertArrayEquals(ROSENBROCK_START, start, 0);
        assertArrayEquals(new double[] {1, 2}, J[0], 0);
        assertFalse(solution.history().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a run that meets a tolerance returns the best of its trials, too")
    void bestAtTolerance(SolverChoice solver) {
        for (double tolerance = 0.5; tolerance > 1e-12; tolerance /= 3) {
            double[] best = {Double.POSITIVE_INFINITY};
            Residuals residuals = p -> {
                double[] r = exponentialFit(p);
                best[0] = Math.min(best[0], Vectors.squaredNorm(r));
                return r;
            };
            Problem problem = new Problem(residuals, p -> {
                double[][] J = new double[8][2];
                for (int k = 0; k < 8; k++) {
                    J[k][0] = StrictMath.exp(p[1] * k / 4.0);
                    J[k][1] = p[0] * k / 4.0 * J[k][0];
                }
                return J;
            });
            Solution solution = solver.solver().solve(problem, new double[] {1, 0}, Options.DEFAULTS
                    .withFunctionTolerance(tolerance).withStepTolerance(tolerance).withSpecifyObjectiveGradient(true));
            assertTrue(solution.exitFlag() > 0);
            assertEquals(best[0], solution.residualNorm2());
            assertEquals(best[0], last(solution).residual());
            assertArrayEquals(exponentialFit(solution.parameters()), solution.residuals(), 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a gradient that overflows at the start is no optimum")
    void overflowingGradient(SolverChoice solver) {
        Problem problem = new Problem(p -> new double[] {1e10}, p -> new double[][] {{1e300}});
        Solution solution = solver.solver().solve(problem, new double[] {2}, Options.DEFAULTS.withSpecifyObjectiveGradient(true));
        assertEquals(StopReason.BREAKDOWN, solution.reason());
        assertArrayEquals(new double[] {2}, solution.parameters());
    }

    @Test
    @DisplayName("MATLAB's method: a step that is not finite ends the run where it stands")
    void overflowingStep() {
        Problem problem = new Problem(p -> new double[] {1}, p -> new double[][] {{1e200, 1e200}});
        Solution solution = new LevenbergMarquardt().solve(problem, new double[] {2, 3},
                Options.DEFAULTS.withSpecifyObjectiveGradient(true));
        assertEquals(StopReason.BREAKDOWN, solution.reason());
        assertEquals(1, solution.functionCount());
        assertArrayEquals(new double[] {2, 3}, solution.parameters());
    }

    @Test
    @DisplayName("MATLAB's method: a trial as good as the point has failed; a decrease of just FunctionTolerance ends the run")
    void ties() {
        Options options = Options.DEFAULTS.withSpecifyObjectiveGradient(true).withFunctionTolerance(0.5);
        Solution tie = new LevenbergMarquardt().solve(new Problem(p -> new double[] {1}, p -> new double[][] {{1}}),
                new double[] {2}, options);
        assertEquals(0, tie.iterations());
        assertEquals(StopReason.STEP_TOLERANCE, tie.reason());
        // ||r||^2 falls from 4 to 2
        Solution half = new LevenbergMarquardt().solve(new Problem(p -> p[0] == 2 ? new double[] {2, 0} : new double[] {1, 1},
                p -> new double[][] {{1}, {1}}), new double[] {2}, options);
        assertEquals(1, half.iterations());
        assertEquals(2, half.functionCount());
        assertEquals(StopReason.FUNCTION_TOLERANCE, half.reason());
    }

    @Test
    @DisplayName("MATLAB's method stops at the first point whose gradient is 1e-4*FunctionTolerance of the start's")
    void firstOrder() {
        for (double start : new double[] {1e8, 1e-3}) {
            Solution solution = new LevenbergMarquardt().solve(new Problem(double[]::clone, p -> new double[][] {{1}}),
                    new double[] {start}, Options.DEFAULTS.withSpecifyObjectiveGradient(true).withFunctionTolerance(1e-2)
                            .withStepTolerance(0).withInitDamping(1));
            assertEquals(StopReason.FIRST_ORDER_OPTIMALITY, solution.reason());
            assertTrue(solution.iterations() > 1);
            for (Iteration row : solution.history()) {
                assertEquals(row.equals(last(solution)), row.firstOrderOptimality() <= 1e-6 * start);
            }
        }
    }
}
