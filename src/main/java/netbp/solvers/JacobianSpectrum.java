package netbp.solvers;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * The singular values of an m x n Jacobian.
 *
 * @param singularValues sigma_1 >= sigma_2 >= ... >= 0, min(m,n) of them
 * @param rank how many exceed max(m,n) eps sigma_1, as MATLAB's rank counts them
 * @param nullity n - rank, the dimension of the null space
 */
public record JacobianSpectrum(double[] singularValues, int rank, int nullity) {

    private static final double EPS = 0x1p-52;

    /** The spectrum of J. */
    public static JacobianSpectrum of(double[][] J) {
        double[] sigma = new SingularValueDecomposition(new Array2DRowRealMatrix(J, false)).getSingularValues();
        double tolerance = Math.max(J.length, J[0].length) * EPS * sigma[0];
        int rank = 0;
        while (rank < sigma.length && sigma[rank] > tolerance) {
            rank++;
        }
        return new JacobianSpectrum(sigma, rank, J[0].length - rank);
    }

    /** sigma_1. */
    public double largest() {
        return singularValues[0];
    }

    /** The last of the singular values. */
    public double smallest() {
        return singularValues[singularValues.length - 1];
    }
}
