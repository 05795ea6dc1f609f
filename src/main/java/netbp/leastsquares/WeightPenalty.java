package netbp.leastsquares;

import java.util.Arrays;

import netbp.network.Network;

/**
 * The penalty of stochastic gradient as residuals: behind those of the points stand sqrt(N lambda) w, one for each
 * weight w of W[2], ..., W[L], so that
 *
 * <pre>||r||^2 = sum_i ||y(x{i}) - F(x{i})||^2 + N lambda sum_l ||W[l]||_F^2,</pre>
 *
 * which is 2N times the mean over the points of C_i + (lambda/2) sum_l ||W[l]||_F^2: both methods have the same
 * minima. Biases are free.
 */
public final class WeightPenalty {

    private WeightPenalty() {
    }

    /**
     * {@return the number of weights of a network, and so of the residuals that are added}
     *
     * @param shape the network
     */
    public static int count(Network shape) {
        int count = 0;
        for (int l = 2; l <= shape.depth(); l++) {
            count += shape.weights(l).length;
        }
        return count;
    }

    /**
     * A fit with the penalty.
     *
     * @param fit the residuals and the Jacobian of the points
     * @param shape the network's, whose weights come first in p
     * @param N the number of points
     * @param lambda not negative
     * @return the fit with the penalty
     */
    public static Problem added(Problem fit, Network shape, int N, double lambda) {
        int weights = count(shape);
        double root = Math.sqrt(N * lambda);
        return new Problem(
                p -> {
                    double[] r = fit.residuals().evaluate(p);
                    double[] all = Arrays.copyOf(r, r.length + weights);
                    for (int i = 0; i < weights; i++) {
                        all[r.length + i] = root * p[i];
                    }
                    return all;
                },
                Jacobian.of((p, stop) -> {
                    double[][] J = fit.jacobian().evaluate(p, stop);
                    double[][] all = Arrays.copyOf(J, J.length + weights);
                    for (int i = 0; i < weights; i++) {
                        all[J.length + i] = new double[p.length];
                        all[J.length + i][i] = root;
                    }
                    return all;
                }));
    }
}
