package netbp.figures;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.commands.Command;
import de.erichseifert.vectorgraphics2d.intermediate.commands.DrawShapeCommand;
import netbp.drawing.Drawing;
import netbp.drawing.Ink;
import netbp.drawing.Page;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;

/**
 * Series drawn by XChart. It cannot place its axes, so that it draws a chart without any, as large as
 * the page and in the page's pixels; its strokes are recorded. XChart strokes each segment of a line
 * on its own; here they become one path, so that dashes run through and joins are round.
 */
final class SeriesPlot {

    private final Drawing drawing;
    private final MatlabFrame frame;
    private final Rectangle2D box;
    private Path2D path = new Path2D.Double();

    SeriesPlot(Drawing drawing, MatlabFrame frame) {
        this.drawing = drawing;
        this.frame = frame;
        box = frame.rectangle();
    }

    void draw(Plot.Series series) {
        if (series.x().length == 0) {
            return;
        }
        VectorGraphics2D recorder = new VectorGraphics2D();
        chart(series).paint(recorder, drawing.page().width(), drawing.page().height());
        Pen pen = series.pen();
        for (Command<?> command : recorder.getCommands()) {
            if (command instanceof DrawShapeCommand draw && draw.getValue() instanceof Line2D segment) {
                if (!segment.getP1().equals(path.getCurrentPoint())) {
                    endLine(pen);
                    path.moveTo(segment.getX1(), segment.getY1());
                }
                path.lineTo(segment.getX2(), segment.getY2());
            } else if (command instanceof DrawShapeCommand draw && pen.mark().isPresent()) {
                drawing.add(new Ink.Line(draw.getValue(), pen.markLine(drawing.page()), pen.color()));
            }
        }
        endLine(pen);
    }

    private void endLine(Pen pen) {
        if (path.getCurrentPoint() != null) {
            drawing.add(new Ink.Line(path, pen.line(drawing.page()), pen.color(), Optional.of(box)));
            path = new Path2D.Double();
        }
    }

    /** As in MATLAB, a mark stands on a whole pixel; at the edge it is drawn in full, beyond it not at all. */
    private XYChart chart(Plot.Series series) {
        Page page = drawing.page();
        double[] across = new double[series.x().length];
        double[] up = new double[across.length];
        for (int i = 0; i < across.length; i++) {
            double x = frame.across(series.x()[i]);
            double y = frame.down(series.y()[i]);
            boolean drawn = Double.isFinite(x) && Double.isFinite(y);
            if (series.pen().mark().isPresent()) {
                drawn &= x >= box.getMinX() && x <= box.getMaxX() && y >= box.getMinY() && y <= box.getMaxY();
                x = MatlabFrame.onPixel(x);
                y = MatlabFrame.onPixel(y);
            }
            across[i] = drawn ? x : 0;
            up[i] = drawn ? page.height() - y : Double.NaN;
        }
        XYChart chart = bareChart(page.width(), page.height());
        XYSeries drawn = chart.addSeries("series", across, up);
        drawn.setLineStyle(series.pen().width() > 0 ? series.pen().line(page) : SeriesLines.NONE);
        drawn.setMarker(marker(series.pen(), page));
        return chart;
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
        // Where not one tick has room XChart looks for none, nor for a font to measure labels with, nor for a language's numbers.
        styler.setXAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        styler.setYAxisTickMarkSpacingHint(Integer.MAX_VALUE);
        chart.setCustomXAxisTickLabelsFormatter(String::valueOf);
        chart.setCustomYAxisTickLabelsFormatter(String::valueOf);
        styler.setXAxisMin(0.0);
        styler.setXAxisMax((double) width);
        styler.setYAxisMin(0.0);
        styler.setYAxisMax((double) height);
        return chart;
    }

    /** The mark of a pen in the manner of XChart. */
    static Marker marker(Pen pen, Page page) {
        return new Marker() {
            @Override
            public void paint(Graphics2D g, double x, double y, int unused) {
                g.setStroke(pen.markLine(page));
                pen.mark().ifPresent(mark -> g.draw(mark.at(x, y, page.pixels(pen.markSize()))));
            }
        };
    }
}
