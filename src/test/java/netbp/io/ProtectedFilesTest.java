package netbp.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectedFilesTest {

    @TempDir
    Path folder;

    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.writeString(folder.resolve("xor.csv"), "mine");
    }

    @Test
    @DisplayName("no name of the file lets it be written over: detour, symbolic link, hard link")
    void names() throws IOException {
        Files.createDirectory(folder.resolve("sub"));
        List<Path> names = List.of(input, folder.resolve("sub").resolve("..").resolve("xor.csv"),
                Files.createSymbolicLink(folder.resolve("soft.csv"), input), Files.createLink(folder.resolve("hard.csv"), input),
                Path.of("").toAbsolutePath().relativize(input));
        try (ProtectedFiles inputs = new ProtectedFiles()) {
            inputs.add(input);
            for (Path name : names) {
                String rule = "must not be a file that is read: " + name;
                assertEquals(rule, assertThrows(IOException.class, () -> WholeFile.prepare(name)).getMessage());
                assertEquals(rule, assertThrows(IOException.class, () -> WholeFile.write(name, "lost")).getMessage());
            }
        }
        assertEquals("mine", Files.readString(input));
    }

    @Test
    @DisplayName("a file under a symbolic link is protected, too")
    void linkRead() throws IOException {
        try (ProtectedFiles inputs = new ProtectedFiles()) {
            inputs.add(Files.createSymbolicLink(folder.resolve("soft.csv"), input));
            assertThrows(IOException.class, () -> WholeFile.write(input, "lost"));
        }
    }

    @Test
    @DisplayName("other files, and the same one after the command, may be written")
    void others() throws IOException {
        try (ProtectedFiles inputs = new ProtectedFiles()) {
            inputs.add(input);
            inputs.add(folder.resolve("not-there.csv"));
            WholeFile.write(folder.resolve("not-there.csv"), "new");
            WholeFile.write(folder.resolve("other.csv"), "new");
        }
        WholeFile.write(input, "new");
        assertEquals("new", Files.readString(input));
    }
}
