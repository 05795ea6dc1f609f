package netbp.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as a user starts it. */
final class Program implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** The words that start it on the class path of the tests. */
    static List<String> command(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.add("netbp.cli.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts it; what it prints goes to log. */
    static Program start(Path log, String... arguments) throws IOException {
        return new Program(new ProcessBuilder(command(List.of(), arguments)).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start(), log);
    }

    /** Runs it to its end in a folder. */
    static Result run(Path folder, List<String> jvmOptions, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, environment, command(jvmOptions, arguments));
    }

    /** Runs any command to its end in a folder. */
    static Result run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("netbp", ".out");
        Path err = Files.createTempFile("netbp", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it does not end: " + command);
            }
            return new Result(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** How a run ended. */
    record Result(int exitCode, byte[] out, String err) {
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String printed() throws IOException {
        return Files.readString(log);
    }

    /** Waits until it has printed this. */
    void awaitPrinted(String text) throws IOException, InterruptedException {
        while (process.isAlive() && !printed().contains(text)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Sends a signal such as INT to this process. */
    void signal(String name) throws IOException, InterruptedException {
        if (new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start().waitFor() != 0) {
            throw new AssertionError("no signal sent");
        }
    }

    /** Its exit code; an error if it does not end. */
    int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** Ends it if it runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
