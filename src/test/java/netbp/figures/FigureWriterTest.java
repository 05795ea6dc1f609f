package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

import netbp.drawing.Drawing;
import netbp.drawing.Ink;
import netbp.drawing.PictureFormat;
import netbp.network.LabelledPoints;
import netbp.drawing.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureWriterTest {

    @TempDir
    private Path directory;

    private final Figure points = MarkedPoints.of(LabelledPoints.paper());

    @ParameterizedTest
    @EnumSource
    void aFileIsReplacedWholeAndNothingElseIsLeft(PictureFormat format) throws IOException {
        Path file = Files.writeString(directory.resolve("a." + format.extension()), "old");
        FigureWriter.matlab().write(points, format, file);
        FigureWriter.matlab().writeCsv(points, directory.resolve("a.csv"));
        assertEquals(points.csv(), Files.readString(directory.resolve("a.csv")));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(List.of("a.csv", "a." + format.extension()).stream().sorted().toList(),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aMissingDirectoryIsAnError() {
        assertThrows(IOException.class, () -> FigureWriter.matlab().write(
                points, PictureFormat.PNG, directory.resolve("none").resolve("a.png")));
    }

    @Test
    void sizeAndResolutionAreAsAsked() throws IOException {
        Path file = directory.resolve("a.png");
        new FigureWriter(new Page(2334, 1750, 300), Style.MATLAB).write(points, PictureFormat.PNG, file);
        BufferedImage twice = ImageIO.read(file.toFile());
        assertEquals(2334, twice.getWidth());
        assertEquals(1750, twice.getHeight());
        assertEquals(0xff0000, twice.getRGB(2 * 242 - 24, 2 * 708) & 0xffffff, "the ring is twice as large");
    }

    @Test
    void aCaptionMakesThePageHigher() {
        Drawing plain = FigureWriter.matlab().drawing(points);
        Drawing captioned = new FigureWriter(Page.matlab(), Style.JOURNAL).drawing(points);
        assertEquals(875, plain.page().height());
        assertEquals(true, captioned.page().height() > 875 + 30);
        String text = String.join(" ", captioned.inks().stream().filter(Ink.Word.class::isInstance)
                .map(Ink.Word.class::cast).filter(word -> word.y() > 875).map(Ink.Word::text).toList());
        assertEquals(points.caption(), text);
    }

    @ParameterizedTest
    @EnumSource
    void lettersThatTheFontLacksDoNotStopAFile(PictureFormat format) throws IOException {
        LabelledPoints named = new LabelledPoints(
                new double[][] {{0, 0}, {1, 1}}, new int[] {0, 1}, List.of("\u72ac", "<cat & \"dog\">"));
        Path file = directory.resolve("a." + format.extension());
        new FigureWriter(Page.matlab(), Style.JOURNAL).write(MarkedPoints.of(named), format, file);
        assertEquals(true, Files.size(file) > 1000);
    }

    @Test
    void aPageTooSmallForItsLettersIsNamed() {
        Page stamp = new Page(36, 36, 150);
        assertEquals("page must have room for axes and their letters: 36 x 36 pixels at 150 dpi",
                assertThrows(IllegalArgumentException.class, () -> points.draw(stamp, Style.MATLAB)).getMessage());
    }

    @Test
    void brokenPagesAreNamed() {
        assertEquals("width must be positive: -3",
                assertThrows(IllegalArgumentException.class, () -> new Page(-3, 5, 150)).getMessage());
        assertEquals("dpi must be positive: 0",
                assertThrows(IllegalArgumentException.class, () -> new Page(3, 5, 0)).getMessage());
    }
}
