package netbp.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A command timed as a whole process, from start to exit, by bash.
 *
 * @param name what runs
 * @param command the command line
 * @param scale by how much to multiply a time, for a command that does a part of the work
 */
record WholeProcess(String name, List<String> command, double scale) {

    /** Prints elapsed, user and system time of its arguments' run to the standard error stream. */
    private static final String TIMED = "exec 3>&2; TIMEFORMAT='%R %U %S'; { time \"$@\" >/dev/null 2>&1; } 2>&3";

    /**
     * Seconds of the runs of one command, sorted.
     *
     * @param seconds elapsed
     * @param processor user and system time of all its threads
     */
    record Times(WholeProcess process, double[] seconds, double[] processor) {

        double median() {
            return seconds[seconds.length / 2];
        }

        double medianProcessor() {
            return processor[processor.length / 2];
        }

        double least() {
            return seconds[0];
        }

        double most() {
            return seconds[seconds.length - 1];
        }
    }

    /** The same on the first core alone. */
    WholeProcess onOneCore() {
        List<String> bound = new ArrayList<>(List.of("taskset", "-c", "0"));
        bound.addAll(command);
        return new WholeProcess(name, bound, scale);
    }

    /** Runs each command once without counting it, then all of them in turn, {@code rounds} times. */
    static List<Times> interleaved(List<WholeProcess> processes, int rounds) throws IOException, InterruptedException {
        double[][] seconds = new double[processes.size()][rounds];
        double[][] processor = new double[processes.size()][rounds];
        for (WholeProcess process : processes) {
            process.run();
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < processes.size(); i++) {
                double[] times = processes.get(i).run();
                seconds[i][round] = times[0];
                processor[i][round] = times[1];
            }
        }
        List<Times> times = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            Arrays.sort(seconds[i]);
            Arrays.sort(processor[i]);
            times.add(new Times(processes.get(i), seconds[i], processor[i]));
        }
        return times;
    }

    /** Elapsed and processor time. */
    private double[] run() throws IOException, InterruptedException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
        timed.addAll(command);
        Process process = new ProcessBuilder(timed).start();
        String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new IOException("exit code must be 0: " + exitCode + " of " + String.join(" ", command));
        }
        double[] times = Arrays.stream(error.split(" ")).mapToDouble(Double::parseDouble).toArray();
        return new double[] {times[0] * scale, (times[1] + times[2]) * scale};
    }
}
