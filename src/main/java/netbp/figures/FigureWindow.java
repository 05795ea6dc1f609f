package netbp.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;

/** A figure in a window, by XChart's panel. */
public final class FigureWindow {

    private static final String NO_DISPLAY = "no display to show figures on; they are in the files";

    private FigureWindow() { }

    /**
     * Promises that this run opens no window, so that writing figures does not look for a display.
     * To be called before the first figure is drawn.
     */
    public static void neverOpens() {
        System.setProperty("java.awt.headless", "true");
    }

    /**
     * Opens a window for each figure. The program ends when the last is closed.
     *
     * @throws HeadlessException if there is no display; its message says so in one line
     */
    public static List<JFrame> open(List<? extends Figure> figures, FigureWriter look) {
        if (GraphicsEnvironment.isHeadless()) {
            throw new HeadlessException(NO_DISPLAY);
        }
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
        XChartPanel<XYChart> panel = new XChartPanel<>(new Picture(drawing));
        Page page = drawing.page();
        panel.setPreferredSize(new Dimension(page.width() * 2 / 3, page.height() * 2 / 3));
        JFrame frame = new JFrame(figure.title());
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.add(panel);
        frame.pack();
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
