package netbp.bench;

import static netbp.bench.Commands.WORK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import netbp.drawing.PictureFormat;
import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.CurvesFigure;
import netbp.figures.FigureWriter;
import netbp.io.WholeFile;
import netbp.matlab.MatFile;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;
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

    private static final List<String> C_FLAGS = List.of("-O3", "-march=native");
    private static final int[] WIDTHS = {2, 4, 8, 16, 32, 64, 128, 256, 512};
    private static final int[] DEPTHS = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int[] POINTS = {10, 100, 1_000, 10_000, 100_000};
    private static final int[] BATCHES = {1, 2, 5, 10, 50, 200};
    private static final long[] ITERATIONS = {10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private final StringBuilder text = new StringBuilder();

    private final boolean small;
    private final Path folder;
    private final int rounds;

    private BenchmarkReport(boolean small) {
        this.small = small;
        folder = small ? WORK : Path.of("validation");
        rounds = small ? 1 : 15;
    }

    /** Measures everything, some fifteen minutes; with the argument "small" each row once and short, into target/bench. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        new BenchmarkReport(List.of(arguments).contains("small")).write();
    }

    private void write() throws IOException, InterruptedException, RunnerException {
        Files.createDirectories(WORK);
        compile("netbp", "netbp");
        compile("steps", "steps");
        compile("steps-fdlibm", "steps", "-DFDLIBM");
        line("# Benchmark");
        line("");
        line("Made by `mvn -q package -DskipTests && mvn -q -Pbench test-compile exec:exec` on " + LocalDate.now() + ": "
                + processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, Java "
                + System.getProperty("java.version") + ", " + firstLine("gcc", "--version") + ".");
        line("The machine is shared and noisy: the claim is the ratios, measured side by side in one run, not the seconds.");
        wholeProcesses();
        figures();
        new Peers(this::line, small ? 1 : 3).write();
        new LeastSquaresPeers(this::line).write();
        phases();
        hotMethods();
        kernels();
        growth();
        WholeFile.write(folder.resolve("benchmark.md"), text.toString());
    }

    private void wholeProcesses() throws IOException, InterruptedException {
        List<WholeProcess> processes = List.of(
                new WholeProcess("C, gcc " + String.join(" ", C_FLAGS), Commands.c(1_000_000), 1),
                new WholeProcess("`target/bin/netbp netbp`", Commands.launcher("netbp", "--out", WORK.toString()), 1),
                new WholeProcess("`java -jar target/netbp.jar netbp`", Commands.netbp("--out", WORK.toString()), 1));
        line("");
        line("## netbp as a whole process");
        line("");
        line("A cold start, 10^6 iterations on ten points, every cost computed and written. The C program "
                + "(`src/bench/c/netbp.c`) does the same operations in the same order, but for the C library's exponential. "
                + rounds + " rounds, interleaved; medians, and ratios of medians.");
        table("All cores", WholeProcess.interleaved(processes, rounds));
        table("One core (`taskset -c 0`)",
                WholeProcess.interleaved(processes.stream().map(WholeProcess::onOneCore).toList(), rounds));
    }

    /** The main job, against C's netbp. */
    private void figures() throws IOException, InterruptedException {
        String folder = WORK.resolve("figures").toString();
        List<String> jar = List.of(Commands.java(), "-jar", Path.of("target", "netbp.jar").toString(), "figures", "--out", folder);
        line("");
        line("## All nine figures as a whole process");
        line("");
        line("The main job (two runs of netbp.m with the costs that Figure 7 draws, two of nlsrun.m, nine pictures) in units of the "
                + "C program's one netbp.");
        List<WholeProcess> processes = List.of(new WholeProcess("C, netbp alone", Commands.c(1_000_000), 1),
                new WholeProcess("`target/bin/netbp figures`", Commands.launcher("figures", "--out", folder), 1),
                new WholeProcess("`java -jar target/netbp.jar figures`", jar, 1));
        table("All cores", WholeProcess.interleaved(processes, rounds));
        table("One core (`taskset -c 0`)",
                WholeProcess.interleaved(processes.stream().map(WholeProcess::onOneCore).toList(), rounds));
    }

    /** The first row is what the others are divided by. */
    private void table(String heading, List<WholeProcess.Times> times) {
        line("");
        line("| " + heading + " | elapsed, s | least | most | over C's | processor time, s | over C's |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        WholeProcess.Times reference = times.get(0);
        for (WholeProcess.Times row : times) {
            line(String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %.2f | %.3f | %.2f |", row.process().name(),
                    row.median(), row.least(), row.most(), row.median() / reference.median(), row.medianProcessor(),
                    row.medianProcessor() / reference.medianProcessor()));
        }
    }

    private void phases() throws IOException, InterruptedException {
        List<WholeProcess.Times> times = WholeProcess.interleaved(List.of(
                new WholeProcess("the JVM alone (`java -version`)", List.of(Commands.java(), "-version"), 1),
                new WholeProcess("start-up: one iteration", Commands.netbp("--out", WORK.toString(), "--iterations", "1"), 1),
                new WholeProcess("10^6 iterations", Commands.netbp("--out", WORK.toString()), 1)), rounds);
        LabelledPoints points = LabelledPoints.paper();
        double warmAlone = Double.MAX_VALUE;
        double warm = Double.MAX_VALUE;
        double path = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            warmAlone = Math.min(warmAlone, Growth.run(points, 1_000_000, 1, 1) / 1e3);
            warm = Math.min(warm, Growth.run(points, 1_000_000, 1, Runtime.getRuntime().availableProcessors()) / 1e3);
            path = Math.min(path, Growth.run(points, 1_000_000, 1_000_000, 1) / 1e3);
        }
        line("");
        line("## Where the time goes");
        line("");
        line("| part | s |");
        line("|---|---:|");
        for (WholeProcess.Times row : times) {
            line(String.format(Locale.ROOT, "| whole process: %s | %.3f |", row.process().name(), row.median()));
        }
        line(String.format(Locale.ROOT, "| processor time of the compilers in that run (`-XX:+CITime`) | %.3f |", compilerSeconds()));
        line(String.format(Locale.ROOT, "| warm JVM: 10^6 iterations with every cost, all threads | %.3f |", warm));
        line(String.format(Locale.ROOT, "| warm JVM: the same on one thread | %.3f |", warmAlone));
        line(String.format(Locale.ROOT, "| warm JVM: the steps alone, without the costs | %.3f |", path));
        line(String.format(Locale.ROOT, "| warm JVM: the 77 10^6 sigmoids alone | %.3f |", sigmoids()));
        line(String.format(Locale.ROOT, "| warm JVM: costvec.mat written | %.3f |", writing()));
        line("");
        line("Start-up is the JVM and picocli, whose classes the launcher takes from an archive. The compilers share the two "
                + "cores with the run for half of its length; what processor time the program takes beyond C's is theirs and "
                + "the start-up's.");
    }

    private static double sigmoids() {
        double[] z = new double[77];
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            for (int t = 0; t < 1_000_000; t++) {
                for (int j = 0; j < z.length; j++) {
                    z[j] = 0.1 * j - 4;
                }
                Activation.SIGMOID.apply(z, 0, z.length);
            }
            least = Math.min(least, (System.nanoTime() - start) / 1e9);
        }
        return least;
    }

    private static double writing() throws IOException {
        Netbp netbp = Netbp.run(LabelledPoints.paper());
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            MatFile.write(WORK.resolve("costvec.mat"), netbp.workspace());
            least = Math.min(least, (System.nanoTime() - start) / 1e9);
        }
        return least;
    }

    /** Where ten million iterations spend their time, by the JVM's own sampler. */
    private void hotMethods() throws IOException, InterruptedException {
        Path recording = WORK.resolve("netbp.jfr");
        List<String> command = new ArrayList<>(Commands.netbp("--out", WORK.toString(), "--iterations", small ? "1e6" : "1e7"));
        command.add(1, "-XX:StartFlightRecording:settings=profile,filename=" + recording);
        Commands.output(command.toArray(String[]::new));
        Map<String, Integer> samples = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                RecordedMethod method = event.getStackTrace().getFrames().get(0).getMethod();
                samples.merge(method.getType().getName() + "." + method.getName(), 1, Integer::sum);
            }
        }
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        line("");
        line("Hottest methods of " + (small ? "10^6" : "10^7") + " iterations, every cost computed, " + all
                + " samples of both threads (Flight Recorder; "
                + "inlined methods are told apart). Sigmoids are those of the costs, Activation.apply those of the path; "
                + "Network.copyParameters and setParameters hand the parameters of an iteration to the thread that computes "
                + "its cost.");
        line("");
        line("| method | share |");
        line("|---|---:|");
        samples.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(8)
                .forEach(entry -> line(String.format(Locale.ROOT, "| %s | %.0f %% |", entry.getKey(),
                        100.0 * entry.getValue() / all)));
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

    private void growth() throws IOException, InterruptedException {
        line("");
        line("## Growth");
        line("");
        line("One step (forward pass, back propagation, update; no cost) on one thread, the best of five, against the plain C "
                + "loop of `src/bench/c/steps.c`: with the C library's exponential, and with the "
                + "exponential of this program, fdlibm's method, whose bits MATLAB's stored run asks for. It takes a third "
                + "more operations, each of which waits for the last, and in a narrow layer a step is little else.");
        line("");
        line("| network | parameters | Java, ns | C, ns | Java/C | C with fdlibm's exponential, ns | Java/that "
                + "| Java, ns per parameter | heap of a run, MB |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        double[] parameters = new double[WIDTHS.length];
        double[] ours = new double[WIDTHS.length];
        double[] theirs = new double[WIDTHS.length];
        for (int i = 0; i < WIDTHS.length; i++) {
            double[] row = stepRow(WIDTHS[i], 4);
            parameters[i] = row[0];
            ours[i] = row[1];
            theirs[i] = row[2];
        }
        for (int depth : DEPTHS) {
            stepRow(32, depth);
        }
        draw("benchmark-growth", "Time per step", "Nanoseconds per step of stochastic gradient against the number of "
                + "parameters, this program and a plain C loop.",
                Axis.logAround("Number of parameters", parameters), Axis.logAround("Time per step, ns", both(ours, theirs)),
                new Curve("this program", parameters, ours, Curve.Look.LINE_AND_MARKS),
                new Curve("C, gcc -O3 -march=native", parameters, theirs, Curve.Look.LINE_AND_MARKS));
        line("");
        line("![Time per step against the number of parameters](benchmark-growth.png)");
        line("");
        line("A small network is not linear: each layer costs its sigmoids, one after the other through the layers, and the "
                + "starts of some dozen loops, whatever its width. From about 10^3 parameters on the time is that of three "
                + "passes over the weights (forward, back, update) and linear in their number, in depth as in width. It "
                + "stays so beyond the second-level cache, because the passes read the weights in the order of memory. The "
                + "heap of a run is the network, nine copies of it for the costs computed behind the path, and the "
                + "blocks' own working memory; of small networks up to 4096 sets of parameters wait for their costs.");
        batches();
        line("");
        line("An iteration with its cost over N points, the paper's network, one thread; and a run of the paper with all "
                + "threads (the history thinned to 10^6 costs).");
        line("");
        line("| points N | ns per iteration | ns per point |");
        line("|---:|---:|---:|");
        double[] perPoints = new double[POINTS.length];
        for (int i = 0; i < POINTS.length; i++) {
            int N = POINTS[i];
            perPoints[i] = Growth.iteration(N, Math.max(20, (small ? 200_000 : 20_000_000) / (N + 20)));
            line(String.format(Locale.ROOT, "| %d | %.0f | %.1f |", N, perPoints[i], perPoints[i] / N));
        }
        draw("benchmark-points", "Time per iteration", "Nanoseconds per iteration with its cost against the number of points.",
                Axis.logAround("Number of points", doubles(POINTS)), Axis.logAround("Time per iteration, ns", perPoints),
                new Curve("this program", doubles(POINTS), perPoints, Curve.Look.LINE_AND_MARKS));
        line("");
        line("![Time per iteration against the number of points](benchmark-points.png)");
        line("");
        line("Linear in the points, after a step's worth for the first few: points are taken 64 at a time, so that the "
                + "working memory does not grow with their number.");
        line("");
        line("| iterations | ns per iteration | heap with the history, MB |");
        line("|---:|---:|---:|");
        double[] seconds = new double[ITERATIONS.length];
        for (int i = 0; i < ITERATIONS.length; i++) {
            long iterations = ITERATIONS[i] / (small ? 100 : 1);
            long stride = Math.max(1, iterations / 1_000_000);
            double time = Growth.run(LabelledPoints.paper(), iterations, stride, Runtime.getRuntime().availableProcessors());
            double history = 8e-6 * Math.min(iterations, 1_000_000);
            seconds[i] = time * iterations / 1e9;
            line(String.format(Locale.ROOT, "| %d | %.0f | %.1f |", iterations, time, Growth.heap(0, 4) / 1e6 + history));
        }
        double[] iterations = Arrays.stream(ITERATIONS).asDoubleStream().toArray();
        draw("benchmark-iterations", "Time of a run", "Seconds of a run in a warm JVM against the number of iterations.",
                Axis.logAround("Number of iterations", iterations), Axis.logAround("Time of the run, s", seconds),
                new Curve("this program", iterations, seconds, Curve.Look.LINE_AND_MARKS));
        line("");
        line("![Time of a run against the number of iterations](benchmark-iterations.png)");
        line("");
        line("Linear in the iterations. Beyond 10^6 the cost is computed at every tenth or hundredth iteration only, which "
                + "leaves little more than the steps.");
    }

    private void batches() {
        line("");
        line("A step on a minibatch of M of 200 points (all of them for M = 200), one thread, in nanoseconds a point; from M = 8 "
                + "on the points are taken together, with the bits of one after the other.");
        line("");
        StringBuilder head = new StringBuilder("| network |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int m : BATCHES) {
            head.append(" M = ").append(m).append(" |");
            rule.append("---:|");
        }
        line(head.toString());
        line(rule.toString());
        for (int w : new int[] {0, 16, 64}) {
            StringBuilder row = new StringBuilder(w == 0 ? "| 2-2-3-2 |" : "| 2-" + w + "-" + w + "-2 |");
            for (int m : BATCHES) {
                row.append(String.format(Locale.ROOT, " %.0f |", Growth.batchStep(w, m)));
            }
            line(row.toString());
        }
    }

    /** Measures a width and depth, adds the row, and returns parameters, our nanoseconds and C's. */
    private double[] stepRow(int w, int L) throws IOException, InterruptedException {
        int parameters = 3 * w + 2 * w + 2 + (L - 3) * w * (w + 1);
        int steps = Math.max(200, (small ? 5_000_000 : 100_000_000) / (parameters + 100));
        double ours = Growth.step(w, L, steps / 5);
        double theirs = stepOfC("steps", w, L, steps / 5);
        double fdlibm = stepOfC("steps-fdlibm", w, L, steps / 5);
        line(String.format(Locale.ROOT, "| 2-%d-...-2, %d layers | %d | %.0f | %.0f | %.2f | %.0f | %.2f | %.2f | %.1f |", w, L,
                parameters, ours, theirs, ours / theirs, fdlibm, ours / fdlibm, ours / parameters, Growth.heap(w, L) / 1e6));
        return new double[] {parameters, ours, theirs};
    }

    private static double stepOfC(String program, int w, int L, int steps) throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            least = Math.min(least, Double.parseDouble(firstLine(WORK.resolve(program).toString(), Integer.toString(w),
                    Integer.toString(L), Integer.toString(steps))));
        }
        return least;
    }

    private void draw(String file, String title, String caption, Axis x, Axis y, Curve... curves) throws IOException {
        CurvesFigure figure = new CurvesFigure(title, caption, x, y, List.of(curves));
        FigureWriter writer = FigureWriter.matlab();
        writer.write(figure, PictureFormat.PNG, folder.resolve(file + ".png"));
        writer.writeCsv(figure, folder.resolve(file + ".csv"));
    }

    private static double[] doubles(int[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private static double[] both(double[] a, double[] b) {
        double[] both = new double[a.length + b.length];
        System.arraycopy(a, 0, both, 0, a.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static void compile(String name, String source, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("gcc"));
        command.addAll(C_FLAGS);
        command.addAll(List.of(more));
        command.addAll(List.of("-o", WORK.resolve(name).toString(), "src/bench/c/" + source + ".c", "-lm"));
        Commands.output(command.toArray(String[]::new));
    }

    private static double compilerSeconds() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Commands.netbp("--out", WORK.toString()));
        command.add(1, "-XX:+CITime");
        Matcher total = Pattern.compile("Total compilation time\\s*:\\s*([0-9.]+)").matcher(Commands.output(command.toArray(String[]::new)));
        return total.find() ? Double.parseDouble(total.group(1)) : Double.NaN;
    }

    private static String processor() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(file).stream().filter(line -> line.startsWith("model name")).findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(System.getProperty("os.arch"));
    }

    private static String firstLine(String... command) throws IOException, InterruptedException {
        return Commands.output(command).lines().findFirst().orElse("");
    }

    private void line(String line) {
        text.append(line).append('\n');
        System.out.println(line);
    }
}
