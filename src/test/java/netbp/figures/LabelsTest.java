package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import netbp.drawing.Drawing;
import netbp.drawing.Ink;
import netbp.drawing.Page;
import netbp.network.LabelledPoints;
import netbp.network.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels lie on the page and touch neither each other nor the legend, whatever the page and the number of entries. */
class LabelsTest {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    @ParameterizedTest
    @CsvSource({"1167, 875, 150", "1167, 875, 300", "2334, 1750, 300", "560, 420, 150", "300, 900, 150", "900, 200, 150"})
    void lieOnThePage(int width, int height, int dpi) throws IOException {
        Page page = new Page(width, height, dpi);
        for (Figure figure : Reference.paperFigures().values()) {
            if (!(figure instanceof NetworkFigure)) {
                assertClear(figure.draw(page, Style.MATLAB), figure.title());
            }
        }
    }

    @Test
    void aLegendOfManyEntriesGivesWay() {
        for (int entries : new int[] {2, 24, 80}) {
            List<Curve> curves = new ArrayList<>();
            for (int k = 0; k < entries; k++) {
                double[] zigzag = {0, 10, 0, 10, 0, 10, 0, 10, 0, 10, k % 10};
                curves.add(new Curve("layers 10-10, eta = " + k, X, zigzag, Curve.Look.LINE));
            }
            Drawing drawing = PlotsFigure.ofCurves("t", "c", Axis.linear("x", 0, 10), Axis.linear("y", 0, 10), curves)
                    .draw(Page.matlab(), Style.MATLAB);
            assertClear(drawing, entries + " entries");
            assertEquals(entries, words(drawing).stream().filter(word -> word.text().startsWith("layers")).count());
        }
    }

    @Test
    void aRunIsNamedAndItsCategoriesListed() {
        double[] grid = IntStream.rangeClosed(0, 10).mapToDouble(i -> i / 10.0).toArray();
        LabelledPoints points = new LabelledPoints(new double[][] {{0.1, 0.1}, {0.9, 0.1}, {0.5, 0.9}},
                new int[] {0, 1, 2}, List.of("blau", "gr\u00fcn", "rot"));
        RegionFigure figure = new RegionFigure(new Region(grid, grid, new int[11][11], 3), points);
        assertTrue(words(figure.draw(Page.matlab(), Style.MATLAB)).stream().noneMatch(word -> word.text().equals("rot")));
        RegionFigure run = figure.of("run 2: layers 3");
        assertTrue(run.caption().startsWith("run 2: layers 3. "), run.caption());
        Drawing drawing = run.draw(Page.matlab(), Style.MATLAB);
        assertClear(drawing, "region");
        List<String> texts = words(drawing).stream().map(Ink.Word::text).toList();
        assertTrue(texts.contains("run 2: layers 3: all blau"), texts.toString());
        assertEquals(List.of("blau", "gr\u00fcn", "rot"), texts.subList(texts.size() - 3, texts.size()));
    }

    @Test
    void marksKeepClearOfTheTickLabels() {
        LabelledPoints corners = new LabelledPoints(
                new double[][] {{0, 0}, {1, 1}, {0, 1}}, new int[] {0, 0, 1}, List.of("a", "b"));
        Drawing drawing = MarkedPoints.of(corners).draw(Page.matlab(), Style.MATLAB);
        for (Ink ink : drawing.inks()) {
            if (ink instanceof Ink.Line line && line.color() != java.awt.Color.BLACK) {
                words(drawing).forEach(word -> assertTrue(
                        !word.outline().getBounds2D().intersects(line.path().getBounds2D()), word.text()));
            }
        }
    }

    private static List<Ink.Word> words(Drawing drawing) {
        return drawing.inks().stream().filter(Ink.Word.class::isInstance).map(Ink.Word.class::cast).toList();
    }

    /** Every word lies on the page, and no two touch. */
    private static void assertClear(Drawing drawing, String what) {
        Rectangle2D page = new Rectangle2D.Double(0, 0, drawing.page().width(), drawing.page().height());
        List<Ink.Word> words = words(drawing);
        for (int i = 0; i < words.size(); i++) {
            Rectangle2D box = words.get(i).outline().getBounds2D();
            assertTrue(page.contains(box), what + ": " + words.get(i).text() + " at " + box);
            for (int j = 0; j < i; j++) {
                assertTrue(!box.intersects(words.get(j).outline().getBounds2D()),
                        what + ": " + words.get(j).text() + " and " + words.get(i).text());
            }
        }
    }
}
