package netbp.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import netbp.leastsquares.SolverChoice;
import netbp.report.MarkdownPage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomStartsTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("most of 200 starts are fitted with the smooth residuals, the same number every time")
    void rates(SolverChoice solver) {
        RandomStarts starts = RandomStarts.of(solver, RandomStarts.Setting.SMOOTH);
        assertEquals(200, starts.starts());
        assertTrue(starts.reached() > 120, "reached " + starts.reached());
        assertTrue(starts.medianEvaluations() < 200, "median " + starts.medianEvaluations());
        assertEquals(starts, RandomStarts.of(solver, RandomStarts.Setting.SMOOTH));
    }

    @Test
    @DisplayName("the table has a row a solver and setting")
    void table() {
        RandomStarts row = new RandomStarts(SolverChoice.MATLAB, RandomStarts.Setting.DEFAULTS, 200, 144, 3757, 3164);
        MarkdownPage page = new MarkdownPage("Starts");
        page.table(RandomStarts.table(List.of(row)));
        List<String> lines = page.text().lines().skip(2).toList();
        assertEquals("| nlsrun.m's residuals, forward differences, MATLAB's defaults | matlab | 144 of 200 | 3757 | 3164 |",
                lines.get(2));
        assertEquals(3, lines.size());
    }
}
