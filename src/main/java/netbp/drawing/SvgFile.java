package netbp.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/**
 * A drawing as SVG 1.1, of the page's physical size. Letters are outlines, so that they look the same
 * without the font; each word carries its text as aria-label.
 */
final class SvgFile implements PathWriter {

    private final StringBuilder text = new StringBuilder();
    private int clips;

    private SvgFile() { }

    /** The file's text. */
    static String of(Drawing drawing, String title, String description) {
        SvgFile file = new SvgFile();
        file.open(drawing.page(), title, description);
        drawing.inks().forEach(file::ink);
        return file.text.append("</svg>\n").toString();
    }

    private void open(Page page, String title, String description) {
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + " aria-labelledby=\"title desc\"");
        attribute("width", PathWriter.decimal(page.points(page.width())) + "pt");
        attribute("height", PathWriter.decimal(page.points(page.height())) + "pt");
        attribute("viewBox", "0 0 " + page.width() + " " + page.height());
        text.append(">\n<title id=\"title\">").append(escaped(title)).append("</title>\n<desc id=\"desc\">")
                .append(escaped(description)).append("</desc>\n");
        text.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
    }

    private void ink(Ink ink) {
        if (ink instanceof Ink.Fill fill) {
            path(fill.area());
            attribute("fill", hex(fill.color()));
            if (fill.area().getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD) {
                attribute("fill-rule", "evenodd");
            }
            text.append("/>\n");
        } else if (ink instanceof Ink.Word word) {
            text.append("<g role=\"img\"");
            attribute("aria-label", word.text());
            text.append('>');
            path(word.outline());
            attribute("fill", hex(word.color()));
            text.append("/></g>\n");
        } else if (ink instanceof Ink.Line line) {
            String clip = line.clip().map(this::clip).orElse("");
            path(line.path());
            attribute("fill", "none");
            attribute("stroke", hex(line.color()));
            pen(line.pen());
            text.append(clip).append("/>\n");
        }
    }

    private void pen(BasicStroke pen) {
        attribute("stroke-width", PathWriter.decimal(pen.getLineWidth()));
        if (pen.getEndCap() == BasicStroke.CAP_SQUARE) {
            attribute("stroke-linecap", "square");
        }
        if (pen.getLineJoin() == BasicStroke.JOIN_ROUND) {
            attribute("stroke-linejoin", "round");
        }
        if (pen.getDashArray() != null) {
            StringBuilder dash = new StringBuilder();
            for (float d : pen.getDashArray()) {
                dash.append(dash.isEmpty() ? "" : " ").append(PathWriter.decimal(d));
            }
            attribute("stroke-dasharray", dash.toString());
        }
    }

    private String clip(Rectangle2D box) {
        clips++;
        text.append("<clipPath id=\"clip").append(clips).append("\"><rect");
        attribute("x", PathWriter.decimal(box.getX()));
        attribute("y", PathWriter.decimal(box.getY()));
        attribute("width", PathWriter.decimal(box.getWidth()));
        attribute("height", PathWriter.decimal(box.getHeight()));
        text.append("/></clipPath>\n");
        return " clip-path=\"url(#clip" + clips + ")\"";
    }

    private void path(Shape shape) {
        text.append("<path d=\"");
        write(shape);
        text.append('"');
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
    }

    private static String escaped(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** Adds to the path data. */
    @Override
    public void segment(char word, double... points) {
        char before = word;
        for (double number : points) {
            text.append(before).append(PathWriter.decimal(number));
            before = ' ';
        }
        if (points.length == 0) {
            text.append(word);
        }
    }
}
