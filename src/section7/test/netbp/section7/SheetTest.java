package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import netbp.SheetNumbers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked sheet: every command gives the output shown below it, and every number in the text is one
 * of these outputs, rounded, or stands in a command. The run on made-up images depends on the engine's
 * rounding, which other processors and numbers of threads do otherwise, and is held to what the sheet
 * says of it: fewer than 2 % of the validation images wrong after three epochs.
 *
 * <p>With {@code -Dsheets.write=true} the outputs and pictures are written into the sheet instead.
 */
class SheetTest {

    private static final Path DOCS = Path.of("src/docs");
    private static final Path SHEET = DOCS.resolve("images.md");
    private static final String COMMAND = "java -jar target/section7/section7.jar ";
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```\\n```text\\n(.*?)```\\n", Pattern.DOTALL);
    private static final Pattern LAST_EPOCH = Pattern.compile("epoch 3 of 3.*validation objective [\\d.]+, top-1 error ([\\d.]+) %");
    private static final double MOST_WRONG = 2;

    @TempDir
    Path folder;

    @Test
    @DisplayName("every command gives what the sheet shows")
    void commands() throws IOException {
        String sheet = Files.readString(SHEET);
        Matcher block = BLOCK.matcher(sheet);
        StringBuilder fresh = new StringBuilder();
        int blocks = 0;
        while (block.find()) {
            String output = output(block.group(1));
            if (isWriting()) {
                block.appendReplacement(fresh, Matcher.quoteReplacement("```sh\n" + block.group(1) + "```\n```text\n" + output + "```\n"));
            } else if (block.group(1).contains("--made-up")) {
                assertTrue(wrong(block.group(2)) < MOST_WRONG, block.group(2));
                assertTrue(wrong(output) < MOST_WRONG, output);
                assertEquals(shape(block.group(2)), shape(output));
            } else {
                assertEquals(block.group(2), output, block.group(1));
            }
            blocks++;
        }
        assertEquals(sheet.split("```sh").length - 1, blocks, "every block has its output");
        assertTrue(blocks >= 4);
        if (isWriting()) {
            Files.writeString(SHEET, block.appendTail(fresh).toString());
        }
        pictures(sheet);
    }

    private void pictures(String sheet) throws IOException {
        Matcher picture = Pattern.compile("\\(pictures/images-([\\w-]+)\\.png\\)").matcher(sheet);
        int pictures = 0;
        while (picture.find()) {
            for (String ending : List.of(".csv", ".png")) {
                Path stored = DOCS.resolve("pictures").resolve("images-" + picture.group(1) + ending);
                Path made = folder.resolve("section7").resolve(picture.group(1) + ending);
                if (isWriting()) {
                    Files.write(stored, Files.readAllBytes(made));
                }
                assertTrue(Files.size(stored) > 0, stored.toString());
                assertTrue(Files.size(made) > 0, made.toString());
            }
            pictures++;
        }
        assertTrue(pictures >= 2);
    }

    private static double wrong(String output) {
        Matcher last = LAST_EPOCH.matcher(output);
        assertTrue(last.find(), output);
        return Double.parseDouble(last.group(1));
    }

    /** The output without its numbers. */
    private static String shape(String output) {
        return output.replaceAll("[\\d.]+", "#").replaceAll("# (s|min|h # min) left", "T left");
    }

    @Test
    @DisplayName("every number in the text is an output, rounded, or stands in a command")
    void numbers() throws IOException {
        String sheet = Files.readString(SHEET);
        assertEquals(List.of(), SheetNumbers.unknown(sheet));
        assertEquals(List.of("0.123456"), SheetNumbers.unknown(sheet + "A cost of 0.123456."), "the check can fail");
    }

    /** What the lines of a block print, one after the other. */
    private String output(String commands) {
        StringWriter out = new StringWriter();
        for (String line : commands.lines().toList()) {
            assertTrue(line.startsWith(COMMAND), line);
            String[] arguments = line.substring(COMMAND.length()).replace("out/", folder + "/").split(" ");
            StringWriter err = new StringWriter();
            assertEquals(Section7.DONE, Section7.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true)), err.toString());
        }
        return out.toString().replace(folder.toString(), "out").replace(System.lineSeparator(), "\n");
    }

    private static boolean isWriting() {
        return Boolean.getBoolean("sheets.write");
    }
}
