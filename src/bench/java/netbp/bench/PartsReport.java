package netbp.bench;

import static netbp.bench.Commands.WORK;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import netbp.matlab.MatFile;
import netbp.network.Activation;
import netbp.network.LabelledPoints;
import netbp.paper.Netbp;

/** Where a run's time goes: the parts of its process, the warm program's own, and its hottest methods. */
final class PartsReport {

    private final Consumer<String> line;
    private final int rounds;
    private final boolean small;

    PartsReport(Consumer<String> line, int rounds, boolean small) {
        this.line = line;
        this.rounds = rounds;
        this.small = small;
    }

    void write() throws IOException, InterruptedException {
        parts();
        hotMethods();
    }

    private void parts() throws IOException, InterruptedException {
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
        line.accept("");
        line.accept("## Where the time goes");
        line.accept("");
        line.accept("| part | s |");
        line.accept("|---|---:|");
        for (WholeProcess.Times row : times) {
            line.accept(String.format(Locale.ROOT, "| whole process: %s | %.3f |", row.process().name(), row.median()));
        }
        line.accept(String.format(Locale.ROOT, "| processor time of the compilers in that run (`-XX:+CITime`) | %.3f |",
                compilerSeconds()));
        line.accept(String.format(Locale.ROOT, "| warm JVM: 10^6 iterations with every cost, all threads | %.3f |", warm));
        line.accept(String.format(Locale.ROOT, "| warm JVM: the same on one thread | %.3f |", warmAlone));
        line.accept(String.format(Locale.ROOT, "| warm JVM: the steps alone, without the costs | %.3f |", path));
        line.accept(String.format(Locale.ROOT, "| warm JVM: the 77 10^6 sigmoids alone | %.3f |", sigmoids()));
        line.accept(String.format(Locale.ROOT, "| warm JVM: costvec.mat written | %.3f |", writing()));
        line.accept("");
        line.accept("Start-up is the JVM and picocli, whose classes the launcher takes from an archive. The compilers "
                + "share the two cores with the run for half of its length; what processor time the program takes beyond "
                + "C's is theirs and the start-up's.");
    }

    private static double compilerSeconds() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Commands.netbp("--out", WORK.toString()));
        command.add(1, "-XX:+CITime");
        Matcher total = Pattern.compile("Total compilation time\\s*:\\s*([0-9.]+)")
                .matcher(Commands.output(command.toArray(String[]::new)));
        return total.find() ? Double.parseDouble(total.group(1)) : Double.NaN;
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
        line.accept("");
        line.accept("Hottest methods of " + (small ? "10^6" : "10^7") + " iterations, every cost computed, " + all
                + " samples of both threads (Flight Recorder; inlined methods are told apart). Sigmoids are those of the "
                        + "costs, usualSigmoids those of the path; Network.copyParameters and setParameters hand the "
                        + "parameters of an iteration to the thread that computes its cost.");
        line.accept("");
        line.accept("| method | share |");
        line.accept("|---|---:|");
        samples.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(8)
                .forEach(entry -> line.accept(String.format(Locale.ROOT, "| %s | %.0f %% |", entry.getKey(),
                        100.0 * entry.getValue() / all)));
    }
}
