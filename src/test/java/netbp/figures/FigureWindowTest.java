package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import netbp.network.LabelledPoints;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class FigureWindowTest {

    private static final List<Figure> FIGURES =
            List.of(MarkedPoints.of(LabelledPoints.paper()), Reference.FIGURE_6);

    @Test
    void withoutADisplayItSaysSoInOneLine() {
        Assumptions.assumeTrue(GraphicsEnvironment.isHeadless(), "there is a display");
        assertEquals("windows must have a display: there is none", assertThrows(IllegalArgumentException.class,
                () -> FigureWindow.open(FIGURES, Style.MATLAB)).getMessage());
    }

    @Test
    void opensAWindowForEachFigure() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String printed = Tool.run(Map.of(), "xvfb-run", "-a", java, "-cp", System.getProperty("java.class.path"),
                "netbp.figures.OpenWindows");
        assertTrue(printed.contains("Labelled points: drawn"), printed);
        assertTrue(printed.contains("Network with 5 layers: drawn"), printed);
    }

    static List<Figure> figures() {
        return FIGURES;
    }
}
