package netbp.section7;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The six files, whole and damaged; what is damaged gets one line and exit code 2. */
class ImageFolderTest {

    @TempDir
    Path folder;

    private ImageData data;

    @BeforeEach
    void write() throws IOException {
        data = MadeUpImages.draw(500);
        ImageFolder.write(folder, data);
    }

    @Test
    @DisplayName("what is written is read; without names, classes have numbers")
    void whole() throws IOException {
        ImageData read = ImageFolder.read(folder);
        assertArrayEquals(data.training().records(), read.training().records());
        assertArrayEquals(data.validation().records(), read.validation().records());
        assertEquals(data.names(), read.names());
        assertEquals(100L * 3073, Files.size(folder.resolve("data_batch_3.bin")));
        Files.delete(folder.resolve("batches.meta.txt"));
        assertEquals("class 9", ImageFolder.read(folder).names().get(9));
    }

    @Test
    @DisplayName("a record is the class, then 1024 red, 1024 green, 1024 blue, row by row")
    void record() throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("data_batch_2.bin"));
        ImageSet training = ImageFolder.read(folder).training();
        assertEquals(file[0], training.category(100));
        assertEquals(file[1 + 1024 + 32 * 3 + 7] & 255, training.value(100, 1024 + 32 * 3 + 7));
    }

    @Test
    @DisplayName("a missing file")
    void missing() throws IOException {
        Files.delete(folder.resolve("data_batch_4.bin"));
        refused("data_batch_4.bin: no such file");
    }

    @Test
    @DisplayName("a file that ends within a record")
    void withinRecord() throws IOException {
        cut("data_batch_2.bin", 40 * ImageSet.RECORD + 17);
        refused("data_batch_2.bin, record 41: must have 3073 bytes: the file ends after 17");
    }

    @Test
    @DisplayName("a file that ends after too few records")
    void tooFew() throws IOException {
        cut("data_batch_5.bin", 99 * ImageSet.RECORD);
        refused("data_batch_5.bin: must have as many records as data_batch_1.bin, 100: ends after record 99");
    }

    @Test
    @DisplayName("an empty file")
    void empty() throws IOException {
        cut("test_batch.bin", 0);
        refused("test_batch.bin: must have 1 to 10000 records of 3073 bytes: 0 bytes");
    }

    @Test
    @DisplayName("a class of 17")
    void seventeen() throws IOException {
        Path file = folder.resolve("data_batch_3.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[12 * ImageSet.RECORD] = 17;
        Files.write(file, bytes);
        refused("data_batch_3.bin, record 13: the class must be in 0..9: 17");
    }

    @Test
    @DisplayName("one batch twice")
    void twice() throws IOException {
        Files.copy(folder.resolve("data_batch_1.bin"), folder.resolve("data_batch_4.bin"), StandardCopyOption.REPLACE_EXISTING);
        refused("data_batch_4.bin, record 1: must be another than data_batch_1.bin's: all 100 records of the two files are the same");
    }

    @Test
    @DisplayName("nine names")
    void names() throws IOException {
        Files.write(folder.resolve("batches.meta.txt"), data.names().subList(0, 9));
        refused("batches.meta.txt: must name 10 classes, a line each: 9");
    }

    @Test
    @DisplayName("no folder, no images, both, and numbers out of range")
    void usage() throws IOException {
        refusedLine(List.of("--data", folder.resolve("none").toString()), "none: must be a folder with data_batch_1.bin");
        refusedLine(List.of(), "one of --data FOLDER and --made-up N must be given: neither is");
        refusedLine(List.of("--data", folder.toString(), "--made-up", "500"), "both are");
        refusedLine(List.of("--made-up", "501", "--out", folder.resolve("o").toString()), "--made-up must be a multiple of 500: 501");
        refusedLine(List.of("--made-up", "500", "--epochs", "0"), "--epochs must be a whole number from 1 to 10000: 0");
        refusedLine(List.of("--made-up", "500", "--threads", "many"), "--threads must be a whole number from 1 to 1024: many");
        refusedLine(List.of("--epoch", "3"), "no such argument: --epoch");
        refusedLine(List.of("--data", folder.toString(), "--out", folder.resolve("test_batch.bin").toString()), "--out must be a folder");
        refusedLine(List.of("--made-up", "500", "--out", folder.resolve("p").toString(), "--resume"),
                "checkpoint.mat: no such file: there is no run to go on with");
        Path older = Files.createDirectory(folder.resolve("q"));
        Files.write(older.resolve("checkpoint.mat"), new byte[] {1});
        refusedLine(List.of("--made-up", "500", "--out", older.toString()), "--out must not hold another run");
        refusedLine(List.of("--made-up", "500", "--out", older.toString(), "--resume"), "checkpoint.mat");
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(older.resolve("checkpoint.mat")));
    }

    private void cut(String name, int bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), bytes));
    }

    private void refused(String line) {
        refusedLine(List.of("--data", folder.toString()), folder + File.separator + line);
    }

    private static void refusedLine(List<String> arguments, String line) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Section7.run(arguments.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
        assertEquals(Section7.BAD_INPUT, exitCode, err.toString());
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("section7: ") && err.toString().contains(line), err.toString());
        assertEquals("", out.toString());
    }
}
