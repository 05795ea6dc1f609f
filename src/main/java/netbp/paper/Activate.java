package netbp.paper;

import netbp.matlab.Matrix;
import netbp.network.Activation;

/** The paper's activate.m. */
public final class Activate {

    private Activate() {
    }

    /**
     * sigma(W x + b), sigma the sigmoid, every sum in the order of its index with
     * fused multiply-adds, b added last.
     *
     * @param x n x 1
     * @param W m x n
     * @param b m x 1
     * @return m x 1
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static Matrix activate(Matrix x, Matrix W, Matrix b) {
        if (x.columns() != 1 || b.columns() != 1 || W.columns() != x.rows() || W.rows() != b.rows()) {
            throw new IllegalArgumentException("W*x+b must be defined: W is " + shape(W) + ", x " + shape(x)
                    + ", b " + shape(b));
        }
        double[] z = new double[W.rows()];
        for (int j = 0; j < z.length; j++) {
            double sum = W.get(j, 0) * x.get(0, 0);
            for (int k = 1; k < W.columns(); k++) {
                sum = Math.fma(W.get(j, k), x.get(k, 0), sum);
            }
            z[j] = sum + b.get(j, 0);
        }
        Activation.SIGMOID.apply(z, 0, z.length);
        return Matrix.column(z);
    }

    private static String shape(Matrix matrix) {
        return matrix.rows() + " x " + matrix.columns();
    }
}
