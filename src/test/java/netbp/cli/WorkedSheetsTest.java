package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import netbp.SheetNumbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The worked sheets: every command gives the output shown below it, but for measured seconds, and every
 * number in the text is one of these outputs, rounded, or stands in a command.
 *
 * <p>With {@code -Dsheets.write=true} the outputs and pictures are written into the sheets instead.
 */
class WorkedSheetsTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final String COMMAND = "java -jar target/netbp.jar ";
    private static final Pattern BLOCK = Pattern.compile("```(sh|octave)\\n(.*?)```\\n```text\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern SECONDS = Pattern.compile("(,| in) [0-9.e+-]+ s$", Pattern.MULTILINE);


    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"assignment.md", "levenberg-marquardt.md", "which-loss.md", "generalise.md", "xor.md"})
    @DisplayName("every command gives what the sheet shows")
    void commands(String name) throws IOException, InterruptedException {
        String sheet = Files.readString(DOCS.resolve(name));
        Matcher block = BLOCK.matcher(sheet);
        StringBuilder fresh = new StringBuilder();
        int blocks = 0;
        while (block.find()) {
            boolean octave = block.group(1).equals("octave");
            String output = !octave ? output(block.group(2)) : OctaveCall.isInstalled() ? OctaveCall.run(inFolder(block.group(2)))
                    : block.group(3);
            if (!isWriting()) {
                assertEquals(masked(block.group(3)), masked(output), block.group(2));
            }
            block.appendReplacement(fresh, Matcher.quoteReplacement(
                    "```" + block.group(1) + "\n" + block.group(2) + "```\n```text\n" + output + "```\n"));
            blocks++;
        }
        assertEquals(sheet.split("```sh").length + sheet.split("```octave").length - 2, blocks, "every block has its output");
        assertTrue(blocks >= 2);
        if (isWriting()) {
            Files.writeString(DOCS.resolve(name), block.appendTail(fresh).toString());
        }
        pictures(sheet);
        assumeTrue(OctaveCall.isInstalled(), "octave is not installed: all but its blocks was compared");
    }

    /** The sheet's pictures are drawn from the numbers of its runs. */
    private void pictures(String sheet) throws IOException {
        Matcher picture = Pattern.compile("\\(pictures/([\\w-]+)\\.png\\)").matcher(sheet);
        while (picture.find()) {
            for (String ending : List.of(".csv", ".png")) {
                Path stored = DOCS.resolve("pictures").resolve(picture.group(1) + ending);
                Path made = made(picture.group(1) + ending);
                if (isWriting()) {
                    Files.write(stored, Files.readAllBytes(made));
                }
                assertTrue(Files.size(stored) > 0);
                if (ending.equals(".csv")) {
                    assertEquals(Files.readString(made), Files.readString(stored), stored.toString());
                }
            }
        }
    }

    /** The file of that name in a folder that a command wrote. */
    private Path made(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.endsWith(name)).toList();
            assertEquals(1, found.size(), name + ": " + found);
            return found.get(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignment.md", "levenberg-marquardt.md", "which-loss.md", "generalise.md", "xor.md"})
    @DisplayName("every number in the text is an output, rounded, or stands in a command")
    void numbers(String name) throws IOException {
        String sheet = Files.readString(DOCS.resolve(name));
        assertEquals(List.of(), SheetNumbers.unknown(sheet));
        assertEquals(List.of("0.123456"), SheetNumbers.unknown(sheet + "A cost of 0.123456."), "the check can fail");
    }

    /** What the lines of a block print, one after the other. */
    private String output(String commands) {
        StringWriter out = new StringWriter();
        for (String line : commands.lines().toList()) {
            assertTrue(line.startsWith(COMMAND), line);
            String[] arguments = inFolder(line.substring(COMMAND.length())).split(" ");
            StringWriter err = new StringWriter();
            assertEquals(ExitCode.DONE, Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true)), err.toString());
        }
        return out.toString().replace(folder.toString(), "out").replace(System.lineSeparator(), "\n");
    }

    private String inFolder(String text) {
        return text.replace("out/", folder + "/");
    }

    private static String masked(String output) {
        return SECONDS.matcher(output).replaceAll("$1 S s");
    }

    private static boolean isWriting() {
        return Boolean.getBoolean("sheets.write");
    }

    /** Octave, where it is installed. */
    private static final class OctaveCall {

        static boolean isInstalled() throws InterruptedException {
            try {
                return new ProcessBuilder("octave", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
            } catch (IOException e) {
                return false;
            }
        }

        static String run(String script) throws IOException, InterruptedException {
            Process octave = new ProcessBuilder("octave", "--no-gui", "--no-init-file", "--quiet", "--eval", script)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(octave.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            octave.waitFor();
            return output;
        }
    }
}
