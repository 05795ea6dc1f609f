package netbp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The notebook page: jshell takes its cells after the start-up script and shows what the page shows. With
 * {@code -Dsheets.write=true} what it shows is written into the page instead.
 */
class NotebookTest {

    private static final Path PAGE = Path.of("src/docs/notebook.md");
    private static final Path START = Path.of("src/main/sh/netbp.jsh");
    private static final Pattern CELL = Pattern.compile("```java\\n(.*?)```\\n```text\\n(.*?)```\\n", Pattern.DOTALL);

    @Test
    @DisplayName("every cell shows what the page shows")
    void cells() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        // in this JVM, which has netbp already: jshell's own would take a socket and a second start
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            assertEquals("", shown(shell, Files.readString(START), printed));
            String page = Files.readString(PAGE);
            Matcher cell = CELL.matcher(page);
            StringBuilder fresh = new StringBuilder();
            int cells = 0;
            while (cell.find()) {
                String shown = shown(shell, cell.group(1), printed);
                assertFalse(shown.isEmpty(), cell.group(1));
                if (!Boolean.getBoolean("sheets.write")) {
                    assertEquals(cell.group(2), shown, cell.group(1));
                }
                cell.appendReplacement(fresh, Matcher.quoteReplacement(
                        "```java\n" + cell.group(1) + "```\n```text\n" + shown + "```\n"));
                cells++;
            }
            assertEquals(page.split("```java").length - 1, cells, "every cell is followed by what it shows");
            assertTrue(cells >= 5);
            if (Boolean.getBoolean("sheets.write")) {
                Files.writeString(PAGE, cell.appendTail(fresh).toString());
            }
        } finally {
            System.setOut(out);
        }
    }

    /** What a cell prints, and the value of its last snippet where that is an expression. */
    private static String shown(JShell shell, String cell, ByteArrayOutputStream printed) {
        printed.reset();
        String value = null;
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        for (String rest = cell; !rest.isBlank();) {
            SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
            String source = info.source() == null ? rest : info.source();
            for (SnippetEvent event : shell.eval(source)) {
                if (event.causeSnippet() == null) {
                    assertEquals(Snippet.Status.VALID, event.status(), source + shell.diagnostics(event.snippet()).toList());
                    assertEquals(null, event.exception(), source);
                    value = event.snippet().kind() == Snippet.Kind.EXPRESSION
                            || event.snippet().kind() == Snippet.Kind.VAR && event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                            ? event.value() : null;
                }
            }
            rest = info.remaining();
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        return value == null ? text : text + value + "\n";
    }
}
