package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("report and tables are the same for any number of threads, but for the measured times")
    void deterministic() throws IOException {
        Path one = compare("1", "one");
        String said = out.toString().replace(one.toString(), "");
        Path three = compare("3", "three");
        assertEquals(said, out.toString().replace(three.toString(), ""));
        for (String file : List.of("runs.csv", "curves.csv")) {
            assertEquals(Files.readString(one.resolve(file)), Files.readString(three.resolve(file)), file);
        }
        assertEquals(untimed(one), untimed(three));
        assertEquals(2 + 4 * 4, Files.readAllLines(one.resolve("runs.csv")).size());
    }

    private Path compare(String threads, String name) {
        Path folder = this.folder.resolve(name);
        assertEquals(ExitCode.DONE, run("compare", "--seeds", "5000:5003", "--iterations", "20000", "--eta", "0.5",
                "--target", "0.5", "--threads", threads, "--out", folder.toString()), err.toString());
        return folder;
    }

    private static String untimed(Path folder) throws IOException {
        String page = Files.readString(folder.resolve("report.html"));
        int times = page.indexOf("<section id=\"times\">");
        assertTrue(times > 0);
        assertTrue(page.substring(times).contains("</section>\n</body>"), "times are last");
        return page.substring(0, times);
    }

    @Test
    @DisplayName("work: 3 passes a stochastic step, N a residual evaluation, 3 a row of an exact Jacobian")
    void work() throws IOException {
        Path exact = folder.resolve("exact");
        assertEquals(ExitCode.DONE, run("compare", "--seeds", "5000:5000", "--iterations", "1000", "--order", "minibatch:5",
                "--jacobian", "exact", "--methods", "sgd,lm", "--out", exact.toString()));
        List<String> curves = Files.readAllLines(exact.resolve("curves.csv"));
        assertTrue(curves.contains("5000,sgd,1000,15000," + last(exact, "sgd")), "3 * 5 * 1000");
        assertTrue(curves.stream().anyMatch(line -> line.startsWith("5000,lm,0,40,")), "10 + 3 * 10 at the start");
        Path differences = folder.resolve("differences");
        assertEquals(ExitCode.DONE, run("compare", "--seeds", "5000:5000", "--iterations", "1000", "--methods", "lm",
                "--out", differences.toString()));
        curves = Files.readAllLines(differences.resolve("curves.csv"));
        assertTrue(curves.stream().anyMatch(line -> line.startsWith("5000,lm,0,240,")), "10 * (1 + 23) at the start");
    }

    private static String last(Path folder, String method) throws IOException {
        return Files.readAllLines(folder.resolve("runs.csv")).stream().filter(line -> line.contains("," + method + ","))
                .findFirst().orElseThrow().split(",")[4];
    }

    @Test
    @DisplayName("the page needs no other file and holds a paragraph for every finding")
    void selfContained() throws IOException {
        String page = Files.readString(compare("2", "page").resolve("report.html"));
        assertFalse(page.matches("(?s).*(href|src)=\"(?!data:).*"), "no link to another file");
        assertTrue(page.contains("data:image/svg+xml;base64,"));
        assertTrue(page.split("<h3>").length - 1 >= 7, "findings");
    }

    @Test
    @DisplayName("points outside the plane and three classes are compared, too")
    void threeDimensions() throws IOException {
        Path data = folder.resolve("three.csv");
        Files.writeString(data, "x1,x2,x3,class\n1,0,0,red\n0,1,0,green\n0,0,1,blue\n1,1,0,red\n");
        Path folder = this.folder.resolve("c");
        assertEquals(ExitCode.DONE, run("compare", "--data", data.toString(), "--seeds", "1:2", "--iterations", "1000",
                "--layers", "3", "--residuals", "smooth", "--out", folder.toString()), err.toString());
        assertFalse(Files.readString(folder.resolve("report.html")).contains("Final regions"));
        assertTrue(out.toString().startsWith(data + ": 4 points of dimension 3, classes red, green, blue"), out.toString());
        assertTrue(out.toString().contains("no regions: they are drawn for points of the plane, and these have dimension 3"),
                out.toString());
    }

    @ParameterizedTest
    @DisplayName("bad usage: one line, exit code 2")
    @CsvSource(delimiter = '|', value = {
        "--seeds 5:4 | --seeds must be a:b, seeds from a up to b, at most 4294967296: 5:4",
        "--seeds 0:10000 | --seeds must be a:b, seeds from a up to b, at most 10000: 0:10000",
        "--seeds 7 | --seeds must be a:b, seeds from a up to b, at most 4294967296: 7",
        "--methods sgd,adam | --methods must be one of sgd, lm, hipparchus, commons-math: adam",
        "--eta 0.1,0.2 | --eta must be given once for compare without --folds: 2",
        "--layers 2 --layers 3 | --layers must be given once for compare without --folds: 2",
        "--l2 0,1 | --l2 must be given once for compare without --folds: 2",
        "--activation tanh,relu | --activation must be given once for compare without --folds: 2",
        "--loss cross-entropy | --loss must be squared for compare without --folds, so that all methods have the same cost: cross-entropy",
        "--folds 1 | --folds must be at least 2: 1",
        "--folds 6 | --folds must be at most as many as the points of class A, 5: 6",
        "--folds 3000000000 | --folds must be at most the number of points, 10: 3000000000",
        "--folds 2 --loss cross-entropy --output-activation tanh --methods sgd | --output-activation must be softmax or sigmoid for --loss cross-entropy: tanh",
        "--folds 2 --order minibatch:6 | minibatch must be in 1..5, the number of points: 6",
        "--target 0 | --target must be a positive, finite number: 0",
        "--out /dev/null | --out must be a folder: /dev/null"})
    void refused(String options, String message) {
        String[] arguments = ("compare " + options).split(" ");
        assertEquals(ExitCode.BAD_INPUT, run(arguments));
        assertEquals("netbp: " + message, err.toString().strip());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
