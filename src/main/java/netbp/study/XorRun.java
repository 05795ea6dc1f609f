package netbp.study;

import java.util.Arrays;
import java.util.stream.IntStream;

import netbp.io.Csv;
import netbp.matlab.RandomStream;
import netbp.network.Network;
import netbp.training.TrainingMonitor;

/**
 * The network of {@link Xor}, trained from 0.5*randn after rng(seed).
 *
 * @param network with its last parameters
 * @param cost the sum over the four points of (y - F(x))^2
 */
public record XorRun(String method, long seed, Network network, double cost, Ending ending, long iterations) {

    /** The columns of {@link #row}. */
    static final String[] COLUMNS =
            {"method", "seed", "stopped", "iterations", "cost", "F00", "F01", "F10", "F11", "silent_neurons"};

    /** Trains it. */
    static XorRun of(Method method, long seed, TrainingMonitor monitor) {
        RandomStream stream = new RandomStream(seed);
        Network network = Xor.START.network(Xor.points(), stream);
        Outcome outcome = method.train(network, Xor.points(), stream, monitor);
        double[] F = Xor.outputs(outcome.network());
        double cost = F[0] * F[0] + (1 - F[1]) * (1 - F[1]) + (1 - F[2]) * (1 - F[2]) + F[3] * F[3];
        return new XorRun(method.name(), seed, outcome.network(), cost, outcome.ending(), outcome.iterations());
    }

    /** How many of the hidden neurons are 0 at all four points; gradients never move their weights again. */
    public int silent() {
        double[][] a = Xor.hidden(network);
        return (int) IntStream.range(0, a[0].length).filter(j -> Arrays.stream(a).allMatch(row -> row[j] == 0)).count();
    }

    /** What is told of the run in a file. */
    void row(Csv csv) {
        double[] F = Xor.outputs(network);
        csv.row(method, seed, ending.word(), iterations, cost, F[0], F[1], F[2], F[3], silent());
    }
}
