package netbp.leastsquares;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The step of Levenberg-Marquardt, the s that solves in the sense of least squares
 *
 * <pre>[ J ; sqrt(lambda) I ] s = [ -r ; 0 ],   J m x n,</pre>
 *
 * by Householder reflections of the matrix as it stands: s = R^-1 (Q'[-r ; 0]). Where there are more
 * than {@value #WIDE} unknowns a residual they factor [ J' ; sqrt(lambda) I ] instead, which is only m
 * columns wide: the same s is the J' part of the shortest solution of J s + sqrt(lambda) t = -r, that
 * is s = (Q [ R'^-1 (-r) ; 0 ])(1:n). Both ways are backward stable; no product J'J is formed.
 *
 * <p>The reflections leave the zeros below the diagonal of sqrt(lambda) I as they are, so that each has
 * m + 1 entries, or n + 1 the other way: 2 m n^2 multiplications and additions in all, or 2 m^2 n. They
 * run along the rows, which a compiler turns into vector instructions; every sum is still taken in
 * the order of its index, and the zeros left out change no bit.
 *
 * <p>Source: Golub and Van Loan, Matrix Computations, sections 5.2 and 5.6.
 */
final class DampedSystem {

    /** Unknowns a residual above which the transposed way saves most of the work and of the memory. */
    static final int WIDE = 4;
    /** Multiplications between two readings of the signal to stop: some milliseconds. */
    private static final long LOOK_AFTER = 1 << 22;

    private final int m;
    private final int n;
    private final boolean wide;
    private final int columns;
    private final int length;
    private final double[][] A;
    private final double[] diagonal;
    private final double[] v;
    private final double[] sums;
    private final BooleanSupplier stop;
    private long sinceLook;

    /**
     * A system for Jacobians m x n.
     *
     * @param stop asked now and then while the steps are computed
     */
    DampedSystem(int m, int n, BooleanSupplier stop) {
        this.m = m;
        this.n = n;
        this.stop = stop;
        wide = n > (long) WIDE * m;
        columns = wide ? m : n;
        length = wide ? n : m;
        // the right-hand side of the first way is one column more
        A = new double[m + n][wide ? m : n + 1];
        diagonal = new double[columns];
        v = new double[length + columns];
        sums = new double[columns + 1];
    }

    /** The bytes that a system for Jacobians m x n takes. */
    static double bytes(double m, double n) {
        return Double.BYTES * (m + n) * (n > WIDE * m ? m : n + 1);
    }

    /**
     * Computes the step.
     *
     * @param J m x n
     * @param r m entries
     * @param lambda positive
     * @param s takes the n entries of the step
     * @throws CancellationException if {@code stop} asked for it
     */
    void solve(double[][] J, double[] r, double lambda, double[] s) {
        if (wide) {
            solveTransposed(J, r, lambda, s);
        } else {
            solveAsItStands(J, r, lambda, s);
        }
    }

    private void solveAsItStands(double[][] J, double[] r, double lambda, double[] s) {
        for (int i = 0; i < m; i++) {
            System.arraycopy(J[i], 0, A[i], 0, n);
            A[i][n] = -r[i];
        }
        damp(lambda);
        for (int k = 0; k < n; k++) {
            reflect(k, n + 1);
        }
        for (int k = n - 1; k >= 0; k--) {
            s[k] = A[k][n] / diagonal[k];
            for (int i = 0; i < k; i++) {
                A[i][n] -= s[k] * A[i][k];
            }
        }
    }

    private void solveTransposed(double[][] J, double[] r, double lambda, double[] s) {
        for (int j = 0; j < m; j++) {
            double[] row = J[j];
            for (int i = 0; i < n; i++) {
                A[i][j] = row[i];
            }
        }
        damp(lambda);
        for (int k = 0; k < m; k++) {
            reflect(k, m);
        }
        double[] y = new double[n + m];
        for (int j = 0; j < m; j++) {
            y[j] = -r[j];
        }
        for (int k = 0; k < m; k++) {
            y[k] /= diagonal[k];
            for (int j = k + 1; j < m; j++) {
                y[j] -= y[k] * A[k][j];
            }
        }
        for (int k = m - 1; k >= 0; k--) {
            reflectBack(k, y);
        }
        System.arraycopy(y, 0, s, 0, n);
    }

    /** sqrt(lambda) I below the first {@code length} rows. */
    private void damp(double lambda) {
        double root = Math.sqrt(lambda);
        for (int k = 0; k < columns; k++) {
            Arrays.fill(A[length + k], 0);
            A[length + k][k] = root;
        }
    }

    /**
     * Reflects column k, rows k..length+k, onto its first entry, and the columns k+1..end-1 with it:
     * v = a_k - alpha e_k, a_j = a_j + (v'a_j)/(alpha v_k) v. Column k becomes v, diagonal[k] alpha.
     */
    private void reflect(int k, int end) {
        int last = length + k;
        double norm2 = 0;
        for (int i = k; i <= last; i++) {
            double entry = A[i][k];
            v[i] = entry;
            norm2 += entry * entry;
        }
        double alpha = v[k] > 0 ? -Math.sqrt(norm2) : Math.sqrt(norm2);
        diagonal[k] = alpha;
        v[k] -= alpha;
        A[k][k] = v[k];
        Arrays.fill(sums, k + 1, end, 0);
        int i = k;
        for (; i + 3 <= last; i += 4) {
            look(4L * (end - k));
            addRows(A[i], A[i + 1], A[i + 2], A[i + 3], v[i], v[i + 1], v[i + 2], v[i + 3], k + 1, end);
        }
        for (; i <= last; i++) {
            addRow(A[i], v[i], k + 1, end);
        }
        double scale = alpha * v[k];
        for (int j = k + 1; j < end; j++) {
            sums[j] /= scale;
        }
        for (i = k; i <= last; i++) {
            look(end - k);
            addSums(A[i], v[i], k + 1, end);
        }
    }

    /** Reflects y by the reflection of column k. */
    private void reflectBack(int k, double[] y) {
        int last = length + k;
        double sum = 0;
        for (int i = k; i <= last; i++) {
            sum += y[i] * A[i][k];
        }
        sum /= diagonal[k] * A[k][k];
        for (int i = k; i <= last; i++) {
            y[i] += sum * A[i][k];
        }
    }

    private void addRows(double[] a0, double[] a1, double[] a2, double[] a3, double v0, double v1, double v2,
            double v3, int from, int end) {
        double[] sum = sums;
        for (int j = from; j < end; j++) {
            sum[j] = sum[j] + a0[j] * v0 + a1[j] * v1 + a2[j] * v2 + a3[j] * v3;
        }
    }

    private void addRow(double[] a, double vi, int from, int end) {
        double[] sum = sums;
        for (int j = from; j < end; j++) {
            sum[j] += a[j] * vi;
        }
    }

    private void addSums(double[] a, double vi, int from, int end) {
        double[] sum = sums;
        for (int j = from; j < end; j++) {
            a[j] += sum[j] * vi;
        }
    }

    private void look(long work) {
        sinceLook += work;
        if (sinceLook > LOOK_AFTER) {
            sinceLook = 0;
            if (stop.getAsBoolean()) {
                throw new CancellationException();
            }
        }
    }
}
