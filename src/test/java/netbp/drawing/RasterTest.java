package netbp.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RasterTest {

    private static final Page PAGE = new Page(60, 40, 72);

    @Test
    void aRectangleCoversItsPixelsByTheShareInside() {
        Drawing drawing = new Drawing(PAGE);
        drawing.fill(new Rectangle2D.Double(10.25, 5.5, 20, 10), Color.BLACK);
        int[] p = Raster.pixels(drawing);
        assertEquals(0x000000, p[10 * 60 + 20]);
        assertEquals(0xffffff, p[10 * 60 + 9]);
        assertEquals(64, p[10 * 60 + 10] & 255, "a quarter of the left column stays white");
        assertEquals(128, p[5 * 60 + 20] & 255, "half of the upper row");
        assertEquals(191, p[10 * 60 + 30] & 255, "three quarters of the right column");
    }

    @Test
    void evenOddLeavesAHoleAndNonzeroFillsIt() {
        for (int rule : new int[] {Path2D.WIND_EVEN_ODD, Path2D.WIND_NON_ZERO}) {
            Path2D path = new Path2D.Double(rule);
            path.append(new Rectangle2D.Double(5, 5, 30, 30), false);
            path.append(new Rectangle2D.Double(15, 15, 10, 10), false);
            Drawing drawing = new Drawing(PAGE);
            drawing.fill(path, Color.BLACK);
            assertEquals(rule == Path2D.WIND_EVEN_ODD ? 0xffffff : 0, Raster.pixels(drawing)[20 * 60 + 20]);
        }
    }

    @Test
    void whatLiesBeyondThePageIsCutOff() {
        Drawing drawing = new Drawing(PAGE);
        drawing.fill(new Rectangle2D.Double(-1e9, -50, 2e9, 60), Color.RED);
        drawing.fill(new Rectangle2D.Double(100, 100, 5, 5), Color.BLUE);
        int[] p = Raster.pixels(drawing);
        assertEquals(0xff0000, p[0]);
        assertEquals(0xff0000, p[9 * 60 + 59]);
        assertEquals(0xffffff, p[10 * 60 + 59]);
    }

    @Test
    void whatHasNoAreaLeavesThePageWhite() {
        Drawing drawing = new Drawing(PAGE);
        drawing.add(new Ink.Word("  ", Face.BOLD, 10, 5, 20, false, Color.BLACK));
        drawing.line(new Path2D.Double(), 1, Color.BLACK);
        drawing.fill(new Line2D.Double(3, 3, 30, 30), Color.BLACK);
        assertTrue(Arrays.stream(Raster.pixels(drawing)).allMatch(p -> p == 0xffffff));
    }

    @Test
    void aClipCutsALine() {
        Drawing drawing = new Drawing(PAGE);
        drawing.add(new Ink.Line(new Line2D.Double(0, 20, 60, 20), new BasicStroke(4), Color.BLACK,
                Optional.of(new Rectangle2D.Double(10, 0, 20, 40))));
        int[] p = Raster.pixels(drawing);
        assertEquals(0xffffff, p[20 * 60 + 9]);
        assertEquals(0, p[20 * 60 + 10]);
        assertEquals(0, p[20 * 60 + 29]);
        assertEquals(0xffffff, p[20 * 60 + 30]);
    }

    @Test
    void dashesRunThroughCorners() {
        Path2D path = new Path2D.Double();
        path.moveTo(5, 5);
        path.lineTo(25, 5);
        path.lineTo(25, 35);
        Drawing drawing = new Drawing(PAGE);
        drawing.add(new Ink.Line(path, new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                new float[] {15, 10}, 0), Color.BLACK));
        int[] p = Raster.pixels(drawing);
        assertEquals(0, p[5 * 60 + 19], "first dash, 5 to 20");
        assertEquals(0xffffff, p[5 * 60 + 21], "gap of 10, round the corner");
        assertEquals(0xffffff, p[9 * 60 + 25]);
        assertEquals(0, p[11 * 60 + 25], "second dash, 10 to 25");
        assertEquals(0xffffff, p[26 * 60 + 25]);
    }

    /** Java2D as a second opinion: the same shapes within the difference of two ways to count coverage. */
    @Test
    void agreesWithJava2dToAFewLevels() {
        Path2D bend = new Path2D.Double();
        bend.moveTo(3.3, 36);
        bend.curveTo(10, -20, 30, 60, 40.2, 4);
        bend.lineTo(55, 33);
        Drawing drawing = new Drawing(PAGE);
        drawing.line(bend, 3.7, Color.BLUE, BasicStroke.CAP_SQUARE);
        drawing.line(new Ellipse2D.Double(40, 20, 12, 12), 2, Color.RED);
        drawing.add(new Ink.Line(new Polygon(new int[] {5, 12, 19}, new int[] {17, 5, 17}, 3), new BasicStroke(3),
                Color.BLACK));
        drawing.add(new Ink.Word("Rg3", Face.BOLD, 14.5, 22, 15, false, Color.BLACK));
        int[] ours = Raster.pixels(drawing);
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        paint(drawing, g);
        g.dispose();
        double sum = 0;
        for (int i = 0; i < ours.length; i++) {
            int java2d = image.getRGB(i % 60, i / 60);
            for (int shift = 0; shift < 24; shift += 8) {
                int difference = Math.abs((ours[i] >> shift & 255) - (java2d >> shift & 255));
                assertTrue(difference <= 255 / 6, "pixel " + i % 60 + "," + i / 60 + " differs by " + difference);
                sum += difference;
            }
        }
        assertTrue(sum / ours.length / 3 < 1.5, "mean difference " + sum / ours.length / 3);
    }

    private static void paint(Drawing drawing, Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, drawing.page().width(), drawing.page().height()));
        for (Ink ink : drawing.inks()) {
            g.setColor(ink.color());
            if (ink instanceof Ink.Word word) {
                g.fill(word.outline());
            } else if (ink instanceof Ink.Line line) {
                g.setStroke(line.pen());
                g.draw(line.path());
            }
        }
    }
}
