package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The signal to stop is seen inside a Jacobian and inside a factorisation, not only between steps. */
class CancelledSolverTest {

    private static final int N = 60;

    /** Stops when the residual function has been called so many times. */
    private static SolverMonitor after(AtomicInteger calls, int most) {
        return new SolverMonitor() {
            @Override
            public void iteration(Iteration row) {
            }

            @Override
            public boolean stopRequested() {
                return calls.get() >= most;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("in the middle of a Jacobian by differences: no further evaluation, the best point comes back")
    void differences(SolverChoice solver) {
        double[] start = new RandomStream(1).randnValues(N);
        for (int most : new int[] {1, 20, N + 1, N + 20}) {
            AtomicInteger calls = new AtomicInteger();
            Solution solution = solver.solver().solve(Problem.of(p -> {
                calls.incrementAndGet();
                return p.clone();
            }), start, Options.DEFAULTS.withFunctionTolerance(0), after(calls, most));
            assertEquals(StopReason.INTERRUPTED, solution.reason());
            assertEquals(most, solution.functionCount());
            assertEquals(most, calls.get());
            assertEquals(most > N + 2 ? 1 : 0, solution.iterations());
            assertArrayEquals(solution.parameters(), solution.residuals(), 0);
            assertEquals(most == N + 1, Double.isFinite(solution.firstOrderOptimality()), "J is known after " + most);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("in the middle of an exact Jacobian")
    void exact(SolverChoice solver) {
        Network shape = new Network(2, 2, 3, 2);
        for (ResidualForm form : ResidualForm.values()) {
            AtomicInteger looks = new AtomicInteger();
            SolverMonitor monitor = new SolverMonitor() {
                @Override
                public void iteration(Iteration row) {
                }

                @Override
                public boolean stopRequested() {
                    return looks.incrementAndGet() >= 5;
                }
            };
            Solution solution = solver.solver().solve(form.problem(shape, LabelledPoints.paper()),
                    new RandomStream(2).randnValues(23), Options.DEFAULTS.withSpecifyObjectiveGradient(true), monitor);
            assertEquals(StopReason.INTERRUPTED, solution.reason());
            assertEquals(1, solution.functionCount());
            assertTrue(Double.isNaN(solution.firstOrderOptimality()));
        }
    }

    @Test
    @DisplayName("in the middle of a factorisation: the point before it comes back")
    void factorisation() {
        int n = 400;
        double[] start = new RandomStream(3).randnValues(n);
        double[][] J = new double[n][];
        for (int k = 0; k < n; k++) {
            J[k] = new RandomStream(k).randnValues(n);
        }
        boolean[] made = {false};
        AtomicInteger looks = new AtomicInteger();
        SolverMonitor monitor = new SolverMonitor() {
            @Override
            public void iteration(Iteration row) {
            }

            @Override
            public boolean stopRequested() {
                return made[0] && looks.incrementAndGet() > 2;
            }
        };
        Problem problem = new Problem(double[]::clone, p -> {
            made[0] = true;
            return J;
        });
        Solution solution = new LevenbergMarquardt().solve(problem, start,
                Options.DEFAULTS.withSpecifyObjectiveGradient(true), monitor);
        assertEquals(StopReason.INTERRUPTED, solution.reason());
        assertEquals(1, solution.functionCount());
        assertArrayEquals(start, solution.parameters(), 0);
    }

    @Test
    @DisplayName("a residual function that throws a CancellationException of its own has failed like any other")
    void foreign() {
        org.junit.jupiter.api.Assertions.assertThrows(ResidualException.class,
                () -> new LevenbergMarquardt().solve(Problem.of(p -> {
                    throw new CancellationException("mine");
                }), new double[] {1}, Options.DEFAULTS));
    }
}
