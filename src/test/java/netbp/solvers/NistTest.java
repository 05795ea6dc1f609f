package netbp.solvers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.Options;
import netbp.leastsquares.Problem;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverChoice;
import org.apache.commons.math3.fitting.leastsquares.StatisticalReferenceDataset;
import org.apache.commons.math3.fitting.leastsquares.StatisticalReferenceDatasetFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** NIST's sets: the four in Commons Math's test jar in every build, all 27 where their folder is. */
class NistTest {

    /** The folder of the 27 files, by system property or beside the project. */
    private static final Path FOLDER = Path.of(System.getProperty("netbp.nist", "../shared/nist-strd"));

    private static List<String> lines(String name) throws IOException {
        try (BufferedReader reader = StatisticalReferenceDatasetFactory.createBufferedReaderFromResource(name + ".dat")) {
            return reader.lines().toList();
        }
    }

    /** Without Lanczos1, whose model in Commons Math is not the one in the file. */
    static Stream<Arguments> threeOfCommonsMath() throws IOException {
        return Stream.of(
                Arguments.of("Kirby2", StatisticalReferenceDatasetFactory.createKirby2()),
                Arguments.of("Hahn1", StatisticalReferenceDatasetFactory.createHahn1()),
                Arguments.of("MGH17", StatisticalReferenceDatasetFactory.createMGH17()));
    }

    @ParameterizedTest
    @MethodSource("threeOfCommonsMath")
    @DisplayName("the file is read as Commons Math reads it, and the model is the one that it states")
    void sameAsCommonsMath(String name, StatisticalReferenceDataset theirs) throws IOException {
        NistDataset ours = NistDataset.parse(lines(name));
        assertEquals(name, ours.name());
        assertArrayEquals(theirs.getParameters(), ours.certified(), 0);
        assertEquals(theirs.getResidualSumOfSquares(), ours.residualSumOfSquares());
        assertEquals(theirs.getNumObservations(), ours.y().length);
        Problem problem = ours.problem();
        for (int start = 0; start < 2; start++) {
            double[] b = ours.starts()[start];
            assertArrayEquals(theirs.getStartingPoint(start), b, 0);
            double[] r = problem.residuals().evaluate(b);
            double[][] J = problem.jacobian().evaluate(b);
            for (int k = 0; k < r.length; k++) {
                double value = theirs.getModelValue(theirs.getX(k), b);
                assertEquals(value - theirs.getY(k), r[k], 1e-13 * Math.max(1, Math.abs(value)));
                double[] derivatives = theirs.getModelDerivatives(theirs.getX(k), b);
                for (int i = 0; i < b.length; i++) {
                    assertEquals(derivatives[i], J[k][i], 1e-11 * Math.max(1, Math.abs(derivatives[i])));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kirby2", "Hahn1", "MGH17", "Lanczos1"})
    @DisplayName("every solver finds six digits of every parameter from both starts")
    void fourSets(String name) throws IOException {
        NistDataset dataset = NistDataset.parse(lines(name));
        for (SolverChoice solver : SolverChoice.values()) {
            for (int start = 1; start <= 2; start++) {
                NistRun run = NistRun.of(dataset, start, solver);
                assertTrue(run.succeeded(), name + ", " + solver + ", start " + start + ": " + run.leastDigits());
                assertTrue(name.equals("Lanczos1") || run.sumOfSquaresDigits() > 9, name + ": " + run.sumOfSquaresDigits());
            }
        }
    }

    @Test
    @DisplayName("all 27: the certified values make the certified sum; 50 of 54 runs; the stored table is this one")
    void allSets() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER),
                "NIST's files are not at " + FOLDER + "; -Dnetbp.nist=FOLDER names their place");
        List<NistRun> runs = NistRun.all(FOLDER);
        assertEquals(27 * 2 * SolverChoice.values().length, runs.size());
        for (NistRun run : runs) {
            double[] r = run.dataset().problem().residuals().evaluate(run.dataset().certified());
            double sum = Arrays.stream(r).map(rk -> rk * rk).sum();
            double digits = NistRun.digits(sum, run.dataset().residualSumOfSquares());
            assertTrue(digits > 7 || run.dataset().name().startsWith("Lanczos"), run.dataset().name() + ": " + digits);
        }
        for (SolverChoice solver : SolverChoice.values()) {
            long succeeded = runs.stream().filter(run -> run.solver() == solver && run.succeeded()).count();
            assertTrue(succeeded >= 50, solver + ": " + succeeded);
        }
        assertEquals(Files.readString(Path.of("validation/nist-strd.md")), new NistReport(runs).markdown());
    }

    @Test
    @DisplayName("the table names a run that fails, its start and how it stopped")
    void failure() throws IOException {
        NistDataset dataset = NistDataset.parse(lines("MGH17"));
        LeastSquaresSolver solver = SolverChoice.MATLAB.solver();
        Solution stopped = solver.solve(dataset.problem(), dataset.starts()[1],
                Options.DEFAULTS.withMaxIterations(3));
        String table = new NistReport(List.of(new NistRun(dataset, 2, SolverChoice.MATLAB, stopped))).markdown();
        assertTrue(table.contains("| matlab | 0 of 1 |"), table);
        assertTrue(table.contains("- matlab, MGH17 from start 2: MaxIterations was reached after 3 steps"), table);
    }

    @ParameterizedTest
    @DisplayName("the log relative error, held within 0 and 11")
    @CsvSource({"100, 100, 11", "101, 100, 2", "-99.9, -100, 3", "1000, 1, 0", "NaN, 1, 0", "Infinity, 1, 0",
        "1.0000000000001, 1, 11"})
    void digits(double q, double c, double expected) {
        assertEquals(expected, NistRun.digits(q, c), 1e-9);
    }

    @Test
    @DisplayName("a file that is not NIST's is refused by name, part and rule")
    void malformed(@TempDir Path folder) throws IOException {
        assertRefused(folder, null, "FOLDER must hold NIST's files *.dat: " + folder);
        List<String> good = lines("Kirby2");
        assertRefused(folder, List.of("nothing"), "bad.dat: a NIST file must state its Starting Values");
        assertRefused(folder, good.subList(0, 100), "bad.dat: Data must lie within the file's 100 lines: 61 to 211");
        List<String> words = new ArrayList<>(good);
        words.set(60, "  y  x ");
        assertRefused(folder, words, "bad.dat: a NIST file must have numbers here: y  x");
        words.set(60, "  1.5 ");
        assertRefused(folder, words, "bad.dat: a NIST file must have the response and its predictors here: 1.5");
        words = new ArrayList<>(good);
        words.set(61, "  1.5 ");
        assertRefused(folder, words, "bad.dat: a NIST file must have the response and its predictors here, 2 numbers: 1.5");
        List<String> cut = new ArrayList<>(good);
        cut.set(40, "  b1 = 2  1.5");
        assertRefused(folder, cut, "bad.dat: a NIST file must have two starts and the certified value here: b1 = 2  1.5");
        List<String> renamed = new ArrayList<>(good);
        renamed.replaceAll(line -> line.replace("Kirby2", "Kirby3"));
        assertRefused(folder, renamed, "bad.dat: no model is known of NIST's set: Kirby3");
    }

    private static void assertRefused(Path folder, List<String> file, String message) throws IOException {
        if (file != null) {
            Files.write(folder.resolve("bad.dat"), file);
        }
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> NistRun.all(folder));
        assertEquals(message, e.getMessage());
    }
}
