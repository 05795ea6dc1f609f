package netbp.paper;

import java.util.function.Function;

import netbp.matlab.RandomStream;
import netbp.network.X87;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/**
 * The listings of netbp.m and nlsrun.m, matrix by matrix, with the roundings of MATLAB: slow, obvious,
 * and sharing nothing with the program but the stream and the QR decomposition; norms are those of {@link X87}. A matrix is
 * {@code A[row][column]}.
 */
final class Transliteration {

    private Transliteration() {
    }

    /** What netbp.m leaves: W2, W3, W4, b2, b3, b4 in {@code P} and savecost. */
    record Workspace(double[][][] P, double[] savecost) {
    }

    static Workspace netbp(double[][] X, double[][] Y, long seed, double eta, int Niter) {
        RandomStream stream = new RandomStream(seed);
        double[][] W2 = halfRandn(stream, 2, 2);
        double[][] W3 = halfRandn(stream, 3, 2);
        double[][] W4 = halfRandn(stream, 2, 3);
        double[][] b2 = halfRandn(stream, 2, 1);
        double[][] b3 = halfRandn(stream, 3, 1);
        double[][] b4 = halfRandn(stream, 2, 1);
        int N = X[0].length;
        double[] savecost = new double[Niter];
        for (int counter = 0; counter < Niter; counter++) {
            int k = (int) stream.randi(N) - 1;
            double[][] x = column(X, k);
            double[][] y = column(Y, k);
            double[][] a2 = activate(x, W2, b2);
            double[][] a3 = activate(a2, W3, b3);
            double[][] a4 = activate(a3, W4, b4);
            double[][] delta4 = times(times(a4, oneMinus(a4)), minus(a4, y));
            double[][] delta3 = times(times(a3, oneMinus(a3)), product(transpose(W4), delta4));
            double[][] delta2 = times(times(a2, oneMinus(a2)), product(transpose(W3), delta3));
            W2 = minus(W2, product(scaled(eta, delta2), transpose(x)));
            W3 = minus(W3, product(scaled(eta, delta3), transpose(a2)));
            W4 = minus(W4, product(scaled(eta, delta4), transpose(a3)));
            b2 = minus(b2, scaled(eta, delta2));
            b3 = minus(b3, scaled(eta, delta3));
            b4 = minus(b4, scaled(eta, delta4));
            double norm = X87.norm(residuals(X, Y, W2, W3, W4, b2, b3, b4));
            savecost[counter] = norm * norm;
        }
        return new Workspace(new double[][][] {W2, W3, W4, b2, b3, b4}, savecost);
    }

    /** The residuals of nlsrun.m at P, 23 entries. */
    static double[] nlsrunResiduals(double[][] X, double[][] Y, double[] P) {
        return residuals(X, Y, reshape(P, 0, 2, 2), reshape(P, 4, 3, 2), reshape(P, 10, 2, 3),
                reshape(P, 16, 2, 1), reshape(P, 18, 3, 1), reshape(P, 21, 2, 1));
    }

    /** The rules of MATLAB's Levenberg-Marquardt, from P0, up to and with the given number of accepted steps. */
    static double[] levenbergMarquardt(Function<double[], double[]> fun, double[] P0, int steps) {
        double[] P = P0.clone();
        double lambda = 0.01;
        double[] r = fun.apply(P);
        for (int accepted = 0; accepted < steps; accepted++) {
            int m = r.length;
            int n = P.length;
            double[][] J = new double[m][n];
            for (int i = 0; i < n; i++) {
                double sign = P[i] < 0 ? -1 : 1;
                double h = Math.sqrt(Math.ulp(1.0)) * sign * Math.max(Math.abs(P[i]), 1);
                double[] shifted = P.clone();
                shifted[i] += h;
                double[] rh = fun.apply(shifted);
                for (int k = 0; k < m; k++) {
                    J[k][i] = (rh[k] - r[k]) / h;
                }
            }
            boolean failed = false;
            while (true) {
                double[][] A = new double[m + n][n];
                double[] right = new double[m + n];
                for (int k = 0; k < m; k++) {
                    A[k] = J[k].clone();
                    right[k] = -r[k];
                }
                for (int i = 0; i < n; i++) {
                    A[m + i][i] = Math.sqrt(lambda);
                }
                double[] s = new QRDecomposition(new Array2DRowRealMatrix(A)).getSolver()
                        .solve(new ArrayRealVector(right)).toArray();
                double[] trial = new double[n];
                for (int i = 0; i < n; i++) {
                    trial[i] = P[i] + s[i];
                }
                double[] rTrial = fun.apply(trial);
                if (sumOfSquares(rTrial) < sumOfSquares(r)) {
                    P = trial;
                    r = rTrial;
                    break;
                }
                lambda = lambda * 10;
                failed = true;
            }
            if (!failed) {
                lambda = lambda / 10;
            }
        }
        return P;
    }

    private static double[] residuals(double[][] X, double[][] Y, double[][] W2, double[][] W3, double[][] W4,
            double[][] b2, double[][] b3, double[][] b4) {
        double[] costvec = new double[X[0].length];
        for (int i = 0; i < costvec.length; i++) {
            double[][] a4 = activate(activate(activate(column(X, i), W2, b2), W3, b3), W4, b4);
            double[][] difference = minus(column(Y, i), a4);
            costvec[i] = X87.norm(difference[0][0], difference[1][0]);
        }
        return costvec;
    }

    private static double[][] activate(double[][] x, double[][] W, double[][] b) {
        double[][] a = new double[W.length][1];
        for (int j = 0; j < a.length; j++) {
            double z = 0;
            for (int k = 0; k < x.length; k++) {
                z = Math.fma(W[j][k], x[k][0], z);
            }
            a[j][0] = 1 / (1 + StrictMath.exp(-(z + b[j][0])));
        }
        return a;
    }

    private static double[][] halfRandn(RandomStream stream, int rows, int columns) {
        double[][] A = new double[rows][columns];
        for (int k = 0; k < columns; k++) {
            for (int j = 0; j < rows; j++) {
                A[j][k] = 0.5 * stream.randn();
            }
        }
        return A;
    }

    private static double[][] reshape(double[] P, int from, int rows, int columns) {
        double[][] A = new double[rows][columns];
        for (int k = 0; k < columns; k++) {
            for (int j = 0; j < rows; j++) {
                A[j][k] = P[from + j + k * rows];
            }
        }
        return A;
    }

    private static double[][] column(double[][] A, int k) {
        double[][] c = new double[A.length][1];
        for (int j = 0; j < A.length; j++) {
            c[j][0] = A[j][k];
        }
        return c;
    }

    private static double[][] transpose(double[][] A) {
        double[][] T = new double[A[0].length][A.length];
        for (int j = 0; j < A.length; j++) {
            for (int k = 0; k < A[0].length; k++) {
                T[k][j] = A[j][k];
            }
        }
        return T;
    }

    private static double[][] product(double[][] A, double[][] B) {
        double[][] C = new double[A.length][B[0].length];
        for (int i = 0; i < A.length; i++) {
            for (int k = 0; k < B[0].length; k++) {
                for (int j = 0; j < B.length; j++) {
                    C[i][k] += A[i][j] * B[j][k];
                }
            }
        }
        return C;
    }

    private static double[][] times(double[][] A, double[][] B) {
        double[][] C = new double[A.length][A[0].length];
        for (int j = 0; j < A.length; j++) {
            for (int k = 0; k < A[0].length; k++) {
                C[j][k] = A[j][k] * B[j][k];
            }
        }
        return C;
    }

    private static double[][] minus(double[][] A, double[][] B) {
        double[][] C = new double[A.length][A[0].length];
        for (int j = 0; j < A.length; j++) {
            for (int k = 0; k < A[0].length; k++) {
                C[j][k] = A[j][k] - B[j][k];
            }
        }
        return C;
    }

    private static double[][] scaled(double factor, double[][] A) {
        double[][] C = new double[A.length][A[0].length];
        for (int j = 0; j < A.length; j++) {
            for (int k = 0; k < A[0].length; k++) {
                C[j][k] = factor * A[j][k];
            }
        }
        return C;
    }

    private static double[][] oneMinus(double[][] A) {
        double[][] C = new double[A.length][A[0].length];
        for (int j = 0; j < A.length; j++) {
            for (int k = 0; k < A[0].length; k++) {
                C[j][k] = 1 - A[j][k];
            }
        }
        return C;
    }

    private static double sumOfSquares(double[] v) {
        double sum = 0;
        for (double vi : v) {
            sum += vi * vi;
        }
        return sum;
    }
}
