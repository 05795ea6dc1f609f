package netbp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("a file is replaced, and nothing else is left")
    void replaces() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old and longer");
        WholeFile.write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of(file), listing());
    }

    @Test
    @DisplayName("a failure half-way leaves the old file and nothing else")
    void failure() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThrows(IOException.class, () -> WholeFile.write(file, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("disk full");
        }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), listing());
    }

    @Test
    @DisplayName("a folder is made with its parents; a file in its place is refused")
    void folders() throws IOException {
        Path nested = folder.resolve("a").resolve("b");
        WholeFile.prepareFolder(nested);
        assertTrue(Files.isDirectory(nested));
        Path file = Files.writeString(folder.resolve("c"), "mine");
        assertEquals("must be a folder: " + file, assertThrows(IOException.class, () -> WholeFile.prepareFolder(file)).getMessage());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    @DisplayName("a message names the file and the reason, and nothing is left")
    void messages() throws IOException {
        Path file = folder.resolve("a.csv");
        assertRefused(file + ": could not be written: no space left on device",
                () -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }));
        assertRefused(file + ": could not be written: quota exceeded", () -> WholeFile.write(file, out -> {
            throw new UncheckedIOException(new FileSystemException("x", null, "quota exceeded"));
        }));
        Path lost = folder.resolve("none").resolve("a.csv");
        assertRefused(lost + ": could not be written: no such file or folder", () -> WholeFile.write(lost, "text"));
        assertRefused(folder + ": could not be written: is a directory", () -> WholeFile.write(folder, "text"));
        assertEquals(List.of(), listing());
    }

    @Test
    @DisplayName("a device is written to, not replaced, and a full one is told")
    void devices() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        WholeFile.prepare(full);
        assertRefused("/dev/full: could not be written: no space left on device", () -> WholeFile.write(full, "text"));
        assertFalse(Files.isRegularFile(full));
    }

    @Test
    @DisplayName("a symbolic link stays, and the file behind it is replaced")
    void symbolicLink() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        WholeFile.write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
        assertEquals(2, listing().size());
    }

    @Test
    @DisplayName("a target is looked at before the work: folder, folder's place taken, read-only")
    void prepare() throws IOException {
        WholeFile.prepare(folder.resolve("new").resolve("a.csv"));
        assertTrue(Files.isDirectory(folder.resolve("new")));
        assertRefused("must be a file: is a folder: " + folder, () -> WholeFile.prepare(folder));
        Path file = Files.writeString(folder.resolve("a.csv"), "old");
        assertRefused("its folder must be a folder: " + file, () -> WholeFile.prepare(file.resolve("b.csv")));
    }

    @Test
    @DisplayName("a program killed at any moment leaves the old file or the new one")
    void killed() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.csv"), WritesForever.content(0));
        for (int i = 0; i < 20; i++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto", "-cp", System.getProperty("java.class.path"), WritesForever.class.getName(),
                    file.toString()).inheritIO().redirectOutput(ProcessBuilder.Redirect.PIPE).start();
            assertTrue(process.getInputStream().read() > 0, "writes");
            Thread.sleep(i);
            process.destroyForcibly().waitFor();
            String text = Files.readString(file);
            assertEquals(WritesForever.content(text.charAt(0) - 'a'), text);
        }
    }

    /** Writes a file again and again until it is killed. */
    static final class WritesForever {

        static String content(int k) {
            return Character.toString('a' + k % 26).repeat(300_000);
        }

        public static void main(String[] args) throws IOException {
            for (int k = 0;; k++) {
                WholeFile.write(Path.of(args[0]), content(k));
                System.out.write('.');
                System.out.flush();
            }
        }
    }

    private static void assertRefused(String message, Executable work) {
        assertEquals(message, assertThrows(IOException.class, work).getMessage());
    }

    private List<Path> listing() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
