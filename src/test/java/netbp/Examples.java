package netbp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Programs in documents, compiled and run in one JVM. Where a line prints something and ends with a comment, the comment
 * is what it must print.
 */
final class Examples {

    private static final Pattern CLAIM = Pattern.compile("System\\.out\\.println\\((.*)\\);\\s*// (.*)$", Pattern.MULTILINE);

    private final Path folder;

    /** @param folder in which they are compiled and run */
    Examples(Path folder) {
        this.folder = folder;
    }

    /** The number of claims in a program. */
    static long claims(String program) {
        return CLAIM.matcher(program).results().count();
    }

    /** Runs programs, each with its own imports and those given. */
    void run(String imports, List<String> programs) throws IOException, InterruptedException {
        StringBuilder main = new StringBuilder("public class Main { public static void main(String[] a) throws Exception {\n");
        for (int i = 0; i < programs.size(); i++) {
            String name = "Example" + i;
            Files.writeString(folder.resolve(name + ".java"), source(name, imports, programs.get(i)));
            main.append(name).append(".main(a);\n");
        }
        Files.writeString(folder.resolve("Main.java"), main.append("}}").toString());
        String classPath = System.getProperty("java.class.path");
        compile(classPath);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", folder + File.pathSeparator + classPath, "Main")
                .directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
    }

    private static String source(String name, String imports, String program) {
        String own = program.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = program.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String checked = CLAIM.matcher(body).replaceAll(claim -> Matcher.quoteReplacement("expect(String.valueOf("
                + claim.group(1) + "), \"" + claim.group(2).strip().replace("\\", "\\\\").replace("\"", "\\\"") + "\");"));
        return imports + own + "\npublic class " + name + " {\n"
                + "static void expect(String printed, String claimed) {\n"
                + "if (!printed.equals(claimed)) { throw new AssertionError(claimed + \" is claimed, \" + printed); } }\n"
                + "public static void main(String[] args) throws Exception {\n" + checked + "\n}}\n";
    }

    private void compile(String classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "the tests need a JDK, not a JRE");
        StringWriter messages = new StringWriter();
        try (var sources = Files.list(folder); var files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertTrue(compiler.getTask(messages, files, null, List.of("-d", folder.toString(), "-cp", classPath, "-proc:none"),
                    null, files.getJavaFileObjectsFromPaths(java)).call(), messages.toString());
        }
    }
}
