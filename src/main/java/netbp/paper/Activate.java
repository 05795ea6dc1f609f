package netbp.paper;

import netbp.matlab.Matrix;
import netbp.network.Activation;
import netbp.network.MatrixProducts;

/** The paper's activate.m: sigma(W x + b), sigma the sigmoid, with the roundings of {@link MatrixProducts}. */
public final class Activate {

    private Activate() {
    }

    /**
     * sigma(W x + b).
     *
     * @param x n x 1
     * @param W m x n
     * @param b m x 1
     * @return m x 1
     * @throws IllegalArgumentException if the shapes do not fit
     */
    public static Matrix activate(Matrix x, Matrix W, Matrix b) {
        if (x.columns() != 1 || b.columns() != 1 || W.columns() != x.rows() || W.rows() != b.rows()) {
            throw new IllegalArgumentException("W*x+b must be defined: W is " + W.shape() + ", x " + x.shape()
                    + ", b " + b.shape());
        }
        double[] a = new double[W.rows()];
        activate(x.values(), W.values(), b.values(), a);
        return Matrix.column(a);
    }

    /** a = sigma(W x + b), W column by column. */
    static void activate(double[] x, double[] W, double[] b, double[] a) {
        MatrixProducts.affine(W, x, b, a);
        Activation.SIGMOID.apply(a, 0, a.length);
    }
}
