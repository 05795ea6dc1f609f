package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.List;

import netbp.drawing.Drawing;
import netbp.drawing.Ink;
import netbp.drawing.Page;
import org.junit.jupiter.api.Test;

class NetworkFigureTest {

    @Test
    void inputNeuronsAreOpenAndTheOthersSolid() {
        List<Ink.Fill> neurons = neurons(new NetworkFigure(2, 2, 3, 2));
        assertEquals(9, neurons.size());
        assertEquals(2, neurons.stream().filter(n -> n.color().equals(Color.WHITE)).count());
        assertTrue(neurons.subList(0, 2).stream().allMatch(n -> n.color().equals(Color.WHITE)));
    }

    @Test
    void eachColumnHasItsLabelUnderIt() {
        List<String> words = words(new NetworkFigure(2, 2, 3, 2));
        assertEquals(List.of("Layer 1", "(Input layer)", "Layer 2", "Layer 3", "Layer 4", "(Output layer)"), words);
    }

    @Test
    void theEmphasisedEdgeIsThickAndNamed() {
        Drawing drawing = Reference.FIGURE_6.draw(Page.matlab(), Style.MATLAB);
        assertEquals(1, drawing.inks().stream()
                .filter(ink -> ink instanceof Ink.Line line && line.pen().getLineWidth() > 5).count());
        assertEquals(List.of("w", "43", "[3]"), words(Reference.FIGURE_6).subList(0, 3));
    }

    @Test
    void neuronsOfLargeLayersStayApartAndOnThePage() {
        List<Ink.Fill> neurons = neurons(new NetworkFigure(2, 50, 2));
        double below = Double.NEGATIVE_INFINITY;
        for (Ink.Fill neuron : neurons.subList(2, 52)) {
            assertTrue(neuron.area().getBounds2D().getMinY() > below);
            below = neuron.area().getBounds2D().getMaxY();
            assertTrue(neuron.area().getBounds2D().getMinY() > 0 && below < 875);
        }
    }

    @Test
    void edgesOutsideTheNetworkAreRefused() {
        NetworkFigure figure = new NetworkFigure(2, 2, 3, 2);
        assertEquals("layer of an edge must be in 2..4: 5", assertThrows(IllegalArgumentException.class,
                () -> figure.emphasising(new NetworkFigure.Edge(5, 1, 1))).getMessage());
        assertEquals("neuron from of an edge must be in 1..2: 3", assertThrows(IllegalArgumentException.class,
                () -> figure.emphasising(new NetworkFigure.Edge(3, 1, 3))).getMessage());
        assertEquals("layer 2 must have a neuron: 0", assertThrows(IllegalArgumentException.class,
                () -> new NetworkFigure(2, 0, 1)).getMessage());
    }

    private static List<Ink.Fill> neurons(NetworkFigure figure) {
        return figure.draw(Page.matlab(), Style.MATLAB).inks().stream().filter(Ink.Fill.class::isInstance)
                .map(Ink.Fill.class::cast).filter(fill -> fill.area() instanceof Ellipse2D).toList();
    }

    private static List<String> words(NetworkFigure figure) {
        return figure.draw(Page.matlab(), Style.MATLAB).inks().stream().filter(Ink.Word.class::isInstance)
                .map(Ink.Word.class::cast).map(Ink.Word::text).toList();
    }

    @Test
    void weightsOfNeuronsWithTwoDigitsHaveACommaInPictureAndCaption() {
        NetworkFigure.Edge edge = new NetworkFigure.Edge(2, 10, 11);
        assertEquals("w_{10,11}^{[2]}", edge.label());
        String caption = new NetworkFigure(11, 10).emphasising(edge).caption();
        assertTrue(caption.contains(" w10,11 of W[2],"), caption);
    }
}
