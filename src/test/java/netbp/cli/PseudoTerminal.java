package netbp.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a pseudo-terminal, which util-linux's {@code script} makes. */
final class PseudoTerminal implements AutoCloseable {

    private final Process process;
    private final Path screen;
    private final OutputStream keys;

    private PseudoTerminal(Process process, Path screen) {
        this.process = process;
        this.screen = screen;
        this.keys = process.getOutputStream();
    }

    /** Whether the machine has a program of this name. */
    static boolean has(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(p -> Path.of(p, program))
                .anyMatch(Files::isExecutable);
    }

    /** Skips a test on a machine without pseudo-terminals. */
    static void assumeAvailable() {
        assumeTrue(has("script") && Files.isDirectory(Path.of("/dev/pts")),
                "no script command that makes a pseudo-terminal");
    }

    /** Starts the program in the folder, which also takes what it shows. */
    static PseudoTerminal start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        StringBuilder line = new StringBuilder("exec");
        command.forEach(word -> line.append(" '").append(word).append('\''));
        Path screen = folder.resolve("screen");
        ProcessBuilder builder = new ProcessBuilder("script", "-qefc", line.toString(), "/dev/null")
                .directory(folder.toFile()).redirectErrorStream(true).redirectOutput(screen.toFile());
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().put("SHELL", "/bin/sh");
        builder.environment().putAll(environment);
        return new PseudoTerminal(builder.start(), screen);
    }

    /** What is waited for. */
    interface Condition {

        boolean holds() throws IOException;
    }

    /** All that was shown. */
    String screen() throws IOException {
        return Files.readString(screen);
    }

    void await(Condition condition) throws IOException, InterruptedException {
        while (process.isAlive() && !condition.holds()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertTrue(process.isAlive(), screen());
    }

    void press(String text) throws IOException {
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** Its exit code. */
    int end() throws IOException, InterruptedException {
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends: " + screen());
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
