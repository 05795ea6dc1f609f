package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import netbp.matlab.RandomStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrast and whitening against their formulas. */
class PreparationTest {

    private static final int VALUES = 40;

    @ParameterizedTest
    @ValueSource(ints = {200, 25})
    @DisplayName("whitening is V diag(e/max(sqrt(D),10)) V' with Hipparchus' eigenvectors, from many images and from few")
    void whitening(int images) {
        int allImages = images + 11;
        RealMatrix rows = rows(images);
        RealMatrix covariance = rows.transpose().multiply(rows).scalarMultiply(1.0 / allImages);
        EigenDecompositionSymmetric eigen = decomposed(covariance);
        double[] d = eigen.getEigenvalues();
        long above = Arrays.stream(d).filter(value -> value > 100).count();
        assertTrue(above > 3 && above < VALUES - 3, "both cases of the maximum: " + above);
        double e = Math.sqrt(Arrays.stream(d).average().orElseThrow());
        double[] factors = Arrays.stream(d).map(value -> e / Math.max(Math.sqrt(Math.max(value, 0)), 10)).toArray();
        RealMatrix expected = eigen.getV().multiply(MatrixUtils.createRealDiagonalMatrix(factors)).multiply(eigen.getVT());
        try (NDManager manager = PyTorch.manager(2)) {
            NDArray matrix = images < VALUES
                    ? Whitening.ofImages(manager, array(manager, rows), allImages)
                    : Whitening.ofCovariance(manager, array(manager, covariance));
            assertEquals(new Shape(VALUES, VALUES), matrix.getShape());
            RealMatrix own = new Array2DRowRealMatrix(VALUES, VALUES);
            double[] entries = matrix.toDoubleArray();
            for (int k = 0; k < entries.length; k++) {
                own.setEntry(k / VALUES, k % VALUES, entries[k]);
            }
            assertTrue(own.subtract(expected).getNorm1() < 1e-11 * expected.getNorm1());
            // the whitened covariance has e^2 where sqrt(D) is above 10, e^2 D/100 below
            double[] whitened = decomposed(own.multiply(covariance).multiply(own.transpose())).getEigenvalues();
            double[] wanted = IntStream.range(0, VALUES).mapToDouble(k -> factors[k] * factors[k] * d[k]).sorted().toArray();
            Arrays.sort(whitened);
            assertArrayEquals(wanted, whitened, 1e-9 * e * e);
        }
    }

    private static EigenDecompositionSymmetric decomposed(RealMatrix matrix) {
        return new EigenDecompositionSymmetric(matrix.add(matrix.transpose()).scalarMultiply(0.5));
    }

    /** Values whose deviations run from 1 to 50. */
    private static RealMatrix rows(int images) {
        RandomStream stream = new RandomStream(6);
        RealMatrix rows = new Array2DRowRealMatrix(images, VALUES);
        for (int i = 0; i < images; i++) {
            double common = stream.randn();
            for (int j = 0; j < VALUES; j++) {
                rows.setEntry(i, j, (1 + 49.0 * j / (VALUES - 1)) * (stream.randn() + 0.5 * common));
            }
        }
        return rows;
    }

    private static NDArray array(NDManager manager, RealMatrix matrix) {
        return manager.create(matrix.getData());
    }

    @Test
    @DisplayName("contrast is (z - mean(z)) m / max(std(z), 40) with MATLAB's std")
    void contrast() {
        ImageData data = MadeUpImages.draw(500);
        byte[] flat = data.training().records().clone();
        // the first image is nearly the mean of the others, and so without contrast
        for (int j = 0; j < ImageSet.VALUES; j++) {
            int value = j;
            flat[1 + j] = (byte) Math.round(IntStream.range(1, 500).map(i -> data.training().value(i, value)).average().orElseThrow());
        }
        ImageData images = new ImageData(new ImageSet(flat), data.validation(), data.names());
        double[][] z = new double[600][ImageSet.VALUES];
        double[] mean = new double[ImageSet.VALUES];
        for (int i = 0; i < 500; i++) {
            for (int j = 0; j < ImageSet.VALUES; j++) {
                mean[j] += (flat[i * ImageSet.RECORD + 1 + j] & 255) / 500.0;
            }
        }
        double[] deviations = new double[600];
        for (int i = 0; i < 600; i++) {
            ImageSet set = i < 500 ? images.training() : images.validation();
            for (int j = 0; j < ImageSet.VALUES; j++) {
                z[i][j] = set.value(i < 500 ? i : i - 500, j) - mean[j];
            }
            double own = Arrays.stream(z[i]).average().orElseThrow();
            for (int j = 0; j < ImageSet.VALUES; j++) {
                z[i][j] -= own;
            }
            deviations[i] = Math.sqrt(Arrays.stream(z[i]).map(value -> value * value).sum() / (ImageSet.VALUES - 1));
        }
        double m = Arrays.stream(deviations).average().orElseThrow();
        List<Integer> below = IntStream.range(0, 600).filter(i -> deviations[i] < 40).boxed().toList();
        assertTrue(below.contains(0) && below.size() < 600, "both cases of the maximum");
        Contrast contrast = new Contrast(images);
        double[] own = new double[ImageSet.VALUES];
        for (int i = 0; i < 600; i++) {
            contrast.apply(i < 500 ? images.training() : images.validation(), i < 500 ? i : i - 500, own, 0);
            for (int j = 0; j < ImageSet.VALUES; j++) {
                assertEquals(z[i][j] * m / Math.max(deviations[i], 40), own[j], 1e-9, "image " + i + ", value " + j);
            }
        }
    }
}
