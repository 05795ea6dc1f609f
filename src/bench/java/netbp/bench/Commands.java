package netbp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The programs that are timed, as command lines, and what they print. */
final class Commands {

    /** Where they write. */
    static final Path WORK = Path.of("target", "bench");

    /** How C is compiled. */
    static final List<String> C_FLAGS = List.of("-O3", "-march=native");

    private static final String ZIGGURAT = "src/main/resources/netbp/matlab/ziggurat-x.csv";

    private Commands() {
    }

    /** Compiles one of the C programs. */
    static void compile(String name, String source, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gcc"));
        command.addAll(C_FLAGS);
        command.addAll(List.of(more));
        command.addAll(List.of("-o", WORK.resolve(name).toString(), "src/bench/c/" + source + ".c", "-lm"));
        output(command.toArray(String[]::new));
    }

    /** netbp in C. */
    static List<String> c(long iterations) {
        return List.of(WORK.resolve("netbp").toString(), ZIGGURAT, Long.toString(iterations), WORK.resolve("c.bin").toString());
    }

    /** netbp from the jar. */
    static List<String> netbp(String... options) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", Path.of("target", "netbp.jar").toString(), "netbp"));
        command.addAll(List.of(options));
        return command;
    }

    /** A command by the launcher. */
    static List<String> launcher(String... words) {
        List<String> command = new ArrayList<>(List.of(Path.of("target", "bin", "netbp").toString()));
        command.addAll(List.of(words));
        return command;
    }

    /** A class of the benchmark as a program of its own. */
    static String[] program(Class<?> main, String... arguments) {
        Stream<String> java = Stream.of(java(), "-cp", System.getProperty("java.class.path"), main.getName());
        return Stream.concat(java, Arrays.stream(arguments)).toArray(String[]::new);
    }

    /** This JVM's own. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Whether the command runs and ends well. */
    static boolean answers(String... command) throws InterruptedException {
        try {
            output(command);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** All that the command prints. */
    static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
        return output;
    }

    /** The first line that the command prints. */
    static String firstLine(String... command) throws IOException, InterruptedException {
        return output(command).lines().findFirst().orElse("");
    }
}
