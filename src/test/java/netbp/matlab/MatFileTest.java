package netbp.matlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.Deflater;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatFileTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("what is written is read again, bit for bit and in order")
    void roundTrip() throws IOException {
        Map<String, Matrix> variables = new LinkedHashMap<>();
        variables.put("W2", new Matrix(3, 2, new double[] {1, -0.0, Double.MIN_VALUE, Math.PI, 1e300, -5}));
        variables.put("eta", Matrix.scalar(0.05));
        variables.put("x1", Matrix.row(1, 2, 3));
        Path file = folder.resolve("a.mat");

        MatFile.write(file, variables);
        Map<String, Matrix> read = MatFile.read(file);

        assertEquals(variables.keySet().toString(), read.keySet().toString());
        variables.forEach((name, matrix) -> {
            assertEquals(matrix.rows(), read.get(name).rows(), name);
            assertEquals(matrix.columns(), read.get(name).columns(), name);
            assertArrayEquals(bits(matrix), bits(read.get(name)), name);
        });
    }

    @Test
    @DisplayName("equal contents give equal files, and nothing else is left in the folder")
    void deterministic() throws IOException {
        Map<String, Matrix> variables = Map.of("eta", Matrix.scalar(0.05));
        MatFile.write(folder.resolve("a.mat"), variables);
        MatFile.write(folder.resolve("b.mat"), variables);
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.mat")), Files.readAllBytes(folder.resolve("b.mat")));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    @DisplayName("a file that is none, cut or missing is refused by name")
    void refusals() throws IOException {
        Path file = folder.resolve("a.mat");
        MatFile.write(file, Map.of("x", new Matrix(100, 100, new double[10_000])));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 100, 127, 140, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            String message = assertThrows(IOException.class, () -> MatFile.read(file), "length " + length).getMessage();
            assertTrue(message.startsWith(file.toString()), message);
        }
        assertThrows(IOException.class, () -> MatFile.read(folder));
        String missing = assertThrows(IOException.class, () -> MatFile.read(folder.resolve("none.mat"))).getMessage();
        assertTrue(missing.endsWith("none.mat: no such file"), missing);
    }

    @Test
    @DisplayName("words in any script come back, and many variables")
    void words() throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("one", List.of("tanh"));
        words.put("several", List.of("left", "gr\u00fcn", "", "\ud83d\ude00", "\u0645\u0631"));
        words.put("last of ASCII", List.of("\u007f"));
        words.put("first beyond", List.of("\u0080"));
        words.put("none", List.of());
        words.put("empty", List.of(""));
        Path file = folder.resolve("a.mat");
        MatFile.write(file, new MatVariables(Map.of("empty_matrix", new Matrix(0, 3, new double[0])), words));
        MatVariables read = MatFile.readAll(file);
        assertEquals(words, read.words());
        assertEquals(3, read.matrices().get("empty_matrix").columns());
        assertEquals(Map.of(), read.others());
    }

    @ParameterizedTest
    @EnumSource(value = MatType.class, names = {"MATRIX", "COMPRESSED", "UTF8", "UTF16", "UTF32"}, mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("every type of numbers, in either byte order, compressed or not")
    void types(MatType type) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            byte[] plain = new Elements(order).array(6, 1, 3, "x", type.number, entries(type, order, 1, 2, -1)).file();
            double[] values = read(plain).matrices().get("x").values();
            double last = type.name().startsWith("U") ? Math.pow(2, 8 * type.bytes) - (type.bytes == 8 ? 0 : 1) : -1;
            assertArrayEquals(new double[] {1, 2, last}, values, type + " " + order);
            assertArrayEquals(values, read(compressed(plain, order)).matrices().get("x").values());
        }
    }

    @ParameterizedTest
    @EnumSource(value = MatType.class, names = {"MATRIX", "COMPRESSED", "UTF8", "UTF16", "UTF32"})
    @DisplayName("what are no numbers is refused as the entries of a matrix, even where there are as many")
    void notNumbers(MatType type) {
        assertDamaged("needs 8 numbers where there are 8", new Elements(ByteOrder.LITTLE_ENDIAN)
                .array(6, 1, 8, "x", type.number, new byte[8 * type.bytes]).file());
    }

    @Test
    @DisplayName("characters in every encoding; the rows of a matrix of them are words")
    void characters() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] rows = "anbo \u00e9".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(List.of("ab", "no\u00e9"), read(new Elements(order).array(4, 2, 3, "w", 4, rows).file()).words().get("w"));
        assertEquals(List.of("ab", "no\u00e9"), read(new Elements(order).array(4, 2, 3, "w", 17, rows).file()).words().get("w"));
        assertEquals(List.of("n\u00e9"), read(new Elements(order).array(4, 1, 2, "w", 16,
                "n\u00e9".getBytes(StandardCharsets.UTF_8)).file()).words().get("w"));
        assertEquals(List.of("n\u00e9"), read(new Elements(order).array(4, 1, 2, "w", 2,
                "n\u00e9".getBytes(StandardCharsets.ISO_8859_1)).file()).words().get("w"));
        assertEquals(List.of("n\u00e9"), read(new Elements(order).array(4, 1, 2, "w", 18,
                "n\u00e9".getBytes(Charset.forName("UTF-32LE"))).file()).words().get("w"));
    }

    @Test
    @DisplayName("what is neither a real matrix nor words is named with what it is")
    void others() throws IOException {
        Elements elements = new Elements(ByteOrder.LITTLE_ENDIAN);
        byte[] one = entries(MatType.DOUBLE, ByteOrder.LITTLE_ENDIAN, 1);
        elements.array(6 | 0x800, 1, 1, "z", 9, one);
        elements.array(5, 1, 1, "s", 9, one);
        elements.array(2, 1, 1, "t", 9, one);
        elements.array(1, 0, 0, "c", 9, new byte[0]);
        elements.array(6, 1, 1, "x", 9, one);
        MatVariables read = read(elements.file());
        assertEquals(Map.of("z", "is complex", "s", "is sparse", "t", "is a struct"), read.others());
        assertEquals(Map.of("c", List.of()), read.words());
        assertEquals(1, read.matrices().get("x").get(0, 0));
    }

    @Test
    @DisplayName("damage: one line with the rule and what was found")
    void damage() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] one = entries(MatType.DOUBLE, order, 1);
        byte[] whole = new Elements(order).array(6, 1, 1, "x", 9, one).file();
        assertDamaged("needs 1 numbers where there are 0", new Elements(order).array(6, 1, 1, "x", 9, new byte[0]).file());
        assertDamaged("needs 1 numbers where there are 8", new Elements(order).array(6, 1, 1, "x", 16, one).file());
        assertDamaged("has characters of type DOUBLE", new Elements(order).array(4, 1, 1, "x", 9, one).file());
        assertDamaged("needs 4 characters where there are 2",
                new Elements(order).array(4, 2, 2, "x", 4, "ab".getBytes(StandardCharsets.UTF_16LE)).file());
        assertDamaged("needs 4294967295 entries where there are 64 bytes", with(whole, 128 + 8 + 16 + 8, -1));
        assertDamaged("is of no known type: 99", with(whole, 128, 99));
        assertDamaged("must have a part of type UINT32: INT32", with(whole, 128 + 8, 5));
        assertDamaged("element of type DOUBLE at byte 128", with(whole, 128, 9));
        assertDamaged("is of version 7.3", with(whole, 124, 'I' << 16 | 'M' << 24 | 0x200));
        assertDamaged("is of version 768", with(whole, 124, 'I' << 16 | 'M' << 24 | 0x300));
        byte[] packed = compressed(whole, order);
        assertDamaged("is damaged", with(packed, 136, 0));
        packed[132] -= 8;
        assertDamaged("is cut", Arrays.copyOf(packed, packed.length - 8));
    }

    @Test
    @DisplayName("compressed elements that take more memory uncompressed than all of them may are refused")
    void bomb() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] plain = new Elements(order).array(6, 10_000, 1, "x", 9, new byte[80_000]).file();
        int unfolded = plain.length - 128;
        byte[] one = compressed(plain, order);
        byte[] two = Arrays.copyOf(one, 2 * one.length - 128);
        System.arraycopy(one, 128, two, one.length, one.length - 128);
        assertEquals(10_000, new MatReader(one, unfolded).read().matrices().get("x").rows());
        assertEquals(10_000, new MatReader(two, 2 * unfolded).read().matrices().get("x").rows());
        assertEquals("must fit into memory uncompressed: the element at byte 128 has more than " + (unfolded - 1)
                + " bytes", assertThrows(IOException.class, () -> new MatReader(one, unfolded - 1).read()).getMessage());
        assertEquals("must fit into memory uncompressed: the element at byte " + one.length + " has more than "
                + (unfolded - 1) + " bytes",
                assertThrows(IOException.class, () -> new MatReader(two, 2 * unfolded - 1).read()).getMessage());
    }

    @Test
    @DisplayName("Octave loads what is written and writes what is read, -v6 and -v7")
    void octave() throws IOException, InterruptedException {
        assumeTrue(hasOctave(), "octave-cli is not installed");
        Path ours = folder.resolve("ours.mat");
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("activation", List.of("tanh"));
        words.put("classes", List.of("left", "gr\u00fcn", ""));
        MatFile.write(ours, new MatVariables(Map.of("W2", new Matrix(2, 2, new double[] {1, 2, 3, Math.PI})), words));
        for (String version : List.of("-v6", "-v7")) {
            Path theirs = folder.resolve("theirs.mat");
            Process octave = new ProcessBuilder("octave-cli", "--no-init-file", "--quiet", "--eval", "load('" + ours
                    + "'); assert(W2,[1 3;2 pi]); assert(activation,'tanh'); assert(classes(1:2),{'left',['gr' 195 188 'n']}); assert(isempty(classes{3}));"
                    + "b=true(2,3); s=single([1.5 2]); i8=int8([1 -2]); u64=intmax('uint64'); z=[1+2i 3]; e={}; n=[];"
                    + "t.a=1; sp=sparse([1 0 2]); rows=['ab ';'cde']; x3=zeros(2,2,2); many=(1:1000)/7;"
                    + "save('" + version + "','" + theirs + "'); printf('ok')")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals("ok", new String(octave.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            octave.waitFor();
            MatVariables read = MatFile.readAll(theirs);
            assertArrayEquals(new double[] {1, 2, 3, Math.PI}, read.matrices().get("W2").values());
            assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, read.matrices().get("b").values());
            assertArrayEquals(new double[] {1.5, 2}, read.matrices().get("s").values());
            assertArrayEquals(new double[] {1, -2}, read.matrices().get("i8").values());
            assertEquals(0x1p64, read.matrices().get("u64").get(0, 0));
            assertEquals(1000 / 7.0, read.matrices().get("many").get(0, 999));
            assertEquals(0, read.matrices().get("n").values().length);
            assertEquals(List.of("left", "gr\u00fcn", ""), read.words().get("classes"));
            assertEquals(List.of("ab", "cde"), read.words().get("rows"));
            assertEquals(List.of(), read.words().get("e"));
            assertEquals("is complex", read.others().get("z"));
            assertEquals("is sparse", read.others().get("sp"));
            assertEquals("is a struct", read.others().get("t"));
            assertEquals("has 3 dimensions", read.others().get("x3"));
        }
    }

    private static boolean hasOctave() throws InterruptedException {
        try {
            return new ProcessBuilder("octave-cli", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private MatVariables read(byte[] bytes) throws IOException {
        return MatFile.readAll(Files.write(folder.resolve("made.mat"), bytes));
    }

    private void assertDamaged(String rule, byte[] bytes) {
        String message = assertThrows(IOException.class, () -> read(bytes)).getMessage();
        assertTrue(message.startsWith(folder.resolve("made.mat") + ": must ") && message.endsWith(rule), message);
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        return changed;
    }

    /** The numbers as entries of a type. */
    private static byte[] entries(MatType type, ByteOrder order, long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * type.bytes).order(order);
        for (long number : numbers) {
            switch (type) {
                case SINGLE -> bytes.putFloat(number);
                case DOUBLE -> bytes.putDouble(number);
                default -> {
                    switch (type.bytes) {
                        case 1 -> bytes.put((byte) number);
                        case 2 -> bytes.putShort((short) number);
                        case 4 -> bytes.putInt((int) number);
                        default -> bytes.putLong(number);
                    }
                }
            }
        }
        return bytes.array();
    }

    /** The first element of the file compressed, as MATLAB's save -v7 does. */
    private static byte[] compressed(byte[] file, ByteOrder order) {
        Deflater deflater = new Deflater();
        deflater.setInput(file, 128, file.length - 128);
        deflater.finish();
        byte[] packed = new byte[2 * file.length];
        int length = deflater.deflate(packed);
        deflater.end();
        return new Elements(order).element(15, Arrays.copyOf(packed, length)).file();
    }

    @Test
    @DisplayName("a cell that holds rows of characters is no word, and neither is the cell array")
    void rowsInCell() throws IOException {
        Elements rows = new Elements(ByteOrder.LITTLE_ENDIAN);
        rows.bytes.position(0);
        rows.array(4, 2, 2, "", 16, "abcd".getBytes(StandardCharsets.US_ASCII));
        byte[] cell = Arrays.copyOfRange(rows.bytes.array(), 8, rows.bytes.position());
        MatVariables read = new MatReader(new Elements(ByteOrder.LITTLE_ENDIAN).array(1, 1, 1, "c", 14, cell).file()).read();
        assertEquals(Map.of("c", "is a cell array of other things than words"), read.others());
        assertEquals(Map.of(), read.words());
    }

    /** A file made element by element, apart from the program's own writer. */
    private static final class Elements {

        private final ByteBuffer bytes;

        Elements(ByteOrder order) {
            bytes = ByteBuffer.allocate(1 << 21).order(order);
            bytes.put("MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII)).position(124);
            bytes.putShort((short) 0x100).putShort((short) ('M' << 8 | 'I'));
        }

        Elements array(int flags, int m, int n, String name, int type, byte[] data) {
            Elements parts = new Elements(bytes.order());
            parts.bytes.position(0);
            parts.element(6, ByteBuffer.allocate(8).order(bytes.order()).putInt(flags).array());
            parts.element(5, ByteBuffer.allocate(8).order(bytes.order()).putInt(m).putInt(n).array());
            parts.element(1, name.getBytes(StandardCharsets.US_ASCII));
            parts.element(type, data);
            return element(14, Arrays.copyOf(parts.bytes.array(), parts.bytes.position()));
        }

        Elements element(int type, byte[] data) {
            bytes.putInt(type).putInt(data.length).put(data);
            while (type != 15 && bytes.position() % 8 != 0) {
                bytes.put((byte) 0);
            }
            return this;
        }

        byte[] file() {
            return Arrays.copyOf(bytes.array(), bytes.position());
        }
    }

    @Test
    @DisplayName("matrices, words and cells stand in the file as the format's description says, byte by byte")
    void layout() throws IOException {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("w", List.of("tanh"));
        words.put("long_name", List.of("sigmoid", "\u00e9", ""));
        Path file = folder.resolve("a.mat");
        MatFile.write(file, new MatVariables(Map.of("W2", new Matrix(1, 2, new double[] {1, -2})), words));

        ByteBuffer expected = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        expected.put("MATLAB 5.0 MAT-file, written by netbp".getBytes(StandardCharsets.US_ASCII)).position(124);
        expected.putShort((short) 0x100).put((byte) 'I').put((byte) 'M');
        head(expected, 32 + 8 + 8 + 16, 6, 1, 2);
        expected.putInt(2 << 16 | 1).put((byte) 'W').put((byte) '2').putShort((short) 0);
        expected.putInt(9).putInt(16).putDouble(1).putDouble(-2);
        head(expected, 32 + 8 + 8, 4, 1, 4);
        expected.putInt(1 << 16 | 1).put((byte) 'w').put(new byte[3]);
        expected.putInt(4 << 16 | 16).put("tanh".getBytes(StandardCharsets.US_ASCII));
        head(expected, 32 + 24 + (8 + 32 + 8 + 16) + (8 + 32 + 8 + 8) + (8 + 32 + 8 + 8), 1, 1, 3);
        expected.putInt(1).putInt(9).put("long_name".getBytes(StandardCharsets.US_ASCII)).put(new byte[7]);
        head(expected, 32 + 8 + 16, 4, 1, 7);
        expected.putInt(1).putInt(0).putInt(16).putInt(7).put("sigmoid".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        head(expected, 32 + 8 + 8, 4, 1, 1);
        expected.putInt(1).putInt(0).putInt(2 << 16 | 17).putShort((short) 0xe9).putShort((short) 0);
        head(expected, 32 + 8 + 8, 4, 1, 0);
        expected.putInt(1).putInt(0).putInt(16).putInt(0);

        assertArrayEquals(Arrays.copyOf(expected.array(), expected.position()), Files.readAllBytes(file));
    }

    @Test
    @DisplayName("characters beyond ASCII have two bytes each: Octave counts bytes as characters")
    void encodings() throws IOException {
        for (String word : List.of("\u007f", "\u0080")) {
            Path file = folder.resolve("a.mat");
            MatFile.write(file, new MatVariables(Map.of(), Map.of("w", List.of(word))));
            byte[] bytes = Files.readAllBytes(file);
            boolean ascii = word.equals("\u007f");
            ByteBuffer part = ByteBuffer.wrap(bytes, bytes.length - 8, 8).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(ascii ? 1 << 16 | 16 : 2 << 16 | 17, part.getInt());
            assertEquals(word.charAt(0), part.getInt());
        }
    }

    private static void head(ByteBuffer bytes, int length, int kind, int rows, int columns) {
        bytes.putInt(14).putInt(length).putInt(6).putInt(8).putInt(kind).putInt(0);
        bytes.putInt(5).putInt(8).putInt(rows).putInt(columns);
    }

    @Test
    @DisplayName("a matrix larger than the writer's buffer, and one of which nothing is left over")
    void large() throws IOException {
        for (int n : new int[] {8191, 8192, 100_001}) {
            double[] values = IntStream.range(0, n).mapToDouble(i -> 1.0 / (i + 1)).toArray();
            Path file = folder.resolve("a.mat");
            MatFile.write(file, Map.of("x", new Matrix(n, 1, values)));
            assertEquals(128 + 8 + 32 + 8 + 8 + 8L * n, Files.size(file));
            assertArrayEquals(values, MatFile.read(file).get("x").values());
        }
    }

    @Test
    @DisplayName("a matrix that does not have its number of entries is refused")
    void matrices() {
        assertEquals("a 2 x 3 matrix must have 6 entries: 5",
                assertThrows(IllegalArgumentException.class, () -> new Matrix(2, 3, new double[5])).getMessage());
        Matrix column = Matrix.column(4, 5);
        assertEquals(List.of(2, 1, 5.0), List.of(column.rows(), column.columns(), column.get(1, 0)));
        assertEquals(6, new Matrix(2, 3, new double[] {1, 2, 3, 4, 5, 6}).get(1, 2));
    }

    @Test
    @DisplayName("unsigned numbers of 64 bits are rounded to nearest, also from halfway")
    void unsigned() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        long[] numbers = {Long.MIN_VALUE, Long.MIN_VALUE + 1024, Long.MIN_VALUE + 1025, Long.MIN_VALUE + 3072, -1,
            Long.MAX_VALUE, 0, 7};
        double[] expected = Arrays.stream(numbers).mapToDouble(n -> new BigInteger(Long.toUnsignedString(n)).doubleValue())
                .toArray();
        assertArrayEquals(expected, read(new Elements(order).array(6, 1, 8, "x", 13, entries(MatType.UINT64, order, numbers))
                .file()).matrices().get("x").values());
    }

    @Test
    @DisplayName("a header of neither byte order, none and one of version 7.3 are told apart")
    void headers() throws IOException {
        byte[] whole = new Elements(ByteOrder.LITTLE_ENDIAN).array(6, 1, 1, "x", 9,
                entries(MatType.DOUBLE, ByteOrder.LITTLE_ENDIAN, 1)).file();
        assertDamaged("is empty", new byte[0]);
        assertDamaged("has no such header", Arrays.copyOf(whole, 127));
        assertDamaged("has no such header", with(whole, 124, 0x100 | 'X' << 16 | 'M' << 24));
        assertEquals(0, read(Arrays.copyOf(whole, 128)).matrices().size());
        byte[] hdf = whole.clone();
        System.arraycopy("MATLAB 7.3 MAT-file".getBytes(StandardCharsets.US_ASCII), 0, hdf, 0, 19);
        assertDamaged("is of version 7.3", hdf);
    }

    @Test
    @DisplayName("an element cut within its tag or its bytes says what it needs and what there is")
    void cut() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        byte[] whole = new Elements(order).array(6, 1, 1, "x", 9, entries(MatType.DOUBLE, order, 1)).file();
        assertDamaged("the element at byte 128 needs 8 bytes where there are 7", Arrays.copyOf(whole, 128 + 7));
        assertDamaged("the element at byte 128 needs 64 bytes where there are 63", Arrays.copyOf(whole, whole.length - 1));
        assertDamaged("the element at byte 128 needs 64 bytes where there are 0", Arrays.copyOf(whole, 128 + 8));
        byte[] two = Arrays.copyOf(whole, whole.length + 3);
        assertDamaged("the element at byte " + whole.length + " needs 8 bytes where there are 3", two);
        // the name as a small element: four bytes fit into its tag, five do not
        int name = 128 + 8 + 16 + 16;
        assertDamaged("needs 5 bytes where there are 28", with(whole, name, 5 << 16 | 1));
        byte[] small = with(with(whole, name, 4 << 16 | 1), name + 4, 'd' << 24 | 'c' << 16 | 'b' << 8 | 'a');
        assertEquals(List.of("abcd"), List.copyOf(read(with(with(small, name + 8, 9), name + 12, 8)).matrices().keySet()));
        assertDamaged("is of no known type: 99", with(whole, name, 1 << 16 | 99));
        assertDamaged("has no array flags", with(whole, 128 + 8 + 4, 0));
    }

    @Test
    @DisplayName("arrays of kinds that are no matrix of numbers are named by their kind")
    void kinds() throws IOException {
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        Elements elements = new Elements(order);
        byte[] one = entries(MatType.DOUBLE, order, 1);
        elements.array(3, 1, 1, "o", 9, one);
        elements.array(16, 1, 1, "f", 9, one);
        elements.array(0, 1, 1, "n", 9, one);
        elements.array(18, 1, 1, "later", 9, one);
        elements.array(15, 1, 1, "last", 12, entries(MatType.INT64, order, 9));
        byte[] number = new Elements(order).array(6, 1, 1, "", 9, one).file();
        elements.array(1, 1, 1, "c", 14, Arrays.copyOfRange(number, 136, number.length));
        MatVariables read = read(elements.file());
        assertEquals(Map.of("o", "is an object", "f", "is a function handle", "n", "is of no kind",
                "c", "is a cell array of other things than words"), read.others());
        assertEquals(9, read.matrices().get("last").get(0, 0));
        assertEquals(1, read.matrices().size());
    }

    @Test
    @DisplayName("characters in either byte order; blanks at the end of a row are not part of its word")
    void bigEndianCharacters() throws IOException {
        ByteOrder big = ByteOrder.BIG_ENDIAN;
        byte[] rows = "anb  \u00e9".getBytes(StandardCharsets.UTF_16BE);
        assertEquals(List.of("ab", "n \u00e9"), read(new Elements(big).array(4, 2, 3, "w", 4, rows).file()).words().get("w"));
        assertEquals(List.of("n\u00e9"), read(new Elements(big).array(4, 1, 2, "w", 18,
                "n\u00e9".getBytes(Charset.forName("UTF-32BE"))).file()).words().get("w"));
        assertEquals(List.of("n\u00e9"), read(new Elements(big).array(4, 1, 2, "w", 1,
                "n\u00e9".getBytes(StandardCharsets.ISO_8859_1)).file()).words().get("w"));
        assertEquals(List.of("a "), read(new Elements(big).array(4, 1, 2, "w", 16,
                "a ".getBytes(StandardCharsets.UTF_8)).file()).words().get("w"));
    }

    private static long[] bits(Matrix matrix) {
        return Arrays.stream(matrix.values()).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
