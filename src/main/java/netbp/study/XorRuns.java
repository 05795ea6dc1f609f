package netbp.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import netbp.io.Csv;
import netbp.matlab.RandomStream;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/**
 * Trained networks of {@link Xor}, by several methods from the same starts.
 *
 * @param runs method by method, each in the order of the seeds
 */
public record XorRuns(List<Run> runs) {

    /** Failures are alike if their costs, rounded to {@value} digit after the point, are the same. */
    private static final int DIGITS = 1;

    /**
     * The network of {@link Xor}, trained from 0.5*randn after rng(seed).
     *
     * @param network with its last parameters
     * @param cost the sum over the four points of (y - F(x))^2
     */
    public record Run(String method, long seed, Network network, double cost, Ending ending, long iterations) {

        /** Trains it. */
        static Run of(Method method, long seed, TrainingMonitor monitor) {
            RandomStream stream = new RandomStream(seed);
            Network network = Xor.START.network(Xor.points(), stream);
            Outcome outcome = method.train(network, Xor.points(), stream, monitor);
            double[] F = Xor.outputs(outcome.network());
            double cost = F[0] * F[0] + (1 - F[1]) * (1 - F[1]) + (1 - F[2]) * (1 - F[2]) + F[3] * F[3];
            return new Run(method.name(), seed, outcome.network(), cost, outcome.ending(), outcome.iterations());
        }

        /** How many of the hidden neurons are 0 at all four points; gradients never move their weights again. */
        public int silent() {
            double[][] a = Xor.hidden(network);
            return (int) IntStream.range(0, a[0].length).filter(j -> Arrays.stream(a).allMatch(row -> row[j] == 0)).count();
        }

        /** Its cost, rounded. */
        private double rounded() {
            double scale = Math.rint(StrictMath.pow(10, DIGITS));
            return Math.rint(cost * scale) / scale;
        }
    }

    /**
     * Runs of a method that failed alike.
     *
     * @param runs at least one
     */
    public record Failure(List<Run> runs) {

        /** Their cost, rounded. */
        public double cost() {
            return runs.get(0).rounded();
        }

        /** How many of their hidden neurons are 0 at all four points. */
        public int silent() {
            return runs.get(0).silent();
        }
    }

    /**
     * Does them all.
     *
     * @param threads at a time; no result depends on it
     * @param stop asked often; once it holds, runs that are not done are left out
     * @param done called after each run, from any thread
     */
    public static XorRuns of(List<Method> methods, long firstSeed, long lastSeed, int threads, BooleanSupplier stop,
            Runnable done) {
        List<Callable<Optional<Run>>> work = new ArrayList<>();
        TrainingMonitor monitor = TrainingMonitor.until(stop);
        for (Method method : methods) {
            for (long seed = firstSeed; seed <= lastSeed; seed++) {
                long start = seed;
                work.add(() -> {
                    if (stop.getAsBoolean()) {
                        return Optional.empty();
                    }
                    Run run = Run.of(method, start, monitor);
                    done.run();
                    return Optional.of(run).filter(one -> one.ending() != Ending.INTERRUPTED);
                });
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Run> runs = new ArrayList<>();
            for (Future<Optional<Run>> future : pool.invokeAll(work)) {
                future.get().ifPresent(runs::add);
            }
            return new XorRuns(List.copyOf(runs));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** The runs of a method. */
    public List<Run> of(String method) {
        return runs.stream().filter(run -> run.method().equals(method)).toList();
    }

    /** How many runs of a method have a cost at or below the target. */
    public long successes(String method, double target) {
        return of(method).stream().filter(run -> run.cost() <= target).count();
    }

    /** The other runs of a method by cost and silent neurons, the most frequent first. */
    public List<Failure> failures(String method, double target) {
        return of(method).stream().filter(run -> !(run.cost() <= target)).collect(Collectors.groupingBy(
                        run -> List.of(run.rounded(), run.silent()), LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(Failure::new)
                .sorted(Comparator.comparing(failure -> -failure.runs().size())).toList();
    }

    /** A row for each run. */
    public String csv() {
        Csv csv = new Csv("Exclusive or: cost is the sum over the four points of (y - F(x))^2; F01 is F(0,1); silent_neurons: "
                + "those of the hidden layer that are 0 at all four points",
                "method", "seed", "stopped", "iterations", "cost", "F00", "F01", "F10", "F11", "silent_neurons");
        for (Run run : runs) {
            double[] F = Xor.outputs(run.network());
            csv.row(run.method(), run.seed(), run.ending().word(), run.iterations(), run.cost(), F[0], F[1], F[2], F[3],
                    run.silent());
        }
        return csv.toString();
    }
}
