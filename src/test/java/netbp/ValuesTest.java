package netbp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import netbp.leastsquares.Iteration;
import netbp.leastsquares.Solution;
import netbp.leastsquares.StopReason;
import netbp.matlab.Matrix;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.network.Region;

/** Values are equal if their numbers are, and print them. */
class ValuesTest {

    @Test
    @DisplayName("a matrix prints as MATLAB reads it; 0 and -0 differ")
    void matrix() {
        Matrix matrix = new Matrix(2, 2, new double[] {1, 3, 2, Double.NaN});
        assertEquals("2 x 2 [1 2; 3 NaN]", matrix.toString());
        assertEquals(matrix, new Matrix(2, 2, matrix.values().clone()));
        assertEquals(matrix.hashCode(), new Matrix(2, 2, matrix.values().clone()).hashCode());
        assertNotEquals(matrix, new Matrix(4, 1, matrix.values()));
        assertNotEquals(Matrix.scalar(0.0), Matrix.scalar(-0.0));
        assertEquals("101 x 1 [0; 0; 0; ...]", Matrix.column(new double[101]).toString());
        assertEquals("2 x 60 [0 0 0 ...; 0 0 0 ...]", new Matrix(2, 60, new double[120]).toString());
        assertEquals("1 x 2 [0.1 0.30000000000000004]", Matrix.row(0.1, 0.1 + 0.2).toString());
    }

    @Test
    @DisplayName("points and regions")
    void points() {
        assertEquals("10 points of R^2, A: 5, B: 5", LabelledPoints.paper().toString());
        assertEquals(LabelledPoints.paper(), LabelledPoints.paperSplitAt(5));
        assertEquals(LabelledPoints.paper().hashCode(), LabelledPoints.paperSplitAt(5).hashCode());
        assertNotEquals(LabelledPoints.paper(), LabelledPoints.paperSplitAt(6));
        assertEquals("1 points of R^1 with targets in R^2",
                new LabelledPoints(new double[][] {{1}}, new double[][] {{1, 2}}).toString());
        double[] axis = {0, 1};
        Region region = new Region(axis, axis, new int[][] {{0, 1}, {1, 1}}, 2);
        assertEquals("2 x 2 grid, points in each category: [1, 3]", region.toString());
        assertEquals(region, new Region(axis.clone(), axis, new int[][] {{0, 1}, {1, 1}}, 2));
        assertNotEquals(region, new Region(axis, axis, new int[][] {{0, 1}, {1, 0}}, 2));
    }

    @Test
    @DisplayName("a network prints its shape and parameters; a solution ||r||^2, the reason and p")
    void networkAndSolution() {
        assertEquals("2-1-1 network, p = [0.0, 0.0, 0.0, 0.0, 0.0]", new Network(2, 1, 1).toString());
        assertEquals("2-50-2 network, 252 parameters, p = [0.0, 0.0, 0.0, ...]", new Network(2, 50, 2).toString());
        assertEquals(solution(1), solution(1));
        assertEquals(solution(1).hashCode(), solution(1).hashCode());
        assertNotEquals(solution(1), solution(2));
        assertEquals("||r||^2 4.0 after 0 steps (MaxIterations was reached), p = [1.0]", solution(1).toString());
        assertEquals("iteration 0, functionCount 1, ||r||^2 4.0, ||J'r||_inf 2.0, lambda 0.01, step NaN",
                solution(1).history().get(0).toString());
    }

    private static Solution solution(double p) {
        return new Solution(new double[] {p}, new double[] {2}, 4, 2, 1, StopReason.MAX_ITERATIONS,
                List.of(new Iteration(0, 1, 4, 2, 0.01, Double.NaN, new double[] {p})));
    }
}
