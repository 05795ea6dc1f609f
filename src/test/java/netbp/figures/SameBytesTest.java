package netbp.figures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The paper's figures have the same bytes on every run, on Java 17 and 25, and without a font. */
class SameBytesTest {

    @TempDir
    private static Path directory;

    @BeforeAll
    static void drawHere() throws IOException {
        DrawAll.write(directory.resolve("here"), Style.MATLAB);
    }

    @Test
    void onASecondRun() throws IOException {
        DrawAll.write(directory.resolve("again"), Style.MATLAB);
        assertSame("again");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void onAnotherJavaWithoutAnyFont(int release) throws IOException {
        Path java = Tool.java(release);
        Path empty = Files.writeString(directory.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
        Path home = Files.createDirectories(directory.resolve("home" + release));
        Map<String, String> environment = Map.of("FONTCONFIG_FILE", empty.toString(), "HOME", home.toString());
        List<String> jvm = List.of(java.toString(), "-Djava.awt.headless=true", "-Duser.home=" + home,
                "-cp", System.getProperty("java.class.path"));
        String fonts = Tool.execute(environment, Stream.concat(jvm.stream(), Stream.of("netbp.figures.NoFonts")).toList());
        assertEquals("none", fonts.strip(), "the JVM must find no font for this test to say anything");
        String there = "java" + release;
        Tool.execute(environment, Stream.concat(jvm.stream(),
                Stream.of("netbp.figures.DrawAll", directory.resolve(there).toString())).toList());
        assertSame(there);
    }

    private static void assertSame(String other) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(directory.resolve("here"))) {
            files = list.sorted().toList();
        }
        assertEquals(9 * 5, files.size());
        for (Path file : files) {
            Path twin = directory.resolve(other).resolve(file.getFileName());
            assertTrue(Files.size(file) > 100, file + " has a content");
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(twin), file.getFileName().toString());
        }
    }
}
