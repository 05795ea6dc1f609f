package netbp.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import netbp.network.LabelledPoints;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvPointsTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("points, and classes numbered in order of first appearance")
    void reads() throws IOException {
        PointsFile file = PointsFile.read(file("# from the lab\nx1,x2,x3,class\n.5,-1e-3,+2,yes\n\n1.,0,7E2,no\n3,4,5,yes\n"));
        LabelledPoints points = file.labelled();
        assertEquals("3 points of dimension 3, classes yes, no", file.taken());
        assertEquals(List.of("yes", "no"), List.of(points.name(0), points.name(1)));
        assertArrayEquals(new double[] {1, 0, 700}, points.x(1));
        assertArrayEquals(new double[] {.5, -1e-3, 2}, points.x(0));
        assertEquals(0, points.category(2));
        assertArrayEquals(new double[] {0, 1}, points.y(1));
    }

    @ParameterizedTest
    @DisplayName("any line end, a byte order mark, blanks around fields, no end of the last line")
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void lineEnds(String end) throws IOException {
        PointsFile file = PointsFile.read(
                file("\ufeffx1, x2 ,class" + end + "1,2,A" + end + end + " 3 ,4,\u00c4\u00df" + end + "5,6,A"));
        assertEquals("3 points of dimension 2, classes A, \u00c4\u00df", file.taken());
        assertArrayEquals(new double[] {3, 4}, file.x()[1]);
    }

    @Test
    @DisplayName("without the column class the points can be classified, not trained on")
    void unlabelled() throws IOException {
        Path path = file("x1,x2\n1,2\n");
        PointsFile file = PointsFile.read(path);
        assertFalse(file.isLabelled());
        String message = assertThrows(DataException.class, file::labelled).getMessage();
        assertEquals(path + ": line 1, column 3: must name the class of each point: no classes", message);
    }

    @ParameterizedTest
    @DisplayName("malformed: file, line, column, rule, value")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'' | line 1, column 1: the first line must be a header x1,x2,...,class: the file is empty",
        "# only a comment | line 2, column 1: the first line must be a header x1,x2,...,class: the file is empty",
        "x1,x2,class | line 2, column 1: must have a line for each point: header only",
        "0.1,0.2,A | line 1, column 1: the first line must be a header x1,x2,...,class: 0.1",
        "x1,x1,class;1,2,A | line 1, column 2: the header must not repeat a name: x1",
        "x1,x3,class;1,2,A | line 1, column 2: the first line must be a header x1,x2,...,class: x3",
        "x1,class,x2;1,A,2 | line 1, column 2: the first line must be a header x1,x2,...,class: class",
        "x1,class,class;1,A,B | line 1, column 2: the first line must be a header x1,x2,...,class: class",
        "x1 x2 class;1 2 A | line 1, column 1: the first line must be a header x1,x2,...,class: x1 x2 class",
        "class;A | line 1, column 1: the first line must be a header x1,x2,...,class: class",
        "x1,x2,class;1,2,A;1,2 | line 3, column 2: a line must have as many columns as the header, 3: 2",
        "x1,x2,class;1,2,A,B | line 2, column 4: a line must have as many columns as the header, 3: 4",
        "x1,x2,class;1,two,A | line 2, column 2: x2 must be a finite number: two",
        "x1,x2,class;1,,A | line 2, column 2: x2 must be a finite number: (nothing)",
        "x1,x2,class;NaN,2,A | line 2, column 1: x1 must be a finite number: NaN",
        "x1,x2,class;1,-Inf,A | line 2, column 2: x2 must be a finite number: -Inf",
        "x1,x2,class;1,Infinity,A | line 2, column 2: x2 must be a finite number: Infinity",
        "x1,x2,class;1e400,2,A | line 2, column 1: x1 must be below 1.8e308 in size: 1e400",
        "x1,x2,class;0x1p3,2,A | line 2, column 1: x1 must be a finite number: 0x1p3",
        "x1,x2,class;1d,2,A | line 2, column 1: x1 must be a finite number: 1d",
        "x1,x2,class;1,2,A;x1,x2,class | line 3, column 1: x1 must be a finite number: x1",
        "x1,x2,class;1,2, | line 2, column 3: class must be a word without quotation marks: (nothing)",
        "x1,x2,class;1,2,\"A\" | line 2, column 3: class must be a word without quotation marks: \"A\"",
        "x1,x2,class;1,2,A;3,4,A | line 1, column 3: must name at least two classes: A"})
    void malformed(String text, String message) throws IOException {
        Path path = file(text.equals("''") ? "" : text.replace(';', '\n'));
        IOException e = assertThrows(IOException.class, () -> PointsFile.read(path).labelled());
        assertEquals(path + ": " + message, e.getMessage());
    }

    @Test
    @DisplayName("control characters are shown by their code points")
    void controlCharacters() throws IOException {
        Path path = file("x1,x2,class\n1,2,A\0\n");
        assertEquals(path + ": line 2, column 3: must be text without control characters: <U+0000>",
                assertThrows(DataException.class, () -> PointsFile.read(path)).getMessage());
    }

    @Test
    @DisplayName("another encoding: UTF-16, Latin-1")
    void encodings() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            Path path = Files.write(folder.resolve("p.csv"), "x1,x2,class\n1,2,\u00c4\n".getBytes(charset));
            String message = assertThrows(DataException.class, () -> PointsFile.read(path)).getMessage();
            assertTrue(message.matches(".*: line [12], column [13]: must be text .*: (byte 0x..|<U\\+0000>)"), message);
        }
    }

    @Test
    @DisplayName("a line of 200 MB is refused without being held in memory")
    void longLine() throws IOException {
        Path path = folder.resolve("long.csv");
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) '1');
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write("x1,x2,class\n1,".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 200; i++) {
                out.write(megabyte);
            }
        }
        String message = assertThrows(DataException.class, () -> PointsFile.read(path)).getMessage();
        assertEquals(path + ": line 2, column 2: a line must have at most 1048576 bytes: has more", message);
    }

    @Test
    @DisplayName("classes that are numbers of their own are refused, before K outputs fill the memory")
    void tooManyClasses() throws IOException {
        StringBuilder text = new StringBuilder("x1,class\n");
        for (int i = 1; i <= 1001; i++) {
            text.append(i).append(",c").append(i).append('\n');
        }
        Path path = file(text.toString());
        String message = assertThrows(DataException.class, () -> PointsFile.read(path)).getMessage();
        assertEquals(path + ": line 1002, column 2: there must be at most 1000 classes: c1001", message);
    }

    @Test
    @DisplayName("a folder, and no file")
    void noFile() {
        assertEquals(folder + ": line 1, column 1: must be a file with labelled points: is a folder",
                assertThrows(DataException.class, () -> PointsFile.read(folder)).getMessage());
        Path none = folder.resolve("none.csv");
        assertEquals(none + ": line 1, column 1: must be a file with labelled points: no such file",
                assertThrows(DataException.class, () -> PointsFile.read(none)).getMessage());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text);
    }
}
