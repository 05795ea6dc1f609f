package netbp.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A page and what is drawn on it, in order: the form between a picture and every output format. */
public final class Drawing {

    private final Page page;
    private final List<Ink> inks = new ArrayList<>();

    /** An empty drawing on a page. */
    public Drawing(Page page) {
        this.page = page;
    }

    /** The page. */
    public Page page() {
        return page;
    }

    /** What is drawn, in order. */
    public List<Ink> inks() {
        return Collections.unmodifiableList(inks);
    }

    /** Draws on top of what is drawn. */
    public void add(Ink ink) {
        inks.add(ink);
    }

    /** Fills an area. */
    public void fill(Shape area, Color color) {
        add(new Ink.Fill(area, color));
    }

    /** A solid line with round joins, its width in points. */
    public void line(Shape path, double width, Color color) {
        line(path, width, color, BasicStroke.CAP_BUTT);
    }

    /** The same with another of BasicStroke's caps at its ends. */
    public void line(Shape path, double width, Color color, int cap) {
        BasicStroke pen = new BasicStroke((float) page.pixels(width), cap, BasicStroke.JOIN_ROUND);
        add(new Ink.Line(path, pen, color));
    }

    /** The pixels, red, green and blue in the low 24 bits, row by row: the same on every Java. */
    public int[] pixels() {
        return Raster.pixels(this);
    }
}
