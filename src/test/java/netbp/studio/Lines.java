package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Does what a user does with the lines that the page shows. */
final class Lines {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path JAR = Path.of("target", "netbp.jar").toAbsolutePath();

    private Lines() {
    }

    /** What a program with these lines in its main method prints. */
    static String run(Path folder, String lines) throws IOException, InterruptedException {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, """
                import java.util.List;
                import netbp.data.*;
                import netbp.leastsquares.*;
                import netbp.matlab.*;
                import netbp.network.*;
                import netbp.training.*;
                public class Example { public static void main(String[] args) {
                """ + lines + "\n}}\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        assertTrue(compiler.getTask(messages, null, null, List.of("-d", folder.toString(), "-cp", JAR.toString(), "-proc:none"), null,
                compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source)).call(), messages + lines);
        return output(folder, List.of(JAVA, "-cp", folder + System.getProperty("path.separator") + JAR, "Example"));
    }

    /** What the command prints in a folder that holds its points. */
    static String command(Path folder, String line) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        assertEquals(List.of("java", "-jar", "netbp.jar"), words.subList(0, 3));
        words.set(0, JAVA);
        words.set(2, JAR.toString());
        return output(folder, words);
    }

    private static String output(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }
}
