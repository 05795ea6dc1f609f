package netbp.study;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import netbp.io.Ledger;
import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/**
 * Several methods from the same starts. Run i is method i mod M, of M, from seed firstSeed + i div M.
 *
 * @param start the network
 * @param methods each does a run from every start; a method that draws points goes on with the start's stream
 * @param firstSeed the argument of rng for the first start
 * @param lastSeed for the last; those between are used, too
 */
public record Comparison(Start start, LabelledPoints points, List<Method> methods, long firstSeed, long lastSeed) {

    /** The files that it writes. */
    public static List<Ledger.Part> files() {
        return ComparisonFiles.PARTS;
    }

    /** The number of runs. */
    public int runs() {
        return Math.toIntExact((lastSeed - firstSeed + 1) * methods.size());
    }

    /** The first network. */
    public Network shape() {
        return start.network(points, new RandomStream(firstSeed));
    }

    /**
     * Does the runs that are not in the ledger yet, several at a time.
     *
     * @param ledger of {@link #files} and {@link #runs} entries
     * @param threads runs at a time; but for the measured times no file depends on it
     * @param stop asked often; once it holds, runs under way are given up and others do not begin
     * @param finished called after each run, from any thread
     */
    public void run(Ledger ledger, int threads, BooleanSupplier stop, Runnable finished) throws IOException {
        Tasks.run(ledger, runs(), threads, stop, finished, this::one);
    }

    private List<String> one(long index, BooleanSupplier stop) {
        long seed = firstSeed + index / methods.size();
        Method method = methods.get((int) (index % methods.size()));
        RandomStream stream = new RandomStream(seed);
        Network network = start.network(points, stream);
        Clock clock = new Clock(stop);
        Outcome outcome = method.train(network, points, stream, clock);
        double seconds = clock.now();
        return outcome.ending() == Ending.INTERRUPTED ? List.of() : ComparisonFiles.entry(seed, method.name(), outcome,
                new Classifier(outcome.network()).accuracy(points), clock.atEachCost(), seconds);
    }

    /** Notes the time of every cost of a run. */
    private static final class Clock implements TrainingMonitor {

        private final BooleanSupplier stop;
        private final long start = System.nanoTime();
        private double[] seconds = new double[64];
        private int size;

        /** Starts now. @param stop whether the run is to be given up */
        Clock(BooleanSupplier stop) {
            this.stop = stop;
        }

        /** Seconds since the start. */
        double now() {
            return (System.nanoTime() - start) / 1e9;
        }

        @Override
        public void cost(long iteration, double cost) {
            if (size == seconds.length) {
                seconds = Arrays.copyOf(seconds, 2 * size);
            }
            seconds[size++] = now();
        }

        @Override
        public boolean stopRequested() {
            return stop.getAsBoolean();
        }

        /** Seconds from the start to each cost. */
        double[] atEachCost() {
            return Arrays.copyOf(seconds, size);
        }
    }
}
