package netbp.section7;

/**
 * The first two steps of the preparation: the mean training image is subtracted, and each image z, all
 * its values, becomes (z - mean(z)) m / max(std(z), 40), m the mean of std(z) over all images, training
 * and validation. The standard deviation is MATLAB's, with n - 1. In double precision.
 */
final class Contrast {

    private static final double LEAST_DEVIATION = 40;

    private final double[] mean;
    private final double meanDeviation;

    Contrast(ImageData data) {
        mean = mean(data.training());
        int images = data.training().size() + data.validation().size();
        meanDeviation = (sumOfDeviations(data.training()) + sumOfDeviations(data.validation())) / images;
    }

    /** Image i of a set after these steps, into {@code z} from {@code at} on. */
    void apply(ImageSet images, int i, double[] z, int at) {
        double deviation = centred(images, i, z, at);
        double factor = meanDeviation / Math.max(deviation, LEAST_DEVIATION);
        for (int j = at; j < at + ImageSet.VALUES; j++) {
            z[j] *= factor;
        }
    }

    private static double[] mean(ImageSet images) {
        double[] mean = new double[ImageSet.VALUES];
        for (int i = 0; i < images.size(); i++) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += images.value(i, j);
            }
        }
        for (int j = 0; j < mean.length; j++) {
            mean[j] /= images.size();
        }
        return mean;
    }

    private double sumOfDeviations(ImageSet images) {
        double[] z = new double[ImageSet.VALUES];
        double sum = 0;
        for (int i = 0; i < images.size(); i++) {
            sum += centred(images, i, z, 0);
        }
        return sum;
    }

    /** z - mean(z) of an image without the mean image; returns std(z). */
    private double centred(ImageSet images, int i, double[] z, int at) {
        double sum = 0;
        for (int j = 0; j < ImageSet.VALUES; j++) {
            z[at + j] = images.value(i, j) - mean[j];
            sum += z[at + j];
        }
        double own = sum / ImageSet.VALUES;
        double squares = 0;
        for (int j = at; j < at + ImageSet.VALUES; j++) {
            z[j] -= own;
            squares += z[j] * z[j];
        }
        return Math.sqrt(squares / (ImageSet.VALUES - 1));
    }
}
