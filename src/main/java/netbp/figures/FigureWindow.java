package netbp.figures;

import java.awt.AWTError;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

import netbp.drawing.Drawing;
import netbp.drawing.Page;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;

/** Figures in windows, by XChart's panel. */
public final class FigureWindow {

    private FigureWindow() { }

    /**
     * Makes sure that there is a display. To be called before the first figure is drawn.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static void requireDisplay() {
        if (GraphicsEnvironment.isHeadless()) {
            throw new IllegalArgumentException("windows must have a display: there is none");
        }
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (AWTError e) {
            throw new IllegalArgumentException("windows must have a display that answers: " + System.getenv("DISPLAY"));
        }
    }

    /**
     * Opens a window for each figure. The program ends when the last is closed.
     *
     * @throws IllegalArgumentException if there is no display
     */
    public static List<JFrame> open(List<? extends Figure> figures, FigureWriter look) {
        requireDisplay();
        List<JFrame> frames = new ArrayList<>();
        try {
            SwingUtilities.invokeAndWait(() -> figures.forEach(figure -> frames.add(frame(figure, look))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("window failed: " + e.getCause().getMessage(), e.getCause());
        }
        return frames;
    }

    private static JFrame frame(Figure figure, FigureWriter look) {
        Drawing drawing = look.drawing(figure);
        Page page = drawing.page();
        JFrame frame = new JFrame(figure.title());
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.add(new XChartPanel<>(new Picture(drawing)));
        frame.setSize(page.width() * 2 / 3, page.height() * 2 / 3);
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
        return frame;
    }

    /** A drawing in the guise of a chart, as large as the window allows. */
    private static final class Picture extends XYChart {

        private final Drawing drawing;

        Picture(Drawing drawing) {
            super(drawing.page().width(), drawing.page().height());
            this.drawing = drawing;
        }

        @Override
        public void paint(Graphics2D g, int width, int height) {
            Page page = drawing.page();
            double scale = Math.min((double) width / page.width(), (double) height / page.height());
            Graphics2D scaled = (Graphics2D) g.create();
            scaled.scale(scale, scale);
            drawing.paint(scaled);
            scaled.dispose();
        }
    }
}
