package netbp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README holds: its programs compile and run, its pictures exist. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");

    @TempDir
    Path folder;

    @Test
    @DisplayName("every Java example compiles, runs and prints what its comment says")
    void examples() throws IOException, InterruptedException {
        List<String> examples = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README))
                .results().map(match -> match.group(1)).toList();
        assertTrue(examples.size() >= 3, "examples of RandomStream, Netbp and Nlsrun");
        for (String example : examples) {
            String printed = run(example);
            assertTrue(printed.matches("(?s)-?\\d.*"), printed);
            Pattern.compile("println\\(x\\);\\s*// (\\S+)").matcher(example).results().map(match -> match.group(1))
                    .forEach(expected -> assertEquals(expected, printed.strip()));
        }
    }

    private String run(String example) throws IOException, InterruptedException {
        String imports = example.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = example.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        Path source = folder.resolve("Example.java");
        Files.writeString(source, imports + "\npublic class Example { public static void main(String[] args) {\n" + body + "\n}}");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "the tests need a JDK, not a JRE");
        StringWriter messages = new StringWriter();
        String classPath = System.getProperty("java.class.path");
        boolean compiled = compiler.getTask(messages, null, null,
                List.of("-d", folder.toString(), "-cp", classPath, "-proc:none"), null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source)).call();
        assertTrue(compiled, messages + example);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", folder + System.getProperty("path.separator") + classPath, "Example")
                .redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    @Test
    @DisplayName("every picture and every link to a file in it exists")
    void links() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(Files.readString(README))
                .results().map((MatchResult match) -> match.group(1)).toList();
        assertTrue(links.size() >= 9, "nine figures");
        links.forEach(link -> assertTrue(Files.exists(Path.of(link)), link));
    }
}
