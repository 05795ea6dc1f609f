package netbp.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.Deflater;

import netbp.matlab.MatFile;
import netbp.matlab.Matrix;
import netbp.matlab.RandomStream;
import netbp.network.LabelledPoints;
import netbp.network.Network;
import netbp.training.InitialParameters;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand damaged files: each is read, or refused in one line that begins with its name. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MutatedFilesTest {

    private static final String[] FRAGMENTS = {"NaN", "1e400", "-Inf", ",", ",,", "\n", "\r", "\"", "x1", "class", "\0",
        "\u00ff", "#", "1e-400", "0x", "99999999999999999999", " ", "\t", ";", "\ufeff"};

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(20);

    @Test
    @DisplayName("CSV: 5000 mutations")
    void csv() throws IOException {
        StringBuilder text = new StringBuilder("x1,x2,class\n");
        LabelledPoints points = LabelledPoints.paper();
        for (int i = 0; i < points.size(); i++) {
            text.append(points.x(i)[0]).append(',').append(points.x(i)[1]).append(',')
                    .append(points.name(points.category(i))).append('\n');
        }
        String german = text.toString().replace(",", "\";\"").replace(".", ",").replaceAll("(?m)^|$", "\"");
        drive("points.csv", 5000, new byte[][] {text.toString().getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
            german.substring(0, german.length() - 1).getBytes(StandardCharsets.UTF_8)},
                file -> PointsFile.read(file).labelled());
    }

    @Test
    @DisplayName("MAT-files of points and of networks, as we and as Octave's compression write them: 5000 mutations")
    void mat() throws IOException {
        Map<String, Matrix> variables = new LinkedHashMap<>();
        variables.put("x1", Matrix.row(.1, .3, .5));
        variables.put("x2", Matrix.row(.2, .4, .6));
        variables.put("y", new Matrix(2, 3, new double[] {1, 0, 0, 1, 1, 0}));
        Path file = folder.resolve("whole.mat");
        MatFile.write(file, variables);
        byte[] plain = Files.readAllBytes(file);
        Network network = Network.paper();
        InitialParameters.WEIGHTS_FIRST.draw(new RandomStream(1), network);
        new NetworkFile(network, List.of("A", "B")).write(file, Map.of(), Map.of());
        byte[] saved = Files.readAllBytes(file);
        drive("points.mat", 2500, new byte[][] {plain, compressed(plain)}, path -> PointsFile.read(path).labelled());
        drive("net.mat", 2500, new byte[][] {saved, compressed(saved)}, NetworkFile::read);
    }

    /** Each element of the file compressed, as MATLAB's and Octave's save -v7 do. */
    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 128);
        ByteBuffer in = ByteBuffer.wrap(plain).order(ByteOrder.nativeOrder());
        for (int at = 128; at < plain.length;) {
            int length = 8 + in.getInt(at + 4);
            Deflater deflater = new Deflater();
            deflater.setInput(plain, at, length);
            deflater.finish();
            byte[] packed = new byte[length + 100];
            int size = deflater.deflate(packed);
            deflater.end();
            out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putInt(15).putInt(size)
                    .array());
            out.write(packed, 0, size);
            at += length;
        }
        return out.toByteArray();
    }

    private interface Reading {
        Object read(Path file) throws IOException;
    }

    private void drive(String name, int count, byte[][] originals, Reading reading) throws IOException {
        Path file = folder.resolve(name);
        int refused = 0;
        for (byte[] original : originals) {
            Files.write(file, original);
            reading.read(file);
        }
        for (int i = 0; i < count; i++) {
            byte[] mutant = mutate(originals[i % originals.length]);
            Files.write(file, mutant);
            try {
                reading.read(file);
            } catch (IOException e) {
                refused++;
                assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                assertTrue(e.getMessage().length() < 600, e.getMessage());
            } catch (RuntimeException | Error e) {
                fail("mutation " + i + " of " + name + ": " + Arrays.toString(mutant), e);
            }
        }
        assertTrue(refused > count / 4, name + ": mutations that bite: " + refused);
    }

    private byte[] mutate(byte[] original) {
        byte[] bytes = original.clone();
        for (int n = random.nextInt(1, 5); n > 0; n--) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes = spliced(bytes, at, at, FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
                case 2 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(20)), "");
                case 3 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + 4), "\u00ff\u00ff\u00ff\u007f");
                default -> {
                    if (bytes.length > 0) {
                        bytes[at] = (byte) random.nextInt(256);
                    }
                }
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, String text) {
        byte[] middle = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] result = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
