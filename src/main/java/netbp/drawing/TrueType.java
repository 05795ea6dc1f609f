package netbp.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The outlines and widths of a TrueType font. They are read here rather than by java.awt.Font, whose
 * letters depend on the JVM's font engine and which does not start on a machine without fonts.
 *
 * <p>Source: the OpenType specification, tables head, hhea, hmtx, cmap (format 4), loca and glyf.
 * Hints and kerning are not used.
 */
final class TrueType {

    private final ByteBuffer data;
    private final int cmap;
    private final int glyf;
    private final int hmtx;
    private final int loca;
    private final boolean longLoca;
    private final int widths;
    private final double unitsPerEm;

    private TrueType(byte[] file) {
        data = ByteBuffer.wrap(file);
        int head = table("head");
        unitsPerEm = unsigned(head + 18);
        longLoca = unsigned(head + 50) == 1;
        widths = unsigned(table("hhea") + 34);
        hmtx = table("hmtx");
        loca = table("loca");
        glyf = table("glyf");
        cmap = unicodeMap(table("cmap"));
    }

    /** The font in the named resource beside this class. */
    static TrueType read(String resource) {
        try (InputStream in = TrueType.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("font missing from the program: " + resource);
            }
            return new TrueType(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("font unreadable: " + resource, e);
        }
    }

    /** The length of a text whose em is 1. */
    double width(String text) {
        return text.codePoints().mapToDouble(c -> advance(glyph(c))).sum() / unitsPerEm;
    }

    /** Whether the font has every character of a text. */
    boolean covers(String text) {
        return text.codePoints().allMatch(c -> glyph(c) != 0);
    }

    /** The outline of a text with its baseline from (x,y) to the right, or upwards; y grows downwards. */
    Path2D outline(String text, double size, double x, double y, boolean upwards) {
        double scale = size / unitsPerEm;
        AffineTransform place = upwards
                ? new AffineTransform(0, -scale, -scale, 0, x, y)
                : new AffineTransform(scale, 0, 0, -scale, x, y);
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int c : text.codePoints().toArray()) {
            int glyph = glyph(c);
            append(glyph, place, path, 0);
            place.translate(advance(glyph), 0);
        }
        return path;
    }

    private int advance(int glyph) {
        return unsigned(hmtx + 4 * Math.min(glyph, widths - 1));
    }

    /** The glyph of a character of the basic plane; 0, the empty box, if there is none. */
    private int glyph(int c) {
        int segments = unsigned(cmap + 6);
        for (int s = 0; s < segments; s += 2) {
            int end = cmap + 14 + s;
            if (c <= unsigned(end)) {
                int start = end + segments + 2;
                int delta = start + segments;
                int range = delta + segments;
                if (c < unsigned(start)) {
                    return 0;
                }
                if (unsigned(range) == 0) {
                    return c + unsigned(delta) & 0xffff;
                }
                int glyph = unsigned(range + unsigned(range) + 2 * (c - unsigned(start)));
                return glyph == 0 ? 0 : glyph + unsigned(delta) & 0xffff;
            }
        }
        return 0;
    }

    private void append(int glyph, AffineTransform place, Path2D path, int depth) {
        int from = offset(glyph);
        if (from == offset(glyph + 1)) {
            return;
        }
        int at = glyf + from;
        int contours = data.getShort(at);
        if (contours >= 0) {
            Path2D outline = new GlyphOutline(data.duplicate().position(at + 10), contours).path();
            path.append(outline.getPathIterator(place), false);
        } else if (depth < 8) {
            appendParts(at + 10, place, path, depth + 1);
        }
    }

    /** A composite glyph, such as a letter with its accent; offsets are distances, as in this font. */
    private void appendParts(int at, AffineTransform place, Path2D path, int depth) {
        ByteBuffer in = data.duplicate().position(at);
        int flags;
        do {
            flags = in.getShort();
            int part = in.getShort() & 0xffff;
            boolean words = (flags & 1) != 0;
            double dx = words ? in.getShort() : in.get();
            double dy = words ? in.getShort() : in.get();
            double xx = 1;
            double yx = 0;
            double xy = 0;
            double yy = 1;
            if ((flags & 0x08) != 0) {
                xx = yy = in.getShort() / 16384.0;
            } else if ((flags & 0x40) != 0) {
                xx = in.getShort() / 16384.0;
                yy = in.getShort() / 16384.0;
            } else if ((flags & 0x80) != 0) {
                xx = in.getShort() / 16384.0;
                yx = in.getShort() / 16384.0;
                xy = in.getShort() / 16384.0;
                yy = in.getShort() / 16384.0;
            }
            AffineTransform inside = new AffineTransform(place);
            inside.concatenate(new AffineTransform(xx, yx, xy, yy, dx, dy));
            append(part, inside, path, depth);
        } while ((flags & 0x20) != 0);
    }

    private int offset(int glyph) {
        return longLoca ? data.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private int unicodeMap(int table) {
        for (int i = 0; i < unsigned(table + 2); i++) {
            int record = table + 4 + 8 * i;
            if (unsigned(record) == 3 && unsigned(record + 2) == 1) {
                return table + data.getInt(record + 4);
            }
        }
        throw new IllegalStateException("font without a Unicode table");
    }

    private int table(String tag) {
        int name = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int i = 0; i < unsigned(4); i++) {
            int record = 12 + 16 * i;
            if (data.getInt(record) == name) {
                return data.getInt(record + 8);
            }
        }
        throw new IllegalStateException("font without table " + tag);
    }

    private int unsigned(int at) {
        return data.getShort(at) & 0xffff;
    }
}
