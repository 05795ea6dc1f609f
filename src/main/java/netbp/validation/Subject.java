package netbp.validation;

import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.LevenbergMarquardt;
import netbp.matlab.DrawCases;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.paper.Netbp;
import netbp.training.InitialParameters;
import netbp.training.LearningRate;
import netbp.training.PointOrder;
import netbp.training.StochasticGradient;
import netbp.training.Training;
import netbp.training.TrainingMonitor;

/**
 * What the checks exercise. The methods as they stand are the program; a test that must see a check
 * fail replaces one.
 */
interface Subject {

    /** The program. */
    Subject PROGRAM = new Subject() { };

    /** MATLAB's stream after {@code rng(seed)}. */
    default RandomStream stream(long seed) {
        return new RandomStream(seed);
    }

    /** How many of the first values of {@code randn} after {@code rng(seed)} came which way through the ziggurat. */
    default DrawCases drawCases(long seed, int draws) {
        return DrawCases.of(seed, draws);
    }

    /** A run of the paper's netbp.m with these settings. */
    default Trained netbp(LabelledPoints points, long seed, double eta, long Niter) {
        Netbp netbp = Netbp.run(points, seed, eta, Niter);
        return new Trained(netbp.network(), netbp.savecost().costs());
    }

    /** The same, but for the start: 0.5*randn in the order W2, b2, W3, b3, W4, b4. */
    default Trained netbpLayerwise(LabelledPoints points, long seed, double eta, long Niter) {
        RandomStream stream = stream(seed);
        Network network = Network.paper();
        InitialParameters.LAYERWISE.draw(stream, network);
        return train(network, stream, points, eta, Niter, 1);
    }

    /** The iterations of netbp.m on a network of any shape, from 0.5*randn with the weights first. */
    default Trained train(Network network, LabelledPoints points, long seed, double eta, long Niter, int stride) {
        RandomStream stream = stream(seed);
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        return train(network, stream, points, eta, Niter, stride);
    }

    /** The same from the parameters that the network has, with the points that come next in the stream. */
    default Trained train(Network network, RandomStream stream, LabelledPoints points, double eta, long Niter,
            int stride) {
        StochasticGradient method = new StochasticGradient(network, points,
                PointOrder.withReplacement(stream, points.size()), LearningRate.constant(eta));
        Training training = new Training(method, Niter, stride, TrainingMonitor.NONE,
                Runtime.getRuntime().availableProcessors());
        return new Trained(network, training.run().history().costs());
    }

    /** MATLAB's Levenberg-Marquardt. */
    default LeastSquaresSolver solver() {
        return new LevenbergMarquardt();
    }

    /**
     * A run of the stochastic gradient method.
     *
     * @param network with the final parameters
     * @param savecost the cost after iterations 1, 2, ..., or with a stride s after 1, 1 + s, ... and the last
     */
    record Trained(Network network, double[] savecost) {
    }
}
