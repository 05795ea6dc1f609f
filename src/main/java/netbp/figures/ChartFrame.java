package netbp.figures;

import java.awt.GridLayout;
import java.util.List;
import javax.swing.JFrame;
import javax.swing.WindowConstants;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;

/** A window of charts, one above the other. */
final class ChartFrame {

    private ChartFrame() {
    }

    /** Opens a window of a figure's plots. */
    static JFrame of(Figure figure, Style style) {
        return of(figure.title(), figure.plots(style).stream().map(plot -> new XChartPanel<>(PlotChart.of(plot))).toList());
    }

    /** Opens a window. */
    static JFrame of(String title, List<XChartPanel<XYChart>> charts) {
        JFrame frame = new JFrame(title);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        frame.setLayout(new GridLayout(charts.size(), 1));
        for (XChartPanel<XYChart> chart : charts) {
            frame.add(chart.setToolTipsEnabled(true).setZoomEnabled(true).setZoomResetByDoubleClick(true));
        }
        frame.setSize(PlotChart.WIDTH, PlotChart.HEIGHT);
        frame.setLocationByPlatform(true);
        frame.setVisible(true);
        return frame;
    }
}
