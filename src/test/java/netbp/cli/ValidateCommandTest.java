package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    @DisplayName("--only runs the check named, prints its line and writes nothing")
    void only() {
        Path reports = folder.resolve("reports");
        assertEquals(0, run("validate", "--only", "randn-seed-42", "--out", reports.toString()));
        assertTrue(out.toString().matches("(?s)randn-seed-42 +0 <= 0 +ulp +holds\\R1 of 1 checks hold.*"), out.toString());
        assertFalse(Files.exists(reports));
    }

    @Test
    @DisplayName("--list prints each name and what it compares")
    void list() {
        assertEquals(0, run("validate", "--list"));
        assertTrue(out.toString().contains("figure-8: The region of MATLAB's Figure 8"));
        assertTrue(out.toString().lines().count() >= 20);
    }

    @Test
    @DisplayName("a check that fails gives exit code 1, and the line after its verdict says what is wrong")
    void fails() {
        assertEquals(1, run("validate", "--only", "randn-seed-42", "--matlab-reference", folder.toString()));
        assertTrue(out.toString().contains("FAILS\n    matlab/rng/randn-seed-42.csv: no such file"), out.toString());
        assertEquals("", err.toString());
    }

    @Test
    @DisplayName("an unknown name, a missing folder, a target that is a file, no MAT-file: one line, exit code 2")
    void badUsage() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        assertRefused("--only must be a name that --list prints: nope", "--only", "nope");
        assertRefused("--matlab-reference must be a folder: " + folder.resolve("none"),
                "--matlab-reference", folder.resolve("none").toString());
        assertRefused("--out must be a folder: " + file, "--out", file.toString());
        assertRefused(file + ": must be a whole MAT-file", "--reference", file.toString());
        assertRefused(folder.resolve("none.mat") + ": no such file", "--reference", folder.resolve("none.mat").toString());
    }

    private void assertRefused(String message, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "validate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        err.getBuffer().setLength(0);
        assertEquals(2, run(arguments));
        assertTrue(err.toString().startsWith("netbp: " + message), err.toString());
        assertEquals(1, err.toString().lines().count());
        assertEquals("", out.toString());
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
