package netbp.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import netbp.network.Region;

/** The stored references that the figures are held against. */
final class Reference {

    private Reference() { }

    static List<String> lines(String name) throws IOException {
        try (InputStream in = Reference.class.getResourceAsStream("/matlab-reference/" + name)) {
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

    /** Where F1 > F2 on 0:1/500:1, F the network that GNU Octave trained as netbpfull.m does. */
    static Region octaveRegion() throws IOException {
        double[] p = lines("octave/netbp10-final.csv").stream()
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
