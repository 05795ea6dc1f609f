package netbp.bench;

import static netbp.bench.Commands.WORK;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import netbp.drawing.PictureFormat;
import netbp.figures.Axis;
import netbp.figures.Curve;
import netbp.figures.Figure;
import netbp.figures.FigureWriter;
import netbp.figures.PlotsFigure;
import netbp.network.LabelledPoints;

/** Time and memory against the size of the network, of the data and of the run, with a picture of each. */
final class GrowthReport {

    private static final int[] WIDTHS = {2, 4, 8, 16, 32, 64, 128, 256, 512};
    private static final int[] DEPTHS = {3, 4, 5, 6, 7, 8, 9, 10};
    private static final int[] POINTS = {10, 100, 1_000, 10_000, 100_000};
    private static final int[] BATCHES = {1, 2, 5, 10, 50, 200};
    private static final long[] ITERATIONS = {10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private final Consumer<String> line;
    private final Path folder;
    private final boolean small;

    /** Writes the pictures into a folder; small: each row short. */
    GrowthReport(Consumer<String> line, Path folder, boolean small) {
        this.line = line;
        this.folder = folder;
        this.small = small;
    }

    void write() throws IOException, InterruptedException {
        line.accept("");
        line.accept("## Growth");
        steps();
        batches();
        points();
        iterations();
    }

    private void steps() throws IOException, InterruptedException {
        line.accept("");
        line.accept("One step (forward pass, back propagation, update; no cost) on one thread, the best of five once the "
                + "compiler has had a second, each row in a process of its own; against the plain C loop of "
                + "`src/bench/c/steps.c`: with the C library's exponential, and with the exponential of this program, "
                + "fdlibm's method, whose bits MATLAB's stored run asks for. It takes a third more operations, each of which "
                + "waits for the last, and in a narrow layer a step is little else.");
        line.accept("");
        line.accept("| network | parameters | Java, ns | C, ns | Java/C | C with fdlibm's exponential, ns | Java/that | "
                + "Java, ns per parameter | heap of a run, MB |");
        line.accept("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
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
        line.accept("");
        line.accept("![Time per step against the number of parameters](benchmark-growth.png)");
        line.accept("");
        line.accept("A small network is not linear: each layer costs its sigmoids, one after the other through the "
                + "layers, and the starts of some dozen loops, whatever its width. From about 10^3 parameters on the "
                + "time is that of three passes over the weights (forward, back, update) and linear in their number, in "
                + "depth as in width. It stays so beyond the second-level cache, because the passes read the weights in "
                + "the order of memory. The heap of a run is the network, nine copies of it for the costs computed "
                + "behind the path, and the blocks' own working memory; of small networks up to 4096 sets of parameters "
                + "wait for their costs.");
    }

    private void batches() {
        line.accept("");
        line.accept("A step on a minibatch of M of 200 points (all of them for M = 200), one thread, in nanoseconds a "
                + "point; from M = 8 on the points are taken together, with the bits of one after the other.");
        line.accept("");
        StringBuilder head = new StringBuilder("| network |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int m : BATCHES) {
            head.append(" M = ").append(m).append(" |");
            rule.append("---:|");
        }
        line.accept(head.toString());
        line.accept(rule.toString());
        for (int w : new int[] {0, 16, 64}) {
            StringBuilder row = new StringBuilder(w == 0 ? "| 2-2-3-2 |" : "| 2-" + w + "-" + w + "-2 |");
            for (int m : BATCHES) {
                row.append(String.format(Locale.ROOT, " %.0f |", Growth.batchStep(w, m)));
            }
            line.accept(row.toString());
        }
    }

    private void points() throws IOException {
        line.accept("");
        line.accept("An iteration with its cost over N points, the paper's network, one thread; and a run of the paper "
                + "with all threads (the history thinned to 10^6 costs).");
        line.accept("");
        line.accept("| points N | ns per iteration | ns per point |");
        line.accept("|---:|---:|---:|");
        double[] perPoints = new double[POINTS.length];
        for (int i = 0; i < POINTS.length; i++) {
            int N = POINTS[i];
            perPoints[i] = Growth.iteration(N, Math.max(20, (small ? 200_000 : 20_000_000) / (N + 20)));
            line.accept(String.format(Locale.ROOT, "| %d | %.0f | %.1f |", N, perPoints[i], perPoints[i] / N));
        }
        draw("benchmark-points", "Time per iteration", "Nanoseconds per iteration with its cost against the number of "
                + "points.",
                Axis.logAround("Number of points", doubles(POINTS)), Axis.logAround("Time per iteration, ns", perPoints),
                new Curve("this program", doubles(POINTS), perPoints, Curve.Look.LINE_AND_MARKS));
        line.accept("");
        line.accept("![Time per iteration against the number of points](benchmark-points.png)");
        line.accept("");
        line.accept("Linear in the points, after a step's worth for the first few: points are taken 64 at a time, so "
                + "that the working memory does not grow with their number.");
    }

    private void iterations() throws IOException {
        line.accept("");
        line.accept("| iterations | ns per iteration | heap with the history, MB |");
        line.accept("|---:|---:|---:|");
        double[] seconds = new double[ITERATIONS.length];
        for (int i = 0; i < ITERATIONS.length; i++) {
            long iterations = ITERATIONS[i] / (small ? 100 : 1);
            long stride = Math.max(1, iterations / 1_000_000);
            double time = Growth.run(LabelledPoints.paper(), iterations, stride, Runtime.getRuntime().availableProcessors());
            double history = 8e-6 * Math.min(iterations, 1_000_000);
            seconds[i] = time * iterations / 1e9;
            line.accept(String.format(Locale.ROOT, "| %d | %.0f | %.1f |", iterations, time,
                    Growth.heap(0, 4) / 1e6 + history));
        }
        double[] iterations = Arrays.stream(ITERATIONS).asDoubleStream().toArray();
        draw("benchmark-iterations", "Time of a run", "Seconds of a run in a warm JVM against the number of iterations.",
                Axis.logAround("Number of iterations", iterations), Axis.logAround("Time of the run, s", seconds),
                new Curve("this program", iterations, seconds, Curve.Look.LINE_AND_MARKS));
        line.accept("");
        line.accept("![Time of a run against the number of iterations](benchmark-iterations.png)");
        line.accept("");
        line.accept("Linear in the iterations. Beyond 10^6 the cost is computed at every tenth or hundredth iteration "
                + "only, which leaves little more than the steps.");
    }

    /** Measures a width and depth, adds the row, and returns parameters, our nanoseconds and C's. */
    private double[] stepRow(int w, int L) throws IOException, InterruptedException {
        int parameters = 3 * w + 2 * w + 2 + (L - 3) * w * (w + 1);
        int steps = Math.max(40, (small ? 1_000_000 : 20_000_000) / (parameters + 100));
        double ours = nanoseconds(Commands.program(Growth.class, Integer.toString(w), Integer.toString(L), Integer.toString(steps)));
        double theirs = stepOfC("steps", w, L, steps);
        double fdlibm = stepOfC("steps-fdlibm", w, L, steps);
        line.accept(String.format(Locale.ROOT, "| 2-%d-...-2, %d layers | %d | %.0f | %.0f | %.2f | %.0f | %.2f | %.2f | "
                + "%.1f |", w, L,
                parameters, ours, theirs, ours / theirs, fdlibm, ours / fdlibm, ours / parameters, Growth.heap(w, L) / 1e6));
        return new double[] {parameters, ours, theirs};
    }

    private static double stepOfC(String program, int w, int L, int steps) throws IOException, InterruptedException {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            least = Math.min(least, nanoseconds(WORK.resolve(program).toString(), Integer.toString(w), Integer.toString(L),
                    Integer.toString(steps)));
        }
        return least;
    }

    private static double nanoseconds(String... command) throws IOException, InterruptedException {
        return Double.parseDouble(Commands.firstLine(command));
    }

    private void draw(String file, String title, String caption, Axis x, Axis y, Curve... curves) throws IOException {
        Figure figure = PlotsFigure.ofCurves(title, caption, x, y, List.of(curves));
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
}
