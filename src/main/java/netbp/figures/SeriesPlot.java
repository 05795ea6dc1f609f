package netbp.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import netbp.drawing.Drawing;
import netbp.drawing.Page;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;

/**
 * The series of a plot, drawn by XChart inside an axes box. XChart cannot place its plot, so that it
 * draws a bare one, without axes, as large as the box and in the box's pixels; a recorder turns its
 * strokes into ink, and the box's corner is added.
 */
final class SeriesPlot {

    private static final Color CLEAR = new Color(0, 0, 0, 0);

    private final Drawing drawing;
    private final Page.Box box;
    private final Axis x;
    private final Axis y;

    SeriesPlot(Drawing drawing, Page.Box box, Axis x, Axis y) {
        this.drawing = drawing;
        this.box = box;
        this.x = x;
        this.y = y;
    }

    void draw(List<Trace> traces) {
        int width = (int) Math.ceil(box.width());
        int height = (int) Math.ceil(box.height());
        XYChart chart = bareChart(width, height);
        for (Trace trace : traces) {
            if (trace.x().length > 0) {
                add(chart, trace, height);
            }
        }
        if (chart.getSeriesCollection().isEmpty()) {
            return;
        }
        VectorGraphics2D recorder = new VectorGraphics2D();
        chart.paint(recorder, width, height);
        new Recording(recorder.getCommands(), box.left(), box.top()).addTo(drawing);
    }

    private void add(XYChart chart, Trace trace, int height) {
        double[] across = new double[trace.x().length];
        double[] up = new double[across.length];
        for (int i = 0; i < across.length; i++) {
            double fromLeft = x.position(trace.x()[i]) * box.width();
            double fromTop = (1 - y.position(trace.y()[i])) * box.height();
            boolean drawn = Double.isFinite(fromLeft) && Double.isFinite(fromTop);
            if (trace.pen().mark() != null) {
                drawn &= fromLeft >= 0 && fromLeft <= box.width() && fromTop >= 0 && fromTop <= box.height();
                fromLeft = MatlabFrame.onPixel(box.left() + fromLeft) - box.left();
                fromTop = MatlabFrame.onPixel(box.top() + fromTop) - box.top();
            }
            across[i] = drawn ? fromLeft : 0;
            up[i] = drawn ? height - fromTop : Double.NaN;
        }
        Trace.Pen pen = trace.pen();
        XYSeries series = chart.addSeries(Integer.toString(chart.getSeriesCollection().size()), across, up);
        series.setLineColor(pen.color());
        series.setMarkerColor(pen.color());
        series.setLineStyle(pen.width() > 0 ? pen.line(drawing.page()) : SeriesLines.NONE);
        series.setMarker(new PenMarker(pen, drawing.page()));
    }

    private static XYChart bareChart(int width, int height) {
        XYChart chart = new XYChart(width, height);
        XYStyler styler = chart.getStyler();
        styler.setChartTitleVisible(false);
        styler.setLegendVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setChartPadding(0);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        // Where not one tick has room XChart looks for none, nor for a font to measure labels with.
        styler.setXAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        styler.setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        styler.setChartBackgroundColor(CLEAR);
        styler.setPlotBackgroundColor(CLEAR);
        styler.setXAxisMin(0.0);
        styler.setXAxisMax((double) width);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax((double) height);
        return chart;
    }

    /** A mark in the manner of XChart. As in MATLAB, a mark at the edge is drawn in full, one beyond it not at all. */
    private static final class PenMarker extends Marker {

        private final Trace.Pen pen;
        private final Page page;

        PenMarker(Trace.Pen pen, Page page) {
            this.pen = pen;
            this.page = page;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, int unused) {
            if (pen.mark() == null) {
                return;
            }
            Shape clip = g.getClip();
            g.setClip(null);
            g.setStroke(pen.markLine(page));
            g.draw(pen.mark().at(x, y, page.pixels(pen.markSize())));
            g.setClip(clip);
        }
    }
}
