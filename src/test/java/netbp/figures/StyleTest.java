package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StyleTest {

    @Test
    void matlabHasRedRingsAndBlueCrossesOfSize12AndWidth4() {
        assertEquals(Trace.Pen.marks(Color.RED, Mark.CIRCLE, 12, 4).toString().replaceAll("\\[D@\\w+", ""),
                Style.MATLAB.points(0).toString().replaceAll("\\[D@\\w+", ""));
        assertEquals(Color.BLUE, Style.MATLAB.points(1).color());
        assertEquals(Mark.CROSS, Style.MATLAB.points(1).mark());
        assertEquals(new Color(204, 204, 204), Style.MATLAB.shade(0, 2));
        assertEquals(Color.WHITE, Style.MATLAB.shade(1, 2));
    }

    @Test
    void journalTellsCategoriesWithoutHue() {
        Set<Mark> marks = new HashSet<>();
        for (int k = 0; k < 6; k++) {
            Color c = Style.JOURNAL.points(k).color();
            assertTrue(c.getRed() == c.getGreen() && c.getGreen() == c.getBlue(), "grey: " + c);
            marks.add(Style.JOURNAL.points(k).mark());
        }
        assertEquals(6, marks.size());
    }

    @Test
    void journalTellsCurvesByTheirDashes() {
        Set<String> dashes = new HashSet<>();
        for (int k = 0; k < 6; k++) {
            dashes.add(java.util.Arrays.toString(Style.JOURNAL.curve(k, 2).dash()));
        }
        assertEquals(6, dashes.size());
    }

    @Test
    void shadesOfManyCategoriesDiffer() {
        for (int k = 1; k < 6; k++) {
            assertNotEquals(Style.MATLAB.shade(k - 1, 6), Style.MATLAB.shade(k, 6));
        }
        assertEquals(Color.WHITE, Style.MATLAB.shade(5, 6));
    }
}
