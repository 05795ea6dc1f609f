package netbp.figures;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs beside ours that tests run; a test is skipped where its program is absent. */
final class Tool {

    private Tool() { }

    /** Runs a program of the PATH and returns what it printed; fails unless it ends well. */
    static String run(Map<String, String> environment, String... command) throws IOException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory).resolve(command[0])));
        Assumptions.assumeTrue(installed, command[0] + " is not installed");
        return execute(environment, List.of(command));
    }

    static String execute(Map<String, String> environment, List<String> command) throws IOException {
        Path output = Files.createTempFile("netbp", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                Assertions.fail(command.get(0) + " did not end");
            }
            String text = Files.readString(output);
            Assertions.assertEquals(0, process.exitValue(), text);
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }

    /** A JVM of the given feature release installed beside the one that runs; skips the test if there is none. */
    static Path java(int release) throws IOException {
        try (Stream<Path> homes = Files.list(Path.of(System.getProperty("java.home")).getParent())) {
            List<Path> found = homes.filter(home -> isRelease(home, release)).sorted().toList();
            Assumptions.assumeFalse(found.isEmpty(), "no Java " + release + " is installed");
            return found.get(0).resolve("bin").resolve("java");
        }
    }

    private static boolean isRelease(Path home, int release) {
        Path file = home.resolve("release");
        try {
            return Files.isExecutable(home.resolve("bin").resolve("java")) && Files.isReadable(file)
                    && Files.readString(file).contains("JAVA_VERSION=\"" + release + ".");
        } catch (IOException e) {
            return false;
        }
    }
}
