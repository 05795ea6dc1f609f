package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {

    @Test
    void matlabHasRedRingsAndBlueCrossesOfSize12AndWidth4() {
        assertEquals(Pen.marks(Color.RED, Mark.CIRCLE, 12, 4), Style.MATLAB.points(0));
        assertEquals(Color.BLUE, Style.MATLAB.points(1).color());
        assertEquals(Mark.CROSS, Style.MATLAB.points(1).mark().orElseThrow());
        assertEquals(new Color(204, 204, 204), Style.MATLAB.shade(0, 2));
        assertEquals(Color.WHITE, Style.MATLAB.shade(1, 2));
    }

    @Test
    void journalTellsCategoriesWithoutHue() {
        Set<Mark> marks = new HashSet<>();
        for (int k = 0; k < 12; k++) {
            Color c = Style.JOURNAL.points(k).color();
            assertTrue(c.getRed() == c.getGreen() && c.getGreen() == c.getBlue(), "grey: " + c);
            marks.add(Style.JOURNAL.points(k).mark().orElseThrow());
        }
        assertEquals(12, marks.size());
    }

    @Test
    void journalTellsCurvesByTheirDashes() {
        Set<List<Double>> dashes = new HashSet<>();
        for (int k = 0; k < 6; k++) {
            dashes.add(Style.JOURNAL.curve(k, 2).dash());
        }
        assertEquals(6, dashes.size());
    }

    @ParameterizedTest
    @EnumSource
    void manyCurvesAndCategoriesLookDifferent(Style style) {
        assertEquals(24, IntStream.range(0, 24).mapToObj(k -> style.curve(k, 2)).distinct().count());
        assertEquals(24, IntStream.range(0, 24).mapToObj(style::points).distinct().count());
        assertEquals(style == Style.MATLAB ? 12 : 2,
                IntStream.range(0, 12).mapToObj(k -> style.points(k).color()).distinct().count());
    }

    @Test
    void shadesOfManyCategoriesDiffer() {
        for (int k = 1; k < 6; k++) {
            assertNotEquals(Style.MATLAB.shade(k - 1, 6), Style.MATLAB.shade(k, 6));
        }
        assertEquals(Color.WHITE, Style.MATLAB.shade(5, 6));
    }
}
