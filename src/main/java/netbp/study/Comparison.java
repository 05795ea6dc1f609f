package netbp.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;
import netbp.training.TrainingMonitor;

/**
 * Several methods from the same starts.
 *
 * @param start the network
 * @param methods each does a run from every start; a method that draws points goes on with the start's stream
 * @param firstSeed the argument of rng for the first start
 * @param lastSeed for the last; those between are used, too
 */
public record Comparison(Start start, LabelledPoints points, List<Method> methods, long firstSeed, long lastSeed) {

    /** The number of runs. */
    public int runs() {
        return Math.toIntExact((lastSeed - firstSeed + 1) * methods.size());
    }

    /**
     * Does the runs, several at a time.
     *
     * @param threads runs at a time; but for the measured times no result depends on it
     * @param stop asked often; once it holds, runs under way end early and others do not begin
     * @param finished called after each run, from any thread
     * @return the runs that were begun, seed by seed in the order of the methods
     */
    public List<ComparedRun> run(int threads, BooleanSupplier stop, Runnable finished) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ComparedRun>> results = new ArrayList<>();
            for (long seed = firstSeed; seed <= lastSeed; seed++) {
                for (Method method : methods) {
                    long s = seed;
                    results.add(workers.submit(() -> {
                        ComparedRun run = stop.getAsBoolean() ? null : one(method, s, stop);
                        finished.run();
                        return run;
                    }));
                }
            }
            List<ComparedRun> runs = new ArrayList<>();
            for (Future<ComparedRun> result : results) {
                ComparedRun run = result.get();
                if (run != null) {
                    runs.add(run);
                }
            }
            return runs;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("comparison interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private ComparedRun one(Method method, long seed, BooleanSupplier stop) {
        RandomStream stream = new RandomStream(seed);
        Network network = start.network(points, stream);
        Clock clock = new Clock(stop);
        Outcome outcome = method.train(network, points, stream, clock);
        double seconds = clock.now();
        double accuracy = new Classifier(network).accuracy(points);
        Region region = points.dimension() == 2 ? PlaneGrid.around(points).region(network) : null;
        return new ComparedRun(method.name(), seed, outcome, accuracy, region,
                clock.seconds.stream().mapToDouble(Double::doubleValue).toArray(), seconds);
    }

    /** Notes the time of every cost. */
    private static final class Clock implements TrainingMonitor {

        private final BooleanSupplier stop;
        private final long start = System.nanoTime();
        private final List<Double> seconds = new ArrayList<>();

        Clock(BooleanSupplier stop) {
            this.stop = stop;
        }

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
    }
}
