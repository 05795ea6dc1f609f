package netbp.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netbp.network.LabelledPoints;
import netbp.network.Region;
import netbp.paper.NetbpFull;
import netbp.paper.PaperFigure;

/** The stored references that the figures are held against. */
final class Reference {

    /** The network of Figure 6, with the edge of w_43 of W[3]. */
    static final NetworkFigure FIGURE_6 = new NetworkFigure(4, 3, 4, 5, 2).emphasising(new NetworkFigure.Edge(3, 4, 3));

    private Reference() { }

    static List<String> lines(String name) throws IOException {
        try (InputStream in = Reference.class.getResourceAsStream("/netbp/matlab-reference/" + name)) {
            if (in == null) {
                throw new IOException("no reference " + name);
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            if (lines.size() < 2) {
                throw new IOException("reference without data: " + name);
            }
            return lines;
        }
    }

    /** Where F1 > F2 on 0:1/500:1, F the network that GNU Octave trained in the named run. */
    static Region octaveRegion(String run) throws IOException {
        double[] p = lines("octave/" + run + "-final.csv").stream()
                .filter(line -> !line.startsWith("#")).mapToDouble(Double::parseDouble).toArray();
        if (p.length != 23) {
            throw new IOException("23 parameters wanted: " + p.length);
        }
        double[] grid = new double[501];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = i / 500.0;
        }
        int[][] category = new int[501][501];
        for (int j = 0; j < 501; j++) {
            for (int i = 0; i < 501; i++) {
                double[] a2 = layer(p, 0, 16, 2, new double[] {grid[i], grid[j]});
                double[] a3 = layer(p, 4, 18, 3, a2);
                double[] a4 = layer(p, 10, 21, 2, a3);
                category[j][i] = a4[0] > a4[1] ? 0 : 1;
            }
        }
        return new Region(grid, grid, category, 2);
    }

    /** The nine figures of the paper from Octave's runs, by their numbers. */
    static Map<Integer, Figure> paperFigures() throws IOException {
        double[][] cost = lines("octave/netbp10-savecost.csv").stream()
                .filter(line -> line.matches("\\d*1,.*"))
                .map(line -> line.split(","))
                .map(pair -> new double[] {Double.parseDouble(pair[0]), Double.parseDouble(pair[1])})
                .filter(pair -> pair[0] % 10000 == 1).toArray(double[][]::new);
        double[] iteration = new double[cost.length];
        double[] value = new double[cost.length];
        for (int i = 0; i < cost.length; i++) {
            iteration[i] = cost[i][0];
            value[i] = cost[i][1];
        }
        LabelledPoints ten = LabelledPoints.paper();
        LabelledPoints eleven = LabelledPoints.paperWithExtraPoint();
        Map<Integer, Figure> figures = new LinkedHashMap<>();
        figures.put(1, PaperFigure.SIGMOID.make(new PaperFigure.Runs(1)));
        figures.put(2, MarkedPoints.of(ten));
        figures.put(3, new NetworkFigure(2, 2, 3, 2));
        figures.put(4, new RegionFigure(octaveRegion("nlsrun10"), ten));
        figures.put(5, new RegionFigure(octaveRegion("nlsrun11"), eleven));
        figures.put(6, FIGURE_6);
        figures.put(7, NetbpFull.cost(iteration, value));
        figures.put(8, new RegionFigure(octaveRegion("netbp10"), ten));
        figures.put(9, new RegionFigure(octaveRegion("netbp11"), eleven));
        return figures;
    }

    private static double[] layer(double[] p, int weights, int biases, int n, double[] a) {
        double[] out = new double[n];
        for (int j = 0; j < n; j++) {
            double z = p[biases + j];
            for (int k = 0; k < a.length; k++) {
                z += p[weights + j + n * k] * a[k];
            }
            out[j] = 1 / (1 + StrictMath.exp(-z));
        }
        return out;
    }
}
