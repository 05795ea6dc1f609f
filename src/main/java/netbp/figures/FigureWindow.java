package netbp.figures;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

import netbp.io.OptionalLibrary;

/** Figures in windows: charts of XChart, with its zoom, tool tips and menu to save, export and print. */
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
            throw new IllegalArgumentException(
                    "windows must have a display that answers: " + System.getenv("DISPLAY"), e);
        }
    }

    /**
     * Opens a window for each figure. The program ends when the last is closed.
     *
     * @throws IllegalArgumentException if there is no display
     */
    public static List<JFrame> open(List<? extends Figure> figures, Style style) {
        requireDisplay();
        List<JFrame> frames = new ArrayList<>();
        inSwing(() -> OptionalLibrary.use("a window",
                () -> figures.stream().map(figure -> PlotChart.window(figure, style)).toList()).forEach(frames::add));
        return frames;
    }

    /** Runs something in Swing's thread and waits for it. */
    static void inSwing(Runnable task) {
        try {
            SwingUtilities.invokeAndWait(task);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("window failed: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
