package netbp.solvers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import netbp.leastsquares.Options;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverChoice;

/**
 * One solver's run on a NIST set from one of its starts.
 *
 * @param dataset the set
 * @param start 1 or 2
 * @param solver the solver
 * @param solution what it returned
 */
public record NistRun(NistDataset dataset, int start, SolverChoice solver, Solution solution) {

    /** The number of digits that NIST certifies. */
    static final int CERTIFIED_DIGITS = 11;
    /** The digits on every parameter with which a run succeeds. */
    static final int REQUIRED_DIGITS = 6;

    /**
     * The options of every run on every set: the exact Jacobian; stop where steps no longer change 12
     * digits, or where the change of ||r||^2 is lost in rounding; caps that leave a slow method its time.
     */
    static final Options OPTIONS = Options.DEFAULTS
            .withSpecifyObjectiveGradient(true)
            .withFunctionTolerance(0)
            .withStepTolerance(1e-12)
            .withMaxIterations(10_000)
            .withMaxFunctionEvaluations(100_000);

    /**
     * Every solver on every set in a folder, from both starts.
     *
     * @return the runs by solver, then set, then start
     * @throws IllegalArgumentException as {@link NistDataset#readAll}
     * @throws IOException if a file cannot be read
     */
    public static List<NistRun> all(Path folder) throws IOException {
        List<NistDataset> datasets = NistDataset.readAll(folder);
        List<NistRun> runs = new ArrayList<>();
        for (SolverChoice solver : SolverChoice.values()) {
            for (NistDataset dataset : datasets) {
                for (int start = 1; start <= NistDataset.STARTS; start++) {
                    runs.add(of(dataset, start, solver));
                }
            }
        }
        return runs;
    }

    /** Runs the solver from start 1 or 2. */
    public static NistRun of(NistDataset dataset, int start, SolverChoice solver) {
        Solution solution = solver.solver().solve(dataset.problem(), dataset.starts()[start - 1],
                OPTIONS);
        return new NistRun(dataset, start, solver, solution);
    }

    /** The digits of parameter i, from 0. */
    public double parameterDigits(int i) {
        return digits(solution.parameters()[i], dataset.certified()[i]);
    }

    /** The digits of the parameter that has fewest. */
    public double leastDigits() {
        return IntStream.range(0, dataset.certified().length).mapToDouble(this::parameterDigits).min().orElseThrow();
    }

    /** The digits of the residual sum of squares. */
    public double sumOfSquaresDigits() {
        return digits(solution.residualNorm2(), dataset.residualSumOfSquares());
    }

    /** Whether every parameter has six digits. */
    public boolean succeeded() {
        return leastDigits() >= REQUIRED_DIGITS;
    }

    /** The log relative error -log10(|q - c|/|c|), held within 0 and 11. */
    static double digits(double q, double c) {
        if (q == c) {
            return CERTIFIED_DIGITS;
        }
        double digits = -StrictMath.log10(Math.abs(q - c) / Math.abs(c));
        return digits > 0 ? Math.min(digits, CERTIFIED_DIGITS) : 0;
    }
}
