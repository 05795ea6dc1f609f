package netbp.bench;

import static netbp.bench.Commands.WORK;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** netbp and the figures as whole processes beside the C program. */
final class ProcessReport {

    private final Consumer<String> line;
    private final int rounds;

    ProcessReport(Consumer<String> line, int rounds) {
        this.line = line;
        this.rounds = rounds;
    }

    void write() throws IOException, InterruptedException {
        netbp();
        figures();
    }

    private void netbp() throws IOException, InterruptedException {
        List<WholeProcess> processes = List.of(
                new WholeProcess("C, gcc " + String.join(" ", Commands.C_FLAGS), Commands.c(1_000_000), 1),
                new WholeProcess("`target/bin/netbp netbp`", Commands.launcher("netbp", "--out", WORK.toString()), 1),
                new WholeProcess("`java -jar target/netbp.jar netbp`", Commands.netbp("--out", WORK.toString()), 1));
        line.accept("");
        line.accept("## netbp as a whole process");
        line.accept("");
        line.accept("A cold start, 10^6 iterations on ten points, every cost computed and written. The C program "
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
        line.accept("");
        line.accept("## All nine figures as a whole process");
        line.accept("");
        line.accept("The main job (two runs of netbp.m with the costs that Figure 7 draws, two of nlsrun.m, nine "
                + "pictures) in units of the C program's one netbp.");
        List<WholeProcess> processes = List.of(new WholeProcess("C, netbp alone", Commands.c(1_000_000), 1),
                new WholeProcess("`target/bin/netbp figures`", Commands.launcher("figures", "--out", folder), 1),
                new WholeProcess("`java -jar target/netbp.jar figures`", jar, 1));
        table("All cores", WholeProcess.interleaved(processes, rounds));
        table("One core (`taskset -c 0`)",
                WholeProcess.interleaved(processes.stream().map(WholeProcess::onOneCore).toList(), rounds));
    }

    /** The first row is what the others are divided by. */
    private void table(String heading, List<WholeProcess.Times> times) {
        line.accept("");
        line.accept("| " + heading + " | elapsed, s | least | most | over C's | processor time, s | over C's |");
        line.accept("|---|---:|---:|---:|---:|---:|---:|");
        WholeProcess.Times reference = times.get(0);
        for (WholeProcess.Times row : times) {
            line.accept(String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f | %.2f | %.3f | %.2f |", row.process().name(),
                    row.median(), row.least(), row.most(), row.median() / reference.median(), row.medianProcessor(),
                    row.medianProcessor() / reference.medianProcessor()));
        }
    }
}
