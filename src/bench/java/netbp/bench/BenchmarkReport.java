package netbp.bench;

import static netbp.bench.Commands.WORK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import netbp.io.WholeFile;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures and writes validation/benchmark.md. Run from the project's folder, after
 * {@code mvn package}, on a machine that does nothing else: {@code mvn -Pbench test-compile exec:exec}.
 */
public final class BenchmarkReport {

    private final StringBuilder text = new StringBuilder();
    private final boolean small;
    private final Path folder;

    private BenchmarkReport(boolean small) {
        this.small = small;
        folder = small ? WORK : Path.of("validation");
    }

    /** Measures everything, some fifteen minutes; with the argument "small" each row once and short, into target/bench. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        new BenchmarkReport(List.of(arguments).contains("small")).write();
    }

    private void write() throws IOException, InterruptedException, RunnerException {
        Files.createDirectories(WORK);
        Commands.compile("netbp", "netbp");
        Commands.compile("steps", "steps");
        Commands.compile("steps-fdlibm", "steps", "-DFDLIBM");
        line("# Benchmark");
        line("");
        line("Made by `mvn -q package -DskipTests && mvn -q -Pbench test-compile exec:exec` on " + LocalDate.now() + ": "
                + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version") + ", " + Commands.firstLine("gcc", "--version") + ".");
        line("The machine is shared and noisy: the claim is the ratios, measured side by side in one run, not the seconds.");
        int rounds = small ? 1 : 15;
        new ProcessReport(this::line, rounds).write();
        new Peers(this::line, small ? 1 : 3).write();
        new LeastSquaresPeers(this::line).write();
        new PartsReport(this::line, rounds, small).write();
        kernels();
        new GrowthReport(this::line, folder, small).write();
        WholeFile.write(folder.resolve("benchmark.md"), text.toString());
    }

    private void kernels() throws RunnerException {
        line("");
        line("## Kernels (JMH)");
        line("");
        line("| kernel | ns per call | error (99.9 %) |");
        line("|---|---:|---:|");
        ChainedOptionsBuilder options = new OptionsBuilder().include(Kernels.class.getName());
        if (small) {
            options.forks(1).warmupIterations(1).measurementIterations(2);
        }
        for (RunResult result : new Runner(options.build()).run()) {
            String name = result.getParams().getBenchmark();
            line(String.format(Locale.ROOT, "| %s | %.1f | %.1f |", name.substring(name.lastIndexOf('.') + 1),
                    result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError()));
        }
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(file).stream().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
    }

    private void line(String line) {
        text.append(line).append('\n');
        System.out.println(line);
    }
}
