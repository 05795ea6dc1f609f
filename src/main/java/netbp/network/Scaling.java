package netbp.network;

import java.util.Arrays;

/**
 * What is done to the coordinates of a point before the first layer: a_k[1] = (x_k - mean_k)/deviation_k. The arrays
 * are copied on the way in and not on the way out; two are equal if all their numbers are.
 *
 * @param mean of each coordinate, finite
 * @param deviation of each coordinate, positive and finite
 */
public record Scaling(double[] mean, double[] deviation) {

    /**
     * @param mean of each coordinate, finite
     * @param deviation of each coordinate, positive and finite
     * @throws IllegalArgumentException if the lengths differ or a rule above is broken
     */
    public Scaling {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException("there must be as many means as deviations: " + mean.length + " and "
                    + deviation.length);
        }
        for (int k = 0; k < mean.length; k++) {
            if (!Double.isFinite(mean[k])) {
                throw new IllegalArgumentException("mean must be finite: " + mean[k]);
            }
            if (!(deviation[k] > 0 && deviation[k] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("deviation must be positive and finite: " + deviation[k]);
            }
        }
        mean = mean.clone();
        deviation = deviation.clone();
    }

    /**
     * Mean 0 and standard deviation 1 over the points, as MATLAB's zscore has it with the division by N - 1; a
     * coordinate that is the same everywhere keeps its size.
     *
     * @param points whose coordinates are taken
     * @return the scaling
     */
    public static Scaling standard(LabelledPoints points) {
        int N = points.size();
        double[] mean = new double[points.dimension()];
        double[] deviation = new double[mean.length];
        for (int k = 0; k < mean.length; k++) {
            for (int i = 0; i < N; i++) {
                mean[k] += points.x(i)[k] / N;
            }
            double sum = 0;
            for (int i = 0; i < N; i++) {
                double difference = points.x(i)[k] - mean[k];
                sum += difference * difference;
            }
            deviation[k] = Math.sqrt(sum / Math.max(1, N - 1));
            if (!(deviation[k] > 0 && deviation[k] <= Double.MAX_VALUE)) {
                deviation[k] = 1;
            }
        }
        return new Scaling(mean, deviation);
    }

    /** Coordinate k, from 0, of a point as the network takes it. */
    double apply(double x, int k) {
        return (x - mean[k]) / deviation[k];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scaling s && Arrays.equals(mean, s.mean) && Arrays.equals(deviation, s.deviation);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(mean) + Arrays.hashCode(deviation);
    }

    @Override
    public String toString() {
        return "mean " + Arrays.toString(mean) + ", deviation " + Arrays.toString(deviation);
    }
}
