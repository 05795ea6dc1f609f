package netbp.network;

/**
 * The products of forward pass and back propagation, with MATLAB's roundings. A matrix stands column
 * by column. Every sum runs in the order of its index, those of W x with fused multiply-adds, those
 * of W' delta without; the bias is added last, and a product of three runs from left to right. With
 * these roundings, and with none of some dozens of others, a run that MATLAB stored comes out bit for
 * bit (the check six-four-cost).
 */
public final class MatrixProducts {

    private MatrixProducts() {
    }

    /**
     * z = W x + b. Up to four columns share a pass over the rows, and of up to three the bias shares it, too. Each entry
     * still sums in the order of k.
     *
     * @param W m x n, column by column
     * @param x the vector
     * @param b m entries
     * @param z takes the result, m entries
     */
    public static void affine(double[] W, double[] x, double[] b, double[] z) {
        switch (x.length) {
            case 1 -> affine(W, x[0], b, z);
            case 2 -> affine(W, x[0], x[1], b, z);
            case 3 -> affine(W, x[0], x[1], x[2], b, z);
            default -> {
                if (SmallMatrix.is(z.length, x.length)) {
                    SmallMatrix.affine(W, x, b, z);
                } else {
                    affineOfMany(W, x, b, z);
                }
            }
        }
    }

    private static void affine(double[] W, double x0, double[] b, double[] z) {
        for (int j = 0; j < z.length; j++) {
            z[j] = W[j] * x0 + b[j];
        }
    }

    private static void affine(double[] W, double x0, double x1, double[] b, double[] z) {
        int c1 = z.length;
        for (int j = 0; j < z.length; j++) {
            z[j] = Math.fma(W[c1 + j], x1, W[j] * x0) + b[j];
        }
    }

    private static void affine(double[] W, double x0, double x1, double x2, double[] b, double[] z) {
        int c1 = z.length;
        int c2 = c1 + z.length;
        for (int j = 0; j < z.length; j++) {
            z[j] = Math.fma(W[c2 + j], x2, Math.fma(W[c1 + j], x1, W[j] * x0)) + b[j];
        }
    }

    private static void affineOfMany(double[] W, double[] x, double[] b, double[] z) {
        int rows = z.length;
        firstColumns(W, x, z);
        int k = 4;
        for (; k + 3 < x.length; k += 4) {
            double x0 = x[k];
            double x1 = x[k + 1];
            double x2 = x[k + 2];
            double x3 = x[k + 3];
            int c0 = k * rows;
            int c1 = c0 + rows;
            int c2 = c1 + rows;
            int c3 = c2 + rows;
            for (int j = 0; j < rows; j++) {
                z[j] = Math.fma(W[c3 + j], x3, Math.fma(W[c2 + j], x2,
                        Math.fma(W[c1 + j], x1, Math.fma(W[c0 + j], x0, z[j]))));
            }
        }
        for (; k < x.length; k++) {
            double xk = x[k];
            int column = k * rows;
            for (int j = 0; j < rows; j++) {
                z[j] = Math.fma(W[column + j], xk, z[j]);
            }
        }
        for (int j = 0; j < rows; j++) {
            z[j] += b[j];
        }
    }

    /** z = the part of W x that comes from the first four columns. */
    private static void firstColumns(double[] W, double[] x, double[] z) {
        double x0 = x[0];
        double x1 = x[1];
        double x2 = x[2];
        double x3 = x[3];
        int c1 = z.length;
        int c2 = c1 + z.length;
        int c3 = c2 + z.length;
        for (int j = 0; j < z.length; j++) {
            z[j] = Math.fma(W[c3 + j], x3, Math.fma(W[c2 + j], x2, Math.fma(W[c1 + j], x1, W[j] * x0)));
        }
    }

    /**
     * y = W' x. Four columns at a time: their sums, each in the order of j, do not wait for each other.
     *
     * @param W m x n, column by column
     * @param x the vector
     * @param y takes the result, n entries
     */
    public static void multiplyByTranspose(double[] W, double[] x, double[] y) {
        int rows = x.length;
        int columns = y.length;
        int k = 0;
        for (; k + 3 < columns; k += 4) {
            int c0 = k * rows;
            int c1 = c0 + rows;
            int c2 = c1 + rows;
            int c3 = c2 + rows;
            double y0 = 0;
            double y1 = 0;
            double y2 = 0;
            double y3 = 0;
            for (int j = 0; j < rows; j++) {
                double xj = x[j];
                y0 += W[c0 + j] * xj;
                y1 += W[c1 + j] * xj;
                y2 += W[c2 + j] * xj;
                y3 += W[c3 + j] * xj;
            }
            y[k] = y0;
            y[k + 1] = y1;
            y[k + 2] = y2;
            y[k + 3] = y3;
        }
        for (; k < columns; k++) {
            int column = k * rows;
            double sum = 0;
            for (int j = 0; j < rows; j++) {
                sum += W[column + j] * x[j];
            }
            y[k] = sum;
        }
    }

    /**
     * W = W - (eta delta) a', b = b - eta delta.
     *
     * @param W m x n, column by column
     * @param b m entries
     * @param eta the learning rate
     * @param delta m entries
     * @param a n entries
     */
    public static void descend(double[] W, double[] b, double eta, double[] delta, double[] a) {
        if (SmallMatrix.is(delta.length, a.length)) {
            SmallMatrix.descend(W, b, eta, delta, a);
        } else {
            descend(W, eta, delta, a);
            descend(b, eta, delta);
        }
    }

    /**
     * W = W - (eta delta) a', column by column.
     *
     * @param W m x n, column by column
     * @param eta the learning rate
     * @param delta m entries
     * @param a n entries
     */
    public static void descend(double[] W, double eta, double[] delta, double[] a) {
        int rows = delta.length;
        for (int k = a.length < 4 ? 0 : descendFours(W, eta, delta, a); k < a.length; k++) {
            double ak = a[k];
            int column = k * rows;
            for (int j = 0; j < rows; j++) {
                W[column + j] -= eta * delta[j] * ak;
            }
        }
    }

    /** The same for as many columns as can be taken four at a time, which share a pass over delta; returns their number. */
    private static int descendFours(double[] W, double eta, double[] delta, double[] a) {
        int rows = delta.length;
        int k = 0;
        for (; k + 3 < a.length; k += 4) {
            double a0 = a[k];
            double a1 = a[k + 1];
            double a2 = a[k + 2];
            double a3 = a[k + 3];
            int c0 = k * rows;
            int c1 = c0 + rows;
            int c2 = c1 + rows;
            int c3 = c2 + rows;
            for (int j = 0; j < rows; j++) {
                double step = eta * delta[j];
                W[c0 + j] -= step * a0;
                W[c1 + j] -= step * a1;
                W[c2 + j] -= step * a2;
                W[c3 + j] -= step * a3;
            }
        }
        return k;
    }

    /**
     * b = b - eta delta.
     *
     * @param b m entries
     * @param eta the learning rate
     * @param delta m entries
     */
    public static void descend(double[] b, double eta, double[] delta) {
        for (int j = 0; j < b.length; j++) {
            b[j] -= eta * delta[j];
        }
    }
}
