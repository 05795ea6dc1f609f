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

class SweepCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("a row a run in the grid's order, a picture for each activation, all files named")
    void files() throws IOException {
        Path sweep = folder.resolve("sweep");
        assertEquals(ExitCode.DONE, run("sweep", "--seeds", "1:3", "--layers", "2,3", "--layers", "3", "--eta", "0.5,0.5,1",
                "--activation", "sigmoid,tanh", "--methods", "sgd,lm", "--jacobian", "exact", "--iterations", "500", "--out",
                sweep.toString()), err.toString());
        List<String> rows = Files.readAllLines(sweep.resolve("runs.csv"));
        assertEquals(2 + 3 * 2 * (2 * 2 + 2), rows.size());
        assertTrue(rows.get(2).startsWith("0,1,2-3,sigmoid,sigmoid,0.5,sgd,squared,plain,0,0,iterations,500,"), rows.get(2));
        assertTrue(rows.get(3).startsWith("1,1,2-3,sigmoid,sigmoid,,lm,"), rows.get(3));
        for (String name : List.of("report.html", "cells.csv", "success-sigmoid.png", "success-sigmoid.csv",
                "success-tanh.png", "success-tanh.csv")) {
            assertTrue(Files.size(sweep.resolve(name)) > 0, name);
            assertTrue(out.toString().contains(name.replace(".csv", "").replace("cells", "cells.csv")), out.toString());
        }
        assertFalse(Files.readString(sweep.resolve("report.html")).matches("(?s).*(href|src)=\"(?!data:).*"),
                "no link to another file");
        assertTrue(Files.readString(sweep.resolve("report.html")).contains("Wilson's 95 % confidence interval"));
    }

    @Test
    @DisplayName("points of the user, three classes in space")
    void data() throws IOException {
        Path data = folder.resolve("three.csv");
        Files.writeString(data, "x1,x2,x3,class\n1,0,0,red\n0,1,0,green\n0,0,1,blue\n1,1,0,red\n");
        assertEquals(ExitCode.DONE, run("sweep", "--data", data.toString(), "--seeds", "4294967294:4294967295", "--iterations",
                "50", "--out", folder.resolve("s").toString()), err.toString());
        assertEquals(4, Files.readAllLines(folder.resolve("s/runs.csv")).size());
    }

    @ParameterizedTest
    @DisplayName("bad usage: one line, exit code 2")
    @CsvSource(delimiter = '|', value = {
        "--seeds 5:4 | --seeds must be a:b, seeds from a up to b, at most 4294967296: 5:4",
        "--methods sgd,adam | --methods must be one of sgd, lm, hipparchus, commons-math: adam",
        "--layers 2,0 | --layers must be numbers of neurons from 1 to 10000 with commas between, such as 2,3: 2,0",
        "--eta 0.1,-1 | --eta must be a positive, finite number: -1",
        "--loss cross-entropy --output-activation tanh | --output-activation must be softmax or sigmoid for --loss cross-entropy: tanh",
        "--order minibatch:11 | minibatch must be in 1..10, the number of points: 11",
        "--target 0 | --target must be a positive, finite number: 0",
        "--out /dev/null | --out must be a folder: /dev/null"})
    void refused(String options, String message) {
        assertEquals(ExitCode.BAD_INPUT, run(("sweep " + options).split(" ")));
        assertEquals("netbp: " + message, err.toString().strip());
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
