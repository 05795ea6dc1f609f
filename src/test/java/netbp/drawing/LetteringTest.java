package netbp.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The font that ships with the program, and labels set in it. */
class LetteringTest {

    /** Widths of Helvetica in thousandths of the em, from Adobe's metrics. */
    @Test
    void theWidthsAreThoseOfHelvetica() {
        assertEquals(0.556, Face.REGULAR.font().width("0"), 5e-4);
        assertEquals(0.278, Face.REGULAR.font().width("I"), 5e-4);
        assertEquals(0.944, Face.REGULAR.font().width("W"), 5e-4);
        assertEquals(0.556, Face.BOLD.font().width("0"), 5e-4);
        assertEquals(0.611, Face.BOLD.font().width("b"), 5e-4);
        assertEquals(0.5, Face.ITALIC.font().width("c"), 5e-4);
    }

    @Test
    void outlinesStandOnTheBaseline() {
        Rectangle2D box = Face.BOLD.font().outline("H", 100, 20, 200, false).getBounds2D();
        assertEquals(200, box.getMaxY(), 1e-9);
        assertEquals(200 - 68.8, box.getMinY(), 0.1);
        assertTrue(box.getMinX() > 20 && box.getMaxX() < 20 + 72.2);
    }

    @Test
    void upwardTextIsTurnedByAQuarter() {
        Rectangle2D flat = Face.BOLD.font().outline("Lp", 100, 0, 0, false).getBounds2D();
        Rectangle2D up = Face.BOLD.font().outline("Lp", 100, 0, 0, true).getBounds2D();
        assertEquals(flat.getMinY(), up.getMinX(), 1e-9);
        assertEquals(flat.getMaxX(), -up.getMinY(), 1e-9);
    }

    @Test
    void countersAreOpenAndCompositesComplete() {
        Path2D o = Face.REGULAR.font().outline("o", 100, 0, 0, false);
        assertTrue(!o.contains(27.8, -26) && o.contains(9, -26), "the hole of o");
        Rectangle2D a = Face.REGULAR.font().outline("a", 100, 0, 0, false).getBounds2D();
        Rectangle2D umlaut = Face.REGULAR.font().outline("\u00e4", 100, 0, 0, false).getBounds2D();
        assertTrue(umlaut.getHeight() > a.getHeight() + 10, "the dots of a-umlaut");
        assertEquals(a.getMaxY(), umlaut.getMaxY(), 1e-9);
    }

    @Test
    void everyCharacterThatFiguresUseHasAGlyph() {
        Rectangle2D missing = Face.BOLD.font().outline("\ue000", 100, 0, 0, false).getBounds2D();
        for (Face face : Face.values()) {
            for (String c : "0123456789abcxyzABCXYZ()[].,:=/\u2212\u00d7\u03c3".split("")) {
                Rectangle2D box = face.font().outline(c, 100, 0, 0, false).getBounds2D();
                assertTrue(!box.isEmpty() && !box.equals(missing), face + " " + c);
            }
        }
    }

    @Test
    void exponentsAreRaisedAndSmaller() {
        List<Ink.Word> words = words("10^{\u22123}");
        assertEquals(List.of("10", "\u22123"), words.stream().map(Ink.Word::text).toList());
        assertEquals(70, words.get(1).size(), 1e-9);
        assertEquals(111.2, words.get(1).x(), 0.1);
        assertTrue(words.get(1).y() < words.get(0).y() - 40);
    }

    @Test
    void aRaisedPartStandsAboveALoweredOne() {
        List<Ink.Word> words = words("w_{43}^{[3]}");
        assertEquals(words.get(1).x(), words.get(2).x());
        assertTrue(words.get(1).y() > 0 && words.get(2).y() < 0);
        assertEquals(111.2, words("x^{2}y").get(2).x(), 50, "what follows comes after the exponent");
    }

    @Test
    void openBracesAreRefused() {
        assertEquals("label must close its braces: 10^{3",
                assertThrows(IllegalArgumentException.class, () -> words("10^{3")).getMessage());
    }

    private static List<Ink.Word> words(String text) {
        Drawing drawing = new Drawing(Page.matlab());
        new Label(text, Face.REGULAR, 100).draw(drawing, 0, 0, Label.Anchor.START, Color.BLACK);
        return drawing.inks().stream().map(Ink.Word.class::cast).toList();
    }
}
