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

import netbp.drawing.PictureFormat;
import netbp.network.LabelledPoints;
import netbp.drawing.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The paper's Figure 8, as PNG, against the pixels of MATLAB's own picture of it. The reference says
 * which pixels are clearly grey or white there; the others are under the boundary line or a mark.
 */
class RegionPixelsTest {

    private static final int WIDTH = 1344;
    private static final int HEIGHT = 808;
    private static final int GREY = 0xcccccc;
    private static final int WHITE = 0xffffff;

    /** What MATLAB's pixel clearly is, GREY or WHITE; 0 for the others. */
    private static final int[][] MATLAB = new int[HEIGHT][WIDTH];
    private static BufferedImage ours;

    @BeforeAll
    static void draw(@TempDir Path directory) throws IOException {
        for (String row : Reference.lines("matlab/figures/netbpfull-region.csv")) {
            if (row.matches("\\d+,.*")) {
                read(row);
            }
        }
        File file = directory.resolve("figure8.png").toFile();
        RegionFigure figure = new RegionFigure(Reference.octaveRegion("netbp10"), LabelledPoints.paper());
        FigureWriter writer = new FigureWriter(new Page(WIDTH, HEIGHT, 150), Style.MATLAB);
        writer.write(figure, PictureFormat.PNG, file.toPath());
        ours = ImageIO.read(file);
    }

    private static void read(String row) {
        int y = Integer.parseInt(row.substring(0, row.indexOf(',')));
        for (String run : row.substring(row.indexOf(',') + 1).split(" ")) {
            String[] ends = run.substring(2).split("-");
            for (int x = Integer.parseInt(ends[0]); x <= Integer.parseInt(ends[1]); x++) {
                MATLAB[y][x] = run.charAt(0) == 'A' ? GREY : WHITE;
            }
        }
    }

    @Test
    void noPixelHasTheShadeOfTheOtherCategory() {
        int compared = 0;
        List<String> wrong = new ArrayList<>();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = ours.getRGB(x, y) & WHITE;
                compared += MATLAB[y][x] == 0 ? 0 : 1;
                if (MATLAB[y][x] == GREY && rgb == WHITE || MATLAB[y][x] == WHITE && rgb == GREY) {
                    wrong.add("(" + x + "," + y + ")");
                }
            }
        }
        assertEquals(670_206, compared);
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyTheRimOfLinesAndMarksDiffers() {
        int rim = 0;
        List<String> wrong = new ArrayList<>();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = ours.getRGB(x, y) & WHITE;
                if (MATLAB[y][x] != 0 && rgb != MATLAB[y][x]) {
                    rim++;
                    if (!besideLineOrMark(x, y)) {
                        wrong.add(String.format("(%d,%d) is %06x, not %06x", x, y, rgb, MATLAB[y][x]));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rim < 1000, "pixels that differ on the rim: " + rim);
    }

    /** Whether a neighbour is under MATLAB's boundary line or a mark of MATLAB's. */
    private static boolean besideLineOrMark(int x, int y) {
        for (int j = y - 1; j <= y + 1; j++) {
            for (int i = x - 1; i <= x + 1; i++) {
                if (MATLAB[j][i] == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
