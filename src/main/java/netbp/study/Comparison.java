package netbp.study;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;

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
 * @param methods each does a run from every start; a method that draws points continues the start's stream
 * @param firstSeed the argument of rng for the first start
 * @param lastSeed for the last; those between are used, too
 * @param target the cost that counts as success
 */
public record Comparison(Start start, LabelledPoints points, List<Method> methods, long firstSeed, long lastSeed,
        double target) implements Study {

    @Override
    public long size() {
        return (lastSeed - firstSeed + 1) * methods.size();
    }

    @Override
    public List<Ledger.Part> files() {
        return ComparisonFiles.PARTS;
    }

    @Override
    public ComparisonReport report(Path folder) {
        return new ComparisonReport(this, folder);
    }

    /** The first network. */
    public Network shape() {
        return start.network(points, new RandomStream(firstSeed));
    }

    @Override
    public List<String> entry(long index, BooleanSupplier stop) {
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
        private final DoubleStream.Builder seconds = DoubleStream.builder();

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
            seconds.add(now());
        }

        @Override
        public boolean stopRequested() {
            return stop.getAsBoolean();
        }

        /** Seconds from the start to each cost. */
        double[] atEachCost() {
            return seconds.build().toArray();
        }
    }
}
