package netbp.figures;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import netbp.drawing.Drawing;
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

    static final double LETTERS = 14;
    static final double EDGE = 0.75;
    static final double EMPHASIS = 3;

    /**
     * The edge of the weight w_to,from of W[layer]: from a neuron of layer - 1 to one of the layer.
     * Layers and neurons are numbered from 1, as in the paper.
     */
    public record Edge(int layer, int to, int from) {

        String label() {
            return "w_{" + indices() + "}^{[" + layer + "]}";
        }

        private String indices() {
            return to + (to > 9 || from > 9 ? "," : "") + from;
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
                + emphasised.map(e -> " The thick arrow carries w" + e.indices() + " of W[" + e.layer()
                        + "], from neuron " + e.from() + " of layer " + (e.layer() - 1) + " to neuron " + e.to()
                        + " of layer " + e.layer() + ".").orElse("");
    }

    /** A neuron, j of layer l. */
    record Neuron(int l, int j) {}

    List<Neuron> neurons() {
        List<Neuron> neurons = new ArrayList<>();
        for (int l = 1; l <= sizes.size(); l++) {
            for (int j = 1; j <= sizes.get(l - 1); j++) {
                neurons.add(new Neuron(l, j));
            }
        }
        return neurons;
    }

    List<Edge> edges() {
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
        NetworkDrawing at = new NetworkDrawing(this, page);
        double size = page.points(2 * at.radius());
        return List.of(new Plot(bare(page.width()), bare(page.height()), LETTERS, List.of(
                new Plot.Outline("", lines(at, page, edge -> !isEmphasised(edge)), Pen.line(Color.BLACK, EDGE)),
                new Plot.Outline("", lines(at, page, this::isEmphasised), Pen.line(emphasis(style), EMPHASIS)),
                new Plot.Series("", neurons().stream().mapToDouble(neuron -> at.x(neuron.l)).toArray(),
                        neurons().stream().mapToDouble(neuron -> page.height() - at.y(neuron.l, neuron.j)).toArray(),
                        Pen.marks(Color.BLACK, Mark.CIRCLE, size, 1.5)))));
    }

    private List<double[][]> lines(NetworkDrawing at, Page page, Predicate<Edge> which) {
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
        return new NetworkDrawing(this, page).draw(emphasis(style));
    }

    @Override
    public String csv() {
        Csv csv = new Csv("Network: neurons by layer and number, edges by the weight W[layer](to,from); numbered from 1",
                "kind", "layer", "neuron_or_to", "from", "emphasised");
        neurons().forEach(neuron -> csv.row("neuron", neuron.l, neuron.j, "", 0));
        edges().forEach(edge -> csv.row("edge", edge.layer, edge.to, edge.from, isEmphasised(edge) ? 1 : 0));
        return csv.toString();
    }
}
