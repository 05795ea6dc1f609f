package netbp.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Does what a user does with the lines that the page shows, with the classes of the packaged jar and in this JVM. */
final class Lines implements AutoCloseable {

    private static final Path JAR = Path.of("target", "netbp.jar").toAbsolutePath();

    private final URLClassLoader program;
    private final Method command;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

    Lines() throws IOException, ReflectiveOperationException {
        program = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        command = program.loadClass("netbp.cli.Main")
                .getDeclaredMethod("run", String[].class, PrintWriter.class, PrintWriter.class);
        command.setAccessible(true);
    }

    /** What a program with these lines in its main method prints. */
    String run(Path folder, String lines) throws IOException, ReflectiveOperationException {
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
        StringWriter messages = new StringWriter();
        assertTrue(compiler.getTask(messages, files, null, List.of("-d", folder.toString(), "-cp", JAR.toString(), "-proc:none"), null,
                files.getJavaFileObjects(source)).call(), messages + lines);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream terminal = System.out;
        try (URLClassLoader example = new URLClassLoader(new URL[] {folder.toUri().toURL()}, program)) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            example.loadClass("Example").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(terminal);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What the command prints; its files are those of a folder. */
    String command(Path folder, String line) throws ReflectiveOperationException {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        assertEquals(List.of("java", "-jar", "netbp.jar"), words.subList(0, 3));
        words.subList(0, 3).clear();
        words.replaceAll(word -> word.matches("(points|net)\\.\\w+") ? folder.resolve(word).toString() : word);
        StringWriter printed = new StringWriter();
        PrintWriter terminal = new PrintWriter(printed, true);
        assertEquals(0, command.invoke(null, words.toArray(String[]::new), terminal, terminal), () -> words + ": " + printed);
        return printed.toString();
    }

    @Override
    public void close() throws IOException {
        files.close();
        program.close();
    }
}
