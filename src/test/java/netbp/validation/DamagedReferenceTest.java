package netbp.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import netbp.reference.References;

/** Every reference, damaged in turn, makes a check fail that names the file and what is wrong in it. */
class DamagedReferenceTest {

    private static final Path GOOD = Path.of("matlab-reference");
    private static final String LETTERS = "0123456789.,-+eExXdfNaN:AB# \n\t";

    @TempDir
    private Path folder;

    static Stream<String> files() {
        return Validation.checks().stream().flatMap(check -> check.files().stream()).distinct();
    }

    @ParameterizedTest
    @DisplayName("one digit: file, line, expected and got")
    @CsvSource(delimiter = '|', value = {
        "matlab/rng/randn-seed-42.csv | 30 | last",
        "matlab/rng/randn-seed-default.csv | 100 | third",
        "matlab/lm/data.csv | 50 | third",
        "matlab/lm/table-analytic-jacobian.csv | 9 | last",
        "matlab/lm/table-forward-differences.csv | 9 | last",
        "matlab/runs/six-four-savecost.csv | 500 | third",
        "matlab/runs/six-four-savecost.csv | 2000 | third",
        "matlab/runs/six-four-roundings.csv | 50 | last",
        "matlab/runs/six-four-final.csv | 12 | third",
        "matlab/figures/netbp-cost-default-seed.csv | 40 | third",
        "matlab/figures/netbp-cost-default-seed.csv | 14 | first",
        "matlab/figures/netbpfull-cost.csv | 60 | third",
        "matlab/figures/three-rates-cost.csv | 500 | third",
        "matlab/figures/seven-fifty-cost.csv | 900 | third",
        "matlab/rng/randn-cases.csv | 15 | last",
        "octave/netbp10-savecost.csv | 700 | third",
        "octave/netbp10-final.csv | 20 | third",
        "octave/netbp11-savecost.csv | 60 | third",
        "octave/netbp11-final.csv | 9 | third",
        "octave/nlsrun10-trace.csv | 6 | third",
        "octave/nlsrun11-trace.csv | 7 | third"})
    void digit(String file, int line, String which) throws IOException {
        List<String> lines = copy(file);
        lines.set(line - 1, otherDigit(lines.get(line - 1), which));
        write(file, lines);
        assertFails(file, "line " + line + ",", "expected", "got");
    }

    @ParameterizedTest
    @DisplayName("one digit of the parameters at the end of Octave's nlsrun: the residual there differs from the trace's")
    @CsvSource({"octave/nlsrun10-final.csv, nlsrun-10-octave-end", "octave/nlsrun11-final.csv, nlsrun-11-octave-end"})
    void digitOfNlsrunParameters(String file, String check) throws IOException {
        List<String> lines = copy(file);
        lines.set(11, otherDigit(lines.get(11), "third"));
        write(file, lines);
        assertTrue(failures(file).stream().anyMatch(line -> line.startsWith(check) && line.contains(file)));
    }

    @ParameterizedTest
    @DisplayName("one class of a grid: file, line, expected and got")
    @CsvSource({"0.1", "0.05", "0.01"})
    void gridClass(String rate) throws IOException {
        String file = "matlab/figures/three-rates-grid-" + rate + ".csv";
        List<String> lines = copy(file);
        lines.set(60, lines.get(60).replaceFirst("A", "B"));
        write(file, lines);
        assertFails(file, "line 61,", "expected B, got A");
    }

    @ParameterizedTest
    @DisplayName("a run of pixels in the other class, far from the boundary: file, line, pixel row, expected and got")
    @CsvSource({"matlab/figures/netbpfull-region.csv, 100, A:177-", "matlab/figures/nlsrun-region.csv, 120, A:153-",
        "matlab/figures/deep-sigmoid-region.csv, 100, A:155-", "matlab/figures/deep-relu-region.csv, 100, A:117-"})
    void pixelRun(String file, int line, String run) throws IOException {
        List<String> lines = copy(file);
        String from = run.substring(2, run.length() - 1);
        int split = Integer.parseInt(from) + 20;
        lines.set(line - 1, lines.get(line - 1).replace(run, "B:" + from + "-" + split + " A:" + (split + 1) + "-"));
        write(file, lines);
        assertFails(file, "line " + line + ",", "pixel row", "expected B, got A");
    }

    @ParameterizedTest
    @DisplayName("a pixel less: the number expected and the one got")
    @CsvSource({"matlab/figures/netbpfull-region.csv, 670206, 670205", "matlab/figures/nlsrun-region.csv, 636585, 636584",
        "matlab/figures/deep-sigmoid-region.csv, 627779, 627778", "matlab/figures/deep-relu-region.csv, 349317, 349316"})
    void pixel(String file, int expected, int got) throws IOException {
        List<String> lines = copy(file);
        lines.set(29, lines.get(29).replaceFirst("A:177-", "A:178-").replaceFirst("A:153-", "A:154-")
                .replaceFirst("A:155-", "A:156-").replaceFirst("A:117-", "A:118-"));
        write(file, lines);
        assertFails(file, "expected " + expected + " pixels, got " + got);
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("a missing row: every check that reads the file fails; file, line, expected and got")
    void missingRow(String file) throws IOException {
        List<String> lines = copy(file);
        lines.remove(lines.size() / 2);
        write(file, lines);
        assertAllFail(file, ", line ", "expected ", "got ");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("the last row missing")
    void missingLastRow(String file) throws IOException {
        List<String> lines = copy(file);
        lines.remove(lines.size() - 1);
        write(file, lines);
        assertAllFail(file, ", line ", "expected ", "got ");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("a word where a number belongs")
    void word(String file) throws IOException {
        List<String> lines = copy(file);
        lines.set(9, "word," + lines.get(9));
        write(file, lines);
        assertAllFail(file, ", line 10");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("an empty file")
    void empty(String file) throws IOException {
        copy(file);
        write(file, List.of());
        assertAllFail(file, "is empty");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("a missing file")
    void missing(String file) throws IOException {
        copy(file);
        Files.delete(folder.resolve(file));
        assertAllFail(file, "no such file");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("no origin")
    void noOrigin(String file) throws IOException {
        List<String> lines = copy(file);
        lines.removeIf(line -> line.startsWith("#"));
        write(file, lines);
        assertAllFail(file, "must open with its origin");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("bytes that are no text")
    void noText(String file) throws IOException {
        copy(file);
        Files.write(folder.resolve(file), new byte[] {'#', (byte) 0xff, (byte) 0xfe, 0});
        assertAllFail(file, "must be text in UTF-8");
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("any bytes changed: a verdict, never an exception")
    void anyBytes(String file) throws IOException {
        Random random = new Random(file.hashCode());
        copy(file);
        byte[] good = Files.readAllBytes(GOOD.resolve(file));
        for (int damage = 0; damage < (file.contains("region") || file.contains("grid") ? 2 : 30); damage++) {
            byte[] bad = good.clone();
            for (int k = 0; k < 3; k++) {
                bad[random.nextInt(bad.length)] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
            }
            boolean cut = random.nextInt(4) == 0;
            Files.write(folder.resolve(file), Arrays.copyOf(bad, cut ? random.nextInt(bad.length) : bad.length));
            for (Check check : readers(file)) {
                assertNotNull(check.run(Shared.RUNS, References.in(folder)));
            }
        }
    }

    /** Copies what the checks of a file read, and returns the file's lines. */
    private List<String> copy(String file) throws IOException {
        for (Check check : readers(file)) {
            for (String other : check.files()) {
                Files.createDirectories(folder.resolve(other).getParent());
                Files.write(folder.resolve(other), Files.readAllBytes(GOOD.resolve(other)));
            }
        }
        return new ArrayList<>(Files.readAllLines(GOOD.resolve(file)));
    }

    private void write(String file, List<String> lines) throws IOException {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        Files.write(folder.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Check> readers(String file) {
        return Validation.checks().stream().filter(check -> check.files().contains(file)).toList();
    }

    private List<String> failures(String file) {
        return readers(file).stream()
                .map(check -> new Report.Entry(check, check.run(Shared.RUNS, References.in(folder))))
                .filter(entry -> !entry.outcome().holds()).map(Report.Entry::line).toList();
    }

    private void assertFails(String file, String... words) {
        List<String> failures = failures(file);
        assertFalse(failures.isEmpty(), "no check fails");
        assertTrue(failures.stream().anyMatch(line -> line.contains(file)
                && Stream.of(words).allMatch(line::contains)), () -> String.join("\n", failures));
    }

    private void assertAllFail(String file, String... words) {
        List<String> failures = failures(file);
        assertTrue(failures.size() == readers(file).size(), () -> "some check still holds:\n" + String.join("\n", failures));
        assertTrue(failures.stream().allMatch(line -> line.contains(file)
                && Stream.of(words).allMatch(line::contains)), () -> String.join("\n", failures));
    }

    /** The last field with its first, third or last digit changed by 5; leading zeros do not count. */
    private static String otherDigit(String line, String which) {
        int from = line.lastIndexOf(',') + 1;
        int at = line.length() - 1;
        if (!which.equals("last")) {
            at = from;
            while (!Character.isDigit(line.charAt(at)) || line.charAt(at) == '0') {
                at++;
            }
            for (int more = which.equals("third") ? 2 : 0; more > 0; more--) {
                do {
                    at++;
                } while (!Character.isDigit(line.charAt(at)));
            }
        }
        char other = (char) ('0' + (line.charAt(at) - '0' + 5) % 10);
        return line.substring(0, at) + other + line.substring(at + 1);
    }
}
