package netbp.network;

/**
 * The cross-entropy of one point from z[L], whose exponentials cancel before anything under- or overflows:
 * with m the greatest z_k, -log a_j = (m - z_j) + log sum_k exp(z_k - m) for softmax, and for a sigmoid
 * -log a = max(-z,0) + log(1 + exp(-|z|)), -log(1 - a) = max(z,0) + log(1 + exp(-|z|)).
 */
final class CrossEntropy {

    private CrossEntropy() {
    }

    /** The cross-entropy for z[L] and the target y, summed in the order of j. */
    static double of(Activation output, double[] z, double[] y) {
        return output == Activation.SOFTMAX ? softmax(z, y) : sigmoid(z, y);
    }

    private static double softmax(double[] z, double[] y) {
        int greatest = 0;
        for (int j = 1; j < y.length; j++) {
            if (!(z[j] <= z[greatest])) {
                greatest = j;
            }
        }
        double m = z[greatest];
        double others = 0;
        for (int j = 0; j < y.length; j++) {
            if (j != greatest) {
                others += Exponential.exp(z[j] - m);
            }
        }
        double logSum = logOnePlus(others);
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            if (y[j] != 0) {
                sum += y[j] * (m - z[j] + logSum);
            }
        }
        return sum;
    }

    private static double sigmoid(double[] z, double[] y) {
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            double zj = z[j];
            double log = logOnePlus(Exponential.exp(-Math.abs(zj)));
            if (y[j] != 0) {
                sum += y[j] * (Math.max(-zj, 0) + log);
            }
            if (y[j] != 1) {
                sum += (1 - y[j]) * (Math.max(zj, 0) + log);
            }
        }
        return sum;
    }

    /**
     * log(1 + x) for x &gt;= 0 to a few ulps also where 1 + x rounds.
     *
     * <p>Source: D. Goldberg, What every computer scientist should know about floating-point arithmetic, ACM
     * Computing Surveys 23, 1991, Theorem 4.
     */
    static double logOnePlus(double x) {
        double sum = 1 + x;
        return sum == 1 ? x : StrictMath.log(sum) * (x / (sum - 1));
    }
}
