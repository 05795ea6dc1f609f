package netbp.bench;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A command timed as a whole process, from start to exit.
 *
 * @param name what runs
 * @param command the command line
 * @param scale by how much to multiply a time, for a command that does a part of the work
 */
record WholeProcess(String name, List<String> command, double scale) {

    /** Seconds of the runs of one command, sorted. */
    record Times(WholeProcess process, double[] seconds) {

        double median() {
            return seconds[seconds.length / 2];
        }

        double least() {
            return seconds[0];
        }

        double most() {
            return seconds[seconds.length - 1];
        }
    }

    /** Runs each command once without counting it, then all of them in turn, {@code rounds} times. */
    static List<Times> interleaved(List<WholeProcess> processes, int rounds) throws IOException, InterruptedException {
        double[][] seconds = new double[processes.size()][rounds];
        for (WholeProcess process : processes) {
            process.run();
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < processes.size(); i++) {
                seconds[i][round] = processes.get(i).run();
            }
        }
        List<Times> times = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            Arrays.sort(seconds[i]);
            times.add(new Times(processes.get(i), seconds[i]));
        }
        return times;
    }

    private double run() throws IOException, InterruptedException {
        File nowhere = new File("/dev/null");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(nowhere).redirectError(nowhere).start();
        int exitCode = process.waitFor();
        double elapsed = (System.nanoTime() - start) / 1e9;
        if (exitCode != 0) {
            throw new IOException("exit code must be 0: " + exitCode + " of " + String.join(" ", command));
        }
        return elapsed * scale;
    }
}
