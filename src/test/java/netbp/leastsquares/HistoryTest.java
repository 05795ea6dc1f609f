package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final Iteration START = new Iteration(0, 24, 5.25, 0.5, 0.01, Double.NaN, new double[] {3, 4});
    private static final Iteration STEP = new Iteration(1, 50, 0.1, 1e-9, Double.NaN, 0.5, new double[] {0, 1});

    @Test
    @DisplayName("the table has MATLAB's widths; what a solver does not have stays blank")
    void table() {
        assertEquals("    0         24          5.25          0.5         0.01", IterationTable.row(START));
        assertEquals("    1         50           0.1        1e-09                       0.5", IterationTable.row(STEP));
    }

    @Test
    @DisplayName("the headings of two releases stand above the columns")
    void headings() {
        assertEquals(List.of(
                "                                First-Order                   Norm of",
                "Iteration Func-count  Residual   optimality       Lambda         step"),
                IterationTable.heading().lines().toList());
        assertEquals(List.of(
                "                                First-order                   Norm of",
                "Iteration Func-count   Resnorm   optimality       Lambda         step"),
                IterationTable.heading(IterationTable.Release.R2025A).lines().toList());
    }

    @Test
    @DisplayName("the CSV gives every double back; what a solver does not have stays empty")
    void csv() {
        List<String> lines = HistoryCsv.of(List.of(START, STEP)).lines().toList();
        assertEquals("iteration,functionCount,residual,firstOrderOptimality,lambda,stepNorm,parameterNorm", lines.get(1));
        assertEquals("0,24,5.25,0.5,0.01,,5", lines.get(2));
        assertEquals("1,50,0.10000000000000001,1.0000000000000001e-09,,0.5,1", lines.get(3));
    }
}
