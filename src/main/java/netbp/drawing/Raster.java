package netbp.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * A drawing in pixels. Each row of pixels is cut into 16 lines; on each line the covered part of a
 * pixel is known to 1/256. This is done here, in integers but for the edges' abscissae, because
 * Java2D does not give the same pixels on every Java.
 */
final class Raster {

    /** Lines in a row of pixels. */
    static final int LINES = 16;
    /** Parts of a pixel's width. */
    static final int PARTS = 256;
    private static final int WHOLE = LINES * PARTS;

    private final int width;
    private final int height;
    private final int[] pixels;

    private Raster(Page page) {
        width = page.width();
        height = page.height();
        pixels = new int[width * height];
        Arrays.fill(pixels, 0xffffff);
    }

    /** The pixels of a drawing, red, green and blue in the low 24 bits, row by row. */
    static int[] pixels(Drawing drawing) {
        Raster raster = new Raster(drawing.page());
        drawing.inks().forEach(raster::ink);
        return raster.pixels;
    }

    private void ink(Ink ink) {
        if (ink instanceof Ink.Fill fill) {
            fill(fill.area(), ink.color());
        } else if (ink instanceof Ink.Word word) {
            fill(word.outline(), ink.color());
        } else if (ink instanceof Ink.Line line) {
            Edges edges = new Edges();
            new Stroker(edges, line.pen()).add(Flat.of(line.path()));
            Rectangle2D page = new Rectangle2D.Double(0, 0, width, height);
            fill(edges, false, ink.color(), line.clip().map(page::createIntersection).orElse(page));
        }
    }

    private void fill(Shape area, Color color) {
        Edges edges = new Edges();
        Flat.of(area).parts().forEach(edges::addPolygon);
        boolean evenOdd = area.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
        fill(edges, evenOdd, color, new Rectangle2D.Double(0, 0, width, height));
    }

    private void fill(Edges edges, boolean evenOdd, Color color, Rectangle2D clip) {
        Rectangle2D box = edges.bounds().createIntersection(clip);
        int first = (int) Math.ceil(box.getMinY() * LINES - 0.5);
        int end = (int) Math.ceil(box.getMaxY() * LINES - 0.5);
        int left = (int) Math.rint(box.getMinX() * PARTS);
        int right = (int) Math.rint(box.getMaxX() * PARTS);
        if (first >= end || left >= right) {
            return;
        }
        Edges.Crossings crossings = edges.crossings(first, end);
        int origin = left / PARTS;
        int[] steps = new int[right / PARTS - origin + 2];
        Edges.Crossings.Span covered = (from, to) -> cover(
                steps, Math.max(from, left) - origin * PARTS, Math.min(to, right) - origin * PARTS);
        int rgb = color.getRGB() & 0xffffff;
        for (int line = first; line < end; line++) {
            crossings.spans(line - first, evenOdd, covered);
            if ((line + 1) % LINES == 0 || line + 1 == end) {
                blend(steps, line / LINES * width + origin, rgb);
            }
        }
    }

    /**
     * Adds a span, in parts of pixels. What a pixel's cover is more than that of the pixel before is kept: of a span, however
     * long, that changes at its ends only.
     */
    private static void cover(int[] steps, int from, int to) {
        if (from >= to) {
            return;
        }
        step(steps, from, 1);
        step(steps, to, -1);
    }

    /** All from there on is covered, or no longer covered. */
    private static void step(int[] steps, int from, int sign) {
        int pixel = from / PARTS;
        int before = from % PARTS;
        steps[pixel] += sign * (PARTS - before);
        steps[pixel + 1] += sign * before;
    }

    /** Mixes the colour into a row of pixels, and clears the steps. */
    private void blend(int[] steps, int row, int rgb) {
        int share = 0;
        for (int i = 0; i < steps.length; i++) {
            share += steps[i];
            steps[i] = 0;
            if (share == WHOLE) {
                pixels[row + i] = rgb;
            } else if (share != 0) {
                int under = pixels[row + i];
                pixels[row + i] = mix(under, rgb, 16, share) | mix(under, rgb, 8, share) | mix(under, rgb, 0, share);
            }
        }
    }

    private static int mix(int under, int over, int shift, int share) {
        int u = under >> shift & 255;
        int o = over >> shift & 255;
        return (o * share + u * (WHOLE - share) + WHOLE / 2) / WHOLE << shift;
    }
}
