package netbp.section7;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * The whitening matrix V diag(e / max(sqrt(D), 10)) V' with V, D the eigenvectors and eigenvalues of
 * C = Z Z'/N, Z the training images in columns, N the number of all images, and e = sqrt(mean(D)).
 *
 * <p>Where sqrt(D) is at most 10 the factor is e/10, that of e/10 times the identity. Only the other
 * eigenvectors enter by themselves, as V diag(e/sqrt(D) - e/10) V'. If there are fewer training images
 * than values in each, they come from the smaller matrix Z'Z/N, which has the same eigenvalues but for
 * zeros: if it has the eigenvector u for d, then C has Z u / sqrt(N d).
 */
final class Whitening {

    private static final double LEAST_ROOT = 10;

    private Whitening() {
    }

    /**
     * The whitening matrix from the covariance.
     *
     * @param covariance C, double precision
     * @return of the same shape, symmetric
     */
    static NDArray ofCovariance(NDManager manager, NDArray covariance) {
        Spectrum spectrum = Spectrum.of(covariance);
        return matrix(manager, spectrum, spectrum.vectors(manager), covariance.getShape().get(0));
    }

    /**
     * The same from the images, if they are fewer than the values of each.
     *
     * @param images Z', an image in each row, double precision
     * @param allImages N
     * @return values x values, symmetric
     */
    static NDArray ofImages(NDManager manager, NDArray images, int allImages) {
        Spectrum spectrum = Spectrum.of(images.matMul(images.transpose()).divi(allImages));
        double[] scale = spectrum.values().stream().mapToDouble(d -> 1 / Math.sqrt(allImages * d)).toArray();
        NDArray vectors = spectrum.vectors(manager).matMul(images).muli(manager.create(scale).reshape(scale.length, 1));
        return matrix(manager, spectrum, vectors, images.getShape().get(1));
    }

    /** @param vectors one in each row */
    private static NDArray matrix(NDManager manager, Spectrum spectrum, NDArray vectors, long values) {
        double e = Math.sqrt(spectrum.trace() / values);
        double[] factors = spectrum.values().stream().mapToDouble(d -> e / Math.sqrt(d) - e / LEAST_ROOT).toArray();
        NDArray identity = manager.eye((int) values).toType(vectors.getDataType(), false).muli(e / LEAST_ROOT);
        return identity.addi(vectors.transpose().matMul(vectors.mul(manager.create(factors).reshape(factors.length, 1))));
    }

    /**
     * The eigenvalues d with sqrt(d) above 10, their eigenvectors, and the sum of all eigenvalues.
     *
     * @param vectors of unit length, in the order of the values
     */
    private record Spectrum(List<Double> values, List<double[]> vectors, double trace) {

        static Spectrum of(NDArray symmetric) {
            int n = (int) symmetric.getShape().get(0);
            R064Store matrix = R064Store.FACTORY.make(n, n);
            double[] entries = symmetric.toDoubleArray();
            double trace = 0;
            for (int j = 0; j < n; j++) {
                trace += entries[j * n + j];
                for (int i = 0; i < n; i++) {
                    matrix.set(i, j, entries[j * n + i]);
                }
            }
            Eigenvalue<Double> eigen = Eigenvalue.R064.make(matrix, true);
            if (!eigen.decompose(matrix)) {
                throw new IllegalStateException("the eigenvalues of the images' covariance were not found");
            }
            MatrixStore<Double> diagonal = eigen.getD();
            MatrixStore<Double> own = eigen.getV();
            List<Double> values = new ArrayList<>();
            List<double[]> vectors = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                double value = diagonal.doubleValue(j, j);
                if (value > LEAST_ROOT * LEAST_ROOT) {
                    double[] vector = new double[n];
                    for (int i = 0; i < n; i++) {
                        vector[i] = own.doubleValue(i, j);
                    }
                    values.add(value);
                    vectors.add(vector);
                }
            }
            return new Spectrum(values, vectors, trace);
        }

        NDArray vectors(NDManager manager) {
            return manager.create(vectors.toArray(double[][]::new));
        }
    }
}
