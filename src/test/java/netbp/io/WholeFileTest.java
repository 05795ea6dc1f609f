package netbp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    private List<Path> listing() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
