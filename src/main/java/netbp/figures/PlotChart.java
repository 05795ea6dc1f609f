package netbp.figures;

import java.awt.Color;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

import netbp.drawing.Page;

/** A plot as a chart that XChart draws whole: axes, ticks, legend and series in the plot's own units; and windows of charts. */
final class PlotChart {

    static final int WIDTH = 800;
    static final int HEIGHT = 600;
    private static final Page SCREEN = new Page(WIDTH, HEIGHT, 96);

    private final XYChart chart;
    private final Plot plot;
    private final Set<String> listed = new HashSet<>();

    private PlotChart(Plot plot) {
        this.plot = plot;
        chart = new XYChart(WIDTH, HEIGHT);
    }

    static XYChart of(Plot plot) {
        PlotChart made = new PlotChart(plot);
        made.axes();
        plot.layers().forEach(made::add);
        return made.chart;
    }

    /** Opens a window of charts, one above the other. */
    static JFrame window(String title, List<XChartPanel<XYChart>> charts) {
        JFrame frame = new JFrame(title);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.setLayout(new GridLayout(charts.size(), 1));
        for (XChartPanel<XYChart> chart : charts) {
            frame.add(chart.setToolTipsEnabled(true).setZoomEnabled(true).setZoomResetByDoubleClick(true));
        }
        frame.setSize(WIDTH, HEIGHT);
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
        return frame;
    }

    /** Opens a window of a figure's plots. */
    static JFrame window(Figure figure, Style style) {
        return window(figure.title(), figure.plots(style).stream().map(plot -> new XChartPanel<>(of(plot))).toList());
    }

    private void axes() {
        chart.setTitle(plot.heading());
        chart.setXAxisTitle(plain(plot.x().label()));
        chart.setYAxisTitle(plain(plot.y().label()));
        XYStyler styler = chart.getStyler();
        styler.setChartTitleVisible(!plot.heading().isEmpty());
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setLegendPosition(Styler.LegendPosition.OutsideE);
        styler.setLegendVisible(plot.layers().stream().anyMatch(layer -> !layer.name().isEmpty()));
        styler.setXAxisLogarithmic(plot.x().log());
        styler.setYAxisLogarithmic(plot.y().log());
        styler.setXAxisMin(plot.x().min());
        styler.setXAxisMax(plot.x().max());
        styler.setYAxisMin(plot.y().min());
        styler.setYAxisMax(plot.y().max());
        styler.setAxisTicksVisible(!plot.x().ticks().isEmpty());
        styler.setPlotGridLinesVisible(!plot.x().ticks().isEmpty());
    }

    private void add(Plot.Layer layer) {
        if (layer instanceof Plot.Ground ground) {
            fill(List.<double[][]>of(new double[][] {{plot.x().min(), plot.y().min()}, {plot.x().max(), plot.y().min()},
                {plot.x().max(), plot.y().max()}, {plot.x().min(), plot.y().max()}}), ground.color());
        } else if (layer instanceof Plot.Area area && !area.rings().isEmpty()) {
            fill(area.rings(), area.color());
        } else if (layer instanceof Plot.Outline outline && !outline.lines().isEmpty()) {
            List<double[]> path = new ArrayList<>();
            for (double[][] line : outline.lines()) {
                Collections.addAll(path, line);
                path.add(new double[] {line[0][0], Double.NaN});
            }
            double[][] points = path.toArray(double[][]::new);
            look(series(outline.name(), column(points, 0), column(points, 1)), outline.pen());
        } else if (layer instanceof Plot.Series series && series.x().length > 0) {
            look(series(series.name(), series.x(), series.y()), series.pen());
        }
    }

    private void fill(List<double[][]> rings, Color color) {
        double[][] path = bridged(rings).toArray(double[][]::new);
        XYSeries series = series("", column(path, 0), column(path, 1));
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea);
        series.setFillColor(color);
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(SeriesMarkers.NONE);
    }

    /** Rings as one path with the same inside by the nonzero rule: from ring to ring and the same way back. */
    private static List<double[]> bridged(List<double[][]> rings) {
        List<double[]> path = new ArrayList<>();
        rings.forEach(ring -> Collections.addAll(path, ring));
        for (int k = rings.size() - 2; k >= 0; k--) {
            path.add(rings.get(k)[0]);
        }
        return path;
    }

    private static double[] column(double[][] points, int k) {
        return Arrays.stream(points).mapToDouble(p -> p[k]).toArray();
    }

    /** A series of those points that the axes can show; it is listed in the legend if its name is new. */
    private XYSeries series(String name, double[] x, double[] y) {
        int[] shown = IntStream.range(0, x.length).filter(i -> Double.isFinite(plot.x().position(x[i]))).toArray();
        double[] xs = IntStream.of(shown).mapToDouble(i -> x[i]).toArray();
        double[] ys = IntStream.of(shown).mapToDouble(i -> y[i])
                .map(v -> Double.isFinite(plot.y().position(v)) ? v : Double.NaN).toArray();
        boolean first = !name.isEmpty() && listed.add(name);
        if (DoubleStream.of(ys).allMatch(Double::isNaN)) {
            xs = new double[] {plot.x().min()};
            ys = new double[] {Double.NaN};
        }
        XYSeries series = chart.addSeries(first ? plain(name) : "series " + chart.getSeriesCollection().size(), xs, ys);
        series.setShowInLegend(first);
        return series;
    }

    private static void look(XYSeries series, Pen pen) {
        series.setLineColor(pen.color());
        series.setMarkerColor(pen.color());
        series.setLineStyle(pen.width() > 0 ? pen.line(SCREEN) : SeriesLines.NONE);
        series.setMarker(pen.mark().isPresent() ? SeriesPlot.marker(pen, SCREEN) : SeriesMarkers.NONE);
    }

    /** A label without the braces of its raised and lowered parts. */
    static String plain(String label) {
        return label.replaceAll("_\\{(.*?)}", "$1").replace("^{2}", "\u00b2").replaceAll("\\^\\{(.*?)}", "^$1");
    }
}
