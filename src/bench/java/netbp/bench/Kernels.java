package netbp.bench;

import java.util.concurrent.TimeUnit;

import netbp.leastsquares.NetworkResiduals;
import netbp.matlab.RandomStream;
import netbp.network.BackPropagation;
import netbp.network.Classifier;
import netbp.network.Evaluation;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;
import netbp.paper.Nlsrun;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The pieces of the paper's runs, on its network and its ten points. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Kernels {

    private final LabelledPoints points = LabelledPoints.paper();
    private final RandomStream stream = new RandomStream(5000);
    private final Network network = new Network(2, 2, 3, 2);
    private final BackPropagation pass = new BackPropagation(network);
    private final Evaluation evaluation = new Evaluation(network);
    private final NetworkResiduals residuals = new NetworkResiduals(network, points);
    private final double[] parameters = Nlsrun.pzero(5000);

    /** Starts where netbp.m starts. */
    public Kernels() {
        network.setParameters(parameters);
    }

    /** One iteration of the stochastic gradient method, without the cost. */
    @Benchmark
    public double step() {
        int k = (int) stream.randi(points.size()) - 1;
        double[] F = pass.forward(points.x(k));
        pass.descend(points.y(k), 0.05);
        return F[0];
    }

    /** The cost over ten points. */
    @Benchmark
    public double cost() {
        return evaluation.cost(network, points);
    }

    /** The exact Jacobian of nlsrun's residuals, 10 x 23. */
    @Benchmark
    public double[][] jacobian() {
        return residuals.jacobian(parameters);
    }

    /** One value of randn. */
    @Benchmark
    public double randn() {
        return stream.randn();
    }

    /** The categories on the 501 x 501 grid. */
    @Benchmark
    public Region region() {
        return new Classifier(network).unitSquare();
    }
}
