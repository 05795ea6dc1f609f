package netbp.figures;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import netbp.drawing.Drawing;
import netbp.drawing.Face;
import netbp.drawing.Label;
import netbp.drawing.Page;
import netbp.io.Csv;

/**
 * A network as the paper's Figures 3 and 6 draw it: a column of neurons for each layer, open circles
 * for the input and solid ones for the others, and an arrow for each weight.
 *
 * @param sizes the numbers of neurons n_1, ..., n_L
 * @param emphasised an edge that is drawn thick and named, if there is one
 */
public record NetworkFigure(List<Integer> sizes, Optional<NetworkFigure.Edge> emphasised) implements Figure {

    private static final double LETTERS = 14;
    private static final double EDGE = 0.75;
    private static final double EMPHASIS = 3;

    /**
     * The edge of the weight w_to,from of W[layer]: from a neuron of layer - 1 to one of the layer.
     * Layers and neurons are numbered from 1, as in the paper.
     */
    public record Edge(int layer, int to, int from) {

        String label() {
            String comma = to > 9 || from > 9 ? "," : "";
            return "w_{" + to + comma + from + "}^{[" + layer + "]}";
        }
    }

    /** @throws IllegalArgumentException unless there are two layers or more, each with a neuron, and the edge is between them */
    public NetworkFigure {
        if (sizes.size() < 2) {
            throw new IllegalArgumentException("a network must have at least 2 layers: " + sizes.size());
        }
        for (int l = 1; l <= sizes.size(); l++) {
            if (sizes.get(l - 1) < 1) {
                throw new IllegalArgumentException("layer " + l + " must have a neuron: " + sizes.get(l - 1));
            }
        }
        sizes = List.copyOf(sizes);
        if (emphasised.isPresent()) {
            Edge edge = emphasised.get();
            check("layer", 2, sizes.size(), edge.layer);
            check("neuron to", 1, sizes.get(edge.layer - 1), edge.to);
            check("neuron from", 1, sizes.get(edge.layer - 2), edge.from);
        }
    }

    /** A network with the given numbers of neurons n_1, ..., n_L. */
    public NetworkFigure(int... sizes) {
        this(IntStream.of(sizes).boxed().toList(), Optional.empty());
    }

    /** The same network with an edge drawn thick and named. */
    public NetworkFigure emphasising(Edge edge) {
        return new NetworkFigure(sizes, Optional.of(edge));
    }

    private static void check(String name, int least, int most, int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " of an edge must be in " + least + ".." + most + ": " + value);
        }
    }

    @Override
    public String title() {
        return "Network with " + sizes.size() + " layers";
    }

    @Override
    public String caption() {
        String counts = sizes.toString().replaceAll("[\\[\\]]", "");
        return "A network with " + sizes.size() + " layers of " + counts + " neurons, the input layer on the left. "
                + "Each arrow carries a weight."
                + emphasised.map(e -> " The thick arrow carries w" + e.to() + e.from() + " of W[" + e.layer()
                        + "], from neuron " + e.from() + " of layer " + (e.layer() - 1) + " to neuron " + e.to()
                        + " of layer " + e.layer() + ".").orElse("");
    }

    /** A neuron, j of layer l. */
    private record Neuron(int l, int j) {}

    private List<Neuron> neurons() {
        List<Neuron> neurons = new ArrayList<>();
        for (int l = 1; l <= sizes.size(); l++) {
            for (int j = 1; j <= sizes.get(l - 1); j++) {
                neurons.add(new Neuron(l, j));
            }
        }
        return neurons;
    }

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Neuron to : neurons()) {
            for (int k = 1; to.l > 1 && k <= sizes.get(to.l - 2); k++) {
                edges.add(new Edge(to.l, to.j, k));
            }
        }
        return edges;
    }

    private boolean isEmphasised(Edge edge) {
        return emphasised.isPresent() && emphasised.get().label().equals(edge.label());
    }

    @Override
    public List<Plot> plots(Style style) {
        Page page = Page.matlab();
        Layout at = new Layout(sizes, page);
        double size = page.points(2 * at.radius);
        return List.of(new Plot(bare(page.width()), bare(page.height()), LETTERS, List.of(
                new Plot.Outline("", lines(at, page, edge -> !isEmphasised(edge)), Pen.line(Color.BLACK, EDGE)),
                new Plot.Outline("", lines(at, page, this::isEmphasised), Pen.line(emphasis(style), EMPHASIS)),
                new Plot.Series("", neurons().stream().mapToDouble(neuron -> at.x(neuron.l)).toArray(),
                        neurons().stream().mapToDouble(neuron -> page.height() - at.y(neuron.l, neuron.j)).toArray(),
                        Pen.marks(Color.BLACK, Mark.CIRCLE, size, 1.5)))));
    }

    private List<double[][]> lines(Layout at, Page page, Predicate<Edge> which) {
        return edges().stream().filter(which).map(edge -> new double[][] {
            {at.x(edge.layer - 1), page.height() - at.y(edge.layer - 1, edge.from)},
            {at.x(edge.layer), page.height() - at.y(edge.layer, edge.to)}}).toList();
    }

    /** An axis without ticks, from 0. */
    static Axis bare(double length) {
        return new Axis("", 0, length, false, List.of(), List.of(), "");
    }

    private static Color emphasis(Style style) {
        return style == Style.MATLAB ? Color.RED : Color.BLACK;
    }

    @Override
    public Drawing draw(Page page, Style style) {
        Drawing drawing = new Drawing(page);
        Layout at = new Layout(sizes, page);
        edges().forEach(edge -> arrow(drawing, at, edge, EDGE, Color.BLACK));
        emphasised.ifPresent(edge -> emphasise(drawing, at, edge, style));
        for (Neuron neuron : neurons()) {
            double r = at.radius;
            Ellipse2D circle = new Ellipse2D.Double(at.x(neuron.l) - r, at.y(neuron.l, neuron.j) - r, 2 * r, 2 * r);
            drawing.fill(circle, neuron.l == 1 ? Color.WHITE : Color.BLACK);
            drawing.line(circle, 1.5, Color.BLACK);
        }
        labels(drawing, at);
        return drawing;
    }

    private void labels(Drawing drawing, Layout at) {
        int last = sizes.size();
        double letters = drawing.page().pixels(LETTERS);
        double widest = new Label("(Output layer)", Face.BOLD, letters).width();
        double size = letters * Math.min(1, 0.95 * at.pitch / widest);
        for (int l = 1; l <= last; l++) {
            Label first = new Label("Layer " + l, Face.BOLD, size);
            first.draw(drawing, at.x(l), at.foot, Label.Anchor.MIDDLE, Color.BLACK);
            if (l == 1 || l == last) {
                Label second = new Label(l == 1 ? "(Input layer)" : "(Output layer)", Face.BOLD, size);
                second.draw(drawing, at.x(l), at.foot + 1.3 * size, Label.Anchor.MIDDLE, Color.BLACK);
            }
        }
    }

    /** Draws an edge thick, and its name on the outer side of it, on a white plate. */
    private static void emphasise(Drawing drawing, Layout at, Edge edge, Style style) {
        Color color = emphasis(style);
        Label label = new Label(edge.label(), Face.ITALIC, drawing.page().pixels(LETTERS + 2));
        double y0 = at.y(edge.layer() - 1, edge.from());
        double y1 = at.y(edge.layer(), edge.to());
        double x = at.x(edge.layer() - 1) + at.pitch / 2;
        double slant = Math.abs(y1 - y0) / at.pitch * label.width() / 2;
        double clear = slant + drawing.page().pixels(EMPHASIS) + 0.2 * label.size();
        boolean below = y1 >= y0;
        double middle = (y0 + y1) / 2;
        double top = below ? middle + clear : middle - clear - label.height();
        drawing.fill(new Rectangle2D.Double(x - label.width() / 2, top, label.width(), label.height()), Color.WHITE);
        label.draw(drawing, x, top + label.ascent(), Label.Anchor.MIDDLE, color);
        arrow(drawing, at, edge, EMPHASIS, color);
    }

    /** An arrow from the rim of one neuron to the rim of another. */
    private static void arrow(Drawing drawing, Layout at, Edge edge, double width, Color color) {
        double x0 = at.x(edge.layer() - 1);
        double y0 = at.y(edge.layer() - 1, edge.from());
        double dx = at.x(edge.layer()) - x0;
        double dy = at.y(edge.layer(), edge.to()) - y0;
        double length = Math.sqrt(dx * dx + dy * dy);
        dx /= length;
        dy /= length;
        double head = Math.min(drawing.page().pixels(5 + 2 * width), 1.2 * at.radius);
        double rim = at.radius + drawing.page().pixels(0.75);
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

    @Override
    public String csv() {
        Csv csv = new Csv("Network: neurons by layer and number, edges by the weight W[layer](to,from); numbered from 1",
                "kind", "layer", "neuron_or_to", "from", "emphasised");
        neurons().forEach(neuron -> csv.row("neuron", neuron.l, neuron.j, "", 0));
        edges().forEach(edge -> csv.row("edge", edge.layer, edge.to, edge.from, isEmphasised(edge) ? 1 : 0));
        return csv.toString();
    }

    /** Where the neurons stand on a page. */
    private static final class Layout {

        private final List<Integer> sizes;
        private final double left;
        final double pitch;
        private final double middle;
        private final double spacing;
        final double radius;
        final double foot;

        Layout(List<Integer> sizes, Page page) {
            this.sizes = sizes;
            left = 0.13 * page.width();
            pitch = (page.width() - 2 * left) / (sizes.size() - 1);
            foot = page.height() - page.pixels(2.8 * LETTERS);
            int most = Collections.max(sizes);
            double top = 0.04 * page.height();
            double room = foot - page.pixels(2.2 * LETTERS) - top;
            spacing = Math.min(room / most, 0.28 * page.height());
            middle = top + room / 2;
            radius = Math.min(0.035 * page.height(), Math.min(0.3 * spacing, 0.2 * pitch));
        }

        double x(int layer) {
            return left + (layer - 1) * pitch;
        }

        double y(int layer, int neuron) {
            return middle + (neuron - (sizes.get(layer - 1) + 1) / 2.0) * spacing;
        }
    }
}
