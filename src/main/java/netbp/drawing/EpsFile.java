package netbp.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A drawing as Encapsulated PostScript (level 2), of the page's physical size; letters are outlines. */
final class EpsFile implements PathWriter {

    private static final int COMMENT = 60;

    private final StringBuilder text = new StringBuilder();

    private EpsFile() { }

    /** The file's text, in ASCII. */
    static String of(Drawing drawing, String title, String description) {
        EpsFile file = new EpsFile();
        file.open(drawing.page(), title, description);
        drawing.inks().forEach(file::ink);
        return file.text.append("grestore\nshowpage\n%%EOF\n").toString();
    }

    private void open(Page page, String title, String description) {
        double width = page.points(page.width());
        double height = page.points(page.height());
        text.append("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 ").append((int) Math.ceil(width)).append(' ')
                .append((int) Math.ceil(height)).append("\n%%HiResBoundingBox: 0 0 ").append(PathWriter.decimal(width))
                .append(' ').append(PathWriter.decimal(height)).append("\n%%Title: ").append(plain(title))
                .append("\n%%LanguageLevel: 2\n%%Pages: 1\n%%EndComments\n%%Page: 1 1\n");
        comment(plain(description));
        text.append("gsave\n0 ").append(PathWriter.decimal(height)).append(" translate\n72 ").append(page.dpi())
                .append(" div dup neg scale\n");
    }

    /** A text in comments, its lines broken at the first space from the sixtieth letter. */
    private void comment(String description) {
        text.append('%');
        int length = 0;
        for (String word : description.split(" ")) {
            if (length > COMMENT) {
                text.append("\n%");
                length = 0;
            }
            text.append(' ').append(word);
            length += 1 + word.length();
        }
        text.append('\n');
    }

    private void ink(Ink ink) {
        text.append("gsave\n");
        color(ink.color());
        if (ink instanceof Ink.Fill fill) {
            fill(fill.area());
        } else if (ink instanceof Ink.Word word) {
            fill(word.outline());
        } else if (ink instanceof Ink.Line line) {
            line.clip().ifPresent(clip -> {
                write(clip);
                text.append("clip newpath\n");
            });
            pen(line.pen());
            write(line.path());
            text.append("stroke\n");
        }
        text.append("grestore\n");
    }

    private void fill(Shape shape) {
        write(shape);
        boolean evenOdd = shape.getPathIterator(null).getWindingRule() == Path2D.WIND_EVEN_ODD;
        text.append(evenOdd ? "eofill\n" : "fill\n");
    }

    private void color(Color color) {
        put("setrgbcolor", color.getRed() / 255.0, color.getGreen() / 255.0, color.getBlue() / 255.0);
    }

    /** Caps and joins have the same numbers in Java and in PostScript, but for joins' names: 0 mitre, 1 round. */
    private void pen(BasicStroke pen) {
        put("setlinewidth", pen.getLineWidth());
        text.append(pen.getEndCap()).append(" setlinecap ").append(pen.getLineJoin()).append(" setlinejoin\n");
        if (pen.getDashArray() != null) {
            text.append('[');
            for (float d : pen.getDashArray()) {
                text.append(PathWriter.decimal(d)).append(' ');
            }
            text.append("] 0 setdash\n");
        }
    }

    @Override
    public void segment(char word, double... points) {
        put(switch (word) {
            case 'M' -> "moveto";
            case 'L' -> "lineto";
            case 'C' -> "curveto";
            default -> "closepath";
        }, points);
    }

    private void put(String operator, double... numbers) {
        for (double number : numbers) {
            text.append(PathWriter.decimal(number)).append(' ');
        }
        text.append(operator).append('\n');
    }

    /** The text in ASCII: what PostScript's comments may hold. */
    private static String plain(String s) {
        return s.replace('\u2212', '-').replace("\u03c3", "sigma").replaceAll("[^\\x20-\\x7e]", "?");
    }
}
