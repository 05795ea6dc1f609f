package netbp.figures;

import java.awt.Color;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import javax.swing.JFrame;
import javax.swing.Timer;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

import netbp.io.OptionalLibrary;

/** Curves in a window that grow while a run goes on, on a logarithmic axis. */
public final class LiveChart {

    /** A curve with more points than this keeps only every second one. */
    private static final int MOST = 2000;
    private static final int REFRESH_MS = 100;
    /** Too small a part of an iteration to be seen, and enough to make the abscissae unequally spaced. */
    private static final double HAIR = 1e-3;

    private final XYChart chart = OptionalLibrary.use("a window", () -> new XYChart(PlotChart.WIDTH, PlotChart.HEIGHT));
    private final Map<String, Growing> curves = new LinkedHashMap<>();
    private final List<XYSeries> shown = new ArrayList<>();
    private JFrame frame;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest;

    /**
     * Opens the window.
     *
     * @param x what is drawn along the horizontal axis
     * @param y what is drawn along the vertical axis
     * @throws IllegalArgumentException if there is no display
     */
    public LiveChart(String title, String x, String y) {
        FigureWindow.requireDisplay();
        chart.setXAxisTitle(x);
        chart.setYAxisTitle(y);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setYAxisLogarithmic(true);
        FigureWindow.inSwing(() -> {
            XChartPanel<XYChart> panel = new XChartPanel<>(chart);
            frame = PlotChart.window(title, List.of(panel));
            Timer timer = new Timer(REFRESH_MS, tick -> refresh(panel));
            timer.start();
            frame.addWindowListener(new WindowAdapter() {
                @Override
                public void windowClosed(WindowEvent e) {
                    timer.stop();
                }
            });
        });
    }

    /** Adds a point to a curve; one that a logarithmic axis cannot show is left out. Any thread may call this. */
    public void add(String curve, double x, double y) {
        if (y > 0 && y < Double.POSITIVE_INFINITY) {
            synchronized (curves) {
                curves.computeIfAbsent(curve, name -> new Growing()).add(x, y);
                least = Math.min(least, y);
                greatest = Math.max(greatest, y);
            }
        }
    }

    /** Shows what is new. A window that is zoomed stands still until it is zoomed back: new points would end the zoom. */
    private void refresh(XChartPanel<XYChart> panel) {
        boolean zoomed = shown.stream().anyMatch(series -> !series.isAllXData());
        boolean decades = !zoomed && hasDecades();
        if (chart.getStyler().isYAxisLogarithmicDecadeOnly() != decades) {
            // only powers of ten have a label then, and there may be none in sight
            chart.getStyler().setYAxisLogarithmicDecadeOnly(decades);
            panel.repaint();
        }
        if (zoomed) {
            return;
        }
        synchronized (curves) {
            curves.forEach((name, curve) -> {
                if (curve.changed) {
                    curve.changed = false;
                    double[] x = firstTwice(curve.x, curve.size);
                    double[] y = firstTwice(curve.y, curve.size);
                    x[1] += HAIR;
                    if (chart.getSeries(name) != null) {
                        chart.updateXYSeries(name, x, y, null);
                    } else {
                        XYSeries series = chart.addSeries(name, x, y);
                        series.setMarker(SeriesMarkers.NONE);
                        shown.add(series);
                    }
                    panel.repaint();
                }
            });
        }
    }

    /** Whether a power of ten lies among the values. */
    private boolean hasDecades() {
        synchronized (curves) {
            return Math.floor(StrictMath.log10(greatest)) > Math.floor(StrictMath.log10(least));
        }
    }

    /** XChart labels abscissae that are equally spaced where they lie, such as 1, 2209, 4417; others at round numbers. */
    private static double[] firstTwice(double[] values, int size) {
        return DoubleStream.concat(DoubleStream.of(values[0]), Arrays.stream(values, 0, size)).toArray();
    }

    private static final class Growing {

        private final double[] x = new double[MOST + 1];
        private final double[] y = new double[MOST + 1];
        private int size;
        private long stride = 1;
        private long skipped;
        private boolean changed;

        /** Keeps every stride-th point. */
        void add(double newX, double newY) {
            if (size > 1 && ++skipped < stride) {
                return;
            }
            skipped = 0;
            x[size] = newX;
            y[size++] = newY;
            changed = true;
            if (size > MOST) {
                for (int i = 0; 2 * i < size; i++) {
                    x[i] = x[2 * i];
                    y[i] = y[2 * i];
                }
                size = size / 2 + 1;
                stride *= 2;
            }
        }
    }
}
