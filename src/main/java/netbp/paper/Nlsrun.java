package netbp.paper;

import netbp.leastsquares.LeastSquaresSolver;
import netbp.leastsquares.LevenbergMarquardt;
import netbp.leastsquares.Options;
import netbp.leastsquares.ResidualForm;
import netbp.leastsquares.Solution;
import netbp.leastsquares.SolverMonitor;
import netbp.matlab.RandomStream;
import netbp.network.Classifier;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;
import netbp.training.InitialParameters;

/**
 * The paper's nlsrun.m: nonlinear least squares on the 2-2-3-2 network of sigmoids, Figures 4 and 5.
 *
 * <pre>rng(5000); Pzero = 0.5*randn(23,1); lsqnonlin on r_i(P) = ||y(x{i}) - F(x{i})||, i = 1..N</pre>
 *
 * @param network with the final parameters
 * @param solution what the solver returned
 */
public record Nlsrun(Network network, Solution solution) {

    /** The run of the paper, with MATLAB's Levenberg-Marquardt and its defaults. */
    public static Nlsrun run(LabelledPoints points) {
        return run(points, pzero(Netbp.SEED), new LevenbergMarquardt(), Options.DEFAULTS, SolverMonitor.NONE);
    }

    /** The same from another start or with another solver. */
    public static Nlsrun run(LabelledPoints points, double[] pzero, LeastSquaresSolver solver, Options options,
            SolverMonitor monitor) {
        return run(points, pzero, ResidualForm.NORM, solver, options, monitor);
    }

    /** The same with either form of the residuals. */
    public static Nlsrun run(LabelledPoints points, double[] pzero, ResidualForm residuals,
            LeastSquaresSolver solver, Options options, SolverMonitor monitor) {
        Network network = Network.paper();
        Solution solution = solver.solve(residuals.problem(network, points), pzero, options, monitor);
        network.setParameters(solution.parameters());
        return new Nlsrun(network, solution);
    }

    /** Pzero = 0.5*randn(23,1) after rng(seed): W2, W3, W4, each column by column, b2, b3, b4. */
    public static double[] pzero(long seed) {
        return pzero(new RandomStream(seed));
    }

    /** The same from the next 23 values of a stream. */
    public static double[] pzero(RandomStream stream) {
        Network network = Network.paper();
        InitialParameters.WEIGHTS_FIRST.draw(stream, network);
        return network.parameters();
    }

    /** Where F_1 > F_2 on [0,1]^2: category 0, on the grid 0:1/500:1. */
    public Region region() {
        return new Classifier(network).unitSquare();
    }
}
