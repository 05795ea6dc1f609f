package netbp.matlab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static long[] bits(Matrix matrix) {
        return Arrays.stream(matrix.values()).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
