package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import netbp.drawing.Drawing;
import netbp.drawing.Ink;
import netbp.drawing.Page;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeatMapFigureTest {

    private static HeatMapFigure figure(int columns, int rows) {
        List<HeatMapFigure.Cell> row = IntStream.range(0, columns)
                .mapToObj(i -> i == 1 ? new HeatMapFigure.Cell(Double.NaN, Double.NaN, Double.NaN)
                        : new HeatMapFigure.Cell((i + 0.5) / columns, i / (double) columns, (i + 1.0) / columns)).toList();
        return new HeatMapFigure("Success", "Shares.", "rate", names("r", columns), "layers", names("l", rows),
                Collections.nCopies(rows, row));
    }

    private static List<String> names(String letter, int n) {
        return IntStream.range(0, n).mapToObj(k -> letter + k).toList();
    }

    private static List<Ink.Word> words(Drawing drawing) {
        return drawing.inks().stream().filter(Ink.Word.class::isInstance).map(Ink.Word.class::cast).toList();
    }

    @Test
    @DisplayName("each cell holds its share and interval; a cell without runs is empty; a narrow interval has a decimal")
    void words() {
        List<String> texts = words(figure(4, 1).draw(Page.matlab(), Style.MATLAB)).stream().map(Ink.Word::text).toList();
        assertTrue(texts.containsAll(List.of("13 %", "0\u201325 %", "63 %", "50\u201375 %", "r0", "l0", "rate")), texts.toString());
        assertEquals(6, texts.stream().filter(text -> text.endsWith("%")).count());
        HeatMapFigure narrow = new HeatMapFigure("Success", "", "rate", List.of("1"), "layers", List.of("2"),
                List.of(List.of(new HeatMapFigure.Cell(0.0704, 0.0672, 0.0736))));
        assertTrue(words(narrow.draw(Page.matlab(), Style.MATLAB)).stream().map(Ink.Word::text).toList()
                .containsAll(List.of("7.0 %", "6.7\u20137.4 %")));
    }

    @Test
    @DisplayName("words stay within their cells, however many there are, and on the page")
    void room() {
        for (int n : new int[] {1, 3, 8, 20}) {
            Page page = Page.matlab();
            List<Ink.Word> words = words(figure(n, n).draw(page, Style.MATLAB));
            for (Ink.Word word : words) {
                var box = word.outline().getBounds2D();
                assertTrue(box.getMinX() >= 0 && box.getMaxX() <= page.width() && box.getMaxY() <= page.height(),
                        n + ": " + word.text());
                if (word.text().contains("\u2013")) {
                    assertTrue(box.getWidth() < 0.8 * page.width() / n, n + ": " + word.text());
                }
            }
        }
    }

    @Test
    @DisplayName("rows stand from top to bottom; darker is more")
    void order() {
        HeatMapFigure two = new HeatMapFigure("Success", "", "rate", List.of("1"), "layers", List.of("top", "foot"),
                List.of(List.of(new HeatMapFigure.Cell(1, 0.9, 1)), List.of(new HeatMapFigure.Cell(0, 0, 0.1))));
        Drawing drawing = two.draw(Page.matlab(), Style.MATLAB);
        int[] pixels = drawing.pixels();
        assertEquals(0x084081, pixels[150 * 1167 + 300] & 0xffffff);
        assertEquals(0xffffff, pixels[700 * 1167 + 300] & 0xffffff);
        assertArrayEquals(pixels, two.draw(Page.matlab(), Style.MATLAB).pixels());
        assertEquals(List.of("# Success, a pure number in 0..1 with the interval around it", "layers,rate,share,low,high",
                "top,1,1,0.9,1", "foot,1,0,0,0.1"), two.csv().lines().toList());
    }

    @Test
    @DisplayName("cells that do not fit their rows and columns are refused")
    void refused() {
        assertEquals("cells must be 1 rows of 2, at least one: [1]", assertThrows(IllegalArgumentException.class, () ->
                new HeatMapFigure("", "", "", List.of("a", "b"), "", List.of("c"),
                        List.of(List.of(new HeatMapFigure.Cell(0, 0, 1))))).getMessage());
    }
}
