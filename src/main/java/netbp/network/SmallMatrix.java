package netbp.network;

/**
 * The products of {@link MatrixProducts} with a small matrix, with the same bits: eight rows at a time, then four, then
 * one by one. What belongs to a row stays in a register while a loop goes from column to column, which begins at once; a
 * loop along a column, which the compiler unrolls with loops ahead and behind, is not worth it on a few numbers.
 */
final class SmallMatrix {

    private static final int LARGEST = 16;

    private SmallMatrix() {
    }

    static boolean is(int rows, int columns) {
        return rows <= LARGEST && columns <= LARGEST;
    }

    /** z = W x + b. */
    static void affine(double[] W, double[] x, double[] b, double[] z) {
        int j = 0;
        for (; j + 7 < z.length; j += 8) {
            affineEight(W, x, b, j, z);
        }
        if (j + 3 < z.length) {
            affineFour(W, x, b, j, z);
            j += 4;
        }
        for (; j < z.length; j++) {
            affineOne(W, x, b, j, z);
        }
    }

    private static void affineEight(double[] W, double[] x, double[] b, int j, double[] z) {
        double x0 = x[0];
        double z0 = W[j] * x0;
        double z1 = W[j + 1] * x0;
        double z2 = W[j + 2] * x0;
        double z3 = W[j + 3] * x0;
        double z4 = W[j + 4] * x0;
        double z5 = W[j + 5] * x0;
        double z6 = W[j + 6] * x0;
        double z7 = W[j + 7] * x0;
        int k = 1;
        for (int i = j + z.length; i + 7 < W.length; i += z.length) {
            double xk = x[k++];
            z0 = Math.fma(W[i], xk, z0);
            z1 = Math.fma(W[i + 1], xk, z1);
            z2 = Math.fma(W[i + 2], xk, z2);
            z3 = Math.fma(W[i + 3], xk, z3);
            z4 = Math.fma(W[i + 4], xk, z4);
            z5 = Math.fma(W[i + 5], xk, z5);
            z6 = Math.fma(W[i + 6], xk, z6);
            z7 = Math.fma(W[i + 7], xk, z7);
        }
        z[j] = z0 + b[j];
        z[j + 1] = z1 + b[j + 1];
        z[j + 2] = z2 + b[j + 2];
        z[j + 3] = z3 + b[j + 3];
        z[j + 4] = z4 + b[j + 4];
        z[j + 5] = z5 + b[j + 5];
        z[j + 6] = z6 + b[j + 6];
        z[j + 7] = z7 + b[j + 7];
    }

    private static void affineFour(double[] W, double[] x, double[] b, int j, double[] z) {
        double x0 = x[0];
        double z0 = W[j] * x0;
        double z1 = W[j + 1] * x0;
        double z2 = W[j + 2] * x0;
        double z3 = W[j + 3] * x0;
        int k = 1;
        for (int i = j + z.length; i + 3 < W.length; i += z.length) {
            double xk = x[k++];
            z0 = Math.fma(W[i], xk, z0);
            z1 = Math.fma(W[i + 1], xk, z1);
            z2 = Math.fma(W[i + 2], xk, z2);
            z3 = Math.fma(W[i + 3], xk, z3);
        }
        z[j] = z0 + b[j];
        z[j + 1] = z1 + b[j + 1];
        z[j + 2] = z2 + b[j + 2];
        z[j + 3] = z3 + b[j + 3];
    }

    private static void affineOne(double[] W, double[] x, double[] b, int j, double[] z) {
        double sum = W[j] * x[0];
        int k = 1;
        for (int i = j + z.length; i < W.length; i += z.length) {
            sum = Math.fma(W[i], x[k++], sum);
        }
        z[j] = sum + b[j];
    }

    /** W = W - (eta delta) a', b = b - eta delta. */
    static void descend(double[] W, double[] b, double eta, double[] delta, double[] a) {
        int j = 0;
        for (; j + 7 < delta.length; j += 8) {
            descendEight(W, b, eta, delta, j, a);
        }
        if (j + 3 < delta.length) {
            descendFour(W, b, eta, delta, j, a);
            j += 4;
        }
        for (; j < delta.length; j++) {
            descendOne(W, b, eta, delta, j, a);
        }
    }

    private static void descendEight(double[] W, double[] b, double eta, double[] delta, int j, double[] a) {
        double step0 = eta * delta[j];
        double step1 = eta * delta[j + 1];
        double step2 = eta * delta[j + 2];
        double step3 = eta * delta[j + 3];
        double step4 = eta * delta[j + 4];
        double step5 = eta * delta[j + 5];
        double step6 = eta * delta[j + 6];
        double step7 = eta * delta[j + 7];
        b[j] -= step0;
        b[j + 1] -= step1;
        b[j + 2] -= step2;
        b[j + 3] -= step3;
        b[j + 4] -= step4;
        b[j + 5] -= step5;
        b[j + 6] -= step6;
        b[j + 7] -= step7;
        int k = 0;
        for (int i = j; i + 7 < W.length; i += delta.length) {
            double ak = a[k++];
            W[i] -= step0 * ak;
            W[i + 1] -= step1 * ak;
            W[i + 2] -= step2 * ak;
            W[i + 3] -= step3 * ak;
            W[i + 4] -= step4 * ak;
            W[i + 5] -= step5 * ak;
            W[i + 6] -= step6 * ak;
            W[i + 7] -= step7 * ak;
        }
    }

    private static void descendFour(double[] W, double[] b, double eta, double[] delta, int j, double[] a) {
        double step0 = eta * delta[j];
        double step1 = eta * delta[j + 1];
        double step2 = eta * delta[j + 2];
        double step3 = eta * delta[j + 3];
        b[j] -= step0;
        b[j + 1] -= step1;
        b[j + 2] -= step2;
        b[j + 3] -= step3;
        int k = 0;
        for (int i = j; i + 3 < W.length; i += delta.length) {
            double ak = a[k++];
            W[i] -= step0 * ak;
            W[i + 1] -= step1 * ak;
            W[i + 2] -= step2 * ak;
            W[i + 3] -= step3 * ak;
        }
    }

    private static void descendOne(double[] W, double[] b, double eta, double[] delta, int j, double[] a) {
        double step = eta * delta[j];
        b[j] -= step;
        int k = 0;
        for (int i = j; i < W.length; i += delta.length) {
            W[i] -= step * a[k++];
        }
    }
}
