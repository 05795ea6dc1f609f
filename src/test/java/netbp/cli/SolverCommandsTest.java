package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import netbp.leastsquares.IterationTable;
import netbp.leastsquares.Solution;
import netbp.network.LabelledPoints;
import netbp.paper.Nlsrun;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** nlsrun with its solvers and options, nist, conditioning. */
class SolverCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @DisplayName("bad options: one line that names argument, rule and value, exit code 2")
    @CsvSource(delimiter = '|', value = {
        "--solver nag | --solver must be one of matlab, hipparchus, commons-math: nag",
        "--solver hipparchus --init-damping 1 | --init-damping must not be given where it has no effect: --solver hipparchus",
        "--function-tolerance NaN | --function-tolerance must be a finite number, not negative: NaN",
        "--step-tolerance -1 | --step-tolerance must be a finite number, not negative: -1",
        "--init-damping 0 | --init-damping must be a positive, finite number: 0",
        "--max-iterations 1e10 | --max-iterations must be a whole number from 0 to 2^31-1: 1e10",
        "--max-iterations 1e999999999 | --max-iterations must be a whole number from 0 to 2^31-1: 1e999999999",
        "--max-function-evaluations 2.5 | --max-function-evaluations must be a whole number from 0 to 2^31-1: 2.5",
        "--seed x | --seed must be a whole number from 0 to 2^32-1: x"})
    void badOptions(String arguments, String message) {
        assertEquals(ExitCode.BAD_INPUT, run(("nlsrun " + arguments).split(" ")));
        assertEquals("netbp: " + message + System.lineSeparator(), err.toString());
        assertTrue(out.toString().isEmpty());
    }

    @Test
    @DisplayName("--display iter prints a heading, the solver's rows and how it stopped")
    void display() {
        assertEquals(ExitCode.DONE, run("nlsrun", "--out", folder.toString(), "--display", "iter"));
        Solution solution = Nlsrun.run(LabelledPoints.paper()).solution();
        List<String> lines = out.toString().lines().toList();
        assertEquals(IterationTable.heading().lines().toList(), lines.subList(0, 2));
        assertEquals(solution.history().stream().map(IterationTable::row).toList(), lines.subList(2, lines.size() - 2));
        assertTrue(lines.get(lines.size() - 2).startsWith("exit flag 1: "), lines.get(lines.size() - 2));
        assertEquals("wrote " + folder + "/pic_xy.png, .csv; " + folder + "/pic_bdy.png, .csv", lines.get(lines.size() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"matlab", "hipparchus", "commons-math"})
    @DisplayName("each solver brings the smooth residuals to 0 and leaves its history as CSV and PNG")
    void history(String solver) throws IOException {
        Path csv = folder.resolve("new/history.csv");
        assertEquals(ExitCode.DONE, run("nlsrun", "--out", folder.toString(), "--solver", solver, "--residuals", "smooth",
                "--specify-objective-gradient", "--max-iterations", "1e3", "--history", csv.toString()), err.toString());
        assertTrue(out.toString().startsWith("exit flag 1: "), out.toString());
        List<String> lines = Files.readAllLines(csv);
        String[] end = lines.get(lines.size() - 1).split(",");
        assertTrue(Double.parseDouble(end[2]) < 1e-9, lines.get(lines.size() - 1));
        byte[] png = Files.readAllBytes(folder.resolve("new/history.png"));
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    }

    @Test
    @DisplayName("a cap is said to have been reached, with exit flag 0")
    void cap() {
        assertEquals(ExitCode.DONE, run("nlsrun", "--out", folder.toString(), "--max-function-evaluations", "100", "--finite-difference-type",
                "central"));
        assertTrue(out.toString().startsWith("exit flag 0: MaxFunctionEvaluations was reached"), out.toString());
    }

    @Test
    @DisplayName("nist refuses a folder without NIST's files")
    void nist() {
        assertEquals(ExitCode.BAD_INPUT, run("nist", folder.toString(), "--out", folder.toString()));
        assertEquals("netbp: FOLDER must hold NIST's files *.dat: " + folder + System.lineSeparator(), err.toString());
        assertTrue(!Files.exists(folder.resolve("nist-strd.md")));
    }

    @Test
    @DisplayName("conditioning leaves its CSV and figure and prints start and end of each way")
    void conditioning() throws IOException {
        assertEquals(ExitCode.DONE, run("conditioning", "--out", folder.toString()));
        assertEquals(6 + 1, out.toString().lines().count());
        assertTrue(out.toString().contains("wrote " + folder.resolve("conditioning.csv") + ", "), out.toString());
        assertTrue(Files.size(folder.resolve("conditioning.png")) > 1000);
        assertTrue(Files.readString(folder.resolve("conditioning.csv")).contains("\nmatlab,0,"));
        assertEquals(Files.readString(Path.of("validation/conditioning.md")),
                Files.readString(folder.resolve("conditioning.md")));
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
