package netbp.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.Training;
import netbp.training.TrainingMonitor;

/** Time per iteration against the size of the network, of the data and of the run. */
final class Growth {

    private static final int REPETITIONS = 5;

    private Growth() {
    }

    /** Prints {@link #step} of w, L, steps. */
    public static void main(String[] arguments) {
        int[] a = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        System.out.println(step(a[0], a[1], a[2]));
    }

    /**
     * Nanoseconds of a step, without its cost, of the network 2-w-...-w-2 with L layers on ten points, once the compiler
     * has had a second.
     */
    private static double step(int w, int L, int steps) {
        return bestStep(method(w, L, LabelledPoints.paper()), steps);
    }

    /** Nanoseconds a point of a step on minibatches of m of 200 points, or on all 200, once the compiler has had a second. */
    static double batchStep(int w, int m) {
        StochasticGradient method = method(w, 4, points(200), m);
        return bestStep(method, Math.max(10, 5_000_000 / m / (method.network().parameterCount() + 60))) / m;
    }

    private static double bestStep(StochasticGradient method, int steps) {
        for (long start = System.nanoTime(); System.nanoTime() - start < 1e9;) {
            method.step();
        }
        double[] elapsed = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            long start = System.nanoTime();
            for (int t = 0; t < steps; t++) {
                method.step();
            }
            elapsed[i] = (double) (System.nanoTime() - start) / steps;
        }
        return Arrays.stream(elapsed).min().orElseThrow();
    }

    /** Nanoseconds of an iteration with its cost of the paper's network on N points, on one thread. */
    static double iteration(int N, int iterations) {
        LabelledPoints points = points(N);
        double[] elapsed = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            elapsed[i] = run(points, iterations, 1, 1);
        }
        return Arrays.stream(elapsed).min().orElseThrow();
    }

    private static LabelledPoints points(int N) {
        Random random = new Random(1);
        double[][] x = IntStream.range(0, N).mapToObj(i -> random.doubles(2).toArray()).toArray(double[][]::new);
        int[] category = IntStream.range(0, N).map(i -> i % 2).toArray();
        return new LabelledPoints(x, category, List.of("A", "B"));
    }

    /** Nanoseconds of an iteration of a run of the paper's network on its ten points. */
    static double run(LabelledPoints points, long iterations, long stride, int threads) {
        StochasticGradient method = method(0, 4, points);
        long start = System.nanoTime();
        new Training(method, iterations, stride, TrainingMonitor.NONE, threads).run();
        return (double) (System.nanoTime() - start) / iterations;
    }

    /** Bytes that a run of such a network keeps alive, without its history. */
    static long heap(int w, int L) {
        long before = live();
        StochasticGradient method = method(w, L, LabelledPoints.paper());
        Training training = new Training(method, 1, 1, TrainingMonitor.NONE, 1);
        long after = live();
        training.run();
        return after - before;
    }

    /** Bytes in use once collecting no longer makes them fewer. */
    private static long live() {
        long before;
        long bytes = Long.MAX_VALUE;
        do {
            before = bytes;
            System.gc();
            bytes = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        } while (bytes < before);
        return bytes;
    }

    /** The network 2-w-...-w-2 with L layers, or the paper's for w = 0. */
    private static StochasticGradient method(int w, int L, LabelledPoints points) {
        return method(w, L, points, 1);
    }

    private static StochasticGradient method(int w, int L, LabelledPoints points, int m) {
        int[] layers = {2, 2, 3, 2};
        if (w > 0) {
            layers = new int[L];
            Arrays.fill(layers, w);
            layers[0] = 2;
            layers[L - 1] = 2;
        }
        Network network = new Network(layers);
        RandomStream stream = new RandomStream(5000);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        PointOrder order = m == points.size() ? PointOrder.all(m) : PointOrder.minibatch(stream, points.size(), m);
        return new StochasticGradient(network, points, order, LearningRate.constant(0.05));
    }
}
