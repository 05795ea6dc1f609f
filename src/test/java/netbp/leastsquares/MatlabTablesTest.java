package netbp.leastsquares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The iterative displays that MATLAB printed for exp(-b1 x) cos(b2 x) from (1,1). FastMath is rounded
 * correctly nearly everywhere, as MATLAB's functions seem to be: with StrictMath the last figure of the
 * step differs in rows 8 to 11 of the table for forward differences.
 */
class MatlabTablesTest {

    private final List<double[]> data = new ArrayList<>();

    MatlabTablesTest() throws IOException {
        for (String line : rows("data.csv")) {
            String[] xy = line.split(",");
            data.add(new double[] {Double.parseDouble(xy[0]), Double.parseDouble(xy[1])});
        }
    }

    @ParameterizedTest
    @DisplayName("every printed figure of both tables comes out of the iterative display")
    @CsvSource({"table-analytic-jacobian.csv, true", "table-forward-differences.csv, false"})
    void table(String file, boolean analytic) throws IOException {
        List<String> printed = rows(file).stream().map(row -> row.replace(',', ' ').strip()).toList();
        List<String> displayed = displayed(new LevenbergMarquardt(), analytic);
        assertEquals(printed, displayed);
        assertTrue(printed.size() > 10, "rows of " + file);
    }

    @Test
    @DisplayName("another damping factor than 10 gives another table")
    void dampingFactor() {
        assertTrue(!displayed(new LevenbergMarquardt(9), true).equals(displayed(new LevenbergMarquardt(), true)));
    }

    private List<String> displayed(LevenbergMarquardt solver, boolean analytic) {
        Solution solution = solver.solve(new Problem(this::residuals, this::jacobian), new double[] {1, 1},
                Options.DEFAULTS.withSpecifyObjectiveGradient(analytic));
        assertEquals(3, solution.exitFlag());
        return solution.history().stream().map(row -> IterationTable.row(row).strip().replaceAll("\\s+", " ")).toList();
    }

    private double[] residuals(double[] b) {
        return data.stream().mapToDouble(
                xy -> FastMath.exp(-b[0] * xy[0]) * FastMath.cos(b[1] * xy[0]) - xy[1]).toArray();
    }

    private double[][] jacobian(double[] b) {
        return data.stream().map(xy -> {
            double x = xy[0];
            double decay = FastMath.exp(-b[0] * x);
            return new double[] {-x * decay * FastMath.cos(b[1] * x), -x * decay * FastMath.sin(b[1] * x)};
        }).toArray(double[][]::new);
    }

    private static List<String> rows(String name) throws IOException {
        String resource = "/netbp/matlab-reference/matlab/lm/" + name;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                MatlabTablesTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        }
    }
}
