package netbp.leastsquares;

/** Vector arithmetic, every sum in the order of the index. */
final class Vectors {

    private Vectors() {
    }

    /** ||v||^2. */
    static double squaredNorm(double[] v) {
        double sum = 0;
        for (double vi : v) {
            sum += vi * vi;
        }
        return sum;
    }

    /** ||v||. */
    static double norm(double[] v) {
        return Math.sqrt(squaredNorm(v));
    }

    /** v + w. */
    static double[] sum(double[] v, double[] w) {
        double[] sum = v.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += w[i];
        }
        return sum;
    }

    /** v - w. */
    static double[] difference(double[] v, double[] w) {
        double[] difference = v.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= w[i];
        }
        return difference;
    }

    /** ||J'r||_inf. */
    static double gradientSize(double[][] J, double[] r) {
        double[] gradient = new double[J[0].length];
        for (int k = 0; k < r.length; k++) {
            double[] row = J[k];
            double rk = r[k];
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += row[i] * rk;
            }
        }
        double largest = 0;
        for (double entry : gradient) {
            largest = Math.max(largest, Math.abs(entry));
        }
        return largest;
    }

    /** The index of the first entry that is NaN or infinite, or -1. */
    static int firstNotFinite(double[] v) {
        for (int i = 0; i < v.length; i++) {
            if (!Double.isFinite(v[i])) {
                return i;
            }
        }
        return -1;
    }
}
