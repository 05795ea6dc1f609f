package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** StepTolerance, and the row that MATLAB prints where it ends a run on a trial that failed. */
class StepToleranceTest {

    /**
     * Two runs printed by MATLAB R2025a (BlueFifth/Baleka-motor-ID, LSQ/LSQ_motor_model.m, commits fadab7c
     * and ebe5834). The first prints the final x, the norm of its one accepted step and the relative norm;
     * of the second the norm of x is known, 1.59740, so that a step of .05 has the relative norm .0313009.
     */
    @ParameterizedTest
    @DisplayName("an accepted step is measured against the point after it, as R2025a's two runs print")
    @CsvSource({"1.592585, .121282, .0452072, .02830412, 1e-7", "1.5896, .1577, .05, .0313009, 2e-6"})
    void pointAfterTheStep(double x1, double x2, double stepNorm, double relative, double error) {
        double[] x = {x1, x2};
        double norm = Vectors.norm(x);
        double[] start = {x1 - stepNorm * x1 / norm, x2 - stepNorm * x2 / norm};
        Solution stopped = oneStep(start, x, relative + error);
        assertEquals(StopReason.STEP_TOLERANCE, stopped.reason());
        assertEquals(1, stopped.iterations());
        assertEquals(stepNorm, stopped.history().get(1).stepNorm(), 1e-12);
        assertTrue(oneStep(start, x, relative - error).functionCount() > stopped.functionCount());
    }

    /** r = (p - x, 1), whose first step goes to x; the made-up last row of J keeps J'r from 0 there. */
    private static Solution oneStep(double[] start, double[] x, double stepTolerance) {
        Problem problem = new Problem(p -> new double[] {p[0] - x[0], p[1] - x[1], 1},
                p -> new double[][] {{1, 0}, {0, 1}, p == start || p[0] == start[0] ? new double[2] : new double[] {1, 1}});
        return new LevenbergMarquardt().solve(problem, start, Options.DEFAULTS.withSpecifyObjectiveGradient(true)
                .withFunctionTolerance(0).withStepTolerance(stepTolerance).withInitDamping(1e-20));
    }

    @Test
    @DisplayName("a failed step is measured against the point it starts from, and has a row of its own")
    void failedTrial() {
        List<String> lines = new ArrayList<>();
        SolverMonitor monitor = new SolverMonitor() {
            @Override
            public void iteration(Iteration row) {
                lines.add(IterationTable.row(row));
            }

            @Override
            public void failedTrial(Iteration row) {
                lines.add(IterationTable.row(row));
            }
        };
        // the slope that J claims is the wrong one: every trial fails, and lambda grows until s is short
        Problem problem = new Problem(p -> new double[] {4 + p[0]}, p -> new double[][] {{-1}});
        Solution solution = new LevenbergMarquardt().solve(problem, new double[] {2},
                Options.DEFAULTS.withSpecifyObjectiveGradient(true), monitor);
        assertEquals(StopReason.STEP_TOLERANCE, solution.reason());
        // 6/(1 + lambda) falls below 2e-6 at lambda = 1e7, the tenth trial
        assertEquals(List.of(
                "    0          1            36            6         0.01",
                "    0         11                                                6e-07"), lines);
        assertEquals(1, solution.history().size());
    }

    @Test
    @DisplayName("a run that ends by StepTolerance on an accepted step has no such row")
    void acceptedTrial() {
        int[] rows = {0};
        SolverMonitor monitor = new SolverMonitor() {
            @Override
            public void iteration(Iteration row) {
            }

            @Override
            public void failedTrial(Iteration row) {
                rows[0]++;
            }
        };
        Solution solution = new LevenbergMarquardt().solve(
                Problem.of(p -> new double[] {p[0] - 1, 0.1 * p[0] * p[0]}), new double[] {3},
                Options.DEFAULTS.withStepTolerance(0.5).withFunctionTolerance(0), monitor);
        assertEquals(StopReason.STEP_TOLERANCE, solution.reason());
        assertEquals(0, rows[0]);
    }
}
