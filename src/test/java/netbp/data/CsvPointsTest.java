package netbp.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
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

    @Test
    @DisplayName("numbers y1, y2, ... in place of classes")
    void targets() throws IOException {
        PointsFile file = PointsFile.read(file("y1;x1;Y2;x2\n1,5;2;-3;4\n5;6;7;8\n"));
        assertEquals("2 points of dimension 2, targets y1 to y2 (columns separated by ;, decimal comma)", file.taken());
        LabelledPoints points = file.labelled();
        assertArrayEquals(new double[] {2, 4}, points.x(0));
        assertArrayEquals(new double[] {1.5, -3}, points.y(0));
        assertEquals(2, points.outputs());
        assertFalse(points.areClassified());
        assertTargetsRefused("x1,y1,class\n1,2,A\n", "line 1, column 3: the header must have a column of classes or columns of "
                + "numbers y1,y2,..., not both: class");
        assertTargetsRefused("x1,y,y1\n1,2,3\n", "line 1, column 3: the header must have a column of classes or columns of "
                + "numbers y1,y2,..., not both: y1");
        assertTargetsRefused("x1,y2\n1,2\n", "line 1, column 2: the first line must be a header x1,x2,...,class: y2");
        assertTargetsRefused("x1,y1\n1,A\n", "line 2, column 2: y1 must be a finite number: A");
        assertTargetsRefused("x1,y1\n1,\n", "line 2, column 2: y1 must be a finite number: (nothing)");
    }

    private void assertTargetsRefused(String text, String message) throws IOException {
        Path bad = file(text);
        assertEquals(bad + ": " + message, assertThrows(IOException.class, () -> PointsFile.read(bad)).getMessage());
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
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "empty | the first line must be a header x1,x2,...,class: the file is empty",
        "# only a comment | the first line must be a header x1,x2,...,class: the file is empty",
        "x1,x2,class | must have a line for each point: header only",
        "0.1,0.2,A | line 1, column 1: the first line must be a header x1,x2,...,class: 0.1",
        "x1,x1,class/1,2,A | line 1, column 2: the header must not repeat a name: x1",
        "x1,x3,class/1,2,A | line 1, column 2: the first line must be a header x1,x2,...,class: x3",
        "x2,x1,class/1,2,A | line 1, column 1: the first line must be a header x1,x2,...,class: x2",
        "x1,class,class/1,A,B | line 1, column 3: the header must not repeat a name: class",
        "x1,y,label/1,A,B | line 1, column 3: the header must have one column of classes, y: label",
        "x1,,class/1,,B | line 1, column 2: the first line must be a header x1,x2,...,class: (nothing)",
        "x1 x2 class/1 2 A | line 1, column 1: the first line must be a header x1,x2,...,class: x1 x2 class",
        "class/A | line 1, column 1: the first line must be a header x1,x2,...,class: class",
        "x1;x2,class/1;2,A | line 1: the columns must be separated by commas, semicolons or TABs, one of them only: x1;x2,class",
        "x1,x2,class/1,2,A/1,2 | line 3, column 2: a line must have as many columns as the header, 3: 2",
        "x1,x2,class/0,5,1,A | line 2, column 4: a line must have as many columns as the header, 3 "
                + "(decimal commas need semicolons between the columns): 4",
        "x1,x2,class/\"0,5\",1,A | line 2, column 1: x1 must be a finite number with a decimal point, since commas "
                + "separate the columns: 0,5",
        "x1;x2;class/1.5;2;A/1;2,5;A | line 3, column 2: x2 must have a decimal point as line 2 has: 2,5",
        "x1;x2;class/1,5;2;A/1;2.500;A | line 3, column 2: x2 must have a decimal comma as line 2 has: 2.500",
        "x1;x2;class/1.234,5;2;A | line 2, column 1: x1 must be a finite number: 1.234,5",
        "x1,x2,class/1,two,A | line 2, column 2: x2 must be a finite number: two",
        "x1,x2,class/1,,A | line 2, column 2: x2 must be a finite number: (nothing)",
        "x1,x2,class/NA,2,A | line 2, column 1: x1 must be a finite number: NA",
        "x1,x2,class/1,-Inf,A | line 2, column 2: x2 must be a finite number: -Inf",
        "x1,x2,class/1,Infinity,A | line 2, column 2: x2 must be a finite number: Infinity",
        "x1,x2,class/1e400,2,A | line 2, column 1: x1 must be below 1.8e308 in size: 1e400",
        "x1,x2,class/0x1p3,2,A | line 2, column 1: x1 must be a finite number: 0x1p3",
        "x1,x2,class/1d,2,A | line 2, column 1: x1 must be a finite number: 1d",
        "x1,x2,class/1,2,A/x1,x2,class | line 3, column 1: x1 must be a finite number: x1",
        "x1,x2,class/1,2, | line 2, column 3: class must not be empty: (nothing)",
        "x1,class/1,5,A/2,5,B/2,6,B | line 4, column 1: a line must have as many columns as the header, 2, or before "
                + "them its number 1, 2, 3, ...: 2",
        "x1,class/0,5,A | line 2, column 3: a line must have as many columns as the header, 2 "
                + "(decimal commas need semicolons between the columns): 3",
        "x1,class/1,5,A/2,5,A | line 1, column 2: must name at least two classes: A",
        "x1,x2,class/1,2,\"A/3,4,B\" | line 2, column 3: must be text without control characters or line ends: <U+000A>",
        "x1,x2,class/1,2,A/3,4,A | line 1, column 3: must name at least two classes: A"})
    void malformed(String text, String message) throws IOException {
        Path path = file(text.equals("empty") ? "" : text.replace('/', '\n'));
        IOException e = assertThrows(IOException.class, () -> PointsFile.read(path).labelled());
        assertEquals(path + ": " + message, e.getMessage());
    }

    @ParameterizedTest
    @DisplayName("what spreadsheets, R, pandas and MATLAB write is read, and told how")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "Excel, German, CSV UTF-8 | UTF-8 | $X1;X2;Label@0,5;1;gr\u00fcn@-1,25E-05;,75;rot@ "
                + "| 2 points of dimension 2, classes gr\u00fcn, rot (classes from column Label, columns separated by ;, decimal comma)",
        "Excel, German, CSV | windows-1252 | x1;x2;class@0,5;1;gr\u00fcn@-1,25E-05;,75;rot@;;@ "
                + "| 2 points of dimension 2, classes gr\u00fcn, rot (columns separated by ;, decimal comma, windows-1252)",
        "Excel, German, Unicode text | UTF-16LE | $x1~x2~class@0,5~1~gr\u00fcn@-1,25E-05~,75~rot@ "
                + "| 2 points of dimension 2, classes gr\u00fcn, rot (columns separated by TAB, decimal comma, UTF-16LE)",
        "UTF-16 without a mark | UTF-16BE | x1,x2,class@0.5,1,gr\u00fcn@-1.25E-05,.75,rot@ "
                + "| 2 points of dimension 2, classes gr\u00fcn, rot (UTF-16BE)",
        "Excel with sep= | UTF-8 | sep=;@x1;x2;class@0.5;1;A@-1.25E-05;.75;B@ "
                + "| 2 points of dimension 2, classes A, B (columns separated by ;)",
        "trailing empty column | UTF-8 | x1,x2,class,@0.5,1,A,@-1.25E-05,.75,B@,,,@ "
                + "| 2 points of dimension 2, classes A, B",
        "trailing commas below the header | UTF-8 | x1,x2,class@0.5,1,A,,@-1.25E-05,.75,B,@ "
                + "| 2 points of dimension 2, classes A, B",
        "R, write.csv | UTF-8 | \"\",\"X1\",\"X2\",\"y\"@\"1\",0.5,1,\"A\"@\"2\",-1.25e-05,0.75,\"B\"@ "
                + "| 2 points of dimension 2, classes A, B (classes from column y, first column without a name passed over)",
        "R, write.table(sep = \",\") | UTF-8 | \"x1\",\"x2\",\"class\"@\"1\",0.5,1,\"A, a\"@\"2\",-1.25e-05,0.75,\"B \"\"b\"\"\"@ "
                + "| 2 points of dimension 2, classes A, a, B \"b\" (numbers of the rows before the first column passed over)",
        "R, write.csv2 | UTF-8 | \"\";\"x1\";\"x2\";\"class\"@\"1\";0,5;1;\"A\"@\"2\";-1,25e-05;0,75;\"B\"@ "
                + "| 2 points of dimension 2, classes A, B (first column without a name passed over, columns separated by ;, decimal comma)",
        "pandas, to_csv | UTF-8 | ,x1,x2,label@0,0.5,1.0,A@1,-1.25e-05,0.75,B@ "
                + "| 2 points of dimension 2, classes A, B (classes from column label, first column without a name passed over)",
        "MATLAB, writetable, QuoteStrings | UTF-8 | x1,x2,class@0.5,1,\"A\"@-1.25e-05,0.75,\"B\"@ "
                + "| 2 points of dimension 2, classes A, B",
        "MATLAB, writetable, numeric labels first | UTF-8 | y,x1,x2@0,0.5,1@1,-1.25e-05,0.75@ "
                + "| 2 points of dimension 2, classes 0, 1 (classes from column y)",
        "pandas with row numbers and classes first | UTF-8 | ,class,x1,x2@0,A,0.5,1.0@1,B,-1.25e-05,0.75@ "
                + "| 2 points of dimension 2, classes A, B (first column without a name passed over)"})
    void programs(String program, String charset, String text, String taken) throws IOException {
        String content = text.replace("$", "\ufeff").replace("@", "\r\n").replace("~", "\t");
        Path path = Files.write(folder.resolve("points.csv"), content.getBytes(Charset.forName(charset)));
        PointsFile file = PointsFile.read(path);
        assertEquals(taken, file.taken());
        assertArrayEquals(new double[] {.5, 1}, file.x()[0]);
        assertArrayEquals(new double[] {-1.25e-5, .75}, file.x()[1]);
        assertArrayEquals(new int[] {0, 1}, file.category());
        assertEquals(2, file.labelled().categories());
    }

    @Test
    @DisplayName("the classes in another order, all of them and no other")
    void order() throws IOException {
        Path path = file("x1,class\n1,B\n2,A\n3,B\n");
        PointsFile file = PointsFile.read(path).withClasses(List.of("A", "B"));
        assertEquals(List.of("A", "B"), file.classes());
        assertArrayEquals(new int[] {1, 0, 1}, file.category());
        assertEquals("B", file.labelled().name(file.labelled().category(0)));
        for (List<String> wrong : List.of(List.of("A"), List.of("A", "C"), List.of("A", "B", "A"), List.of("A", "A"))) {
            assertEquals(path + ": line 1, column 2: the classes must be "
                    + String.join(", ", wrong) + ": B, A",
                    assertThrows(DataException.class, () -> PointsFile.read(path).withClasses(wrong)).getMessage());
        }
    }

    @Test
    @DisplayName("a workbook is told apart from text")
    void workbook() throws IOException {
        Path path = Files.write(folder.resolve("points.csv"), new byte[] {'P', 'K', 3, 4, 20, 0});
        assertEquals(path + ": must be CSV or a MAT-file (in a spreadsheet: save as CSV UTF-8): is a workbook or an archive",
                assertThrows(DataException.class, () -> PointsFile.read(path)).getMessage());
    }

    @Test
    @DisplayName("a quotation mark that is not closed, or closed too early, is told with its line")
    void quotes() throws IOException {
        for (String text : List.of("x1,class\n1,A\n2,\"B\n3,C\n", "x1,class\n1,A\n\"2\"0,B\n")) {
            Path path = file(text);
            String message = assertThrows(DataException.class, () -> PointsFile.read(path)).getMessage();
            assertTrue(message.startsWith(path + ": must be CSV: ") && message.contains("line 3"), message);
        }
    }

    @Test
    @DisplayName("control characters are shown by their code points")
    void controlCharacters() throws IOException {
        Path path = file("x1,x2,class\n1,2,A\0\n");
        assertEquals(path + ": line 2, column 3: must be text without control characters or line ends: <U+0000>",
                assertThrows(DataException.class, () -> PointsFile.read(path)).getMessage());
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
        assertTrue(message.startsWith(path + ": must be CSV: ") && message.contains("line 2"), message);
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
    @DisplayName("a pipe, which can be read once only")
    void pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        try {
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        } catch (IOException e) {
            assumeTrue(false, "mkfifo is not installed");
        }
        Path content = file("x1,class\n1,A\n2,B\n");
        Process writer = new ProcessBuilder("cp", content.toString(), pipe.toString()).start();
        assertEquals("2 points of dimension 1, classes A, B", PointsFile.read(pipe).taken());
        writer.waitFor();
    }

    @Test
    @DisplayName("a folder, and no file")
    void noFile() {
        assertEquals(folder + ": must be a file: is a folder",
                assertThrows(IOException.class, () -> PointsFile.read(folder)).getMessage());
        Path none = folder.resolve("none.csv");
        assertEquals(none + ": no such file",
                assertThrows(IOException.class, () -> PointsFile.read(none)).getMessage());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text);
    }
}
