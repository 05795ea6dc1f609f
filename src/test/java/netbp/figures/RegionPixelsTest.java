package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import netbp.network.LabelledPoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's Figure 8, as PNG, against the pixels of MATLAB's own picture of it. */
class RegionPixelsTest {

    /** How far, in levels of 255, a pixel that MATLAB left grey (204) or white (255) may be off. */
    private static final int SHADE_LEVELS = 8;

    @Test
    void agreesWithEveryGreyAndWhitePixelOfMatlab(@TempDir Path directory) throws IOException {
        List<String> rows = Reference.lines("matlab/figures/netbpfull-region.csv");
        Page page = Page.of(1344, 808, 150).withAxes(174.2, 60.6, 1042.1, 658.5);
        File file = directory.resolve("figure8.png").toFile();
        RegionFigure figure = new RegionFigure(Reference.octaveRegion(), LabelledPoints.paper());
        new FigureWriter(page, Style.MATLAB).write(figure, FigureFormat.PNG, file.toPath());
        BufferedImage image = ImageIO.read(file);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String row : rows) {
            if (!row.matches("\\d+,.*")) {
                continue;
            }
            int y = Integer.parseInt(row.substring(0, row.indexOf(',')));
            for (String run : row.substring(row.indexOf(',') + 1).split(" ")) {
                int level = run.startsWith("A") ? 204 : 255;
                String[] ends = run.substring(2).split("-");
                for (int x = Integer.parseInt(ends[0]); x <= Integer.parseInt(ends[1]); x++) {
                    compared++;
                    int[] rgb = rgb(image, x, y);
                    for (int c : rgb) {
                        if (Math.abs(c - level) > SHADE_LEVELS) {
                            wrong.add(String.format("(%d,%d) is %d %d %d, not %d", x, y, rgb[0], rgb[1], rgb[2], level));
                            break;
                        }
                    }
                }
            }
        }
        assertTrue(compared > 650_000, "pixels compared: " + compared);
        assertEquals(List.of(), wrong.subList(0, Math.min(60, wrong.size())), wrong.size() + " pixels of " + compared);
    }

    private static int[] rgb(BufferedImage image, int x, int y) {
        int p = image.getRGB(x, y);
        return new int[] {p >> 16 & 255, p >> 8 & 255, p & 255};
    }
}
