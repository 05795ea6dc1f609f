package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import netbp.io.Csv;
import netbp.network.LabelledPoints;
import netbp.network.Region;
import org.junit.jupiter.api.Test;

/** The numbers beside each picture. */
class FigureCsvTest {

    @Test
    void numbersComeBackFromTheirText() {
        Random random = new Random(7);
        for (int k = 0; k < 20_000; k++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Csv.number(value)), Csv.number(value));
            }
        }
    }

    @Test
    void numbersAreShortWhereTheyCanBe() {
        assertEquals("0.1", Csv.number(0.1));
        assertEquals("990001", Csv.number(990_001));
        assertEquals("0.30000000000000004", Csv.number(0.1 + 0.2));
        assertEquals("-2.5e-10", Csv.number(-2.5e-10));
        assertEquals("NaN", Csv.number(Double.NaN));
        assertEquals("-Inf", Csv.number(Double.NEGATIVE_INFINITY));
    }

    @Test
    void wordsWithCommasAreQuoted() {
        assertEquals("# c\na,b\n\"x,\"\"y\"\"\",1\n", new Csv("c", "a", "b").row("x,\"y\"", 1).toString());
    }

    @Test
    void everyFigureOpensWithAComment() throws IOException {
        Reference.paperFigures().forEach((number, figure) -> {
            List<String> lines = figure.csv().lines().toList();
            assertTrue(lines.get(0).startsWith("# ") && lines.get(0).length() > 20, "figure " + number);
            int columns = lines.get(1).split(",").length;
            assertTrue(lines.size() > 10, "figure " + number);
            lines.stream().skip(2).forEach(line -> assertEquals(columns, line.split(",", -1).length, line));
        });
    }

    @Test
    void pointsAreThePoints() {
        List<String> lines = MarkedPoints.of(LabelledPoints.paper()).csv().lines().toList();
        assertEquals("x1,x2,class", lines.get(1));
        assertEquals("0.1,0.1,A", lines.get(2));
        assertEquals("0.7,0.6,B", lines.get(11));
        assertEquals(12, lines.size());
    }

    @Test
    void runsGiveTheGridBack() throws IOException {
        Region region = Reference.octaveRegion("netbp11");
        String csv = new RegionFigure(region, LabelledPoints.paperWithExtraPoint()).csv();
        int[][] back = new int[501][501];
        for (int[] row : back) {
            Arrays.fill(row, -1);
        }
        csv.lines().filter(line -> line.startsWith("run,")).map(line -> line.split(",")).forEach(f -> {
            int j = Integer.parseInt(f[1]) - 1;
            assertEquals(region.x2()[j], Double.parseDouble(f[3]));
            int from = (int) Math.rint(500 * Double.parseDouble(f[2]));
            int to = (int) Math.rint(500 * Double.parseDouble(f[4]));
            Arrays.fill(back[j], from, to + 1, f[5].equals("A") ? 0 : 1);
        });
        assertTrue(Arrays.deepEquals(region.category(), back));
    }

    @Test
    void theNetworkHasItsEdges() {
        String csv = Reference.FIGURE_6.csv();
        assertEquals(4 + 3 + 4 + 5 + 2, csv.lines().filter(line -> line.startsWith("neuron,")).count());
        assertEquals(12 + 12 + 20 + 10, csv.lines().filter(line -> line.startsWith("edge,")).count());
        assertEquals(List.of("edge,3,4,3,1"), csv.lines().filter(line -> line.matches("edge,.*,1")
                && !line.endsWith(",0") && line.split(",")[4].equals("1")).toList());
    }
}
