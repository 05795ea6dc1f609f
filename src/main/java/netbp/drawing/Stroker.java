package netbp.drawing;

import java.awt.BasicStroke;

/**
 * The area that a pen covers, as polygons whose union (the nonzero rule) it is: a rectangle for each
 * segment, and a disc or the point of a mitre at each bend. All polygons turn the same way.
 */
final class Stroker {

    /** A bend whose gap is below this many pixels needs no filling. */
    private static final double UNSEEN = 0.02;
    private static final int SIDES = 24;
    private static final double[] CIRCLE = circle();

    private final Edges edges;
    private final BasicStroke pen;
    private final double half;

    Stroker(Edges edges, BasicStroke pen) {
        this.edges = edges;
        this.pen = pen;
        this.half = pen.getLineWidth() / 2.0;
    }

    void add(Flat path) {
        Flat dashed = path.dashed(pen.getDashArray());
        for (int part = 0; part < dashed.parts().size(); part++) {
            add(dashed.parts().get(part), dashed.closed().get(part));
        }
    }

    private void add(double[] p, boolean closed) {
        int n = p.length / 2;
        int segments = closed ? n : n - 1;
        for (int k = 0; k < segments; k++) {
            int l = (k + 1) % n;
            boolean first = !closed && k == 0;
            boolean last = !closed && k == segments - 1;
            segment(p[2 * k], p[2 * k + 1], p[2 * l], p[2 * l + 1], first, last);
            if (!last) {
                int m = (k + 2) % n;
                bend(p[2 * k], p[2 * k + 1], p[2 * l], p[2 * l + 1], p[2 * m], p[2 * m + 1]);
            }
        }
    }

    private void segment(double x0, double y0, double x1, double y1, boolean first, boolean last) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double scale = half / Math.sqrt(dx * dx + dy * dy);
        dx *= scale;
        dy *= scale;
        double cap = pen.getEndCap() == BasicStroke.CAP_SQUARE ? 1 : 0;
        double start = first ? cap : 0;
        double end = last ? cap : 0;
        x0 -= start * dx;
        y0 -= start * dy;
        x1 += end * dx;
        y1 += end * dy;
        edges.addPolygon(x0 + dy, y0 - dx, x1 + dy, y1 - dx, x1 - dy, y1 + dx, x0 - dy, y0 + dx);
    }

    /** Fills the wedge at (x1,y1) on the outer side of the bend. */
    private void bend(double x0, double y0, double x1, double y1, double x2, double y2) {
        double ax = x1 - x0;
        double ay = y1 - y0;
        double bx = x2 - x1;
        double by = y2 - y1;
        double a = Math.sqrt(ax * ax + ay * ay);
        double b = Math.sqrt(bx * bx + by * by);
        double sine = (ax * by - ay * bx) / (a * b);
        double cosine = (ax * bx + ay * by) / (a * b);
        if (cosine > 0 && half * Math.abs(sine) < UNSEEN) {
            return;
        }
        if (pen.getLineJoin() == BasicStroke.JOIN_MITER && cosine > -0.9) {
            double side = sine > 0 ? half : -half;
            double px = ay / a * side;
            double py = -ax / a * side;
            double qx = by / b * side;
            double qy = -bx / b * side;
            double tip = 1 / (1 + cosine);
            if (sine > 0) {
                edges.addPolygon(x1, y1, x1 + px, y1 + py, x1 + (px + qx) * tip, y1 + (py + qy) * tip, x1 + qx, y1 + qy);
            } else {
                edges.addPolygon(x1, y1, x1 + qx, y1 + qy, x1 + (px + qx) * tip, y1 + (py + qy) * tip, x1 + px, y1 + py);
            }
            return;
        }
        double[] disc = new double[CIRCLE.length];
        for (int i = 0; i < disc.length; i += 2) {
            disc[i] = x1 + half * CIRCLE[i];
            disc[i + 1] = y1 + half * CIRCLE[i + 1];
        }
        edges.addPolygon(disc);
    }

    private static double[] circle() {
        double[] circle = new double[2 * SIDES];
        for (int i = 0; i < SIDES; i++) {
            double angle = 2 * Math.PI * i / SIDES;
            circle[2 * i] = StrictMath.cos(angle);
            circle[2 * i + 1] = StrictMath.sin(angle);
        }
        return circle;
    }
}
