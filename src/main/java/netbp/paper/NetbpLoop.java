package netbp.paper;

import static netbp.network.MatrixProducts.descend;
import static netbp.network.MatrixProducts.multiplyByTranspose;
import static netbp.paper.Activate.activate;

import java.util.LinkedHashMap;
import java.util.Map;

import netbp.data.NetworkFile;
import netbp.matlab.Matrix;
import netbp.matlab.RandomStream;
import netbp.network.EuclideanNorm;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.InitialParameters;
import netbp.training.IterativeMethod;
import netbp.training.LearningRate;

/**
 * The loop of netbp.m with the names of the listing. {@link #step} is what the listing repeats;
 * {@link netbp.training.Training} repeats it, and computes the costs of many iterations at a time,
 * with the bits of {@link #cost}.
 */
final class NetbpLoop implements IterativeMethod {

    private final LabelledPoints points;
    private final RandomStream stream;
    private final double eta;

    private final Network network = Network.paper();
    private final double[] W2 = network.weights(2);
    private final double[] W3 = network.weights(3);
    private final double[] W4 = network.weights(4);
    private final double[] b2 = network.biases(2);
    private final double[] b3 = network.biases(3);
    private final double[] b4 = network.biases(4);

    private long counter;
    private int k;
    private final double[] x = new double[2];
    private final double[] y = new double[2];
    private final double[] a2 = new double[2];
    private final double[] a3 = new double[3];
    private final double[] a4 = new double[2];
    private final double[] delta2 = new double[2];
    private final double[] delta3 = new double[3];
    private final double[] delta4 = new double[2];

    /** Draws the parameters: {@code rng(seed)}; W2, W3, W4, b2, b3, b4 = 0.5*randn. */
    NetbpLoop(LabelledPoints points, long seed, double eta) {
        network.requireFits(points);
        LearningRate.requirePositive("eta", eta);
        this.points = points;
        this.eta = eta;
        stream = new RandomStream(seed);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
    }

    @Override
    public void step() {
        counter++;
        k = (int) stream.randi(points.size());
        choose(k);
        // section 3: a_l = sigma(W_l a_{l-1} + b_l)
        activate(x, W2, b2, a2);
        activate(a2, W3, b3, a3);
        activate(a3, W4, b4, a4);
        // Lemma 5.1: delta4 = a4.*(1-a4).*(a4-y)
        for (int j = 0; j < delta4.length; j++) {
            delta4[j] = a4[j] * (1 - a4[j]) * (a4[j] - y[j]);
        }
        // delta_l = a_l.*(1-a_l).*(W_{l+1}'*delta_{l+1})
        multiplyByTranspose(W4, delta4, delta3);
        timesDerivative(a3, delta3);
        multiplyByTranspose(W3, delta3, delta2);
        timesDerivative(a2, delta2);
        // section 4: W_l = W_l - eta*delta_l*a_{l-1}', b_l = b_l - eta*delta_l
        descend(W2, b2, eta, delta2, x);
        descend(W3, b3, eta, delta3, a2);
        descend(W4, b4, eta, delta4, a3);
    }

    /** x and y of point k, from 1. */
    private void choose(int k) {
        System.arraycopy(points.x(k - 1), 0, x, 0, x.length);
        System.arraycopy(points.y(k - 1), 0, y, 0, y.length);
    }

    /** delta = a.*(1-a).*delta. */
    private static void timesDerivative(double[] a, double[] delta) {
        for (int j = 0; j < delta.length; j++) {
            delta[j] = a[j] * (1 - a[j]) * delta[j];
        }
    }

    /** The listing's cost: {@code norm(costvec,2)^2}, {@code costvec(i) = norm(y(:,i) - a4,2)} with a4 at point i. */
    double cost() {
        double[] costvec = new double[points.size()];
        double[] a2 = new double[2];
        double[] a3 = new double[3];
        double[] a4 = new double[2];
        for (int i = 0; i < costvec.length; i++) {
            activate(points.x(i), W2, b2, a2);
            activate(a2, W3, b3, a3);
            activate(a3, W4, b4, a4);
            double[] y = points.y(i);
            costvec[i] = EuclideanNorm.of(y[0] - a4[0], y[1] - a4[1]);
        }
        double norm = EuclideanNorm.of(costvec);
        return norm * norm;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public LabelledPoints points() {
        return points;
    }

    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public long iterations() {
        return counter;
    }

    @Override
    public Runnable bookmark() {
        double[][] vectors = {W2, W3, W4, b2, b3, b4, x, y, a2, a3, a4, delta2, delta3, delta4};
        double[][] then = new double[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            then[i] = vectors[i].clone();
        }
        long position = stream.position();
        long counterThen = counter;
        int kThen = k;
        return () -> {
            for (int i = 0; i < vectors.length; i++) {
                System.arraycopy(then[i], 0, vectors[i], 0, then[i].length);
            }
            stream.moveTo(position);
            counter = counterThen;
            k = kThen;
        };
    }

    /**
     * What the listing's workspace holds of the loop; {@code savecost} are the costs of its iterations, {@code Niter}
     * their planned number.
     */
    Map<String, Matrix> workspace(long Niter, double[] savecost) {
        int N = points.size();
        Matrix x1 = Matrix.row(new double[N]);
        Matrix x2 = Matrix.row(new double[N]);
        Matrix y = new Matrix(2, N, new double[2 * N]);
        for (int i = 0; i < N; i++) {
            x1.values()[i] = points.x(i)[0];
            x2.values()[i] = points.x(i)[1];
            System.arraycopy(points.y(i), 0, y.values(), 2 * i, 2);
        }
        Map<String, Matrix> workspace = new LinkedHashMap<>();
        workspace.put("x1", x1);
        workspace.put("x2", x2);
        workspace.put("y", y);
        workspace.putAll(NetworkFile.variables(network));
        workspace.put("eta", Matrix.scalar(eta));
        workspace.put("Niter", Matrix.scalar(Niter));
        workspace.put("savecost", Matrix.column(savecost));
        workspace.put("counter", Matrix.scalar(counter));
        workspace.put("k", Matrix.scalar(k));
        workspace.put("x", Matrix.column(x));
        workspace.put("a2", Matrix.column(a2));
        workspace.put("a3", Matrix.column(a3));
        workspace.put("a4", Matrix.column(a4));
        workspace.put("delta2", Matrix.column(delta2));
        workspace.put("delta3", Matrix.column(delta3));
        workspace.put("delta4", Matrix.column(delta4));
        workspace.put("newcost", Matrix.scalar(cost()));
        return workspace;
    }
}
