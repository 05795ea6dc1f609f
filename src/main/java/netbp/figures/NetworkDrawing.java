package netbp.figures;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Collections;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;

/** A network on a page: neurons in columns, edges as arrows between their rims, the layers' names below. */
final class NetworkDrawing {

    private final NetworkFigure network;
    private final Drawing drawing;
    private final double left;
    private final double pitch;
    private final double middle;
    private final double spacing;
    private final double radius;
    private final double foot;

    NetworkDrawing(NetworkFigure network, Page page) {
        this.network = network;
        drawing = new Drawing(page);
        left = 0.13 * page.width();
        pitch = (page.width() - 2 * left) / (network.sizes().size() - 1);
        foot = page.height() - page.pixels(2.8 * NetworkFigure.LETTERS);
        double top = 0.04 * page.height();
        double room = foot - page.pixels(2.2 * NetworkFigure.LETTERS) - top;
        spacing = Math.min(room / Collections.max(network.sizes()), 0.28 * page.height());
        middle = top + room / 2;
        radius = Math.min(0.035 * page.height(), Math.min(0.3 * spacing, 0.2 * pitch));
    }

    /** The radius of a neuron, pixels. */
    double radius() {
        return radius;
    }

    /** The abscissa of a layer's neurons. */
    double x(int layer) {
        return left + (layer - 1) * pitch;
    }

    /** The ordinate of a neuron of a layer. */
    double y(int layer, int neuron) {
        return middle + (neuron - (network.sizes().get(layer - 1) + 1) / 2.0) * spacing;
    }

    /** Draws the network, the emphasised edge in a colour of its own. */
    Drawing draw(Color emphasis) {
        network.edges().forEach(edge -> arrow(edge, NetworkFigure.EDGE, Color.BLACK));
        network.emphasised().ifPresent(edge -> emphasise(edge, emphasis));
        for (NetworkFigure.Neuron neuron : network.neurons()) {
            Ellipse2D circle = new Ellipse2D.Double(
                    x(neuron.l()) - radius, y(neuron.l(), neuron.j()) - radius, 2 * radius, 2 * radius);
            drawing.fill(circle, neuron.l() == 1 ? Color.WHITE : Color.BLACK);
            drawing.line(circle, 1.5, Color.BLACK);
        }
        labels();
        return drawing;
    }

    private void labels() {
        int last = network.sizes().size();
        double letters = drawing.page().pixels(NetworkFigure.LETTERS);
        double widest = new Label("(Output layer)", Face.BOLD, letters).width();
        double size = letters * Math.min(1, 0.95 * pitch / widest);
        for (int l = 1; l <= last; l++) {
            Label first = new Label("Layer " + l, Face.BOLD, size);
            first.draw(drawing, x(l), foot, Label.Anchor.MIDDLE, Color.BLACK);
            if (l == 1 || l == last) {
                Label second = new Label(l == 1 ? "(Input layer)" : "(Output layer)", Face.BOLD, size);
                second.draw(drawing, x(l), foot + 1.3 * size, Label.Anchor.MIDDLE, Color.BLACK);
            }
        }
    }

    /** Draws an edge thick, and its name on the outer side of it, on a white plate. */
    private void emphasise(NetworkFigure.Edge edge, Color color) {
        Label label = new Label(edge.label(), Face.ITALIC, drawing.page().pixels(NetworkFigure.LETTERS + 2));
        double y0 = y(edge.layer() - 1, edge.from());
        double y1 = y(edge.layer(), edge.to());
        double x = x(edge.layer() - 1) + pitch / 2;
        double slant = Math.abs(y1 - y0) / pitch * label.width() / 2;
        double clear = slant + drawing.page().pixels(NetworkFigure.EMPHASIS) + 0.2 * label.size();
        boolean below = y1 >= y0;
        double between = (y0 + y1) / 2;
        double top = below ? between + clear : between - clear - label.height();
        drawing.fill(new Rectangle2D.Double(x - label.width() / 2, top, label.width(), label.height()), Color.WHITE);
        label.draw(drawing, x, top + label.ascent(), Label.Anchor.MIDDLE, color);
        arrow(edge, NetworkFigure.EMPHASIS, color);
    }

    /** An arrow from the rim of one neuron to the rim of another. */
    private void arrow(NetworkFigure.Edge edge, double width, Color color) {
        double x0 = x(edge.layer() - 1);
        double y0 = y(edge.layer() - 1, edge.from());
        double dx = x(edge.layer()) - x0;
        double dy = y(edge.layer(), edge.to()) - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        dx /= length;
        dy /= length;
        double head = Math.min(drawing.page().pixels(5 + 2 * width), 1.2 * radius);
        double rim = radius + drawing.page().pixels(0.75);
        double tip = length - rim;
        double half = 0.36 * head;
        double neck = tip - head;
        drawing.line(new Line2D.Double(x0 + rim * dx, y0 + rim * dy, x0 + (neck + 1) * dx, y0 + (neck + 1) * dy),
                width, color);
        Path2D point = new Path2D.Double();
        point.moveTo(x0 + tip * dx, y0 + tip * dy);
        point.lineTo(x0 + neck * dx - half * dy, y0 + neck * dy + half * dx);
        point.lineTo(x0 + neck * dx + half * dy, y0 + neck * dy - half * dx);
        point.closePath();
        drawing.fill(point, color);
    }
}
