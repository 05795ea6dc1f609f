package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Digits are Latin and an i has its dot whatever the user's language: Arabic has other digits, Turkish another i. */
@Timeout(240)
class LocaleTest {

    private static final String STUDIO = "studio --out OUT/page.html";

    /** Each command, words in capitals where it takes them; POINTS and OUT are replaced. */
    private static final List<String> CALLS = List.of(
            "figures 2 7 --format PNG,SVG,PDF,EPS --style MATLAB --dpi 40 --out OUT",
            "netbp --iterations 2000 --display 500 --out OUT",
            "netbpfull --iterations 10001 --dpi 40 --out OUT",
            "nlsrun --display ITER --finite-difference-type FORWARD --dpi 40 --history OUT/h.csv --out OUT",
            "train --data POINTS --layers 3 --eta 0.1,0.5 --iterations 3000 --display 1000 --save OUT/N.MAT --figures OUT --dpi 40",
            "train --data POINTS --method lm --jacobian DIFFERENCES --residuals SMOOTH --save OUT/L.MAT",
            "classify --net OUT/L.MAT --out OUT/c.csv POINTS",
            "classify --net OUT/L.MAT --grid 3 --box 0:0.5,-1:1.25",
            "compare --data POINTS --methods lm,sgd --seeds 1:2 --iterations 2000 --threads 1 --out OUT/compared",
            "sweep --data xor:20 --layers 2,2 --eta 0.1,0.5 --seeds 1:2 --iterations 100 --threads 1 --out OUT/swept",
            "xor --methods sgd,lm --seeds 1:2 --iterations 100 --threads 1 --out OUT/xor",
            "landscape --out OUT/landscape",
            "validate --only lm-table-analytic --out OUT",
            "validate --only randn-seed-42 --out OUT",
            "validate --list",
            "nist NIST --out OUT",
            "conditioning --out OUT",
            "rng 42 randn(1,3) randi(10)",
            STUDIO,
            "completion BASH",
            "help train",
            "help");

    private static final List<String> REFUSED = List.of(
            "train --data POINTS --jacobian EXACT",
            "train --data POINTS --ITER 3",
            "rng 42 randn(1,3) RANDI(10)",
            "TRAIN",
            "trian --lIst",
            "nlsrun --display ITERATION",
            "studio --out OUT");

    private static final List<String> TIMED = List.of("summary.csv", "times.csv", "curve-times.csv", "report.html", "resume.log");

    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    @DisplayName("every command is called")
    void complete() {
        assertEquals(Main.COMMANDS.stream().sorted().toList(), CALLS.stream().map(call -> call.split(" ")[0])
                .distinct().sorted().toList());
    }

    @ParameterizedTest
    @DisplayName("every command prints and writes the same in Egypt and in Turkey as without a locale")
    @ValueSource(strings = {"ar-EG", "tr-TR"})
    void same(String tag) throws IOException {
        Map<String, String> expected = results(Locale.ROOT, "root");
        CALLS.forEach(call -> assertTrue(expected.get(call).startsWith("exit code 0")
                || call.equals(STUDIO) || call.startsWith("nist"),
                call + ": " + expected.get(call)));
        REFUSED.forEach(call -> assertTrue(expected.get(call).startsWith("exit code 2"), call));
        Map<String, String> results = results(Locale.forLanguageTag(tag), "there");
        assertEquals(expected.keySet(), results.keySet());
        expected.forEach((what, text) -> assertEquals(text, results.get(what), what));
    }

    /** What each call prints and the files that all leave. */
    private Map<String, String> results(Locale locale, String name) throws IOException {
        Path out = Files.createDirectories(folder.resolve(name));
        Path points = Files.writeString(folder.resolve("points.csv"),
                "X1,X2,CLASS\n0.1,0.1,I\n0.9,0.8,i\n0.2,0.3,I\n0.4,0.9,i\n0.5,0.25,\u0130\n");
        Locale.setDefault(locale);
        Map<String, String> results = new TreeMap<>();
        for (String call : Stream.concat(CALLS.stream(), REFUSED.stream()).toList()) {
            StringWriter printed = new StringWriter();
            PrintWriter writer = new PrintWriter(printed, true);
            String nist = nist();
            String[] arguments = Arrays.stream(call.split(" ")).map(word -> word.replace("OUT", out.toString())
                    .replace("POINTS", points.toString()).replace("NIST", nist)).toArray(String[]::new);
            int exitCode = Main.run(arguments, writer, writer);
            results.put(call, "exit code " + exitCode + "\n"
                    + printed.toString().replace(out.toString(), "OUT").replaceAll("[0-9.e-]+ m?s\\b", "TIME"));
        }
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!TIMED.contains(file.getFileName().toString())) {
                    results.put(out.relativize(file).toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        for (String timed : List.of("summary.csv", "compared/report.html", "compared/times.csv")) {
            String strange = Files.readString(out.resolve(timed)).chars().filter(c -> c > '9' && Character.isDigit(c))
                    .mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
            assertEquals("", strange, timed);
        }
        return results;
    }

    /** A folder with one of NIST's files, if they are at hand; else nist refuses it. */
    private String nist() throws IOException {
        Path misra = Path.of(System.getProperty("netbp.nist", "../shared/nist-strd"), "Misra1a.dat");
        Path nist = Files.createDirectories(folder.resolve("nist"));
        if (Files.exists(misra)) {
            Files.copy(misra, nist.resolve("Misra1a.dat"), StandardCopyOption.REPLACE_EXISTING);
        }
        return nist.toString();
    }
}
